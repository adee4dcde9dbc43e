import { describe, expect, it } from 'vitest';
import { dutiesBetween } from '#electron/features/roster/index';
import { readWorkbook } from '#electron/platform/workbook-reader';
import type { RosterBulkResult, RosterWeek } from '#shared/contracts/roster';
import { approve, auditOf, closeMonth, type Office, openOffice, submit } from '../leave/support';

// Monday of the next week; the office stands on Friday 2026-04-10.
const MONDAY = '2026-04-13';
const SATURDAY = '2026-04-18';

const AGREED = '双方商定对调';

const assign = async (office: Office, staffId: number, rest: Record<string, unknown> = {}): Promise<number> =>
  (await office.call<{ id: number }>('roster.assign', noon(office, staffId, rest))).id;
const noon = (office: Office, staffId: number, rest: Record<string, unknown> = {}) => ({
  ...{ date: MONDAY, kind: 'noon', windowId: office.windows.tax, staffId },
  ...rest,
});
const week = (office: Office, date = MONDAY) => office.call<RosterWeek>('roster.week', { date });
const brief = ({ duties }: RosterWeek) =>
  duties.map(({ date, kind, name }) => `${date.slice(8)} ${kind} ${name}`);

describe('planning', () => {
  it('shows the week of any of its days, with usual times and a log', async () => {
    const office = await openOffice();
    const { people, windows } = office;
    await assign(office, people.甲);
    await assign(office, people.乙, { kind: 'leader', windowId: windows.tax });
    await assign(office, people.丙, {
      date: SATURDAY,
      kind: 'weekend',
      windowId: windows.police,
      startMinute: 600,
    });
    const shown = await week(office, '2026-04-15');
    expect(shown.days.map(({ date, rest }) => [date.slice(8), rest])).toEqual([
      ...['13', '14', '15', '16', '17'].map((day) => [day, false]),
      ['18', true],
      ['19', true],
    ]);
    expect(shown.duties).toMatchObject([
      { name: '测试乙', kind: 'leader', windowId: null, startMinute: 510, endMinute: 1050 },
      { name: '测试甲', kind: 'noon', windowId: windows.tax, startMinute: 720, endMinute: 840 },
      { name: '测试丙', kind: 'weekend', startMinute: 600, endMinute: 960 },
    ]);
    expect(shown.people.find(({ name }) => name === '测试丙')?.posts).toEqual([
      { windowId: windows.police, duty: 'A' },
    ]);
    expect(await auditOf(office, 'duty')).toHaveLength(3);
    expect(await dutiesBetween(office.database.kysely, SATURDAY, SATURDAY)).toMatchObject([
      { staffId: people.丙, kind: 'weekend', date: SATURDAY },
    ]);
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['somebody not posted yet', { date: '2026-01-04' }, 'duty_not_posted'],
    ['an overlapping duty', { kind: 'leader' }, 'duty_overlaps'],
    [
      'weekend duty on a workday',
      { kind: 'weekend', startMinute: 1060, endMinute: 1100 },
      'duty_not_rest_day',
    ],
    ['an end before the start', { startMinute: 900, endMinute: 800 }, 'duty_ends_before_start'],
    ['noon duty without a window', { windowId: null }, 'duty_window_required'],
    ['an unknown window', { windowId: 99 }, 'not_found'],
    ['an unknown person', { staffId: 99 }, 'not_found'],
    ['a stand-in for nobody', { kind: 'standin' }, 'duty_absentee_required'],
    ['a stand-in for an unknown person', { kind: 'standin', forStaffId: 99 }, 'not_found'],
    ['an unknown kind', { kind: 'night' }, 'invalid_input'],
  ])('refuses %s', async (_, rest, code) => {
    const office = await openOffice();
    await assign(office, office.people.甲);
    expect((await office.refusal('roster.assign', noon(office, office.people.甲, rest))).code).toBe(code);
    expect((await week(office)).duties).toHaveLength(1);
  });

  it('refuses standing in for oneself or for somebody of another window, by name', async () => {
    const office = await openOffice();
    const { people } = office;
    const standIn = (staffId: number, forStaffId: number) =>
      office.refusal('roster.assign', noon(office, staffId, { kind: 'standin', forStaffId }));
    expect((await standIn(people.甲, people.甲)).code).toBe('duty_stands_in_for_self');
    expect(await standIn(people.甲, people.丙)).toMatchObject({
      code: 'duty_absentee_not_at_window',
      params: { name: '测试丙', date: MONDAY },
    });
  });
});

