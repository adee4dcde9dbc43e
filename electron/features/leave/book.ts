import type { AccountCode, KindRule } from '#shared/domain/leave/kind-rules';
import { type Booking, bookLeave, type Wanted } from '#shared/domain/leave/ledger';
import { ruledLength } from '#shared/domain/leave/length';
import { effectiveEnd } from '#shared/domain/leave/life';
import { refuse } from '#shared/domain/refusal';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import { insertEntries, ledgerOf } from './ledger-repo';
import type { LeaveRecord } from './repo';
import { ruleOf } from './rules';
import { savedKinds } from './rules-repo';
import type { Schedule } from './schedule';
import { takenDays } from './view';

/** The account a kind is taken from; null for kinds that cost nothing. */
export const accountOf = ({ balance }: KindRule): AccountCode | null =>
  balance === 'annual' || balance === 'swap' ? balance : null;

/** Half-days by day that a request takes as it stands: nothing unless it is approved. */
export function wantedBy(leave: LeaveRecord, rule: KindRule, schedule: Schedule): Wanted[] {
  if (leave.state !== 'approved') return [];
  return ruledLength(rule, leave.startAt, effectiveEnd(leave), takenDays(schedule, leave)).byDay;
}

/** Movements that a change brings, not written yet. */
export interface PlannedBooking extends Booking {
  leaveId: number;
}

/**
 * What makes the ledger say what the request then is: books it, books more or less, or gives everything back.
 * Refuses `leave_balance_short` before anything is written, unless what was taken already is only being corrected.
 */
export async function planBooking(
  db: ReadDb,
  leave: LeaveRecord,
  schedule: Schedule,
  { correcting = false }: { correcting?: boolean } = {},
): Promise<PlannedBooking | null> {
  const rule = ruleOf(leave, await savedKinds(db));
  const account = accountOf(rule);
  if (account === null) return null;
  const ledger = await ledgerOf(db, { staffIds: [leave.staffId], account });
  const booking = bookLeave(account, leave.id, wantedBy(leave, rule, schedule), ledger);
  if (booking.short > 0 && !correcting) refuse('leave_balance_short', { account, halfDays: booking.short });
  return { ...booking, leaveId: leave.id };
}

/** Writes a plan, in the transaction of the change. */
export async function writeBooking(
  { db, now, actor }: Pick<MutationContext, 'db' | 'now' | 'actor'>,
  { rows, leaveId }: PlannedBooking,
  reason = '',
): Promise<void> {
  await insertEntries(
    db,
    rows.map((row) => ({ ...row, leaveId })),
    { at: now, by: actor.accountId, reason },
  );
}
