import { FACT_TAG, type Fact } from '#shared/domain/assessment/facts';
import { isOverdueOf } from '#shared/domain/leave/overdue';
import { Refusal, refuse } from '#shared/domain/refusal';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { ClosedOverdue, OverdueInMonth } from '../leave/index';
import { type Adjustment, listAdjustments } from './adjustment-repo';
import { knownFacts, type Prepared, prepareChange, revokeAdjustment, saveAdjustment } from './adjustments';
import { closedMonth } from './frozen';

/** All days of one leave that a closed month charges as 逾期未归, as one change; null when it charges none. */
async function prepareDays(
  db: ReadDb,
  month: Month,
  leaveId: number,
): Promise<{ days: Fact[]; prepared: Prepared | null } | null> {
  const assessment = await closedMonth(db, month);
  const { facts } = await knownFacts(db, assessment);
  const days = facts.filter((fact) => isOverdueOf(fact, leaveId) && !fact.tags.includes(FACT_TAG.waived));
  if (days.length === 0) return null;
  try {
    const change = { type: 'remove_all' as const, factIds: days.map(({ id }) => id) };
    return { days, prepared: await prepareChange(db, assessment, facts, change) };
  } catch (error) {
    // The rulebook of that month took nothing for them.
    if (error instanceof Refusal && error.code === 'adjustment_nothing') return { days, prepared: null };
    throw error;
  }
}

/** What was filed for a leave about a month and still holds. */
async function filedFor(db: ReadDb, month: Month, leaveId: number): Promise<Adjustment[]> {
  return (await listAdjustments(db, month)).filter(
    ({ aboutMonth, change, revokedReason }) =>
      aboutMonth === month &&
      revokedReason === null &&
      change.type === 'remove_all' &&
      change.factIds.every((id) => isOverdueOf({ id }, leaveId)),
  );
}

const halfDaysOf = (facts: readonly Fact[]): number =>
  facts.reduce((sum, { halfDays = 0 }) => sum + halfDays, 0);
const pointsOf = ({ lines }: Pick<Prepared, 'lines'>): OverdueInMonth['lines'] =>
  lines.map(({ name, points }) => ({ name, points }));

/** 逾期未归 that lies in a closed month: the month stays, what it took is given back in the next open one. */
export const closedOverdue: ClosedOverdue = {
  read: async (db, month, leaveId) => {
    const { facts } = await closedMonth(db, month);
    const filed = await filedFor(db, month, leaveId);
    const [first] = filed;
    if (first) {
      const removed = new Set(
        filed.flatMap(({ change }) => (change.type === 'remove_all' ? change.factIds : [])),
      );
      const halfDays = halfDaysOf(facts.filter(({ id }) => removed.has(id)));
      const { chargeMonth } = first;
      return { month, halfDays, filed: true, chargeMonth, lines: filed.flatMap(pointsOf) };
    }
    const found = await prepareDays(db, month, leaveId);
    if (!found) return null;
    const { days, prepared } = found;
    const charged = prepared
      ? { chargeMonth: prepared.chargeMonth, lines: pointsOf(prepared) }
      : { chargeMonth: null, lines: [] };
    return { month, halfDays: halfDaysOf(days), filed: false, ...charged };
  },

  giveBack: async (context, { month, leaveId, ...words }) => {
    const found = await prepareDays(context.db, month, leaveId);
    if (!found?.prepared) return;
    await saveAdjustment(context, found.prepared, { aboutMonth: month, ...words, objectionId: null });
  },

  takeAgain: async (context, { month, leaveId, reason }) => {
    const { facts } = await closedMonth(context.db, month);
    const accepted = (fact: Fact) => isOverdueOf(fact, leaveId) && fact.tags.includes(FACT_TAG.waived);
    // Accepted before the month closed, so that its results never had the charge.
    if (facts.some(accepted)) refuse('month_closed', { month });
    for (const { id } of (await filedFor(context.db, month, leaveId)).reverse()) {
      await revokeAdjustment(context, { id, reason });
    }
  },
};
