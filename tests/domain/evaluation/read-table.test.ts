import { describe, expect, it } from 'vitest';
import { FORM_PRESETS } from '#shared/domain/evaluation/presets';
import { readTable, type TableFor } from '#shared/domain/evaluation/read-table';

const subjects = [
  { id: 1, code: 'A01', name: '办税窗口' },
  { id: 2, code: 'A02', name: '公安 窗口' },
  { id: 3, code: 'B01', name: '综合窗口' },
  { id: 4, code: 'B02', name: '综合窗口' },
];
const base = { rounding: 'half_up', cap: null } as const;
const wanted = (preset: keyof typeof FORM_PRESETS): TableFor => ({
  form: { ...FORM_PRESETS[preset], ...base },
  target: 'window',
  from: '2026-04-01',
  to: '2026-04-30',
  subjects,
});
const sheet = (...lines: string[]) => [
  { rows: lines.map((line, index) => ({ number: index + 1, cells: line.split(',') })) },
];

describe('sheets', () => {
  const head = '窗口,教育管理,依法行政,机关作风,效能建设,系统监管,无效原因';
  it('are read by the names of aspects, answers by name or number', () => {
    const read = readTable(
      sheet(
        '评议票汇总',
        head,
        'A01,满意,基本满意,不满意,1,2,',
        '公安窗口,3,,1,1,1',
        ',,,,,,复印件',
        ',,,,,,',
      ),
      wanted('five_aspects'),
    );
    expect(read.kind).toBe('sheets');
    expect(read.bad).toEqual([]);
    expect(read.ballots).toMatchObject([
      { row: 3, subjectId: 1, answers: [1, 2, 3, 1, 2], invalid: null },
      { row: 4, subjectId: 2, answers: [3, 0, 1, 1, 1], invalid: null },
      { row: 5, subjectId: null, answers: [0, 0, 0, 0, 0], invalid: 'copied' },
    ]);
  });

  it.each([
    ['X9,1,1,1,1,1', 'subject_unknown', 'X9'],
    ['综合窗口,1,1,1,1,1', 'subject_ambiguous', '综合窗口'],
    [',1,1,1,1,1', 'subject_missing', ''],
    ['A01,1,1,4,1,1', 'answer_unknown', '4'],
    ['A01,1,1,很好,1,1', 'answer_unknown', '很好'],
    ['A01,,,,,', 'no_answer', ''],
    ['A01,1,1,1,1,1,丢了', 'reason_unknown', '丢了'],
  ])('%s is %s', (line, code, text) => {
    expect(readTable(sheet(head, line), wanted('five_aspects')).bad).toEqual([{ row: 2, code, text }]);
  });
});

describe('totals', () => {
  const head = '窗口,满意,基本满意,不满意,弃权,有效票数,无效票数,无效原因';
  it('are read by the names of levels', () => {
    const read = readTable(sheet(head, 'A01,80,15,5,2,102,3,空白', 'A02,1,0,0'), wanted('overall'));
    expect(read.kind).toBe('totals');
    expect(read.totals).toMatchObject([
      { subjectId: 1, valid: 102, invalid: { blank: 3 }, votes: [[2, 80, 15, 5]] },
      { subjectId: 2, valid: 1, invalid: {}, votes: [[0, 1, 0, 0]] },
    ]);
  });

  it.each([
    ['A01,80,15,5,,102', 'votes_not_valid', '100 ≠ 102'],
    ['A01,80,-15,5', 'count_wrong', '-15'],
    ['A01,80,1.5,5', 'count_wrong', '1.5'],
    ['A01,99999999999,0,0', 'count_wrong', '99999999999'],
  ])('%s is %s', (line, code, text) => {
    expect(readTable(sheet(head, line), wanted('overall')).bad).toEqual([{ row: 2, code, text }]);
  });

  it('must come once, and with every aspect', () => {
    expect(readTable(sheet(head, 'A01,1,0,0', 'A01,1,0,0'), wanted('overall')).bad).toMatchObject([
      { row: 3, code: 'listed_twice' },
    ]);
    const many = '窗口,方面,满意,基本满意,不满意';
    const rows = ['教育管理', '依法行政', '机关作风', '效能建设'].map((name) => `A01,${name},1,2,3`);
    expect(readTable(sheet(many, ...rows), wanted('five_aspects')).bad).toEqual([
      { row: 2, code: 'votes_not_valid', text: '系统监管' },
    ]);
    expect(
      readTable(sheet(many, ...rows, 'A01,系统监管,6,0,0'), wanted('five_aspects')).totals,
    ).toMatchObject([{ valid: 6, votes: [[0, 1, 2, 3], {}, {}, {}, [0, 6, 0, 0]] }]);
  });
});

describe('rating devices', () => {
  const head = '流水号,评价时间,窗口号,评价结果';
  it('tell one press from another, and leave out other days', () => {
    const read = readTable(
      sheet(
        head,
        '1,2026-04-03 09:12:05,A01,非常满意',
        '2,2026/4/3 9:12:05,A01,1',
        '3,2026-05-01 09:00:00,A01,2',
      ),
      wanted('device'),
    );
    expect(read).toMatchObject({ kind: 'device', outside: 1, bad: [] });
    expect(read.ballots.map(({ press }) => press)).toEqual([
      '1|2026-04-03 09:12:05|1',
      '2|2026-04-03 09:12:05|1',
    ]);
  });

  it.each([
    ['1,2026-02-30 09:00,A01,1', 'time_wrong'],
    ['1,2026-04-03 09:00,A01,', 'no_answer'],
    ['1,2026-04-03 09:00,A01,9', 'answer_unknown'],
  ])('%s is %s', (line, code) => {
    expect(readTable(sheet(head, line), wanted('device')).bad).toMatchObject([{ row: 2, code }]);
  });
});

it('says when no heading fits', () => {
  expect(() => readTable(sheet('姓名,部门', '甲,乙'), wanted('device'))).toThrow('evaluation_columns');
});
