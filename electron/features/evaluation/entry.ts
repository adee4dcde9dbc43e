import type { evaluationContract } from '#shared/contracts/evaluation';
import { ballotProblem } from '#shared/domain/evaluation/tally';
import type { Ballot } from '#shared/domain/evaluation/types';
import { refuse } from '#shared/domain/refusal';
import { type IsoDate, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { WriteTx } from '../../db/handles';
import type { Handler } from '../../ipc/handlers';
import {
  batchesOf,
  countOfBatch,
  deleteBallot,
  deleteBatch,
  findBallot,
  insertBallot,
  insertBatch,
  lastTyped,
  nextSeq,
  ratedBy,
  updateBallot,
} from './ballots-repo';
import { begunRound, changeableRound, refuseOverReturned, refuseUnknownSubjects } from './guard';
import { formOf, type Round } from './rounds-repo';

type Contract = typeof evaluationContract;

/** A sheet that counts names whom it rates and answers something. */
async function refuseBad(
  db: WriteTx,
  round: Round,
  { subjectId, answers, invalid }: Ballot & { subjectId: number | null },
): Promise<void> {
  const problem = ballotProblem(formOf(round), { answers, invalid });
  if (problem === 'no_answer') refuse('evaluation_no_answer');
  if (problem !== null) refuse('evaluation_answers_wrong');
  if (subjectId === null && invalid === null) refuse('evaluation_subject_missing');
  await refuseUnknownSubjects(db, round, [subjectId]);
}

export const enterBallot: Handler<Contract['enter']> = async ({ db, actor, now, audit }, input) => {
  const { roundId, subjectId, answers, invalid, note } = input;
  const round = await begunRound(db, roundId, now);
  await refuseBad(db, round, input);
  const batchId = await batchOfDay(db, roundId, { by: actor.accountId, at: now });
  const seq = await nextSeq(db, roundId);
  const ballot = { answers, invalid, note };
  const id = await insertBallot(db, { roundId, batchId, seq }, ratedBy(round.target, subjectId), ballot);
  const entered = await refuseOverReturned(db, round);
  await audit({ entity: 'evaluation_ballot', entityId: id, after: { roundId, seq, subjectId, ...ballot } });
  return { id, seq, entered };
};

/** Sheets an account types on one day are one batch. */
async function batchOfDay(
  db: WriteTx,
  roundId: number,
  { by, at }: { by: number; at: WallMs },
): Promise<number> {
  const label: IsoDate = wallDate(at);
  const known = (await batchesOf(db, roundId)).find(
    (batch) => batch.kind === 'sheets' && batch.enteredById === by && batch.label === label,
  );
  return known?.id ?? insertBatch(db, { roundId, kind: 'sheets', label, sha: null, by, at });
}

export const undoBallot: Handler<Contract['undo']> = async ({ db, actor, audit }, { roundId }) => {
  await changeableRound(db, roundId);
  const last = (await lastTyped(db, roundId, actor.accountId)) ?? refuse('evaluation_nothing_to_undo');
  await dropBallot(db, last);
  await audit({ entity: 'evaluation_ballot', entityId: last.id, before: last });
  const { seq, subjectId, answers, invalid } = last;
  return { seq, subjectId, answers, invalid };
};

/** A batch does not outlive its last sheet. */
async function dropBallot(db: WriteTx, { id, batchId }: { id: number; batchId: number }): Promise<void> {
  await deleteBallot(db, id);
  if ((await countOfBatch(db, batchId)) === 0) await deleteBatch(db, batchId);
}

export const correctBallot: Handler<Contract['correct']> = async ({ db, audit }, input) => {
  const { id, reason, subjectId, answers, invalid, note } = input;
  const before = (await findBallot(db, id)) ?? refuse('not_found');
  const round = await changeableRound(db, before.roundId);
  await refuseBad(db, round, input);
  await updateBallot(db, id, ratedBy(round.target, subjectId), { answers, invalid, note });
  const after = { subjectId, answers, invalid, note };
  await audit({ entity: 'evaluation_ballot', entityId: id, before, after, reason });
  return {};
};

export const removeBallot: Handler<Contract['removeBallot']> = async ({ db, audit }, { id, reason }) => {
  const before = (await findBallot(db, id)) ?? refuse('not_found');
  await changeableRound(db, before.roundId);
  await dropBallot(db, before);
  await audit({ entity: 'evaluation_ballot', entityId: id, before, reason });
  return {};
};