describe('changing', () => {
  it('moves, but not onto another duty of the person', async () => {
    const office = await openOffice();
    const { people, windows } = office;
    const first = await assign(office, people.甲);
    await assign(office, people.甲, { date: '2026-04-14' });
    const move = { id: first, date: '2026-04-14', windowId: windows.tax };
    expect((await office.refusal('roster.move', move)).code).toBe('duty_overlaps');
    await office.call('roster.move', { ...move, date: '2026-04-15', windowId: windows.police });
    expect((await week(office)).duties[1]).toMatchObject({ date: '2026-04-15', windowId: windows.police });
  });

  it('swaps two people, never somebody with themselves', async () => {
    const office = await openOffice();
    const { people } = office;
    const first = await assign(office, people.甲);
    const second = await assign(office, people.乙, { date: '2026-04-14' });
    const third = await assign(office, people.甲, { date: '2026-04-15' });
    await office.call('roster.swap', { first, second, note: AGREED });
    expect(brief(await week(office))).toEqual(['13 noon 测试乙', '14 noon 测试甲', '15 noon 测试甲']);
    expect((await office.refusal('roster.swap', { first: second, second: third, note: AGREED })).code).toBe(
      'duty_swap_self',
    );
    expect((await office.refusal('roster.swap', { first, second: first, note: AGREED })).code).toBe(
      'duty_swap_self',
    );
    expect((await office.refusal('roster.swap', { first, second: 99, note: AGREED })).code).toBe('not_found');
  });

  it('does not swap into an overlap', async () => {
    const office = await openOffice();
    const { people } = office;
    const first = await assign(office, people.甲);
    await assign(office, people.乙);
    const other = await assign(office, people.乙, { date: '2026-04-14' });
    expect(await office.refusal('roster.swap', { first, second: other, note: AGREED })).toMatchObject({
      code: 'duty_overlaps',
      params: { name: '测试乙' },
    });
    expect(brief(await week(office))).toEqual(['13 noon 测试甲', '13 noon 测试乙', '14 noon 测试乙']);
  });

  it('is refused in closed months', async () => {
    const office = await openOffice();
    const { people, windows } = office;
    const id = await assign(office, people.甲, { date: '2026-03-31' });
    const open = await assign(office, people.乙, { date: '2026-04-01' });
    await closeMonth(office, '2026-03');
    const refusals: [string, object][] = [
      ['assign', noon(office, people.乙, { date: '2026-03-31' })],
      ['move', { id, date: '2026-04-02', windowId: windows.tax }],
      ['move', { id: open, date: '2026-03-30', windowId: windows.tax }],
      ['remove', { id }],
      ['swap', { first: id, second: open, note: AGREED }],
      ['edit', { id, staffId: people.甲, startMinute: 700, endMinute: 800 }],
      ['copyWeek', { from: '2026-03-31', to: '2026-03-24' }],
      ['rotate', rotation(office, [people.甲], { from: '2026-03-01', to: '2026-03-31' })],
    ];
    for (const [name, input] of refusals) {
      expect(await office.refusal(`roster.${name}`, input), name).toMatchObject({ code: 'month_closed' });
    }
  });
});

