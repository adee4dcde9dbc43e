import type { assessmentContract } from '#shared/contracts/assessment';
import type { ReviewView } from '#shared/contracts/assessment-review';
import type { InputOf } from '#shared/contracts/define';
import { refuse } from '#shared/domain/refusal';
import { type Month, wallDate } from '#shared/domain/time/wall';
import type { MutationContext, QueryContext } from '../../ipc/context';
import { monthState } from '../months/index';
import { adjustedObjections } from './adjustment-repo';
import { assessMonth } from './compute';
import { factReader } from './fact-views';
import { closedMonth } from './frozen';
import { inScope, ownScope, refuseOutside } from './own';
import {
  closeObjection,
  findObjection,
  findReview,
  findSignature,
  insertObjection,
  listObjections,
  type Objection,
} from './review-repo';
import { listWaivers } from './waiver-repo';
import { addWaiver } from './waivers';

type Operations = typeof assessmentContract;

/** The review of a month as whoever asks may see it. */
export async function reviewOf({ db, actor, now }: QueryContext, month: Month): Promise<ReviewView> {
  const scope = await ownScope(db, actor, month);
  const assessment = await assessMonth(db, month, now);
  const read = await factReader(db, assessment.facts);
  const adjusted = await adjustedObjections(db);
  const waived = new Set((await listWaivers(db, month)).map(({ objectionId }) => objectionId));
  const all = (await listObjections(db, month)).filter((each) =>
    inScope(scope, each.subject, each.subjectId),
  );
  const period = await findReview(db, month);
  const objections = all.map(({ factId, createdBy: _, ...objection }) => {
    const { state, kind, subject, subjectId, id } = objection;
    const info = assessment.results[subject].find((result) => result.id === subjectId);
    const upheld = kind === 'objection' && (state === 'upheld' || state === 'partly');
    const settled = assessment.state === 'open' || adjusted.has(id) || waived.has(id);
    return {
      ...objection,
      code: info?.info.code ?? '',
      name: info?.name ?? '',
      fact: factId === null ? null : (read([factId])[0] ?? null),
      needsAdjustment: upheld && !settled,
    };
  });
  return {
    period,
    over: period !== null && wallDate(now) > period.to,
    openObjections: all.filter(({ kind, state }) => kind === 'objection' && state === 'open').length,
    signature: await findSignature(db, month),
    objections,
  };
}

export async function fileObjection(context: MutationContext, input: InputOf<Operations['fileObjection']>) {
  const { db, actor, now, audit } = context;
  const { month, subject, id: subjectId, factId, kind, text, filedBy, filedOn } = input;
  refuseOutside(await ownScope(db, actor, month), subject, subjectId);
  const { results, facts } = await closedMonth(db, month);
  if (!results[subject].some(({ id }) => id === subjectId)) refuse('not_found');
  if (factId !== null && !facts.some((fact) => fact.id === factId)) refuse('not_found');
  if (filedOn > wallDate(now)) refuse('in_future');
  const written = { month, kind, subject, subjectId, factId, text, filedBy, filedOn };
  const id = await insertObjection(db, { ...written, createdBy: actor.accountId, createdAt: now });
  await audit({ entity: 'objection', entityId: id, after: written });
  return { id };
}

/** A decision in the review takes effect at once; later it waits for a late fact in the next month. */
export async function decideObjection(
  context: MutationContext,
  { id, decision, reason, points }: InputOf<Operations['decideObjection']>,
) {
  const objection = await openObjection(context, id);
  const { db, now: at, actor, audit } = context;
  if (objection.kind === 'objection' && decision === 'noted') refuse('objection_decision');
  const state = await monthState(db, objection.month);
  await closeObjection(db, id, { state: decision, reason, by: actor.accountId, at });
  await audit({ entity: 'objection', entityId: id, before: objection, after: { state: decision }, reason });
  if ((state === 'closed' || state === 'review') && (decision === 'upheld' || decision === 'partly')) {
    const { month, subject, subjectId, factId } = objection;
    const whole = decision === 'upheld' && factId !== null && points === null;
    if (!whole && points === null) refuse('points_required');
    const kind = whole ? 'full' : 'part';
    await addWaiver(context, { month, subject, id: subjectId, kind, factId, points, reason }, id);
  }
  return { id };
}

/** Whoever filed it, and the office, may take it back. */
export async function withdrawObjection(
  context: MutationContext,
  { id, reason }: InputOf<Operations['withdrawObjection']>,
) {
  const objection = await openObjection(context, id);
  const { db, now: at, actor, audit } = context;
  refuseOutside(await ownScope(db, actor, objection.month), objection.subject, objection.subjectId);
  await closeObjection(db, id, { state: 'withdrawn', reason, by: actor.accountId, at });
  await audit({
    entity: 'objection',
    entityId: id,
    before: objection,
    after: { state: 'withdrawn' },
    reason,
  });
  return { id };
}

async function openObjection({ db }: MutationContext, id: number): Promise<Objection> {
  const objection = (await findObjection(db, id)) ?? refuse('not_found');
  if (objection.state !== 'open') refuse('objection_decided');
  return objection;
}
