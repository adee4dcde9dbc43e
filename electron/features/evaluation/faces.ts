import type { Fact } from '#shared/domain/assessment/facts';
import { buildBallotFacts, type RatedSubject } from '#shared/domain/evaluation/facts';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { windowsOn } from '../incidents/index';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { countRounds, type RoundCount } from './count';
import { formOf, listRounds, type Round } from './rounds-repo';

const roundsOf = (db: ReadDb, month: Month) => listRounds(db, firstDay(month), lastDay(month));

/** Valid votes of the rounds of the month that are finished, by subject and aspect. */
export async function evaluationFacts(db: ReadDb, month: Month): Promise<Fact[]> {
  const rounds = (await roundsOf(db, month)).filter(({ finishedAt }) => finishedAt !== null);
  const counts = await countRounds(db, rounds);
  const facts: Fact[] = [];
  for (const round of rounds) {
    const { id, title, source, target, toDate } = round;
    const subjects = await placed(db, round, counts.get(id)!);
    facts.push(...buildBallotFacts({ id, title, source, target, toDate, form: formOf(round) }, subjects));
  }
  return facts;
}

/** Rounds of the month that are not finished: their ballots do not count yet. */
export async function openEvaluations(
  db: ReadDb,
  month: Month,
): Promise<{ id: number; date: IsoDate; name: string }[]> {
  return (await roundsOf(db, month))
    .filter(({ finishedAt }) => finishedAt === null)
    .map(({ id, toDate, title }) => ({ id, date: toDate, name: title }));
}

async function placed(
  db: ReadDb,
  { target, toDate }: Round,
  { subjects }: RoundCount,
): Promise<RatedSubject[]> {
  const counted = [...subjects].map(([id, { votes }]) => ({ id, votes }));
  if (target === 'window') {
    const unitOf = new Map((await windowDirectory(db)).map(({ id, unitId }) => [id, unitId]));
    return counted.map(({ id, votes }) => ({ id, windowId: id, unitId: unitOf.get(id) ?? null, votes }));
  }
  const places = await windowsOn(db, toDate);
  const staff = await staffByIds(db, [...subjects.keys()]);
  return counted.map(({ id, votes }) => ({
    id,
    windowId: places.get(id) ?? null,
    unitId: staff.get(id)?.unitId ?? null,
    votes,
  }));
}
