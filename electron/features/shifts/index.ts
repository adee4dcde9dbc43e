import type { ShiftDay } from '#shared/domain/attendance/person';
import { shiftDays } from '#shared/domain/attendance/shift';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { listShifts, shiftDutiesBetween } from './repo';

export {
  deletePattern,
  deleteShift,
  dutiesOfShift,
  insertPattern,
  insertShift,
  listPatterns,
  listShifts,
  retimeDuties,
  updatePattern,
  updateShift,
} from './repo';

/** By person, the shifts that stand in place of the timetable from `from` to `to`, both included. */
export async function shiftsBetween(
  db: ReadDb,
  from: IsoDate,
  to: IsoDate,
): Promise<Map<number, ShiftDay[]>> {
  const duties = await shiftDutiesBetween(db, from, to);
  if (duties.length === 0) return new Map();
  const shifts = new Map((await listShifts(db)).map((shift) => [shift.id, shift]));
  return shiftDays(duties, shifts);
}
