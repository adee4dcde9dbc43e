import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  DUTY_COLUMN_NAMES,
  DUTY_COLUMNS,
  kindOf,
  parseTimeCell,
  readDutySheet,
} from '#shared/domain/roster/sheet';
import { planSheet, type SheetState } from '#shared/domain/roster/sheet-plan';
import type { Duty } from '#shared/domain/roster/types';
import type { Posting } from '#shared/domain/staff/types';

const HEAD = DUTY_COLUMN_NAMES.map((column) => DUTY_COLUMNS[column][0]);
type Cells = Partial<Record<(typeof DUTY_COLUMN_NAMES)[number], string>>;
const line = (cells: Cells): string[] => DUTY_COLUMN_NAMES.map((column) => cells[column] ?? '');
const sheetOf = (...rows: string[][]) => [
  { rows: [HEAD, ...rows].map((cells, index) => ({ number: index + 1, cells })) },
];
const NOON: Cells = { date: '2026-04-13', kind: '午间值班', windowCode: '05', staffNo: '001' };

const rule = { before: 120, after: 180, grace: 0 };
const SHIFTS = [
  {
    id: 1,
    sign: '夜',
    name: '夜班',
    sessions: [{ code: 'shift', start: 1200, end: 1920, in: rule, out: rule }],
  },
  { id: 2, sign: '休', name: '轮休', sessions: [] },
];

const posting = (staffId: number, windowId: number): Posting => ({
  ...{ id: staffId, staffId, windowId, duty: 'A', endDate: null },
  ...{ post: 'clerk', startDate: '2026-01-05' },
});
const duty = (id: number, rest: Partial<Duty> = {}): Duty => ({
  ...{ id, date: '2026-04-13', kind: 'noon', windowId: 5, staffId: 1, forStaffId: null },
  shiftId: null,
  ...{ startMinute: 720, endMinute: 840, note: '' },
  ...rest,
});
const stateOf = (duties: Duty[] = []): SheetState => ({
  duties,
  postings: [posting(1, 5), posting(2, 5), posting(3, 6)],
  isRest: (date) => date >= '2026-04-18' && date <= '2026-04-19',
  isClosed: (date) => date < '2026-04-01',
  windows: [
    { id: 5, code: '05', name: '办税窗口' },
    { id: 6, code: '06', name: '户籍窗口' },
  ],
  staff: [
    { id: 1, staffNo: '001', name: '测试甲' },
    { id: 2, staffNo: '002', name: '测试乙' },
    { id: 3, staffNo: '003', name: '测试丙' },
    { id: 4, staffNo: '004', name: '测试丙' },
  ],
  shifts: SHIFTS,
});
const plan = (cells: Cells[], duties: Duty[] = [], replace = false) =>
  planSheet(readDutySheet(sheetOf(...cells.map(line)), SHIFTS), stateOf(duties), replace);

describe('cells', () => {
  it.each([
    ['12:00', 720],
    ['8:30', 510],
    ['08：30', 510],
    ['17:30:00', 1050],
    ['0.5', 720],
    ['24:00', 1440],
    ['25:00', null],
    ['12:60', null],
    ['中午', null],
    ['次日08:00', 1920],
    ['次日 8:30:00', 1950],
    ['+1:00', 1500],
    ['次日', null],
    ['', null],
  ])('the time %j is %j', (cell, minute) => expect(parseTimeCell(cell)).toBe(minute));

  it.each([
    ['午间值班', 'noon'],
    ['中 午', 'noon'],
    ['节假日值班', 'weekend'],
    ['值班长', 'leader'],
    ['顶岗', 'standin'],
    ['夜班', 'shift 1'],
    ['夜', 'shift 1'],
    ['休', 'shift 2'],
    ['白', null],
    ['', null],
  ])('the kind %j is %j', (cell, kind) => {
    const found = kindOf(cell, SHIFTS);
    expect(found && [found.kind, found.shiftId].filter(Boolean).join(' ')).toBe(kind);
  });
});

