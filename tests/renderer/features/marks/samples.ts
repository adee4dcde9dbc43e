import type { MarkGiver, MarkPartView, MarkSheet, MarkSheetRow } from '#shared/contracts/marks';

export const giverOf = (id: number, name: string, rest: Partial<MarkGiver> = {}): MarkGiver => ({
  ...{ id, name, ownId: null, absent: '', docNo: '', docDate: null, due: 2, done: 0, ...rest },
});

export const partOf = (rest: Partial<MarkPartView> = {}): MarkPartView => ({
  ...{ subject: 'window', type: 'rating', code: '互评', name: '窗口互评', weight: 10, full: 1000 },
  ...{ secret: false, shown: true, absent: 'reweight', missing: 'reweight', items: ['互评'] },
  ...{ rulebook: '考核办法（第1版）', subjects: 2, due: 4, done: 0, raters: [], ...rest },
});

const rowOf = (id: number, code: string, name: string): MarkSheetRow => ({
  ...{ id, code, name, pinyin: '', place: '', due: 2, done: 0, score: null, previous: null },
});

/** Two windows; the deputy heads together, and the windows each other. */
export function sheetOf(rest: Partial<MarkSheet> = {}): MarkSheet {
  const raters: MarkPartView['raters'] = [
    { rater: 'deputy', percent: 40, due: 2, done: 0, givers: [giverOf(10, '', { absent: '出差' })] },
    {
      ...{ rater: 'mutual', percent: 60, due: 2, done: 0 },
      givers: [giverOf(11, '办税窗口', { ownId: 1, due: 1 }), giverOf(12, '户籍窗口', { ownId: 2, due: 1 })],
    },
  ];
  return {
    ...{ month: '2026-03', closed: false, part: partOf({ raters }), cells: [] },
    rows: [rowOf(1, 'W01', '办税窗口'), rowOf(2, 'W02', '户籍窗口')],
    ...rest,
  };
}
