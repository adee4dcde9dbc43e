import { describe, expect, it } from 'vitest';
import { approve, asked, at, lend, type Office, openOffice, submit } from './support';
import { readWorkbookBytes } from './workbook';

interface CoverageDay {
  date: string;
  posted: number;
  present: number;
  least: number;
  below: boolean;
  away: { name: string; halfDays: number; pending: boolean }[];
}
interface Coverage {
  windows: { windowName: string; minimum: number; days: CoverageDay[] }[];
}
const coverage = async (office: Office, windowId: number | null = null) =>
  (await office.call<Coverage>('leave.coverage', { year: 2026, windowId })).windows;

describe('the coverage calendar', () => {
  it('shows who is away and where too few are left', async () => {
    const office = await openOffice();
    const { 甲, 乙, 丙 } = office.people;
    await approve(office, await submit(office, 乙, '04-13', '04-14', { endAt: 'am' }));
    await submit(office, 甲, '04-13', '04-13', { startAt: 'pm' });
    await approve(office, await submit(office, 丙, '04-13', '04-13'));
    const [tax, police] = await coverage(office);
    expect(tax?.days).toEqual([
      {
        date: '2026-04-13',
        posted: 2,
        present: 0,
        least: 0,
        below: true,
        away: [
          expect.objectContaining({ name: '测试乙', halfDays: 2, pending: false }),
          expect.objectContaining({ name: '测试甲', halfDays: 1, pending: true }),
        ],
      },
      {
        date: '2026-04-14',
        posted: 2,
        present: 1,
        least: 1,
        below: false,
        away: [expect.objectContaining({ name: '测试乙', halfDays: 1 })],
      },
    ]);
    expect(police?.days).toMatchObject([{ date: '2026-04-13', least: 0, below: true }]);
  });

  it('knows the holidays and the Saturdays that are worked', async () => {
    const office = await openOffice();
    const { rest } = await office.call<{ rest: string[] }>('leave.coverage', { year: 2026 });
    const may = rest.filter((date) => date >= '2026-05-01' && date <= '2026-05-10');
    expect(may.map((date) => Number(date.slice(8)))).toEqual([1, 2, 3, 4, 5, 10]);
  });

  it('counts a morning and an afternoon away apart, and a substitute as present', async () => {
    const office = await openOffice();
    const { 甲, 乙, 丙 } = office.people;
    await lend(office);
    await submit(office, 甲, '04-13', '04-13', { endAt: 'am' });
    await submit(office, 乙, '04-13', '04-13', { startAt: 'pm' });
    const [tax] = await coverage(office, office.windows.tax);
    expect(tax?.days).toMatchObject([{ present: 0, least: 1, below: false }]);
    await submit(office, 乙, '04-14', '04-14', { substituteId: 丙 });
    await submit(office, 甲, '04-14', '04-14');
    const [after] = await coverage(office, office.windows.tax);
    expect(after?.days[1]).toMatchObject({ date: '2026-04-14', least: 1, below: false });
  });

  it('knows the minimum of a window, also with nobody away', async () => {
    const office = await openOffice();
    const { police } = office.windows;
    await office.call('leave.saveCover', { windowId: police, minimum: 2, partnerIds: [] });
    const [window] = await coverage(office, police);
    // Every workday of the year from the first posting on.
    expect(window?.days.length).toBeGreaterThan(200);
    expect(window?.days[0]).toMatchObject({ posted: 1, least: 1, below: true, away: [] });
  });

  it('shows a window manager the own window only', async () => {
    const office = await openOffice();
    await office.asManager();
    expect((await coverage(office)).map(({ windowName }) => windowName)).toEqual(['办税窗口']);
  });
});

interface Count {
  requests: number;
  halfDays: number;
  people: number;
  retroactive: number;
}
interface Statistics {
  total: { now: Count; before: Count };
  kinds: { code: string; now: Count }[];
  people: { staffName: string; now: Count }[];
  windows: { windowName: string; now: Count }[];
  months: { month: string; now: Count }[];
}

