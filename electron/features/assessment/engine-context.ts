import type { AssessContext } from '#shared/domain/assessment/context';
import type { Fact } from '#shared/domain/assessment/facts';
import { needsHistory } from '#shared/domain/assessment/needs';
import { addMonths, daysOfMonth } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { readFacts } from './repo';
import type { MonthAssessment } from './results';

/** What the engine looks at beside a month's facts: its days, and the year's earlier facts where a book asks. */
export async function monthContext(
  db: ReadDb,
  month: Month,
  rulebooks: MonthAssessment['rulebooks'],
): Promise<AssessContext> {
  const periodDays = daysOfMonth(month).length;
  const asks = Object.values(rulebooks).some((stored) => stored && needsHistory(stored.rulebook));
  return asks ? { periodDays, history: { month, facts: await earlierFacts(db, month) } } : { periodDays };
}

/** Facts frozen by the months of the year that closed before; an open month has none yet. */
async function earlierFacts(db: ReadDb, month: Month): Promise<Fact[]> {
  const facts: Fact[] = [];
  for (
    let before = addMonths(month, -1);
    before.slice(0, 4) === month.slice(0, 4);
    before = addMonths(before, -1)
  ) {
    facts.push(...(await readFacts(db, before)));
  }
  return facts;
}
