import { describe, expect, it } from 'vitest';
import { readProblemRows } from '#shared/domain/rectification/problem-sheet';
import { progressOf } from '#shared/domain/rectification/progress';

const AT = { problem: 0, measure: 1, window: 2, unit: 3, owner: 4, due: 5, raisedBy: 6 };
const read = (...rows: string[][]) =>
  readProblemRows(
    rows.map((cells, index) => ({ number: index + 2, cells })),
    AT,
    '2026-04-10',
  );

describe('a problem list from Excel', () => {
  it('gives a line for each row', () => {
    const { lines, problems } = read(
      ['告知不清', '制作一次性告知单', '05', '', '测试甲', '2026-04-20', '企业代表'],
      ['', '', '', '', '', '', ''],
      ['台面凌乱', '每日下班前整理', '', '测试局', '', '每月20日前', ''],
    );
    expect(problems).toEqual([]);
    expect(lines.map(({ row, line }) => [row, line.problem, line.due])).toEqual([
      [2, '告知不清', '2026-04-20'],
      [4, '台面凌乱', '2026-04-20'],
    ]);
  });

  it.each([
    ['problem_missing', ['', '措施', '05', '', '', '20日', '']],
    ['measure_missing', ['问题', '', '05', '', '', '20日', '']],
    ['owner_missing', ['问题', '措施', '', '', '甲', '20日', '']],
    ['due_missing', ['问题', '措施', '05', '', '', '尽快', '']],
    ['due_missing', ['问题', '措施', '05', '', '', '45日前', '']],
    ['too_long', ['问题', '措'.repeat(501), '05', '', '', '20日', '']],
  ])('names a row with %s', (code, cells) => {
    const { lines, problems } = read(cells);
    expect(lines).toEqual([]);
    expect(problems).toMatchObject([{ row: 2, code }]);
  });

  it('names a row that stands there twice', () => {
    const cells = ['问题', '措施', '05', '', '', '20日', ''];
    expect(read(cells, cells).problems).toMatchObject([{ row: 3, code: 'repeated' }]);
  });
});

it('counts how far a list is, without what was withdrawn', () => {
  const orders = [
    { state: 'closed', satisfaction: 'satisfied', overdue: false },
    { state: 'closed', satisfaction: 'unsatisfied', overdue: false },
    { state: 'issued', satisfaction: null, overdue: true },
    { state: 'withdrawn', satisfaction: null, overdue: false },
  ] as const;
  expect(progressOf(orders)).toEqual({
    ...{ total: 3, closed: 2, open: 1, overdue: 1 },
    ...{ satisfied: 1, basic: 0, unsatisfied: 1 },
  });
});
