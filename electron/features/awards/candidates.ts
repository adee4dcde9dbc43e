import type { AssessedKind } from '#shared/contracts/assessment';
import { type Candidate, selectAward } from '#shared/domain/assessment/award';
import { type MeasureCode, measuresOf } from '#shared/domain/awards/measures';
import { type PeriodResult, periodResults } from '#shared/domain/awards/period-results';
import { monthsOfPeriod, type PeriodCode, periodOf } from '#shared/domain/awards/periods';
import { refuse } from '#shared/domain/refusal';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { hasResults, type MonthStanding, monthFacts, monthResults, standingsOf } from '../assessment/index';
import { rulebookFor, type StoredRulebook } from '../rulebook/index';
import { type FrozenRound, type FrozenRow, winnersBetween } from './repo';

export interface AwardAsked {
  subject: AssessedKind;
  award: string;
  period: PeriodCode;
}

/** An award of a period as it stands at this moment. */
export interface AwardStanding {
  stored: StoredRulebook;
  frozen: FrozenRound;
  months: MonthStanding[];
}

/** The version that governs a period: the one of its last month that has results, else of its last month. */
export async function governing(
  db: ReadDb,
  subject: AssessedKind,
  period: PeriodCode,
  months: readonly MonthStanding[],
): Promise<StoredRulebook | null> {
  const last = months.findLast(({ state }) => state !== 'open')?.month ?? monthsOfPeriod(period).at(-1)!;
  return rulebookFor(db, subject, last);
}

/**
 * Gate, quota and choice of an award over the results there are.
 * Refuses `award_unknown`, and `award_no_results` when no month of the period has any.
 */
export async function awardStanding(db: ReadDb, asked: AwardAsked): Promise<AwardStanding> {
  const { subject, period } = asked;
  const months = await standingsOf(db, period);
  const stored = (await governing(db, subject, period, months)) ?? refuse('award_no_rulebook');
  const award =
    stored.rulebook.awards.find((each) => each.code === asked.award) ??
    refuse('award_unknown', { award: asked.award });
  const known = months.filter(hasResults).map(({ month }) => month);
  if (known.length === 0) refuse('award_no_results', { period });
  const results = await monthResults(db, subject, await monthsToLookAt(db, period));
  const rows = periodResults(stored.rulebook, period, results);
  const measures = measuresOf(subject, await monthFacts(db, known));
  const won = await wonInPeriod(db, subject, period);
  const candidates = rows
    .filter(({ rank }) => rank !== 0)
    .map((row) => candidateOf(row, measures.get(row.id) ?? {}, won));
  return {
    stored,
    months,
    frozen: {
      award,
      months: known,
      rows: rows.filter(({ rank }) => rank !== 0).map((row) => frozenRow(row, measures.get(row.id) ?? {})),
      outcome: selectAward(award, candidates),
    },
  };
}

/** The months of a period that have results, and those of its year before it, whose bars may still reach. */
async function monthsToLookAt(db: ReadDb, period: PeriodCode): Promise<Month[]> {
  const last = monthsOfPeriod(period).at(-1)!;
  const year = await standingsOf(db, periodOf('year', last));
  return year.filter((standing) => standing.month <= last && hasResults(standing)).map(({ month }) => month);
}

function candidateOf(
  row: PeriodResult,
  measures: Partial<Record<MeasureCode, number>>,
  won: ReadonlyMap<string, number>,
): Candidate {
  const { id, score, grade, lost, days, roles, unitId, bars } = row;
  const times = [...won].flatMap(([key, count]) => {
    const [winner, award] = splitKey(key);
    return winner === id ? [[award, count] as const] : [];
  });
  return { id, score, grade, lost, days, roles, unitId, bars, measures, won: Object.fromEntries(times) };
}

/** How often each subject won each award in the periods that lie in this one. */
async function wonInPeriod(
  db: ReadDb,
  subject: AssessedKind,
  period: PeriodCode,
): Promise<Map<string, number>> {
  const months = new Set(monthsOfPeriod(period));
  const year = period.slice(0, 4);
  const counts = new Map<string, number>();
  for (const winner of await winnersBetween(db, subject, year, year)) {
    if (!monthsOfPeriod(winner.period).every((month) => months.has(month))) continue;
    const key = keyOf(winner.id, winner.award);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const keyOf = (id: number, award: string): string => `${id} ${award}`;
function splitKey(key: string): [number, string] {
  const space = key.indexOf(' ');
  return [Number(key.slice(0, space)), key.slice(space + 1)];
}

const frozenRow = (row: PeriodResult, measures: Partial<Record<MeasureCode, number>>): FrozenRow => ({
  id: row.id,
  code: row.code,
  name: row.name,
  pinyin: row.pinyin,
  unit: row.unit,
  place: row.place,
  score: row.score,
  gradeName: row.gradeName,
  rank: row.rank,
  days: row.days,
  months: row.months.length,
  measures: { ...measures },
});
