import { expect, it } from 'vitest';
import type { MonthSheet } from '#shared/contracts/attendance';
import { decodeCell } from '#shared/contracts/attendance';
import type { DayStory } from '#shared/contracts/attendance-story';
import type { LeaveDetail } from '#shared/contracts/leave';
import { openOffice } from './office';

it('an approved leave covers its sessions under its own mark and is told in the story', async () => {
  const office = await openOffice();
  const staffId = await office.hire('0147', '张三');
  await office.hire('0148', '李四');
  await office.punches('0147 2026-04-07 08:21 12:00', '0148 2026-04-09 08:21 12:00 14:00 19:00');
  const leave = await office.call<LeaveDetail>('leave.submit', {
    staffId,
    kind: 'sick',
    start: { date: '2026-04-07', at: 'pm' },
    end: { date: '2026-04-07', at: 'pm' },
    reason: '发烧',
  });
  await office.call('leave.decide', { id: leave.id, version: leave.version, decision: 'approve' });
  const { people } = await office.call<MonthSheet>('attendance.month', { month: '2026-04' });
  expect(decodeCell(people[0]!.cells[6]!).map((mark) => mark.code)).toEqual(['present', 'leave_sick']);
  expect(people[0]!.totals.leave).toBe(50);
  const story = await office.call<DayStory>('attendance.day', { staffId, date: '2026-04-07' });
  expect(story.away).toMatchObject([{ kind: 'leave', leaveKind: 'sick' }]);
  expect(story.sessions[1]).toMatchObject({ status: 'leave', reasons: [{ code: 'leave' }] });
});
