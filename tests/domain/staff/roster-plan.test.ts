import { describe, expect, it } from 'vitest';
import type { RosterRow } from '#shared/domain/staff/roster-import';
import { planRoster } from '#shared/domain/staff/roster-plan';
import type {
  RosterMapping,
  RosterOptions,
  RosterPerson,
  RosterPosting,
  RosterState,
} from '#shared/domain/staff/roster-types';

const row = (fields: Partial<RosterRow> = {}): RosterRow => ({
  row: 2,
  staffNo: '0147',
  name: '张三',
  gender: '',
  unitName: '税务局',
  windowCode: '05',
  windowName: '办税窗口',
  duty: null,
  post: null,
  machineId: '',
  phone: '',
  entryDate: null,
  exitDate: null,
  workSince: null,
  note: '',
  ...fields,
});

const job = (fields: Partial<RosterPosting> = {}): RosterPosting => ({
  id: 1,
  windowId: '05',
  duty: 'A',
  post: 'clerk',
  startDate: '2026-01-05',
  endDate: null,
  ...fields,
});

const zhang = (fields: Partial<RosterPerson> = {}): RosterPerson => ({
  id: 1,
  staffNo: '0147',
  name: '张三',
  gender: '',
  unitName: '税务局',
  phone: '',
  entryDate: '2026-01-05',
  exitDate: null,
  workSince: null,
  note: '',
  postings: [job()],
  ...fields,
});

const state = (people: RosterPerson[] = [], mappings: RosterMapping[] = []): RosterState => ({
  units: [{ name: '税务局', shortName: '税务' }],
  windows: [
    { code: '05', name: '办税窗口' },
    { code: '08', name: '社保窗口' },
  ],
  people,
  mappings,
});

const options = (fields: Partial<RosterOptions> = {}): RosterOptions => ({
  today: '2026-04-10',
  effectiveDate: null,
  isClosed: () => false,
  openSince: null,
  ...fields,
});

const show = ({ windowId, duty, post, startDate, endDate }: RosterPosting) =>
  `${windowId} ${duty} ${post} ${startDate}..${endDate ?? ''}`;

function plan(rows: RosterRow[], before: RosterState, with_: RosterOptions = options()) {
  const { people, problems, counts, places } = planRoster({ rows, problems: [] }, before, with_);
  return {
    places,
    counts,
    change: people[0]!.change,
    fields: people[0]!.fields,
    machine: people[0]!.newMachineId,
    postings: people[0]!.postings.map(show),
    problems: problems.map(({ row: at, code }) => `${at} ${code}`),
  };
}