describe('statistics', () => {
  async function filled() {
    const office = await openOffice();
    const { 乙, 丙 } = office.people;
    await approve(office, await submit(office, 乙, '03-31', '04-01'));
    await approve(office, await submit(office, 丙, '04-08', '04-08', { kind: 'sick', endAt: 'am' }));
    await submit(office, 丙, '04-13', '04-13');
    return office;
  }
  const statistics = (office: Office, rest = {}) =>
    office.call<Statistics>('leave.statistics', { year: 2026, ...rest });

  it('count approved leave by kind, person, window and month', async () => {
    const office = await filled();
    const found = await statistics(office);
    // Nobody was back by now, and nobody was seen.
    expect(found.total.now).toEqual({ requests: 2, halfDays: 5, people: 2, retroactive: 2, overdue: 2 });
    expect(found.total.before.requests).toBe(0);
    expect(found.kinds.map(({ code, now }) => [code, now.halfDays])).toEqual(
      expect.arrayContaining([
        ['personal', 4],
        ['sick', 1],
      ]),
    );
    expect(found.people.map(({ staffName, now }) => [staffName, now.halfDays])).toEqual([
      ['测试乙', 4],
      ['测试丙', 1],
    ]);
    expect(found.windows.map(({ windowName }) => windowName)).toEqual(['办税窗口', '户籍窗口']);
    expect(
      found.months.filter(({ now }) => now.requests > 0).map(({ month, now }) => [month, now.halfDays]),
    ).toEqual([
      ['2026-03', 2],
      ['2026-04', 3],
    ]);
  });

  it('stop at a month, look at one window, and compare with the year before', async () => {
    const office = await filled();
    expect((await statistics(office, { untilMonth: 3 })).total.now.halfDays).toBe(2);
    expect((await statistics(office, { windowId: office.windows.police })).total.now.halfDays).toBe(1);
    const next = await office.call<Statistics>('leave.statistics', { year: 2027, untilMonth: 3 });
    expect([next.total.now.halfDays, next.total.before.halfDays]).toEqual([0, 2]);
  });

  it('go to Excel as figures', async () => {
    const office = await filled();
    await office.call('leave.exportStatistics', { year: 2026 });
    const [name, bytes] = [...office.saved][0]!;
    expect(name).toBe('请假统计 2026 2026-04-10.xlsx');
    const sheets = await readWorkbookBytes(bytes);
    expect(sheets.map((sheet) => sheet.name)).toEqual(['按假别', '按月', '按窗口', '按个人']);
    const rows = sheets[3]!.rows;
    expect(rows[0]![0]).toBe('2026年1—12月请假统计（按个人）');
    expect(rows[1]![0]).toBe('单位：份、天、人。半天记 0.5 天。制表日期：2026-04-10');
    expect(rows[3]).toEqual([
      ...['姓名', '工号', '窗口'],
      ...['请假份数', '请假天数', '先斩后奏', '逾期未归'],
      ...['请假份数', '请假天数', '先斩后奏', '逾期未归'],
      '天数增减',
    ]);
    expect(rows[4]!.slice(0, 5)).toEqual(['测试乙', '002', '办税窗口', 1, 2]);
    expect(rows.at(-1)![0]).toBe('合计');
  });

  it('of one window say so in Excel', async () => {
    const office = await filled();
    await office.call('leave.exportStatistics', { year: 2026, untilMonth: 4, windowId: office.windows.tax });
    const [sheet] = await readWorkbookBytes([...office.saved.values()][0]!);
    expect(sheet!.rows[0]![0]).toBe('办税窗口2026年1—4月请假统计（按假别）');
  });
});

describe('a long year', () => {
  it('offers those whose leave an account may enter', async () => {
    const office = await openOffice();
    const names = async (text = '') =>
      (await office.call<{ name: string }[]>('leave.applicants', { text })).map(({ name }) => name);
    expect(await names()).toEqual(['测试甲', '测试乙', '测试丙']);
    expect(await names('003')).toEqual(['测试丙']);
    expect(await names('csb')).toEqual(['测试丙']);
    await office.asManager();
    expect(await names()).toEqual(['测试甲', '测试乙']);
    expect(await names('003')).toEqual([]);
  });

  it('lists what a person asks for by pinyin, window, kind and phase', async () => {
    const office = await openOffice();
    const { 乙, 丙 } = office.people;
    await submit(office, 乙, '04-13', '04-13');
    await approve(office, await submit(office, 丙, '04-08', '04-08', { kind: 'sick' }));
    const found = async (filter: object) =>
      (await office.call<{ staffId: number }[]>('leave.list', filter)).map(({ staffId }) => staffId);
    expect(await found({ kind: 'sick' })).toEqual([丙]);
    expect(await found({ phase: 'overdue' })).toEqual([丙]);
    expect(await found({ phase: 'submitted' })).toEqual([乙]);
    expect((await office.refusal('leave.submit', asked(乙, '04-13', '04-13'))).code).toBe('leave_overlap');
    expect(at('04-13 00:00')).toBeGreaterThan(0);
  });
});
