import type { MonthState } from '#shared/contracts/months';
import { refuse } from '#shared/domain/refusal';
import type { Month } from '#shared/domain/time/wall';
import type { MutationContext } from '../../ipc/context';
import { freezeAttendance } from '../attendance/index';
import { findMonth, type MonthRow, moveMonth } from '../months/index';
import { readFacts, readResults, removeResults } from './repo';

/** A month in one of the states; refuses `month_not_in_state` otherwise. */
async function monthIn(
  context: MutationContext,
  month: Month,
  states: readonly MonthState[],
): Promise<MonthRow> {
  const period = await findMonth(context.db, month);
  const state = period?.state ?? 'open';
  if (!period || !states.includes(state)) refuse('month_not_in_state', { month, state });
  return period;
}

/** closed → confirmed: somebody answers for the results. */
export async function confirmMonth(context: MutationContext, month: Month) {
  const period = await monthIn(context, month, ['closed']);
  return stepTo(context, period, 'confirmed', '');
}

/** confirmed → published, for whoever issues the papers. Digest and rulebooks stay. */
export async function publishMonth(context: MutationContext, month: Month) {
  const period = await monthIn(context, month, ['confirmed']);
  return stepTo(context, period, 'published', '');
}

async function stepTo(context: MutationContext, period: MonthRow, to: MonthState, reason: string) {
  const { month, state: from, digest, personRulebookId, windowRulebookId } = period;
  const { db, now: at, actor, audit } = context;
  await moveMonth(db, {
    month,
    from,
    to,
    at,
    accountId: actor.accountId,
    reason,
    digest,
    personRulebookId,
    windowRulebookId,
  });
  await audit({ entity: 'month', entityId: month, before: { state: from }, after: { state: to, digest } });
  return { month, state: to };
}

/** closed or confirmed → open: what was computed is removed, and stays readable in the audit log. */
export async function reopenMonth(context: MutationContext, month: Month, reason: string) {
  const { db, now: at, actor, audit } = context;
  const { state: from, digest } = await monthIn(context, month, ['closed', 'confirmed']);
  const before = {
    state: from,
    digest,
    results: await readResults(db, month),
    facts: await readFacts(db, month),
  };
  await removeResults(db, month);
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
  });
  await audit({ entity: 'month', entityId: month, before, after: { state: 'open' }, reason });
  return { month, state: 'open' as const };
}
