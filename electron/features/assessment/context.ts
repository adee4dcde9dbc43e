import type { AssessContext } from '#shared/domain/assessment/context';
import { withWaivedFacts } from '#shared/domain/assessment/decisions';
import type { Fact } from '#shared/domain/assessment/facts';
import { needsHistory } from '#shared/domain/assessment/needs';
import { isWorkday } from '#shared/domain/calendar/workdays';
import { addMonths, daysOfMonth } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides } from '../calendar/index';
import { readFacts } from './repo';
import type { MonthAssessment } from './results';
import { waivedFacts } from './waiver-repo';

/**
 * What a computation knows beside the month's facts: its length, the working days, and, where a rulebook counts over
 * quarters or years, the facts of the closed months before it in the year.
 */
export async function contextOf(
  db: ReadDb,
  month: Month,
  rulebooks: MonthAssessment['rulebooks'],
): Promise<AssessContext> {
  const before = monthsBefore(month);
  const overrides = await calendarOverrides(db);
  const workdays = [...before, month].flatMap(daysOfMonth).filter((date) => isWorkday(date, overrides));
  const context = { periodDays: daysOfMonth(month).length, workdays };
  const asks = Object.values(rulebooks).some((stored) => stored && needsHistory(stored.rulebook));
  return asks ? { ...context, history: { month, facts: await factsOf(db, before) } } : context;
}

/** The months of the year before a month, in order. */
function monthsBefore(month: Month): Month[] {
  const months: Month[] = [];
  for (let each = `${month.slice(0, 4)}-01`; each < month; each = addMonths(each, 1)) months.push(each);
  return months;
}

/** Facts frozen by these months with what was waived there; an open month has none yet. */
async function factsOf(db: ReadDb, months: readonly Month[]): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (const month of months) {
    facts.push(...withWaivedFacts(await readFacts(db, month), await waivedFacts(db, month)));
  }
  return facts;
}
