import type { AssessedKind } from '#shared/contracts/assessment';
import type { MonthState } from '#shared/contracts/months';
import type { Fact } from '#shared/domain/assessment/facts';
import type { MonthResult } from '#shared/domain/awards/period-results';
import { monthsOfPeriod, type PeriodCode } from '#shared/domain/awards/periods';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { type AssessedResult, frozenFacts, storedResults } from '../assessment/index';
import { listMonths } from '../months/index';

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

/** The stored results of some months; months that are open or void have none. */
export async function resultsOf(
  db: ReadDb,
  subject: AssessedKind,
  months: readonly Month[],
): Promise<MonthResult[]> {
  const results: MonthResult[] = [];
  for (const month of months) {
    for (const result of (await storedResults(db, month))[subject])
      results.push(asMonthResult(month, result));
  }
  return results;
}

function asMonthResult(month: Month, { info, ...result }: AssessedResult): MonthResult {
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
    roles: info.leads.length > 0 ? ['manager'] : [],
    bars: result.bars ?? [],
  };
}

/** Facts of some months as they were counted. */
export async function factsOf(db: ReadDb, months: readonly Month[]): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const month of months) for (const fact of await frozenFacts(db)(month)) facts.push(fact);
  return facts;
}