const rotation = (office: Office, staffIds: number[], rest: Record<string, unknown> = {}) => ({
  kind: 'noon',
  windowId: office.windows.tax,
  staffIds,
  from: MONDAY,
  to: '2026-04-19',
  days: 'workdays',
  ...rest,
});

describe('many at once', () => {
  it('copies a week and lists what does not fit there', async () => {
    const office = await openOffice();
    const { people } = office;
    await assign(office, people.甲);
    await assign(office, people.乙, { date: '2026-04-14' });
    await office.call('staff.leave', { id: people.乙, exitDate: '2026-04-17', reason: '调回原单位' });
    const copied = await office.call<RosterBulkResult>('roster.copyWeek', { from: MONDAY, to: '2026-04-22' });
    expect(copied).toEqual({
      placed: 1,
      skipped: [{ date: '2026-04-21', name: '测试乙', code: 'duty_not_posted' }],
      leaders: [],
    });
    expect(brief(await week(office, '2026-04-20'))).toEqual(['20 noon 测试甲']);
    expect(await office.call('roster.copyWeek', { from: MONDAY, to: '2026-04-22' })).toMatchObject({
      placed: 0,
    });
  });

  it('says where a copied duty leader stands beside another, and the week shows it', async () => {
    const office = await openOffice();
    const { people } = office;
    await assign(office, people.甲, { kind: 'leader', windowId: null });
    await assign(office, people.甲, { kind: 'leader', windowId: null, date: '2026-04-14' });
    await assign(office, people.乙, { kind: 'leader', windowId: null, date: '2026-04-20' });
    const copied = await office.call<RosterBulkResult>('roster.copyWeek', { from: MONDAY, to: '2026-04-20' });
    expect(copied).toEqual({ placed: 2, skipped: [], leaders: [{ date: '2026-04-20', name: '测试甲' }] });
    const { conflicts } = await week(office, '2026-04-20');
    expect(conflicts.map(({ code, date, name }) => [code, date, name])).toEqual([
      ['leader_twice', '2026-04-20', '测试甲'],
    ]);
  });

  it('rotates people over workdays, over days of rest, several days each', async () => {
    const office = await openOffice();
    const { 甲, 乙, 丙 } = office.people;
    await office.call('roster.rotate', rotation(office, [甲, 乙], { span: 2 }));
    expect(brief(await week(office))).toEqual([
      '13 noon 测试甲',
      '14 noon 测试甲',
      '15 noon 测试乙',
      '16 noon 测试乙',
      '17 noon 测试甲',
    ]);
    const weekend = rotation(office, [丙, 甲], { kind: 'weekend', days: 'restdays' });
    expect(await office.call('roster.rotate', weekend)).toEqual({ placed: 2, skipped: [], leaders: [] });
    expect(await auditOf(office, 'duty')).toHaveLength(2);
  });

  it.each<[string, string, object, string]>([
    ['a copy onto itself', 'copyWeek', { from: MONDAY, to: '2026-04-19' }, 'duty_same_week'],
    ['a copy of nothing', 'copyWeek', { from: MONDAY, to: '2026-04-20' }, 'duty_week_empty'],
    ['a span that ends before it begins', 'rotate', { from: '2026-04-19', to: MONDAY }, 'duty_range_empty'],
    ['a span without such days', 'rotate', { to: '2026-04-17', days: 'restdays' }, 'duty_range_empty'],
    ['more than a year', 'rotate', { to: '2027-04-14' }, 'duty_range_too_long'],
    ['a rotation without a window', 'rotate', { windowId: null }, 'duty_window_required'],
    ['a rotation of nobody', 'rotate', { staffIds: [] }, 'invalid_input'],
    ['an unknown person', 'rotate', { staffIds: [99] }, 'not_found'],
  ])('refuses %s', async (_, name, rest, code) => {
    const office = await openOffice();
    const input = name === 'rotate' ? { ...rotation(office, [office.people.甲]), ...rest } : rest;
    expect((await office.refusal(`roster.${name}`, input)).code).toBe(code);
  });
});

