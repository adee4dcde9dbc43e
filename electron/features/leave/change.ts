import type { LeaveDetail } from '#shared/contracts/leave';
import type { LeaveLife } from '#shared/domain/leave/machine';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { MutationContext } from '../../ipc/context';
import { planBooking, writeBooking } from './book';
import { viewLeave } from './detail';
import { type LifeWords, type LoadedLife, loadLife, saveLife } from './life-store';
import { changeLeave, findLeave, type LeaveChange, type LeaveRecord } from './repo';
import type { Schedule } from './schedule';
import { refuseForeign } from './scope';
import { scheduleFor } from './view';

/** A request open to be changed, with what its change is worked out from. */
export interface OpenLeave {
  leave: LeaveRecord;
  loaded: LoadedLife;
  schedule: Schedule;
  windowId: number | null;
}

/**
 * The request an account means to change. Refuses with `not_found`, `not_your_window`, or `changed_meanwhile` when
 * somebody else was faster.
 */
export async function openForChange(
  context: MutationContext,
  { id, version }: { id: number; version: number },
): Promise<OpenLeave> {
  const leave = (await findLeave(context.db, id)) ?? refuse('not_found');
  const schedule = await scheduleFor(context.db, [leave]);
  const windowId = schedule.windowOf(leave.staffId, wallDate(leave.startAt));
  await refuseForeign(context, windowId);
  if (leave.version !== version) refuse('changed_meanwhile');
  return { leave, loaded: await loadLife(context.db, leave), schedule, windowId };
}

export interface Change {
  next: LeaveLife;
  /** What changes beside the life. */
  also?: LeaveChange;
  words?: Omit<LifeWords, 'accountId'>;
  reason?: string;
  /** What was taken already is only being corrected: the balance cannot refuse. */
  correcting?: boolean;
}

/**
 * Saves a change with signatures, balance and audit row together, or nothing of it; the log keeps when a paper was
 * entered. Answers the request as it is after.
 */
export async function saveChange(
  context: MutationContext,
  open: OpenLeave,
  change: Change,
): Promise<LeaveRecord> {
  const { db, audit, actor } = context;
  const { leave: before, loaded, schedule } = open;
  const { next, also = {}, words = {}, reason = '', correcting } = change;
  const { state, startAt, endAt, decidedAt, returnedAt } = next;
  const planned: LeaveRecord = { ...before, ...also, state, startAt, endAt, decidedAt, returnedAt };
  const wider = endAt > before.endAt || (returnedAt ?? 0) > (before.returnedAt ?? 0);
  const measured = wider || startAt !== before.startAt ? await scheduleFor(db, [planned]) : schedule;
  const booking = await planBooking(db, planned, measured, { correcting });
  const stored = await saveLife(db, before.id, loaded, next, { ...words, accountId: actor.accountId });
  if (!(await changeLeave(db, before.id, before.version, { ...stored, ...also })))
    refuse('changed_meanwhile');
  if (booking) await writeBooking(context, booking, reason);
  const after = (await findLeave(db, before.id))!;
  await audit({
    entity: 'leave_request',
    entityId: before.id,
    before,
    after: booking && booking.rows.length > 0 ? { ...after, booked: booking.rows } : after,
    reason: reason === '' ? undefined : reason,
  });
  return after;
}

/** The same, answered as its page shows it. */
export async function changed(
  context: MutationContext,
  open: OpenLeave,
  change: Change,
): Promise<LeaveDetail> {
  const after = await saveChange(context, open, change);
  return viewLeave(context, after);
}
