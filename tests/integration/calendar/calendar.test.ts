import { describe, expect, it } from 'vitest';
import type { DayStory } from '#shared/contracts/attendance-story';
import type { CalendarDay, TimetableImpact, TimetableVersion } from '#shared/contracts/calendar';
import type { StaffMember } from '#shared/contracts/staff';
import { presetTimetable } from '#shared/domain/attendance/presets';
import { eachDay, weekday } from '#shared/domain/time/dates';
import { closeMonth, openOffice } from '../attendance/office';
import { openCenter, type TestCenter } from '../support/center';

const yearOf = async (center: TestCenter, year: number) =>
  (await center.call<{ days: CalendarDay[] }>('calendar.year', { year })).days;
const dayOf = async (center: TestCenter, date: string) =>
  (await yearOf(center, Number(date.slice(0, 4)))).find((day) => day.date === date);

describe('workday calendar', () => {
  it('is there after the first run, with make-up days', async () => {
    const center = await openCenter();
    expect(await yearOf(center, 2026)).toHaveLength(365);
    expect(await dayOf(center, '2026-04-06')).toEqual({
      date: '2026-04-06',
      kind: 'holiday',
      name: '清明',
      source: 'state',
    });
    expect(await dayOf(center, '2025-10-11')).toMatchObject({ kind: 'makeup', source: 'state' });
    expect(await dayOf(center, '2026-04-11')).toEqual({
      date: '2026-04-11',
      kind: 'weekend',
      name: '',
      source: null,
    });
  });

  it('a day set by the office counts at once, says whom it touches, and outlives a new filling', async () => {
    const office = await openOffice();
    await office.hire('0147', '张三');
    const day = { date: '2026-04-15', kind: 'restday', name: '停电' };
    const here = [{ name: '企业开办窗口', people: 1 }];
    expect(await office.call('calendar.previewDay', { date: day.date, kind: day.kind })).toEqual({
      days: 1,
      people: 1,
      windows: here,
    });
    expect(await office.call('calendar.setDay', day)).toEqual({ days: 1, people: 1, windows: here });
    expect(await office.call('calendar.setDay', { ...day, name: '全楼停电' })).toEqual({
      days: 0,
      people: 0,
      windows: [],
    });
    const filled = await office.call('calendar.fillYear', { year: 2026 });
    expect(filled).toMatchObject({ changed: 0, kept: 0, closed: 0 });
    expect(await dayOf(office, '2026-04-15')).toMatchObject({ kind: 'restday', source: 'office' });
    expect(await office.call('calendar.previewDay', { date: '2026-04-15', kind: null })).toMatchObject({
      people: 1,
    });
    expect(await office.call('calendar.clearDay', { date: '2026-04-15' })).toMatchObject({ people: 1 });
    expect(await dayOf(office, '2026-04-15')).toMatchObject({ kind: 'workday', source: null });
  });

  it('fills a year again but keeps what the office typed', async () => {
    const center = await openCenter();
    await center.call('calendar.setDay', { date: '2026-04-06', kind: 'workday', name: '照常开门' });
    await center.call('calendar.clearDay', { date: '2026-04-05' });
    expect(await center.call('calendar.previewYear', { year: 2026 })).toMatchObject({ changed: 1, kept: 1 });
    expect(await center.call('calendar.fillYear', { year: 2026 })).toMatchObject({ changed: 1, kept: 1 });
    expect(await dayOf(center, '2026-04-06')).toMatchObject({ kind: 'workday', name: '照常开门' });
  });

  it('takes many days at once as the office typed them, and leaves closed months alone', async () => {
    const office = await openOffice();
    await office.hire('0147', '张三');
    const days = [
      { date: '2027-02-05', kind: 'holiday', name: '春节' },
      { date: '2027-02-06', kind: 'holiday', name: '春节' },
      { date: '2027-02-13', kind: 'workday', name: '春节' },
    ];
    expect(await office.call('calendar.previewDays', { days })).toMatchObject({
      ...{ changed: 3, kept: 0, closed: 0 },
      impact: { days: 2, people: 1 },
    });
    expect(await dayOf(office, '2027-02-05')).toMatchObject({ kind: 'workday' });
    await office.call('calendar.setDays', { days });
    expect(await dayOf(office, '2027-02-05')).toMatchObject({ kind: 'holiday', source: 'office' });
    expect(await dayOf(office, '2027-02-13')).toMatchObject({ kind: 'makeup', name: '春节' });
    expect(await office.call('calendar.setDays', { days })).toMatchObject({ changed: 0, kept: 3 });
    await closeMonth(office, '2026-03');
    const late = [{ date: '2026-03-02', kind: 'holiday', name: '' }];
    expect(await office.call('calendar.setDays', { days: late })).toMatchObject({ changed: 0, closed: 1 });
    expect(await dayOf(office, '2026-03-02')).toMatchObject({ kind: 'workday' });
  });

  it('is printed on one sheet with its notices', async () => {
    const center = await openCenter();
    await center.call('calendar.saveNotice', {
      name: '<b>停电</b>',
      from: '2026-05-13',
      to: '2026-05-14',
      scope: { kind: 'center' },
      effect: { kind: 'suspend', sessions: [] },
    });
    const shown = await center.call<{ title: string; html: string }>('calendar.paper', { year: 2026 });
    expect(shown.title).toBe('2026年工作日历');
    expect(await center.call('calendar.print', { year: 2026, to: 'printer' })).toEqual({ done: true });
    const { html = '', landscape } = center.printed.at(-1) ?? {};
    expect(landscape).toBe(true);
    expect(html).toBe(shown.html);
    expect(html).toContain('2026年工作日历');
    expect(html).toContain('全年 248 个工作日');
    expect(html).toContain('05-13至05-14 &lt;b&gt;停电');
    expect(html.match(/<td class="makeup">/g)).toHaveLength(6);
    expect(html.match(/<td class="(?!none)/g)).toHaveLength(365);
  });

  it('says so for a year whose notice is not out', async () => {
    const center = await openCenter();
    expect(await center.refusal('calendar.fillYear', { year: 2099 })).toEqual({
      code: 'calendar_not_published',
      params: { year: 2099 },
    });
  });

  it('leaves closed months alone', async () => {
    const office = await openOffice();
    await closeMonth(office, '2026-03');
    const input = { date: '2026-03-09', kind: 'restday', name: '' };
    expect(await office.refusal('calendar.setDay', input)).toMatchObject({ code: 'month_closed' });
    expect(await office.refusal('calendar.clearDay', { date: '2026-03-09' })).toMatchObject({
      code: 'month_closed',
    });
  });
});

describe('timetables', () => {
  const summer = () => presetTimetable(2, '2026-06-01', '夏季作息');
  const named = (code: string) => ({ ...summer(), code });

  it('start with four punches a day', async () => {
    const center = await openCenter();
    const versions = await center.call<TimetableVersion[]>('calendar.timetables');
    expect(versions).toMatchObject([{ timetable: { code: 'punch-4' }, current: true, frozen: false }]);
  });

  it('take a new dated version, and refuse one that collides or makes no sense', async () => {
    const center = await openCenter();
    const saved = await center.call('calendar.saveTimetable', { id: null, timetable: named('summer') });
    expect(saved).toMatchObject({ current: false, frozen: false });
    const refusal = (timetable: object) => center.refusal('calendar.saveTimetable', { id: null, timetable });
    expect(await refusal(named('summer'))).toMatchObject({ code: 'timetable_code_taken' });
    expect(await refusal(named('other'))).toMatchObject({ code: 'timetable_duplicate' });
    const backwards = named('backwards');
    const sessions = backwards.plans[0]!.sessions.map((session) => ({ ...session, end: session.start }));
    expect(
      await refusal({
        ...backwards,
        effectiveFrom: '2026-07-01',
        plans: [{ ...backwards.plans[0]!, sessions }],
      }),
    ).toMatchObject({ code: 'session_end_before_start' });
    expect(await refusal({ ...named('x'), effectiveFrom: 'soon' })).toMatchObject({ code: 'invalid_input' });
  });

  it('cannot be changed, deleted or laid under a closed month', async () => {
    const office = await openOffice();
    await closeMonth(office, '2026-03');
    const [first] = await office.call<TimetableVersion[]>('calendar.timetables');
    expect(first?.frozen).toBe(true);
    const change = { id: first!.id, timetable: { ...first!.timetable, name: '改名' } };
    expect(await office.refusal('calendar.saveTimetable', change)).toMatchObject({ code: 'month_closed' });
    const early = { ...named('early'), effectiveFrom: '2026-03-15' };
    expect(await office.refusal('calendar.saveTimetable', { id: null, timetable: early })).toMatchObject({
      code: 'month_closed',
    });
    const later = await office.call<TimetableVersion>('calendar.saveTimetable', {
      id: null,
      timetable: { ...early, effectiveFrom: '2026-04-01' },
    });
    expect(await office.refusal('calendar.removeTimetable', { id: first!.id })).toMatchObject({
      code: 'month_closed',
    });
    await office.call('calendar.removeTimetable', { id: later.id });
    expect(await office.call('calendar.timetables')).toHaveLength(1);
  });
});

describe('timetables of some windows', () => {
  const morning = (windowId: number, effectiveFrom = '2026-03-02') => ({
    ...presetTimetable(4, effectiveFrom, '夜间窗口'),
    code: `own-${windowId}-${effectiveFrom}`,
    scope: { kind: 'windows', windows: [String(windowId)] },
  });
  const early = (windowId: number) => {
    const timetable = morning(windowId);
    const sessions = timetable.plans[0]!.sessions.map((session) =>
      session.code === 'am' ? { ...session, start: 480 } : session,
    );
    return { ...timetable, plans: [{ ...timetable.plans[0]!, sessions }] };
  };

  it('says before it is saved or deleted whom a version touches, and which months stay', async () => {
    const office = await openOffice();
    await office.hire('0147', '张三');
    await closeMonth(office, '2026-03');
    const timetable = { ...presetTimetable(2, '2026-04-20', '夏季作息'), code: 'summer' };
    const touched = {
      impact: { days: 9, people: 1, windows: [{ name: '企业开办窗口', people: 1 }] },
      ...{ from: '2026-04-20', until: '2026-04-30', months: ['2026-04'], closedMonths: [] },
    };
    expect(await office.call('calendar.previewTimetable', { id: null, timetable })).toEqual(touched);
    const { id } = await office.call<TimetableVersion>('calendar.saveTimetable', { id: null, timetable });
    expect(await office.call('calendar.previewRemoval', { id })).toEqual(touched);
    const elsewhere = { ...timetable, code: 'e', scope: { kind: 'windows', windows: ['999'] } };
    expect(
      await office.refusal('calendar.previewTimetable', { id: null, timetable: elsewhere }),
    ).toMatchObject({ code: 'timetable_window_unknown' });
    const [first] = (await office.call<TimetableVersion[]>('calendar.timetables')).filter(
      ({ timetable: each }) => each.effectiveFrom < '2026-04-01',
    );
    expect(await office.refusal('calendar.previewRemoval', { id: first!.id })).toMatchObject({
      code: 'month_closed',
    });
  });

  it('counts only the weekdays that change', async () => {
    const office = await openOffice();
    await office.hire('0147', '张三');
    const [first] = await office.call<TimetableVersion[]>('calendar.timetables');
    const [usual] = first!.timetable.plans;
    const short = { ...usual!, code: 'short', sessions: usual!.sessions.slice(0, 1) };
    const timetable = {
      ...first!.timetable,
      days: { ...first!.timetable.days, '5': 'short' },
      plans: [usual!, short],
    };
    const { impact, months } = await office.call<TimetableImpact>('calendar.previewTimetable', {
      ...{ id: first!.id, timetable },
    });
    const fridays = eachDay('2026-01-01', '2026-04-30').filter((date) => weekday(date) === 5);
    expect(impact.people).toBe(1);
    expect(impact.days).toBeLessThanOrEqual(fridays.length);
    expect(months.length).toBeGreaterThan(1);
  });

  it('the window a person serves on the day decides', async () => {
    const office = await openOffice();
    const [there, here] = [await office.hire('1', '甲'), await office.hire('2', '乙')];
    const other = await office.call<{ id: number }>('units.saveWindow', {
      id: null,
      code: 'W2',
      name: '二十四小时窗口',
      unitId: office.unitId,
    });
    const [posting] = (await office.call<StaffMember>('staff.get', { id: there })).postings;
    await office.call('staff.swap', {
      id: posting!.id,
      windowId: other.id,
      duty: 'A',
      post: 'clerk',
      startDate: '2026-03-10',
    });
    await office.call('calendar.saveTimetable', { id: null, timetable: early(other.id) });
    const punches = '08:20 12:01 13:58 17:31';
    await office.punches(
      ...['2026-03-09', '2026-03-10', '2026-03-11'].flatMap((date) => [
        `1 ${date} ${punches}`,
        `2 ${date} ${punches}`,
      ]),
    );
    const statusOf = async (staffId: number, date: string) =>
      (await office.call<DayStory>('attendance.day', { staffId, date })).sessions[0]?.status;
    expect(await statusOf(there, '2026-03-09')).toBe('present');
    expect(await statusOf(there, '2026-03-10')).toBe('late');
    expect(await statusOf(here, '2026-03-10')).toBe('present');
  });

  it('refuses the same window twice from one day, and a window that is not there', async () => {
    const office = await openOffice();
    await office.call('calendar.saveTimetable', { id: null, timetable: morning(office.windowId) });
    const again = { ...morning(office.windowId), code: 'again' };
    expect(await office.refusal('calendar.saveTimetable', { id: null, timetable: again })).toMatchObject({
      code: 'timetable_duplicate',
      params: { other: '夜间窗口', date: '2026-03-02' },
    });
    expect(
      await office.refusal('calendar.saveTimetable', { id: null, timetable: morning(999) }),
    ).toMatchObject({ code: 'timetable_window_unknown' });
    const later = morning(office.windowId, '2026-04-01');
    expect(await office.call('calendar.saveTimetable', { id: null, timetable: later })).toMatchObject({
      timetable: { scope: { kind: 'windows' } },
    });
  });
});
