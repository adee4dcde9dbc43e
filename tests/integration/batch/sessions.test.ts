import { expect, it } from 'vitest';
import { openOffice } from '../attendance/office';
import { FIRST_ACCOUNT } from '../support/center';
import { batch, openAndClose, withCredentials } from './support';

/** One Tuesday of one person: the morning at a training, a noon duty, the afternoon in time. */
const DAY = '2026-04-07';

const PROMISED = [
  ...['present', 'late', 'early', 'late_early', 'missing_in', 'missing_out', 'absent'],
  ...['leave', 'outing', 'rest', 'excused', 'open'],
];

async function centerOfOne(): Promise<string> {
  const office = await openOffice();
  const staffId = await office.hire('0147', '测试甲', '2026-04-01');
  await office.call('roster.assign', { date: DAY, kind: 'noon', windowId: office.windowId, staffId });
  await office.punches(`0147 ${DAY} 12:01 17:31`, '0147 2026-04-08 08:20');
  await office.call('attendance.settle', {
    items: [{ staffId, date: DAY, session: 'am' }],
    action: 'training',
    reason: '业务培训',
    proof: '',
    witness: '',
  });
  await office.close();
  withCredentials(FIRST_ACCOUNT.username, FIRST_ACCOUNT.password);
  return office.folder;
}

it('keeps to the promised statuses: a training is excused, a duty is a session of its own', async () => {
  const data = await centerOfOne();
  const { json } = await batch('attendance', '--month', '2026-04', '--data', data);
  const { days } = json as unknown as {
    days: { date: string; sessions: { session: string; status: string }[] }[];
  };
  const day = days.find(({ date }) => date === DAY);
  expect(day?.sessions.map(({ session, status }) => `${session} ${status}`)).toEqual([
    'am excused',
    'duty_noon present',
    'pm present',
  ]);
  const statuses = new Set(days.flatMap(({ sessions }) => sessions.map(({ status }) => status)));
  expect([...statuses].filter((status) => !PROMISED.includes(status))).toEqual([]);
  await openAndClose(data);
});
