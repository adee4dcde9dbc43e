import { describe, expect, it } from 'vitest';
import type { ExceptionRow } from '#shared/contracts/attendance';
import type { DayStory } from '#shared/contracts/attendance-story';
import type { CalendarImpact, NoticeInfo } from '#shared/contracts/calendar';
import { fourPunchSessions } from '#shared/domain/attendance/presets';
import { closeMonth, type Office, openOffice } from '../attendance/office';

const outage = (more: object = {}) => ({
  name: '全楼停电',
  from: '2026-03-09',
  to: '2026-03-09',
  scope: { kind: 'center' },
  effect: { kind: 'suspend', sessions: ['am'] },
  ...more,
});
const forWindow = (id: number) => ({ kind: 'windows', windows: [String(id)] });

const storyOf = (office: Office, staffId: number, date = '2026-03-09') =>
  office.call<DayStory>('attendance.day', { staffId, date });
const statusesOf = async (office: Office, staffId: number, date?: string) =>
  (await storyOf(office, staffId, date)).sessions.map((session) => session.status);
const unsettled = async (office: Office) =>
  (await office.call<{ rows: ExceptionRow[] }>('attendance.exceptions', { month: '2026-03' })).rows;

/** Somebody late on the morning of the 9th, data until the 10th. */
async function openLate() {
  const office = await openOffice();
  const staffId = await office.hire('1', '张三');
  await office.punches('1 2026-03-09 08:50 12:01 13:58 17:31', '1 2026-03-10 08:20 12:01 13:58 17:31');
  return { office, staffId };
}

describe('a notice of the day', () => {
  it('suspends judging, keeps the punches, and says whom it touches', async () => {
    const { office, staffId } = await openLate();
    const before = (await unsettled(office)).length;
    expect(await statusesOf(office, staffId)).toEqual(['late', 'present']);
    const impact = { days: 1, people: 1, windows: [{ name: '企业开办窗口', people: 1 }] };
    expect(await office.call<CalendarImpact>('calendar.previewNotice', outage())).toEqual(impact);
    expect(await office.call('calendar.saveNotice', outage())).toMatchObject({ impact });
    const story = await storyOf(office, staffId);
    expect(story.sessions.map((session) => session.status)).toEqual(['excused', 'present']);
    expect(story.sessions[0]?.reasons).toEqual([{ code: 'notice', ref: '全楼停电' }]);
    expect(story.punches).toHaveLength(4);
    expect(await unsettled(office)).toHaveLength(before - 1);
  });

  it('gives the day other hours', async () => {
    const { office, staffId } = await openLate();
    const sessions = fourPunchSessions().map((session) =>
      session.code === 'am' ? { ...session, start: 540 } : session,
    );
    await office.call('calendar.saveNotice', outage({ effect: { kind: 'replace', sessions } }));
    expect(await statusesOf(office, staffId)).toEqual(['present', 'present']);
  });

  it('is for the windows it names', async () => {
    const { office, staffId } = await openLate();
    const other = await office.call<{ id: number }>('units.saveWindow', {
      id: null,
      code: 'W2',
      name: '综合窗口',
      unitId: office.unitId,
    });
    await office.call('calendar.saveNotice', outage({ scope: forWindow(other.id) }));
    expect(await statusesOf(office, staffId)).toEqual(['late', 'present']);
    const here = outage({ scope: forWindow(office.windowId), name: '线路检修' });
    expect(await office.call('calendar.saveNotice', here)).toMatchObject({ impact: { people: 1 } });
    expect(await statusesOf(office, staffId)).toEqual(['excused', 'present']);
  });

  it('is taken back with a reason, once, and stays on record', async () => {
    const { office, staffId } = await openLate();
    const { id } = await office.call<{ id: number }>('calendar.saveNotice', outage());
    expect(await office.refusal('calendar.revokeNotice', { id, reason: '' })).toMatchObject({
      code: 'invalid_input',
    });
    const reason = { id, reason: '日期登记错了' };
    expect(await office.call<CalendarImpact>('calendar.previewRevocation', { id })).toEqual({
      days: 1,
      people: 1,
      windows: [{ name: '企业开办窗口', people: 1 }],
    });
    expect(await office.call('calendar.revokeNotice', reason)).toMatchObject({ people: 1 });
    expect(await statusesOf(office, staffId)).toEqual(['late', 'present']);
    for (const [operation, input] of [
      ['calendar.revokeNotice', reason],
      ['calendar.previewRevocation', { id }],
    ] as const) {
      expect(await office.refusal(operation, input)).toMatchObject({ code: 'notice_revoked' });
    }
    const [row] = await office.call<NoticeInfo[]>('calendar.notices', {
      from: '2026-03-01',
      to: '2026-03-31',
    });
    expect(row).toMatchObject({ id, revokeReason: '日期登记错了', frozen: false });
    await office.call('calendar.saveNotice', outage());
  });

  it.each<[string, object, string]>([
    ['a range the wrong way round', { to: '2026-03-08' }, 'notice_range'],
    ['a range of months', { to: '2026-06-09' }, 'notice_range'],
    ['a weekend', { from: '2026-03-14', to: '2026-03-15' }, 'notice_on_rest_days'],
    ['a session nobody has', { effect: { kind: 'suspend', sessions: ['night'] } }, 'notice_session_unknown'],
    ['a window that is not there', { scope: forWindow(99) }, 'timetable_window_unknown'],
    [
      'hours that end before they begin',
      {
        effect: { kind: 'replace', sessions: fourPunchSessions().map((one) => ({ ...one, end: one.start })) },
      },
      'session_end_before_start',
    ],
    ['no name', { name: ' ' }, 'invalid_input'],
  ])('is refused for %s', async (_about, more, code) => {
    const office = await openOffice();
    expect(await office.refusal('calendar.saveNotice', outage(more))).toMatchObject({ code });
    expect(await office.refusal('calendar.previewNotice', outage(more))).toMatchObject({ code });
  });

  it('is refused beside another one and in a closed month', async () => {
    const { office, staffId } = await openLate();
    const { id } = await office.call<{ id: number }>('calendar.saveNotice', outage());
    expect(await office.refusal('calendar.saveNotice', outage({ name: '再停电' }))).toMatchObject({
      code: 'notice_overlap',
      params: { other: '全楼停电', date: '2026-03-09' },
    });
    await closeMonth(office, '2026-03');
    const later = outage({ from: '2026-03-31', to: '2026-04-01' });
    expect(await office.refusal('calendar.saveNotice', later)).toMatchObject({ code: 'month_closed' });
    expect(await office.refusal('calendar.revokeNotice', { id, reason: '错了' })).toMatchObject({
      code: 'month_closed',
    });
    expect(await office.refusal('calendar.previewRevocation', { id })).toMatchObject({
      code: 'month_closed',
    });
    expect(await statusesOf(office, staffId)).toEqual(['excused', 'present']);
    const [row] = await office.call<NoticeInfo[]>('calendar.notices', {
      from: '2026-03-01',
      to: '2026-03-31',
    });
    expect(row?.frozen).toBe(true);
  });
});
