import type { ResultRow, RoundDetail, RoundRow } from '#shared/contracts/evaluation';
import { placesOf } from '#shared/domain/evaluation/rank';
import { reconcile } from '#shared/domain/evaluation/reconcile';
import { scoreOf } from '#shared/domain/evaluation/score';
import { emptyTally, invalidOf, type Tally } from '#shared/domain/evaluation/tally';
import { monthOf } from '#shared/domain/time/dates';
import type { ReadDb } from '../../db/handles';
import { monthState } from '../months/index';
import { batchesOf } from './ballots-repo';
import { countRound, countRounds } from './count';
import { formOf, type Round } from './rounds-repo';
import { subjectsOf } from './subjects';

/** Rounds with what is counted of each. */
export async function viewRounds(db: ReadDb, rounds: readonly Round[]): Promise<RoundRow[]> {
  const counts = await countRounds(db, rounds);
  return Promise.all(rounds.map((round) => rowOf(db, round, counts.get(round.id)!.all)));
}

async function rowOf(db: ReadDb, { finishedAt, ...round }: Round, all: Tally): Promise<RoundRow> {
  return {
    ...round,
    valid: all.valid,
    invalid: invalidOf(all),
    finished: finishedAt !== null,
    closed: (await monthState(db, monthOf(round.toDate))) !== 'open',
  };
}

export async function viewRound(db: ReadDb, round: Round): Promise<RoundDetail> {
  const count = await countRound(db, round);
  const none = emptyTally(formOf(round));
  return {
    ...(await rowOf(db, round, count.all)),
    invalidBy: count.all.invalid,
    mismatches: reconcile(round, count.all),
    batches: (await batchesOf(db, round.id)).map(({ id, kind, label, enteredBy, enteredAt }) => {
      const tally = count.batches.get(id) ?? none;
      return { id, kind, label, enteredBy, enteredAt, valid: tally.valid, invalid: invalidOf(tally) };
    }),
    subjects: await subjectsOf(db, round, new Set(count.subjects.keys())),
  };
}

/** By place; those without a result come last, in the order of their codes. */
export async function viewResults(db: ReadDb, round: Round): Promise<ResultRow[]> {
  const form = formOf(round);
  const { subjects: counted } = await countRound(db, round);
  const subjects = await subjectsOf(db, round, new Set(counted.keys()));
  const rows = subjects.map((subject) => {
    const { valid, votes } = counted.get(subject.id) ?? emptyTally(form);
    return { subject, valid, votes, ...scoreOf(form, votes) };
  });
  const places = placesOf(rows, round.tie);
  return rows
    .map(({ subject, valid, votes, score, aspects, satisfaction }, index) => ({
      ...subject,
      place: places[index] ?? null,
      score,
      aspects,
      rate: satisfaction?.rate ?? null,
      valid,
      votes,
    }))
    .sort((a, b) => (a.place ?? Number.MAX_SAFE_INTEGER) - (b.place ?? Number.MAX_SAFE_INTEGER));
}