describe('a person and their postings', () => {
  const elsewhere = row({ windowCode: '08', windowName: '社保窗口' });
  it.each<[string, RosterRow, RosterPerson | null, Partial<RosterOptions>, string[], string[]]>([
    ['new', row({ entryDate: '2026-03-02' }), null, {}, ['05 A clerk 2026-03-02..'], []],
    ['new without a day', row(), null, {}, ['05 A clerk 2026-04-10..'], ['2 entry_defaulted']],
    [
      'new without a day, day of change given',
      row(),
      null,
      { effectiveDate: '2026-04-01' },
      ['05 A clerk 2026-04-01..'],
      ['2 entry_defaulted'],
    ],
    [
      'new and already gone',
      row({ entryDate: '2026-01-05', exitDate: '2026-03-31' }),
      null,
      {},
      ['05 A clerk 2026-01-05..2026-03-31'],
      [],
    ],
    [
      'no window',
      row({ windowCode: '', windowName: '', entryDate: '2026-03-02' }),
      null,
      {},
      [],
      ['2 no_window'],
    ],
    ['same', row(), zhang(), {}, ['05 A clerk 2026-01-05..'], []],
    [
      'other window from today',
      elsewhere,
      zhang(),
      {},
      ['05 A clerk 2026-01-05..2026-04-09', '08 A clerk 2026-04-10..'],
      [],
    ],
    [
      'other window from the chosen day',
      elsewhere,
      zhang(),
      { effectiveDate: '2026-03-01' },
      ['05 A clerk 2026-01-05..2026-02-28', '08 A clerk 2026-03-01..'],
      [],
    ],
    [
      'other window from the row’s own day',
      { ...elsewhere, entryDate: '2026-02-01' },
      zhang(),
      {},
      ['05 A clerk 2026-01-05..2026-01-31', '08 A clerk 2026-02-01..'],
      [],
    ],
    [
      'other window before the posting',
      elsewhere,
      zhang(),
      { effectiveDate: '2026-01-04' },
      ['05 A clerk 2026-01-05..'],
      ['2 swap_before_posting'],
    ],
    [
      'other window on the first day replaces',
      elsewhere,
      zhang(),
      { effectiveDate: '2026-01-05' },
      ['08 A clerk 2026-01-05..'],
      [],
    ],
    [
      'becomes manager',
      row({ post: 'manager' }),
      zhang(),
      {},
      ['05 A clerk 2026-01-05..2026-04-09', '05 A manager 2026-04-10..'],
      [],
    ],
    [
      'manager of another window only when said',
      elsewhere,
      zhang({ postings: [job({ post: 'manager' })] }),
      {},
      ['05 A manager 2026-01-05..2026-04-09', '08 A clerk 2026-04-10..'],
      [],
    ],
    [
      'the B posting stays when the A posting moves',
      row({ windowCode: '06', windowName: '户籍窗口', duty: 'A' }),
      zhang({ postings: [job(), job({ id: 2, windowId: '08', duty: 'B' })] }),
      {},
      ['08 B clerk 2026-01-05..', '05 A clerk 2026-01-05..2026-04-09', '06 A clerk 2026-04-10..'],
      [],
    ],
    ['corrected entry', row({ entryDate: '2026-01-08' }), zhang(), {}, ['05 A clerk 2026-01-08..'], []],
    ['leaves', row({ exitDate: '2026-03-31' }), zhang(), {}, ['05 A clerk 2026-01-05..2026-03-31'], []],
    [
      'leaves later than was said',
      row({ exitDate: '2026-03-31' }),
      zhang({ exitDate: '2026-02-28', postings: [job({ endDate: '2026-02-28' })] }),
      {},
      ['05 A clerk 2026-01-05..2026-03-31'],
      [],
    ],
    [
      'left long ago, still in the file',
      row(),
      zhang({ exitDate: '2026-02-28', postings: [job({ endDate: '2026-02-28' })] }),
      {},
      ['05 A clerk 2026-01-05..2026-02-28'],
      [],
    ],
    [
      'comes back',
      row({ entryDate: '2026-04-01' }),
      zhang({ exitDate: '2026-02-28', postings: [job({ endDate: '2026-02-28' })] }),
      {},
      ['05 A clerk 2026-01-05..2026-02-28', '05 A clerk 2026-04-01..'],
      ['2 returns'],
    ],
    [
      'starts in the future and moves',
      elsewhere,
      zhang({ entryDate: '2026-05-01', postings: [job({ startDate: '2026-05-01' })] }),
      {},
      ['08 A clerk 2026-05-01..'],
      [],
    ],
    [
      'closed month',
      elsewhere,
      zhang(),
      { effectiveDate: '2026-03-15', isClosed: (month) => month <= '2026-03' },
      ['05 A clerk 2026-01-05..2026-03-14', '08 A clerk 2026-03-15..'],
      ['2 month_closed'],
    ],
    [
      'forgotten in a closed month',
      row({ entryDate: '2026-03-15' }),
      null,
      { effectiveDate: '2026-04-01', isClosed: (month) => month <= '2026-03' },
      ['05 A clerk 2026-04-01..'],
      ['2 posting_starts_later'],
    ],
  ])('%s', (_, line, before, with_, postings, problems) => {
    const result = plan([line], state(before ? [before] : []), options(with_));
    expect([result.postings, result.problems]).toEqual([postings, problems]);
  });

  it('keeps what empty cells do not say', () => {
    const before = zhang({ phone: '1', note: 'x', gender: 'male' });
    expect(plan([row()], state([before]))).toMatchObject({
      change: 'unchanged',
      fields: { phone: '1', note: 'x' },
    });
    expect(plan([row({ phone: '2' })], state([before]))).toMatchObject({
      change: 'changed',
      fields: { phone: '2', gender: 'male' },
    });
  });

  it('does not make a second person of a number that lost its zeros', () => {
    expect(plan([row({ staffNo: '147', entryDate: '2026-03-02' })], state([zhang()])).problems).toEqual([
      '2 staff_no_zeros_lost',
    ]);
  });
});

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
