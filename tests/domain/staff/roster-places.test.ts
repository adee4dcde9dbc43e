import { describe, expect, it } from 'vitest';
import type { RosterRow } from '#shared/domain/staff/roster-import';
import { planRoster } from '#shared/domain/staff/roster-plan';
import type { RosterMapping, RosterOptions, RosterPerson } from '#shared/domain/staff/roster-types';
import { job, options, plan, row, state, zhang } from './roster-rows';

describe('problems of reading', () => {
  it('come first, and nothing more is said of their cells', () => {
    const unread = {
      row: 2,
      column: 'entryDate',
      level: 'error',
      code: 'bad_date',
      params: { value: '三月初' },
    } as const;
    const { problems } = planRoster(
      { rows: [row({ windowCode: '77', windowName: '' })], problems: [unread] },
      state(),
      options(),
    );
    expect(problems.map(({ code }) => code)).toEqual(['bad_date', 'window_name_missing', 'no_window']);
  });
});

describe('one manager a window and day', () => {
  const li = (fields: Partial<RosterRow>) =>
    row({ row: 3, staffNo: '0148', name: '李四', duty: 'B', entryDate: '2026-03-02', ...fields });
  const boss = zhang({ postings: [job({ post: 'manager' })] });

  it.each<[string, RosterRow[], RosterPerson[], string[]]>([
    [
      'two in the file',
      [row({ post: 'manager', entryDate: '2026-03-02' }), li({ post: 'manager' })],
      [],
      ['3 window_has_manager'],
    ],
    ['one in the file, one known', [li({ post: 'manager' })], [boss], ['3 window_has_manager']],
    ['the known one leaves first', [row({ exitDate: '2026-03-01' }), li({ post: 'manager' })], [boss], []],
    ['at another window', [li({ post: 'manager', windowCode: '08', windowName: '' })], [boss], []],
  ])('%s', (_, rows, people, problems) => {
    expect(plan(rows, state(people)).problems).toEqual(problems);
  });
});

describe('units and windows', () => {
  const at = (windowCode: string, windowName: string, fields: Partial<RosterRow> = {}) =>
    row({ windowCode, windowName, entryDate: '2026-03-02', ...fields });

  it.each<[string, RosterRow[], string[]]>([
    ['code alone', [at('05', '')], []],
    ['name alone', [at('', '社保窗口')], []],
    ['unknown code without a name', [at('77', '')], ['2 window_name_missing', '2 no_window']],
    ['known name with another code', [at('77', '社保窗口')], ['2 window_name_taken', '2 no_window']],
    [
      'two names for a code',
      [at('09', '甲窗口'), at('09', '乙窗口', { row: 3, staffNo: '2' })],
      ['3 window_name_conflict'],
    ],
  ])('%s', (_, rows, problems) => {
    expect(plan(rows, state()).problems).toEqual(problems);
  });

  it('makes what is new once, with free codes, and renames by code', () => {
    const rows = [
      at('', '户籍窗口', { unitName: '公安局' }),
      at('', '户籍窗口', { row: 3, staffNo: '2', unitName: '公安局' }),
      at('05', '综合办税窗口', { row: 4, staffNo: '3', unitName: '税务' }),
    ];
    const { places, counts, fields } = plan(rows, state());
    expect(places).toMatchObject({
      newUnits: ['公安局'],
      newWindows: [{ code: '09', name: '户籍窗口', unitName: '公安局' }],
      renamedWindows: [{ code: '05', from: '办税窗口', to: '综合办税窗口' }],
    });
    expect(fields.unitName).toBe('公安局');
    expect(places.unitOf.get(4)).toBe('税务局');
    expect(counts).toMatchObject({
      units: { added: 1, changed: 0, unchanged: 1 },
      windows: { added: 1, changed: 1, unchanged: 0 },
    });
  });
});

describe('machine ids', () => {
  const mine = { machineId: '9', staffNo: '0147', name: '张三', endDate: null };
  const theirs = { machineId: '9', staffNo: '0300', name: '王五', endDate: null };
  it.each<[string, RosterMapping[], Partial<RosterOptions>, object | null, string[]]>([
    ['first of all', [], {}, { machineId: '9', startDate: null }, []],
    [
      'first, months closed',
      [],
      { openSince: '2026-04-01' },
      { machineId: '9', startDate: '2026-04-01' },
      [],
    ],
    ['known', [mine], {}, null, []],
    ['another id before', [{ ...mine, machineId: '8' }], {}, { machineId: '9', startDate: '2026-04-10' }, []],
    ['somebody has it', [theirs], {}, null, ['2 machine_id_taken']],
    [
      'somebody had it',
      [{ ...theirs, endDate: '2026-03-31' }],
      {},
      { machineId: '9', startDate: '2026-04-10' },
      [],
    ],
    [
      'somebody has it a while longer',
      [{ ...theirs, endDate: '2026-04-30' }],
      {},
      null,
      ['2 machine_id_taken'],
    ],
  ])('%s', (_, mappings, with_, machine, problems) => {
    const result = plan([row({ machineId: '9' })], state([zhang()], mappings), options(with_));
    expect([result.machine, result.problems]).toEqual([machine, problems]);
  });
});
