import { refuse } from '#shared/domain/refusal';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import { setDigest } from '../months/index';
import { computeResults, frozenMonth, subjectsIn } from './compute';
import { contextOf } from './context';
import { monthDecisions } from './decisions';
import { reviewDigest } from './digest';
import { readResults, replaceResults } from './repo';
import { allResults, type MonthAssessment } from './results';
import { insertVersion, listVersions } from './version-repo';

/**
 * Computes the results of a closed month anew from its frozen facts and its own rulebooks with the decisions that
 * hold now. The seal follows: without decisions it is that of the close again.
 */
export async function recomputeFrozen(db: WriteTx, month: Month): Promise<void> {
  const frozen = (await frozenMonth(db, month)) ?? refuse('month_not_closed', { month });
  const { facts, rulebooks } = frozen;
  const decisions = await monthDecisions(db, month);
  const context = await contextOf(db, month, rulebooks);
  const results = computeResults({ subjects: subjectsIn(frozen), facts, rulebooks, decisions, context });
  const stored = await readResults(db, month);
  await replaceResults(db, month, allResults(results), allResults(stored));
  const closed = (await listVersions(db, month)).findLast(({ cause }) => cause === 'close');
  const seal = closed?.digest ?? refuse('not_found');
  await setDigest(db, month, decisions.waivers.length === 0 ? seal : reviewDigest(seal, results));
}

type Archiver = Pick<MutationContext, 'actor' | 'now'> & { db: WriteTx };

/** Keeps what holds now as a version, unless the last one says the same. */
export async function archiveMonth(
  { db, actor, now: at }: Archiver,
  month: Month,
  cause: 'close' | 'review',
): Promise<void> {
  const frozen = await frozenMonth(db, month);
  if (frozen === null || frozen.digest === null) return;
  const { digest, results, facts } = frozen;
  const last = (await listVersions(db, month)).at(-1);
  if (cause === 'review' && last?.digest === digest) return;
  const content = { results: allResults(results), facts };
  await insertVersion(db, { month, cause, digest, content, accountId: actor.accountId, at });
}

/** The results of a month that is closed; refuses `month_not_closed`. */
export async function closedMonth(db: ReadDb, month: Month): Promise<MonthAssessment> {
  const assessment = await frozenMonth(db, month);
  return assessment === null || assessment.state === 'void'
    ? refuse('month_not_closed', { month })
    : assessment;
}
