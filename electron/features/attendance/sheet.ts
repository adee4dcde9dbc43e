import type { CellMark, MonthSheet, SheetDayInfo, SheetPerson } from '#shared/contracts/attendance';
import { encodeCell } from '#shared/contracts/attendance';
import { isDuty } from '#shared/domain/attendance/duty';
import type { DayResult, SessionResult } from '#shared/domain/attendance/types';
import type { CalendarOverrides } from '#shared/domain/calendar/types';
import { isWorkday } from '#shared/domain/calendar/workdays';
import { symbolCodeOf } from '#shared/domain/documents/attendance-symbols';
import { daysOfMonth, firstDay, lastDay, weekday } from '#shared/domain/time/dates';
import { DAY_MS, type IsoDate, type Month, startOfDay } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides } from '../calendar/index';
import { awayByPerson } from './away';
import { lastWindow, readDirectory } from './directory';
import type { MonthAttendance } from './month';
import { sheetShifts } from './sheet-shifts';
import { totalsOf } from './sheet-totals';

/** Leave kinds by the id of the leave. */
export type LeaveKinds = ReadonlyMap<string, string>;

export async function leaveKindsOf(db: ReadDb, month: Month): Promise<LeaveKinds> {
  const from = startOfDay(firstDay(month));
  const away = await awayByPerson(db, from - DAY_MS, startOfDay(lastDay(month)) + 2 * DAY_MS);
  const entries = [...away.values()].flat().filter((entry) => entry.kind === 'leave');
  return new Map(entries.map((entry) => [String(entry.id), entry.leaveKind]));
}

/** The marks of a day's sessions; none where nothing was expected and nobody came. */
export function marksOf(day: DayResult, leaveKinds: LeaveKinds): CellMark[] {
  // On a day of rest only a duty of the roster was expected.
  const expected = day.rest === null ? day.sessions : day.sessions.filter(({ session }) => isDuty(session));
  return expected.map((session) => ({
    code: symbolCodeOf(session.status, leaveKinds.get(leaveOf(session) ?? '')),
    unsettled: session.exception !== null && !session.exception.settled,
  }));
}

const leaveOf = (session: SessionResult): string | null =>
  session.reasons.find((reason) => reason.code === 'leave')?.ref ?? null;

/** Days of a month as the calendar has them. */
export function sheetDays(month: Month, overrides: CalendarOverrides): SheetDayInfo[] {
  return daysOfMonth(month).map((date) => dayInfo(date, overrides));
}

export function dayInfo(date: IsoDate, overrides: CalendarOverrides): SheetDayInfo {
  const override = overrides.get(date);
  const worked = isWorkday(date, overrides);
  const kind = override?.kind === 'workday' ? null : override?.kind;
  return {
    date,
    rest: worked ? null : (kind ?? 'weekend'),
    name: override?.name || null,
    makeup: worked && weekday(date) > 5,
  };
}

/** The month sheet in its wire form. */
export async function monthSheet(
  db: ReadDb,
  { month, state, results }: MonthAttendance,
): Promise<MonthSheet> {
  const directory = await readDirectory(db);
  const leaveKinds = await leaveKindsOf(db, month);
  const shifts = await sheetShifts(db, month);
  const people = results.map((result): SheetPerson => {
    const person = directory.person(result.staffId);
    const windowId = lastWindow(result);
    return {
      staffId: person.id,
      staffNo: person.staffNo,
      name: person.name,
      pinyin: person.pinyin,
      unitId: person.unitId,
      unitName: person.unitName,
      windowId: windowId === null ? null : Number(windowId),
      windowName: directory.windowName(windowId),
      cells: result.days.map((day) => encodeCell(marksOf(day, leaveKinds))),
      shifts: shifts.signsOf(result.staffId, result.days),
      totals: totalsOf(result),
      unsettled: result.totals.unsettled,
    };
  });
  const order = new Map(directory.windows.map((window, index) => [window.id, index]));
  const place = (person: SheetPerson) => order.get(person.windowId ?? 0) ?? order.size;
  people.sort((a, b) => place(a) - place(b) || (a.staffNo < b.staffNo ? -1 : 1));
  return { month, state, days: sheetDays(month, await calendarOverrides(db)), shifts: shifts.used, people };
}
