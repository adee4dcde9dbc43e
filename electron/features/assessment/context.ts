import type { AssessContext } from '#shared/domain/assessment/context';
import { withWaivedFacts } from '#shared/domain/assessment/decisions';
import { isWorkday } from '#shared/domain/calendar/workdays';
import { addMonths, daysOfMonth } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides } from '../calendar/index';
import { readFacts } from './repo';
import { waivedFacts } from './waiver-repo';

/**
 * What a computation knows beside the month's facts: those of the closed months before it in the year, which fill
 * quarterly and yearly counts; the working days; the length of the month.
 */
export async function contextOf(db: ReadDb, month: Month): Promise<AssessContext> {
  const months: Month[] = [];
  for (let each = `${month.slice(0, 4)}-01`; each < month; each = addMonths(each, 1)) months.push(each);
  const earlier = [];
  for (const each of months) {
    earlier.push(...withWaivedFacts(await readFacts(db, each), await waivedFacts(db, each)));
  }
  const overrides = await calendarOverrides(db);
  const days = [...months, month].flatMap(daysOfMonth);
  return {
    history: { month, facts: earlier },
    periodDays: daysOfMonth(month).length,
    workdays: days.filter((date) => isWorkday(date, overrides)),
  };
}
