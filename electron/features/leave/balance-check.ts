import type { LeavePreview } from '#shared/contracts/leave';
import type { DatedKind } from '#shared/domain/leave/kind-rules';
import { bookLeave } from '#shared/domain/leave/ledger';
import { type RuledLength, ruledLength } from '#shared/domain/leave/length';
import { effectiveEnd } from '#shared/domain/leave/life';
import { startOfDay, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Gathered, LeaveProblemMessage } from './assess';
import { accountOf } from './book';
import { ledgerOf } from './ledger-repo';
import { type LeaveRecord, listLeaves } from './repo';
import { kindCodeOf, ruleOf } from './rules';
import { scheduleFor, takenDays } from './view';

export interface BalanceCheck {
  view: LeavePreview['balance'];
  problem: LeaveProblemMessage | null;
  /** The account of these days was never opened: nothing is booked, and the diagnosis names it. */
  unopened: boolean;
}

interface Asked extends Gathered {
  dated: DatedKind;
  length: RuledLength;
}

/** A request that is not saved yet has no bookings. */
const NOT_SAVED = 0;

/** What a leave would take from its balance or allowance, with what waits for approval counted as taken. */
export async function checkBalance(db: ReadDb, asked: Asked): Promise<BalanceCheck | null> {
  const { rule } = asked.dated;
  if (rule.balance === 'allowance') return checkAllowance(db, asked);
  const account = accountOf(rule);
  if (account === null) return null;
  const staffId = asked.asked.staffId;
  const ledger = await ledgerOf(db, { staffIds: [staffId], account });
  const waiting = await waitingOf(db, asked);
  // What waits is booked in thought, so that two requests cannot ask for the same days.
  const pending = waiting.flatMap(({ id, byDay }) => {
    const { rows } = bookLeave(account, id, byDay, ledger);
    return rows.map((row) => ({ ...row, leaveId: id }));
  });
  const held = { batches: ledger.batches, entries: [...ledger.entries, ...pending] };
  const leaveId = asked.asked.exceptId ?? NOT_SAVED;
  const { short, unopened } = bookLeave(account, leaveId, asked.length.byDay, held);
  const onDay = asked.length.byDay[0]?.date ?? asked.asked.start.date;
  const live = held.batches.filter(({ expiresOn }) => expiresOn === null || expiresOn >= onDay);
  const available = held.entries
    .filter(({ batchId, leaveId: by }) => by !== leaveId && live.some(({ id }) => id === batchId))
    .reduce((total, { halfDays }) => total + halfDays, 0);
  const { halfDays } = asked.length;
  return {
    view: unopened > 0 ? null : { account, available, after: available - halfDays },
    problem: short > 0 ? { code: 'leave_balance_short', params: { account, halfDays: short } } : null,
    unopened: unopened > 0,
  };
}

async function checkAllowance(db: ReadDb, asked: Asked): Promise<BalanceCheck> {
  const { rule, code } = asked.dated;
  const limit = rule.allowanceHalfDays ?? 0;
  const used = rule.allowancePer === 'event' ? 0 : await usedOfYear(db, asked, code);
  const { halfDays } = asked.length;
  const after = limit - used - halfDays;
  return {
    view: { account: 'allowance', available: limit - used, after },
    problem: after < 0 ? { code: 'leave_allowance_exceeded', params: { limit, used, halfDays } } : null,
    unopened: false,
  };
}

async function usedOfYear(db: ReadDb, asked: Asked, code: string): Promise<number> {
  const year = Number(wallDate(asked.span.from).slice(0, 4));
  const leaves = (
    await listLeaves(db, {
      from: startOfDay(`${year}-01-01`),
      to: startOfDay(`${year + 1}-01-01`),
      staffId: asked.asked.staffId,
      states: ['submitted', 'approved'],
    })
  ).filter((leave) => leave.id !== asked.asked.exceptId && kindCodeOf(leave) === code);
  const lengths = await lengthsOf(db, asked, leaves);
  return lengths
    .flatMap(({ byDay }) => byDay)
    .filter(({ date }) => date.startsWith(String(year)))
    .reduce((total, { halfDays }) => total + halfDays, 0);
}

/** The person's other requests from the same account that wait for a decision. */
async function waitingOf(db: ReadDb, asked: Asked) {
  const { staffId, exceptId } = asked.asked;
  const submitted = await listLeaves(db, { from: null, to: null, staffId, states: ['submitted'] });
  const same = submitted.filter(
    (leave) => leave.id !== exceptId && ruleOf(leave, asked.rules.kinds).balance === asked.dated.rule.balance,
  );
  return lengthsOf(db, asked, same);
}

async function lengthsOf(db: ReadDb, { rules }: Asked, leaves: readonly LeaveRecord[]) {
  if (leaves.length === 0) return [];
  const schedule = await scheduleFor(db, leaves);
  return leaves.map((leave) => ({
    id: leave.id,
    byDay: ruledLength(
      ruleOf(leave, rules.kinds),
      leave.startAt,
      effectiveEnd(leave),
      takenDays(schedule, leave),
    ).byDay,
  }));
}
