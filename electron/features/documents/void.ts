import type { Month } from '#shared/domain/time/wall';
import type { MutationContext } from '../../ipc/context';
import { voidMonth } from '../assessment/index';
import { issuedPapers, voidPapers } from './repo';

/** 作废: everything the month issued no longer holds; texts, numbers and results stay to be read. */
export async function voidIssued(context: MutationContext, month: Month, reason: string) {
  const { db, now: at, actor, audit } = context;
  const { state } = await voidMonth(context, month, reason);
  const valid = (await issuedPapers(db, month)).filter(({ voidReason }) => voidReason === null);
  await voidPapers(
    db,
    valid.map(({ id }) => id),
    { at, by: actor.accountId, reason },
  );
  const numbers = valid.flatMap(({ number }) => number || []);
  await audit({ entity: 'papers', entityId: month, before: { numbers }, after: { void: true }, reason });
  return { month, state, papers: valid.length };
}
