import type { PersonResult } from '#shared/contracts/assessment';
import type { ReadDb } from '../../db/handles';
import { listMonths } from '../months/index';
import { resultsOfSubject } from './person-repo';

/** Results of one person in every month that has one, the newest first. */
export async function personResults(db: ReadDb, staffId: number): Promise<PersonResult[]> {
  const states = new Map((await listMonths(db)).map(({ month, state }) => [month, state]));
  const closed = [...states].filter(([, state]) => state !== 'open').map(([month]) => month);
  return (await resultsOfSubject(db, closed, 'person', staffId)).map(({ month, of, result }) => ({
    ...{ month, of, state: states.get(month) ?? 'open' },
    ...{ score: result.score, base: result.base, gradeName: result.gradeName, rank: result.rank },
    ...{ lines: result.lines.length, place: result.info.place },
  }));
}
