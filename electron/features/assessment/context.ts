import type { AssessContext } from '#shared/domain/assessment/context';
import type { Fact } from '#shared/domain/assessment/facts';
import { carriesParts, needsHistory } from '#shared/domain/assessment/needs';
import type { PartResult } from '#shared/domain/assessment/result';
import { isWorkday } from '#shared/domain/calendar/workdays';
import { addMonths, daysOfMonth } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides } from '../calendar/index';
import { monthFacts } from './history';
import { readResults } from './repo';
import { KINDS, type MonthAssessment } from './results';

/**
 * What a computation knows beside the month's facts: its length, the working days, and, where a rulebook counts over
 * quarters or years, the facts of the closed months before it in the year.
 */
export async function contextOf(
  db: ReadDb,
  month: Month,
  rulebooks: MonthAssessment['rulebooks'],
  factsIn: FactsIn = frozenFacts(db),
): Promise<AssessContext> {
  const before = monthsBefore(month);
  const overrides = await calendarOverrides(db);
  const workdays = [...before, month].flatMap(daysOfMonth).filter((date) => isWorkday(date, overrides));
  const previousParts = await partsBefore(db, month, rulebooks);
  const context = { periodDays: daysOfMonth(month).length, workdays, previousParts };
  const asks = Object.values(rulebooks).some((stored) => stored && needsHistory(stored.rulebook));
  if (!asks) return context;
  const facts: Fact[] = [];
  for (const each of before) for (const fact of await factsIn(each)) facts.push(fact);
  return { ...context, history: { month, facts } };
}

/** Part scores of the month before, where a rulebook carries them over; a month that was not closed has none. */
async function partsBefore(
  db: ReadDb,
  month: Month,
  rulebooks: MonthAssessment['rulebooks'],
): Promise<AssessContext['previousParts']> {
  const kinds = KINDS.filter((kind) => rulebooks[kind] && carriesParts(rulebooks[kind].rulebook));
  if (kinds.length === 0) return undefined;
  const results = await readResults(db, addMonths(month, -1));
  return Object.fromEntries(
    kinds.map((kind) => [kind, new Map(results[kind].map(({ id, parts }) => [id, scoresOf(parts ?? [])]))]),
  );
}

const scoresOf = (parts: readonly PartResult[]): Record<string, number> =>
  Object.fromEntries(parts.flatMap(({ code, score }) => (score === null ? [] : [[code, score]])));

/** Reads the facts of a closed month as they count later on. */
export type FactsIn = (month: Month) => Promise<readonly Fact[]>;

/** Facts frozen by a month with what was waived there; an open month has none yet. */
export const frozenFacts =
  (db: ReadDb): FactsIn =>
  (month) =>
    monthFacts(db, [month]);

/** The same, each month read once: for work that goes over many months. */
export function frozenFactsOnce(db: ReadDb): FactsIn {
  const known = new Map<Month, readonly Fact[]>();
  return async (month) => {
    const facts = known.get(month) ?? (await frozenFacts(db)(month));
    known.set(month, facts);
    return facts;
  };
}

/** The months of the year before a month, in order. */
function monthsBefore(month: Month): Month[] {
  const months: Month[] = [];
  for (let each = `${month.slice(0, 4)}-01`; each < month; each = addMonths(each, 1)) months.push(each);
  return months;
}
