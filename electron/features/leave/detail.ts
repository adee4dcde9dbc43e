import type { LeaveDetail } from '#shared/contracts/leave';
import type { LeaveStep } from '#shared/contracts/leave-rows';
import { timelineOf } from '#shared/domain/leave/timeline';
import { bookingsOf } from './ledger-repo';
import { accountNames, type LeaveRecord } from './repo';
import type { Schedule } from './schedule';
import type { StepRecord } from './steps-repo';
import { type Asker, isLateExtension, viewAll } from './view';

/** One request with its line of events, its signatures and what it took from the balances. */
export async function viewLeave(asker: Asker, leave: LeaveRecord, schedule?: Schedule): Promise<LeaveDetail> {
  const [viewed] = await viewAll(asker, [leave], schedule);
  const { row, loaded, days } = viewed!;
  const steps = [...loaded.steps, ...loaded.extensions.flatMap((extension) => extension.steps)];
  const names = await accountNames(asker.db, [
    leave.createdBy,
    leave.decidedBy,
    leave.returnedBy,
    ...steps.map(({ forAccountId }) => forAccountId),
  ]);
  const nameOf = (id: number | null) => (id === null ? '' : (names.get(id) ?? ''));
  const viewStep = (step: StepRecord): LeaveStep => ({
    role: step.role,
    state: step.state,
    byName: step.byName,
    at: step.at,
    note: step.note,
    onPaper: step.onPaper,
    forName: nameOf(step.forAccountId),
  });
  const rounds = [...new Set(loaded.steps.map(({ round }) => round))].filter((round) => round < leave.round);
  return {
    ...row,
    timeline: timelineOf(
      { ...leave, phase: row.phase, dueAt: row.dueAt, overdue: row.overdueUntil !== null },
      asker.now,
    ),
    createdByName: nameOf(leave.createdBy),
    decidedByName: nameOf(leave.decidedBy),
    returnedByName: nameOf(leave.returnedBy),
    steps: loaded.steps.filter(({ round }) => round === leave.round).map(viewStep),
    earlier: rounds.map((round) => ({
      round,
      steps: loaded.steps.filter((step) => step.round === round).map(viewStep),
    })),
    extensions: loaded.extensions.map((extension) => ({
      id: extension.id,
      fromAt: extension.fromAt,
      toAt: extension.toAt,
      reason: row.reasonHidden ? '' : extension.reason,
      state: extension.state,
      askedAt: extension.askedAt,
      notifiedAt: extension.notifiedAt,
      decidedAt: extension.decidedAt,
      retroactive: isLateExtension(extension, days),
      steps: extension.steps.map(viewStep),
    })),
    bookings: await bookingView(asker, leave.id),
    overdueReason: leave.overdueReason,
  };
}

/** Net half-days by batch: what was given back is not listed. */
async function bookingView({ db }: Asker, id: number): Promise<LeaveDetail['bookings']> {
  const batches = new Map<number, LeaveDetail['bookings'][number]>();
  for (const { batchId, halfDays, expiresOn, source } of await bookingsOf(db, [id])) {
    const known = batches.get(batchId)?.halfDays ?? 0;
    batches.set(batchId, { batchId, halfDays: known - halfDays, expiresOn, source });
  }
  return [...batches.values()].filter(({ halfDays }) => halfDays !== 0);
}
