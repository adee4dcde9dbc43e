import type { evaluationContract } from '#shared/contracts/evaluation';
import { invalidOf, type Tally, unevenAspects } from '#shared/domain/evaluation/tally';
import { refuse } from '#shared/domain/refusal';
import type { ReadDb } from '../../db/handles';
import type { Handler } from '../../ipc/handlers';
import { countOfBatch, deleteBatch, findBatch, insertBatch, ratedBy, renameBatch } from './ballots-repo';
import { begunRound, changeableRound, refuseOverReturned, refuseUnknownSubjects } from './guard';
import type { Round } from './rounds-repo';
import { clearTotals, insertTotal, totalsOf } from './totals-repo';

type Contract = typeof evaluationContract;

const ofBatch = async (db: ReadDb, roundId: number, batchId: number) =>
  (await totalsOf(db, [roundId])).filter((total) => total.batchId === batchId);

/** Ballots counted by hand, by subject: the levels of each aspect must sum to the valid sheets. */
export const saveTotals: Handler<Contract['saveTotals']> = async ({ db, actor, now, audit }, input) => {
  const { roundId, batchId: known, label, rows, reason } = input;
  const round = await begunRound(db, roundId, now);
  rows.forEach((row, index) => {
    refuseUneven(round, row, index);
  });
  const ids = rows.map(({ subjectId }) => subjectId);
  if (new Set(ids).size < ids.length) refuse('evaluation_listed_twice');
  await refuseUnknownSubjects(db, round, ids);
  const before = known === null ? null : await replaced(db, roundId, known, reason);
  const id =
    known ??
    (await insertBatch(db, { roundId, kind: 'totals', label, sha: null, by: actor.accountId, at: now }));
  await renameBatch(db, id, label);
  await clearTotals(db, id);
  for (const { subjectId, ...tally } of rows) {
    await insertTotal(db, { roundId, batchId: id, ...ratedBy(round.target, subjectId) }, tally);
  }
  await refuseOverReturned(db, round);
  await audit({ entity: 'evaluation_batch', entityId: id, before, after: { roundId, label, rows }, reason });
  return { id };
};

async function replaced(db: ReadDb, roundId: number, batchId: number, reason: string) {
  const batch = await findBatch(db, batchId);
  if (batch?.roundId !== roundId || batch.kind !== 'totals') refuse('not_found');
  return reason === '' ? refuse('reason_required') : ofBatch(db, roundId, batchId);
}

/** Row numbers begin at one, as on the screen. */
function refuseUneven(
  { aspects, levels }: Round,
  row: Tally & { subjectId: number | null },
  index: number,
): void {
  const fits =
    row.votes.length === aspects.length && row.votes.every((counts) => counts.length === levels.length + 1);
  if (!fits) refuse('evaluation_answers_wrong');
  if (row.subjectId === null && row.valid > 0) refuse('evaluation_subject_missing');
  if (row.valid + invalidOf(row) === 0) refuse('evaluation_row_empty', { row: index + 1 });
  const [uneven] = unevenAspects(row);
  if (uneven !== undefined) {
    refuse('evaluation_votes_not_valid', { row: index + 1, aspect: aspects[uneven]!.name });
  }
}

export const readTotals: Handler<Contract['totals']> = async ({ db }, { id }) => {
  const { roundId } = (await findBatch(db, id)) ?? refuse('not_found');
  return (await ofBatch(db, roundId, id)).map(({ subjectId, valid, invalid, votes }) => ({
    subjectId,
    valid,
    invalid,
    votes,
  }));
};

/** A whole batch taken back, such as a wrong file. */
export const removeBatch: Handler<Contract['removeBatch']> = async ({ db, audit }, { id, reason }) => {
  const batch = (await findBatch(db, id)) ?? refuse('not_found');
  await changeableRound(db, batch.roundId);
  const before = {
    ...batch,
    ballots: await countOfBatch(db, id),
    totals: await ofBatch(db, batch.roundId, id),
  };
  await deleteBatch(db, id);
  await audit({ entity: 'evaluation_batch', entityId: id, before, reason });
  return {};
};