describe('a duty list', () => {
  it('is found under a title, in any order, without its examples and empty rows', () => {
    const rows = [
      ['五月值班表'],
      ['姓名', '日期', '类别', '窗口'],
      ['示例一', '2026-04-13', '午间', '办税窗口'],
      ['', '', '', ''],
      ['测试甲', '2026.4.13', '午间', '办税窗口'],
    ];
    const read = readDutySheet([{ rows: rows.map((cells, index) => ({ number: index + 1, cells })) }]);
    expect(read).toMatchObject([{ row: 5, date: '2026-04-13', kind: 'noon', name: '测试甲', problems: [] }]);
  });

  it.each<[string, string[][], string]>([
    ['without headings', [['甲', '乙']], 'duty_sheet_columns'],
    ['without rows', [HEAD], 'duty_sheet_empty'],
  ])('is refused %s', (_, rows, code) => {
    const sheets = [{ rows: rows.map((cells, index) => ({ number: index + 1, cells })) }];
    expect(() => readDutySheet(sheets)).toThrow(expect.objectContaining({ code }));
  });

  it.each<[string, Cells, object]>([
    ['no date', { date: '' }, { column: 'date', code: 'missing' }],
    ['a day that is none', { date: '2026-02-30' }, { column: 'date', code: 'bad_date' }],
    ['an unknown kind', { kind: '中班' }, { column: 'kind', code: 'unknown_kind' }],
    ['a time that is none', { start: '25:00' }, { column: 'start', code: 'bad_time' }],
    ['a number Excel has shortened', { staffNo: '1.2E+10' }, { column: 'staffNo', code: 'number_shortened' }],
    ['a note too long', { note: '长'.repeat(201) }, { column: 'note', code: 'too_long' }],
    ['no window', { windowCode: '' }, { column: 'windowName', code: 'missing' }],
    ['an unknown window', { windowCode: '99' }, { column: 'windowCode', code: 'unknown_window' }],
    [
      'a window called otherwise',
      { windowName: '户籍窗口' },
      { column: 'windowName', code: 'name_mismatch' },
    ],
    ['nobody', { staffNo: '' }, { column: 'name', code: 'missing' }],
    ['an unknown number', { staffNo: '999' }, { column: 'staffNo', code: 'unknown_person' }],
    ['a number and another name', { name: '测试乙' }, { column: 'name', code: 'name_mismatch' }],
    ['a name two people have', { staffNo: '', name: '测试丙' }, { column: 'name', code: 'ambiguous_name' }],
    ['a closed month', { date: '2026-03-31' }, { column: 'date', code: 'month_closed' }],
    ['weekend duty on a workday', { kind: '周末值班' }, { column: null, code: 'duty_not_rest_day' }],
    ['somebody not posted', { staffNo: '004' }, { column: null, code: 'duty_not_posted' }],
    [
      'an end before the start',
      { start: '13:00', end: '12:00' },
      { column: null, code: 'duty_ends_before_start' },
    ],
    ['a stand-in for nobody', { kind: '顶岗' }, { column: 'forName', code: 'missing' }],
    [
      'standing in for oneself',
      { kind: '顶岗', forStaffNo: '001' },
      { column: null, code: 'duty_stands_in_for_self' },
    ],
    [
      'standing in for somebody elsewhere',
      { kind: '顶岗', forStaffNo: '003' },
      { column: null, code: 'duty_absentee_not_at_window' },
    ],
  ])('names the problem of a row with %s', (_, cells, problem) => {
    const { rows } = plan([{ ...NOON, ...cells }]);
    expect(rows[0]?.problems).toContainEqual(problem);
    expect(rows[0]?.duty).toBeNull();
  });

  it('finds rows that clash with each other', () => {
    const { rows } = plan([NOON, NOON, { ...NOON, kind: '值班长', windowCode: '' }]);
    expect(rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
      [],
      ['listed_twice'],
      ['duty_overlaps'],
    ]);
  });
});

