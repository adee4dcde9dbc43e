import type { Shift } from '../roster/shift';
import { SHIFT_CODE, withShiftCodes } from '../roster/shift';
import type { Duty } from '../roster/types';
import type { ShiftDay } from './person';
import type { SessionCode } from './types';

/** True for a session of a shift. */
export const isShift = (code: SessionCode): boolean =>
  code === SHIFT_CODE || code.startsWith(`${SHIFT_CODE}_`);

/** Shifts of the roster by person, as judging takes them; the last of a day counts should there be two. */
export function shiftDays(
  duties: readonly Pick<Duty, 'id' | 'date' | 'kind' | 'windowId' | 'staffId' | 'shiftId'>[],
  shifts: ReadonlyMap<number, Pick<Shift, 'name' | 'sessions'>>,
): Map<number, ShiftDay[]> {
  const people = new Map<number, ShiftDay[]>();
  for (const { id, date, kind, windowId, staffId, shiftId } of duties) {
    const shift = kind === 'shift' ? shifts.get(shiftId ?? 0) : undefined;
    if (!shift) continue;
    const day: ShiftDay = {
      id: String(id),
      date,
      name: shift.name,
      windowId: windowId === null ? null : String(windowId),
      sessions: withShiftCodes(shift.sessions),
    };
    const others = people.get(staffId)?.filter((other) => other.date !== date) ?? [];
    people.set(staffId, [...others, day]);
  }
  return people;
}
