import type { AttendanceSheet } from '#shared/domain/documents/attendance-sheet';
import { formatDay } from '#shared/domain/documents/format';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import { type Month, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides, noticesBetween } from '../calendar/index';
import { readCenter } from '../settings/index';
import { lastWindow, readDirectory } from './directory';
import { monthAttendance } from './month';
import { readAttendanceSettings } from './settings-repo';
import { leaveKindsOf, marksOf, sheetDays } from './sheet';
import { sheetShifts } from './sheet-shifts';
import { totalsOf } from './sheet-totals';

/**
 * The month sheet as it is printed; by window, then by staff number. `windowId` narrows it to one window.
 * The seal code is laid in by whoever issues the paper.
 */
export async function attendanceSheet(
  db: ReadDb,
  month: Month,
  now: WallMs,
  windowId: number | null = null,
): Promise<AttendanceSheet> {
  const { results } = await monthAttendance(db, month);
  const directory = await readDirectory(db);
  const leaveKinds = await leaveKindsOf(db, month);
  const shifts = await sheetShifts(db, month);
  const center = await readCenter(db);
  const order = new Map(directory.windows.map((window, index) => [String(window.id), index]));
  const rows = results
    .map((result) => ({ result, window: lastWindow(result), person: directory.person(result.staffId) }))
    .filter((row) => windowId === null || row.window === String(windowId))
    .sort(
      (a, b) =>
        place(order, a.window) - place(order, b.window) || compare(a.person.staffNo, b.person.staffNo),
    );
  const signs = new Map(
    rows.map(({ result }) => [result.staffId, shifts.signsOf(result.staffId, result.days)]),
  );
  const used = new Set([...signs.values()].flat());
  return {
    issuer: {
      center: center.centerName,
      office: center.supervisionOffice,
      phone: center.phone,
      address: center.address,
    },
    month,
    scope: windowId === null ? '全部窗口' : directory.windowName(String(windowId)),
    days: sheetDays(month, await calendarOverrides(db)).map((day) => ({
      date: day.date,
      rest: day.rest !== null,
    })),
    rows: rows.map(({ result, window, person }) => ({
      name: person.name,
      window: directory.windowName(window),
      unit: person.unitName,
      days: result.days.map((day) => marksOf(day, leaveKinds).map((mark) => mark.code)),
      shifts: signs.get(result.staffId) ?? [],
      totals: totalsOf(result),
    })),
    shifts: shifts.used.filter(({ sign }) => used.has(sign)),
    glyphs: (await readAttendanceSettings(db)).glyphs,
    notes: await noticeNotes(db, month),
    preparedBy: '',
    checkedBy: '',
    chief: '',
    date: wallDate(now),
    sealCode: null,
  };
}

/** Notices of the day of a month, each with its days: `5月14日 全楼停电`. */
async function noticeNotes(db: ReadDb, month: Month): Promise<string[]> {
  const notices = await noticesBetween(db, firstDay(month), lastDay(month));
  return notices.toReversed().map(({ name, from, to }) => {
    const days = from === to ? formatDay(from) : `${formatDay(from)}至${formatDay(to)}`;
    return `${days} ${name}`;
  });
}

const place = (order: ReadonlyMap<string, number>, window: string | null): number =>
  order.get(window ?? '') ?? order.size;

const compare = (a: string, b: string): number => (a < b ? -1 : 1);
