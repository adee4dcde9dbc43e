import type { assessmentContract } from '#shared/contracts/assessment';
import type { InputOf } from '#shared/contracts/define';
import type { MonthState } from '#shared/contracts/months';
import { refuse } from '#shared/domain/refusal';
import { type Month, wallDate } from '#shared/domain/time/wall';
import type { MutationContext } from '../../ipc/context';
import { freezeAttendance } from '../attendance/index';
import { findMonth, type MonthRow, moveMonth } from '../months/index';
import { listAdjustments } from './adjustment-repo';
import { archiveMonth } from './frozen';
import { removeResults } from './repo';
import { findReview, listObjections, removeReview, saveReview, saveSignature } from './review-repo';
import { listVersions } from './version-repo';

type Operations = typeof assessmentContract;

/** A month in one of the states; refuses `month_not_in_state` otherwise. */
export async function monthIn(
  { db }: Pick<MutationContext, 'db'>,
  month: Month,
  states: readonly MonthState[],
): Promise<MonthRow> {
  const period = await findMonth(db, month);
  const state = period?.state ?? 'open';
  if (!period || !states.includes(state)) refuse('month_not_in_state', { month, state });
  return period;
}

/** closed → review, or a running review with other days. */
export async function startReview(context: MutationContext, input: InputOf<Operations['startReview']>) {
  const { month, from, to, note } = input;
  const { db, now: at, actor, audit } = context;
  const period = await monthIn(context, month, ['closed', 'review']);
  if (to < from) refuse('review_dates', { from, to });
  const before = await findReview(db, month);
  await saveReview(db, { month, accountId: actor.accountId, at }, { from, to, note });
  if (period.state === 'closed') await stepTo(context, period, 'review', note);
  await audit({ entity: 'review', entityId: month, before, after: { from, to, note } });
  return { month, state: 'review' as const };
}

/** review → confirmed: the chief answers for the results. Without a whole review a reason is due. */
export async function confirmMonth(
  context: MutationContext,
  { month, reason }: InputOf<Operations['confirm']>,
) {
  const { db, now } = context;
  const period = await monthIn(context, month, ['closed', 'review']);
  const open = (await listObjections(db, month)).filter(
    ({ kind, state }) => kind === 'objection' && state === 'open',
  );
  if (open.length > 0) refuse('objections_open', { month, count: open.length });
  const review = await findReview(db, month);
  const whole = review !== null && wallDate(now) > review.to;
  if (!whole && reason === '') refuse('reason_required');
  await archiveMonth(context, month, 'review');
  return stepTo(context, period, 'confirmed', reason);
}

/** confirmed → signed, by the leader's own act or by a signature on paper that was brought back. */
export async function signMonth(context: MutationContext, input: InputOf<Operations['sign']>) {
  const { month, mode, note } = input;
  const { db, now: at, actor, audit } = context;
  const today = wallDate(at);
  const period = await monthIn(context, month, ['confirmed']);
  if (mode === 'account' && !actor.roles.includes('leader')) refuse('sign_leader_only');
  const signer = mode === 'account' ? actor.displayName : input.signer;
  const signedOn = mode === 'account' ? today : input.signedOn;
  if (signer === '' || signedOn === null) refuse('signature_incomplete');
  if (signedOn > today) refuse('in_future');
  const signature = { mode, signer, signedOn, note };
  await saveSignature(db, { month, accountId: actor.accountId, at }, signature);
  await audit({ entity: 'signature', entityId: month, after: signature });
  return stepTo(context, period, 'signed', note);
}

/** signed → published, for whoever issues the papers. Digest and rulebooks stay. */
export async function publishMonth(context: MutationContext, month: Month) {
  const period = await monthIn(context, month, ['signed']);
  return stepTo(context, period, 'published', '');
}

/** published → void, for whoever makes the papers void. The results stay readable until the month is reopened. */
export async function voidMonth(context: MutationContext, month: Month, reason: string) {
  const period = await monthIn(context, month, ['published']);
  return stepTo(context, period, 'void', reason);
}

async function stepTo(context: MutationContext, period: MonthRow, to: MonthState, reason: string) {
  const { month, state: from, ...kept } = period;
  const { db, now: at, actor, audit } = context;
  await moveMonth(db, { month, from, to, at, accountId: actor.accountId, reason, ...kept });
  const after = { state: to, digest: kept.digest };
  await audit({ entity: 'month', entityId: month, before: { state: from }, after, reason });
  return { month, state: to };
}

/**
 * Back to open: the results become a version, waivers and objections stay. A month whose papers are out is made void
 * first, and one that a later month corrects waits until those corrections are taken back.
 */
export async function reopenMonth(context: MutationContext, month: Month, reason: string) {
  const { db, now: at, actor, audit } = context;
  const { state: from, digest } = await monthIn(context, month, [
    'closed',
    'review',
    'confirmed',
    'signed',
    'void',
  ]);
  const about = (await listAdjustments(db, month)).filter(
    (each) => each.aboutMonth === month && each.revokedReason === null,
  );
  const [first] = about;
  if (first) refuse('adjustments_about', { month, count: about.length, charge: first.chargeMonth });
  await archiveMonth(context, month, 'review');
  await removeResults(db, month);
  await removeReview(db, month);
  await freezeAttendance(db, month, []);
  await moveMonth(db, {
    month,
    from,
    to: 'open',
    at,
    accountId: actor.accountId,
    reason,
    digest: null,
    personRulebookId: null,
    windowRulebookId: null,
    unitRulebookId: null,
  });
  const version = (await listVersions(db, month)).at(-1)?.no ?? null;
  const before = { state: from, digest, version };
  await audit({ entity: 'month', entityId: month, before, after: { state: 'open' }, reason });
  return { month, state: 'open' as const };
}