describe('conflicts', () => {
  it('are shown: on leave, and a window nobody is at until somebody stands in', async () => {
    const office = await openOffice();
    const { people, windows } = office;
    await assign(office, people.丙, { windowId: windows.police });
    await approve(office, await submit(office, people.丙, '04-13', '04-13'));
    const shown = await week(office);
    expect(shown.conflicts.map(({ code, name, windowName }) => [code, name, windowName])).toEqual([
      ['window_empty', '', '户籍窗口'],
      ['window_empty', '', '户籍窗口'],
      ['on_leave', '测试丙', '户籍窗口'],
    ]);
    expect(shown.people.find(({ name }) => name === '测试丙')?.away).toEqual([
      { date: MONDAY, kind: 'personal' },
    ]);
    const standIn = { kind: 'standin', windowId: windows.police, forStaffId: people.丙 };
    await assign(office, people.乙, standIn);
    expect((await week(office)).conflicts.map(({ code }) => code)).toEqual(['on_leave']);
  });

  it('show a person who left after the roster was made', async () => {
    const office = await openOffice();
    await assign(office, office.people.乙, { date: '2026-04-17' });
    await office.call('staff.leave', { id: office.people.乙, exitDate: '2026-04-16', reason: '调回原单位' });
    expect((await week(office)).conflicts).toMatchObject([
      { code: 'not_posted', name: '测试乙', date: '2026-04-17' },
    ]);
  });
});

describe('the paper', () => {
  it('is printed, saved and exported with what is planned, and says so when nothing is', async () => {
    const office = await openOffice();
    const { people, windows } = office;
    const { html: empty } = await office.call<{ html: string }>('roster.paper', { date: MONDAY });
    expect(empty).toContain('本周没有安排值班');
    await assign(office, people.甲, { kind: 'leader' });
    await assign(office, people.乙, { windowId: windows.police, kind: 'standin', forStaffId: people.丙 });
    const { title, html } = await office.call<{ title: string; html: string }>('roster.paper', {
      date: SATURDAY,
    });
    expect(title).toBe('2026年4月13日至4月19日值班表');
    expect(html).toContain('测试乙（代测试丙）');
    expect(html).not.toContain('办税窗口');
    expect(html.indexOf('不得空岗')).toBeGreaterThan(html.indexOf('测试甲'));
    expect(await office.call('roster.print', { date: MONDAY, to: 'printer' })).toEqual({ done: true });
    expect(office.printed.at(-1)).toEqual({ html, landscape: true });
    expect(await office.call('roster.print', { date: SATURDAY, to: 'pdf' })).toEqual({ done: true });
    expect([...office.saved.keys()]).toContain('2026年4月13日至4月19日值班表.pdf');
    const { fileName } = await office.call<{ fileName: string }>('roster.exportWeek', { date: MONDAY });
    const path = await office.pick('week.xlsx', office.saved.get(fileName)!);
    expect(path).not.toBe('');
    const [sheet] = await readWorkbook(`${office.folder}/week.xlsx`);
    expect(sheet?.rows.map(({ cells }) => cells.slice(0, 2))).toEqual([
      ['测试行政服务中心2026年4月13日至4月19日值班表', ''],
      ['窗口', '04-13 周一'],
      ['值班长', '值班长 测试甲 08:30—17:30'],
      ['户籍窗口', '顶岗 测试乙（代测试丙） 08:30—17:30'],
    ]);
  });
});

it('keeps people and windows that stand in it', async () => {
  const office = await openOffice();
  const window = { id: null, code: '09', name: '综合窗口' };
  const { id } = await office.call<{ id: number }>('units.saveWindow', window);
  await assign(office, office.people.甲, { windowId: id });
  expect((await office.refusal('units.removeWindow', { id })).code).toBe('still_used');
  expect((await week(office)).duties).toHaveLength(1);
});
