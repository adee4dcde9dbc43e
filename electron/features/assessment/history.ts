import type { AssessedKind } from '#shared/contracts/assessment';
import type { MonthState } from '#shared/contracts/months';
import { withWaivedFacts } from '#shared/domain/assessment/decisions';
import type { Fact, FactKind } from '#shared/domain/assessment/facts';
import type { MonthResult } from '#shared/domain/awards/period-results';
import { monthsOfPeriod, type PeriodCode } from '#shared/domain/awards/periods';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { listMonths } from '../months/index';
import { readFacts, readResultsOf } from './repo';
import type { AssessedResult } from './results';
import { rolesOf } from './subjects';
import { waivedFacts } from './waiver-repo';

/** States in which the results of a month may be built on. */
const FINAL: readonly MonthState[] = ['confirmed', 'signed', 'published'];

export interface MonthStanding {
  month: Month;
  state: MonthState;
  final: boolean;
}

/** How far the months of a period are, from the first month the center ever closed. */
export async function standingsOf(db: ReadDb, period: PeriodCode): Promise<MonthStanding[]> {
  const states = new Map((await listMonths(db)).map(({ month, state }) => [month, state]));
  const first = [...states.keys()].sort()[0];
  return monthsOfPeriod(period)
    .filter((month) => first !== undefined && month >= first)
    .map((month) => {
      const state = states.get(month) ?? 'open';
      return { month, state, final: FINAL.includes(state) };
    });
}

export const hasResults = ({ state }: MonthStanding): boolean => state !== 'open' && state !== 'void';

/** The stored results of some months; months that are open or void have none. */
export async function monthResults(
  db: ReadDb,
  subject: AssessedKind,
  months: readonly Month[],
): Promise<MonthResult[]> {
  const results: MonthResult[] = [];
  for (const month of months) {
    for (const result of await readResultsOf(db, month, subject)) results.push(asMonthResult(month, result));
  }
  return results;
}

/** A result as longer periods ask for it. */
export function asMonthResult(month: Month, { info, ...result }: AssessedResult): MonthResult {
  return {
    month,
    id: info.id,
    code: info.code,
    name: result.name,
    pinyin: info.pinyin,
    place: info.place,
    unit: info.unit,
    unitId: info.unitId,
    score: result.score,
    grade: result.grade,
    rank: result.rank,
    lost: result.lines.some(({ points }) => points < 0),
    days: info.days,
    roles: rolesOf(info),
    bars: result.bars ?? [],
  };
}

/** Facts of some months as they were counted; only these kinds where they are named. */
export async function monthFacts(
  db: ReadDb,
  months: readonly Month[],
  kinds?: ReadonlySet<FactKind>,
): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const month of months) {
    const frozen = await readFacts(db, month, kinds);
    for (const fact of withWaivedFacts(frozen, await waivedFacts(db, month))) facts.push(fact);
  }
  return facts;
}
