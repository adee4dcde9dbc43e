import { invalidOf } from '#shared/domain/evaluation/tally';
import { refuse } from '#shared/domain/refusal';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { refuseClosed } from '../months/index';
import { countBallots } from './ballots-repo';
import { findRound, type Round } from './rounds-repo';
import { subjectsOf } from './subjects';
import { totalsOf } from './totals-repo';

/** A round whose ballots may change: its month is open and it is not finished. */
export async function changeableRound(db: ReadDb, id: number): Promise<Round> {
  const round = (await findRound(db, id)) ?? refuse('not_found');
  await refuseClosed(db, [round.toDate]);
  return round.finishedAt === null ? round : refuse('evaluation_finished');
}

/** A round that has begun, so that there can be ballots. */
export async function begunRound(db: ReadDb, id: number, now: WallMs): Promise<Round> {
  const round = await changeableRound(db, id);
  return round.fromDate <= wallDate(now) ? round : refuse('evaluation_not_begun', { date: round.fromDate });
}

/** Sheets entered so far, valid or not. */
export async function enteredSheets(db: ReadDb, roundId: number): Promise<number> {
  const totals = await totalsOf(db, [roundId]);
  const counted = totals.reduce((sum, total) => sum + total.valid + invalidOf(total), 0);
  return (await countBallots(db, roundId)) + counted;
}

/** Never more sheets than came back. Ask after writing: a refusal takes the writing back. */
export async function refuseOverReturned(db: ReadDb, { id, returned }: Round): Promise<number> {
  const entered = await enteredSheets(db, id);
  if (returned !== null && entered > returned) refuse('evaluation_over_returned', { returned, entered });
  return entered;
}

/** Whom a sheet rates must be there to be rated. */
export async function refuseUnknownSubjects(
  db: ReadDb,
  round: Round,
  subjectIds: readonly (number | null)[],
): Promise<void> {
  const known = new Set((await subjectsOf(db, round)).map(({ id }) => id));
  if (subjectIds.some((id) => id !== null && !known.has(id))) refuse('evaluation_subject_unknown');
}
