import type { LeaveDetail } from '#shared/contracts/leave';
import { addDays } from '#shared/domain/time/dates';
import { type IsoDate, wallAt } from '#shared/domain/time/wall';
import type { DemoDoor } from './door';
import { enterSigned, type Slip } from './leaves';
import type { PlannedLeave } from './plan';
import type { DemoPerson } from './roster';

const EVENING = 16 * 60;
/** Windows whose people have duties or lead: their days are planned already. */
const BUSY_WINDOWS = ['W01', 'W04', 'W06'];

interface OpenLeave {
  staffNo: string;
  kind: string;
  from: IsoDate;
  to: IsoDate;
  becomes:
    | 'extended'
    | 'extension_waits'
    | 'overdue'
    | 'first_waits'
    | 'second_waits'
    | 'sent_back'
    | 'draft';
  reason: string;
}

/**
 * Leaves of the last days that are still on their way, of people without another leave in the month. They take
 * nobody's place in the streams of chance.
 */
export function planOpenLeaves(
  people: readonly DemoPerson[],
  leaves: readonly PlannedLeave[],
  workdays: readonly IsoDate[],
): OpenLeave[] {
  const [third, second, last] = workdays.slice(-3) as [IsoDate, IsoDate, IsoDate];
  const after = addDays(last, 3);
  const free = people.filter(
    ({ staffNo, post, entryDate, windowCode }) =>
      post === '工作人员' &&
      entryDate < workdays[0]! &&
      !BUSY_WINDOWS.includes(windowCode) &&
      !leaves.some((leave) => leave.staffNo === staffNo && leave.to >= workdays[0]!),
  );
  const shapes: Omit<OpenLeave, 'staffNo'>[] = [
    { kind: 'annual', from: third, to: second, becomes: 'extended', reason: '回乡探望父母' },
    { kind: 'sick', from: second, to: second, becomes: 'extended', reason: '发热就医，遵医嘱继续休息' },
    { kind: 'sick', from: second, to: last, becomes: 'extension_waits', reason: '腰椎疼痛，就医检查' },
    { kind: 'personal', from: last, to: last, becomes: 'overdue', reason: '陪同家属赴省城就医' },
    {
      kind: 'annual',
      from: addDays(after, 1),
      to: addDays(after, 4),
      becomes: 'first_waits',
      reason: '年休假',
    },
    {
      kind: 'personal',
      from: addDays(after, 2),
      to: addDays(after, 2),
      becomes: 'first_waits',
      reason: '孩子家长会',
    },
    {
      kind: 'annual',
      from: addDays(after, 7),
      to: addDays(after, 9),
      becomes: 'second_waits',
      reason: '年休假',
    },
    {
      kind: 'personal',
      from: addDays(after, 1),
      to: addDays(after, 3),
      becomes: 'sent_back',
      reason: '私事',
    },
    { kind: 'marriage', from: addDays(after, 14), to: addDays(after, 16), becomes: 'draft', reason: '' },
    { kind: 'annual', from: addDays(after, 8), to: addDays(after, 8), becomes: 'draft', reason: '' },
  ];
  // One of each window, in turn, so that no window is left empty.
  const perWindow = free.filter(
    ({ windowCode }, index) => free.findIndex((one) => one.windowCode === windowCode) === index,
  );
  return shapes.flatMap((shape, index) => {
    const person = perWindow[index];
    return person ? [{ ...shape, staffNo: person.staffNo }] : [];
  });
}

/** Whether somebody is away by such a leave: then they do not punch. */
export const awayByOpen =
  (open: readonly OpenLeave[], lastDay: IsoDate) =>
  (staffNo: string, date: IsoDate): boolean =>
    open.some((leave) => {
      if (leave.staffNo !== staffNo || date < leave.from) return false;
      return date <= (leave.becomes === 'extended' ? lastDay : leave.to);
    });

export async function enterOpenLeaves(
  door: DemoDoor,
  ids: Map<string, number>,
  open: readonly OpenLeave[],
  lastDay: IsoDate,
): Promise<void> {
  for (const leave of open) await enterOpen(door, ids, leave, lastDay);
  door.setNow(null);
}

async function enterOpen(
  door: DemoDoor,
  ids: Map<string, number>,
  leave: OpenLeave,
  lastDay: IsoDate,
): Promise<void> {
  const { kind, from, to, reason, becomes } = leave;
  const asked = wallAt([addDays(from, -1), lastDay].sort()[0]!, EVENING);
  const slip: Slip = {
    ...{ staffId: ids.get(leave.staffNo), kind, reason },
    ...{ start: { date: from, at: 'am' }, end: { date: to, at: 'pm' } },
    ...{ notifiedAt: asked, notifiedTo: '窗口负责人', notifiedHow: 'phone' },
  };
  door.setNow(asked);
  if (becomes === 'draft') {
    await door.call('leave.saveDraft', { ...slip, notifiedAt: null, notifiedTo: '', notifiedHow: '' });
    return;
  }
  if (from <= lastDay) {
    const signed = await enterSigned(door, slip, asked);
    if (becomes !== 'overdue') await extend(door, signed, leave, lastDay);
    return;
  }
  const sent = await door.call<LeaveDetail>('leave.submit', slip);
  if (becomes === 'first_waits') return;
  const sign = { id: sent.id, version: sent.version, approverName: '窗口负责人', decidedAt: asked };
  const back = becomes === 'sent_back';
  const note = back ? '请写明事由并附交接安排后重新提交' : '';
  await door.call('leave.decide', { ...sign, decision: back ? 'send_back' : 'approve', note });
}

/** 续假 to the last day, signed like the leave and back on time; or asked for into the next week and not signed. */
async function extend(
  door: DemoDoor,
  { id, version }: LeaveDetail,
  { to, becomes }: OpenLeave,
  lastDay: IsoDate,
): Promise<void> {
  const asked = wallAt(to, EVENING);
  const waits = becomes === 'extension_waits';
  door.setNow(asked);
  let leave = await door.call<LeaveDetail>('leave.extend', {
    ...{ id, version, end: { date: waits ? addDays(lastDay, 4) : lastDay, at: 'pm' } },
    ...{ reason: '原定时间内未能返回', notifiedAt: asked, notifiedTo: '窗口负责人' },
  });
  if (waits) return;
  const steps = leave.extensions.at(-1)!.steps.length;
  for (let step = 0; step < steps; step++) {
    const sign = { decision: 'approve', note: '', approverName: '督查办主任', decidedAt: asked };
    leave = await door.call<LeaveDetail>('leave.decide', { id, version: leave.version, ...sign });
  }
  const returnedAt = wallAt(lastDay, 18 * 60);
  door.setNow(returnedAt);
  await door.call('leave.returned', { id, version: leave.version, returnedAt, note: '' });
}