describe('taking a list over again', () => {
  it('leaves what is the same, updates times and note, adds the rest', () => {
    const { rows, removed } = plan(
      [NOON, { ...NOON, staffNo: '002', end: '13:30', note: '轮换' }, { ...NOON, date: '2026-04-14' }],
      [duty(11), duty(12, { staffId: 2, note: '原来' }), duty(13, { staffId: 3 })],
    );
    expect(rows.map(({ change }) => change)).toEqual(['unchanged', 'changed', 'added']);
    expect(rows[1]?.duty).toMatchObject({ id: 12, startMinute: 720, endMinute: 810, note: '轮换' });
    expect(removed).toEqual([]);
  });

  it('with “replace” takes away what its days no longer name, never of other days', () => {
    const { removed } = plan(
      [NOON],
      [duty(11), duty(12, { staffId: 2 }), duty(13, { date: '2026-04-14' })],
      true,
    );
    expect(removed.map(({ id }) => id)).toEqual([12]);
  });

  it('does not clash with what it takes away', () => {
    const leader = duty(12, { kind: 'leader', windowId: null, startMinute: 510, endMinute: 1050 });
    expect(plan([NOON], [leader], true).rows[0]?.problems).toEqual([]);
    expect(plan([NOON], [leader], false).rows[0]?.problems).toEqual([
      { column: null, code: 'duty_overlaps' },
    ]);
  });

  it('keeps apart two duties of one person on one day', () => {
    const two = [duty(11, { endMinute: 760 }), duty(12, { startMinute: 780 })];
    const { rows } = plan(
      [
        { ...NOON, start: '13:00', end: '14:30' },
        { ...NOON, start: '12:00' },
      ],
      two,
    );
    expect(rows.map(({ duty }) => [duty?.id, duty?.endMinute])).toEqual([
      [12, 870],
      [11, 760],
    ]);
  });

  it('changes nothing the second time, whatever the order', () => {
    const cells = fc.constantFrom<Cells>(
      NOON,
      { ...NOON, staffNo: '002' },
      { ...NOON, date: '2026-04-14', end: '13:00' },
      { ...NOON, date: '2026-04-18', kind: '周末值班', staffNo: '003', windowCode: '06' },
      { ...NOON, date: '2026-04-15', kind: '值班长', windowCode: '' },
    );
    fc.assert(
      fc.property(fc.uniqueArray(cells, { minLength: 1 }), (list) => {
        const first = plan(list);
        const duties = first.rows.map(({ duty: made }, index) => ({ ...made!, id: index + 1 }));
        const again = plan(list.toReversed(), duties, true);
        expect(again.rows.every(({ change }) => change === 'unchanged')).toBe(true);
        expect(again.removed).toEqual([]);
      }),
    );
  });
});

describe('shifts in a list', () => {
  const NIGHT: Cells = { ...NOON, kind: '夜', start: '', end: '' };

  it('have the times of their definition, whatever the row says', () => {
    const [row] = plan([{ ...NIGHT, start: '19:00', end: '07:00' }]).rows;
    expect(row?.duty).toMatchObject({ kind: 'shift', shiftId: 1, startMinute: 1200, endMinute: 1920 });
    expect(row?.problems).toEqual([]);
  });

  it('are a change where the person has another shift that day, and nothing where it is the same', () => {
    const night = duty(7, { kind: 'shift', shiftId: 1, startMinute: 1200, endMinute: 1920 });
    expect(plan([NIGHT], [night]).rows[0]?.change).toBe('unchanged');
    const off = plan([{ ...NIGHT, kind: '轮休' }], [night]).rows[0];
    expect([off?.change, off?.duty]).toMatchObject(['changed', { id: 7, shiftId: 2, endMinute: 0 }]);
  });

  it('cannot be two on one day, nor stand beside a duty on a day off', () => {
    expect(plan([NIGHT, { ...NIGHT, kind: '休' }]).rows[1]?.problems).toMatchObject([
      { code: 'shift_taken' },
    ]);
    expect(plan([{ ...NIGHT, kind: '休' }, NOON]).rows[1]?.problems).toMatchObject([
      { code: 'duty_on_day_off' },
    ]);
  });

  it('keep a duty past midnight from meaning an end before its begin', () => {
    const weekend = { ...NOON, date: '2026-04-18', kind: '周末', start: '18:00' };
    expect(plan([{ ...weekend, end: '08:00' }]).rows[0]?.problems).toMatchObject([
      { code: 'duty_ends_before_start' },
    ]);
    expect(plan([{ ...weekend, end: '次日08:00' }]).rows[0]?.duty?.endMinute).toBe(1920);
  });
});
