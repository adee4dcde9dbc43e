import type { assessmentContract } from '#shared/contracts/assessment';
import type { InputOf } from '#shared/contracts/define';
import { refuse } from '#shared/domain/refusal';
import type { MutationContext } from '../../ipc/context';
import { closedMonth, recomputeFrozen } from './frozen';
import { monthIn } from './states';
import { findWaiver, insertWaiver, listWaivers, revokeWaiverRow } from './waiver-repo';

type Operations = typeof assessmentContract;
type WaiveInput = InputOf<Operations['waive']>;

/** 免扣 or 减扣: needs a reason, counts at once, and stands in the report for good. */
export async function addWaiver(
  context: MutationContext,
  { month, subject, id: subjectId, kind, factId, points, reason }: WaiveInput,
  objectionId: number | null = null,
) {
  const { db, actor, now, audit } = context;
  await monthIn(context, month, ['closed', 'review']);
  const { results, facts } = await closedMonth(db, month);
  const result = results[subject].find(({ id }) => id === subjectId) ?? refuse('not_found');
  const fact = factId === null ? null : (facts.find(({ id }) => id === factId) ?? refuse('not_found'));
  if (kind === 'full') {
    if (fact === null) refuse('waiver_fact_required');
    const given = (await listWaivers(db, month)).some(
      (each) => each.kind === 'full' && each.factId === fact.id && each.revokedReason === null,
    );
    if (given) refuse('waiver_exists');
  } else {
    if (points === null) refuse('points_required');
    const taken = takenBy(result.lines, factId);
    if (points > taken) refuse('waiver_too_much', { points: points / 100, taken: taken / 100 });
  }
  const written = {
    month,
    subject,
    subjectId,
    kind,
    factId,
    points: kind === 'part' ? points : null,
    reason,
  };
  const id = await insertWaiver(db, {
    ...written,
    objectionId,
    createdBy: actor.accountId,
    createdAt: now,
  });
  await recomputeFrozen(db, month);
  await audit({ entity: 'waiver', entityId: id, after: { ...written, objectionId }, reason });
  return { id };
}

/** What the lines with a fact, or all lines, took and was not given back yet. */
function takenBy(
  lines: readonly { points: number; facts: readonly string[]; kind: string }[],
  factId: string | null,
): number {
  const own = lines.filter(({ facts }) => factId === null || facts.includes(factId));
  return -own.filter(({ kind }) => kind !== 'adjustment').reduce((sum, { points }) => sum + points, 0);
}

export async function revokeWaiver(
  context: MutationContext,
  { id, reason }: InputOf<Operations['revokeWaiver']>,
) {
  const { db, actor, now: at, audit } = context;
  const waiver = (await findWaiver(db, id)) ?? refuse('not_found');
  if (waiver.revokedReason !== null) refuse('already_revoked');
  await monthIn(context, waiver.month, ['closed', 'review']);
  await revokeWaiverRow(db, id, { by: actor.accountId, at, reason });
  await recomputeFrozen(db, waiver.month);
  await audit({ entity: 'waiver', entityId: id, before: waiver, after: { revoked: true }, reason });
  return { id };
}
