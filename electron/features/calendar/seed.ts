import { presetTimetable } from '#shared/domain/attendance/presets';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import type { WriteTx } from '../../db/handles';
import { calendarOverrides, insertTimetable, putDays, timetableRows } from './repo';

/** Early enough for any punch file an office may still hold. */
const ALWAYS = '2000-01-01';

/**
 * What a new center starts with: the state calendar of these years, and a timetable of four punches a day.
 * Days and timetables that exist stay as they are, so it may run again.
 */
export async function seedCalendar(db: WriteTx, years: readonly number[]): Promise<void> {
  const known = await calendarOverrides(db);
  await putDays(
    db,
    years.flatMap(chineseYear).filter((day) => !known.has(day.date)),
  );
  if ((await timetableRows(db)).length > 0) return;
  await insertTimetable(db, presetTimetable(4, ALWAYS, '全年作息'));
}
