import type { DayPicture, Presence } from '#shared/contracts/attendance';
import { PRESENCE } from '#shared/contracts/attendance';
import type { DayResult, PersonMonthResult, SessionStatus } from '#shared/domain/attendance/types';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides } from '../calendar/index';
import { coverageInput } from '../punches/index';
import { readDirectory } from './directory';
import type { MonthAttendance } from './month';
import { dayInfo } from './sheet';

const STATES: Record<SessionStatus, Presence | null> = {
  absent: 'absent',
  missing_in: 'missing',
  missing_out: 'missing',
  late: 'late',
  early: 'late',
  late_early: 'late',
  open: 'open',
  leave: 'leave',
  outing: 'outing',
  present: 'present',
  excused: 'present',
  rest: null,
};

/** The worst of a day's sessions; null when nothing was expected. */
function stateOf(day: DayResult): Presence | null {
  const states = day.sessions.map((session) => STATES[session.status]);
  return PRESENCE.find((state) => states.includes(state)) ?? null;
}

/** Last day punches reach to, over all machines; null before the first import. */
export async function dataUntil(db: ReadDb): Promise<IsoDate | null> {
  const { devices } = await coverageInput(db);
  const ends = devices.flatMap((device) => device.spans.map((span) => span.lastAt));
  return ends.length > 0 ? wallDate(Math.max(...ends)) : null;
}

/** Who is where on a day, what waits for a decision, and how the month went. */
export async function dayPicture(
  db: ReadDb,
  date: IsoDate,
  attendance: MonthAttendance,
): Promise<DayPicture> {
  const { rest, name } = dayInfo(date, await calendarOverrides(db));
  const people = attendance.results.flatMap((result) => {
    const day = result.days.find((candidate) => candidate.date === date);
    const state = day && stateOf(day);
    return day && state ? [{ staffId: result.staffId, windowId: day.windowId, state }] : [];
  });
  return {
    date,
    rest,
    restName: name,
    dataUntil: await dataUntil(db),
    due: people.length,
    counts: Object.fromEntries(
      PRESENCE.map((state) => [state, people.filter((person) => person.state === state).length]),
    ) as Record<Presence, number>,
    windows: await byWindow(db, people),
    waiting: {
      month: attendance.month,
      unsettled: sum(attendance.results, (result) => result.totals.unsettled),
      open: sum(attendance.results, (result) => openUntil(result, date)),
    },
    trend: trendOf(attendance.results),
  };
}

/** Sessions up to a day that still wait for data. */
const openUntil = (result: PersonMonthResult, date: IsoDate): number =>
  result.days
    .filter((day) => day.date <= date)
    .reduce((n, day) => n + day.sessions.filter((session) => session.status === 'open').length, 0);

const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0);

async function byWindow(
  db: ReadDb,
  people: readonly { staffId: string; windowId: string | null; state: Presence }[],
): Promise<DayPicture['windows']> {
  const directory = await readDirectory(db);
  const windows = [...directory.windows.map((window) => String(window.id)), null].map((windowId) => ({
    windowId: windowId === null ? null : Number(windowId),
    name: directory.windowName(windowId),
    people: people
      .filter((person) => person.windowId === windowId)
      .map(({ staffId, state }) => ({
        staffId: Number(staffId),
        name: directory.person(staffId).name,
        state,
      })),
  }));
  return windows.filter((window) => window.people.length > 0);
}

/** Days on which most of the data is in, so that the curve does not fall to nothing on the last day. */
function trendOf(results: readonly PersonMonthResult[]): DayPicture['trend'] {
  const dates = results[0]?.days.map((day) => day.date) ?? [];
  return dates.flatMap((date, index) => {
    const states = results.flatMap((result) => {
      const day = result.days[index];
      const state = day && stateOf(day);
      return state ? [state] : [];
    });
    const count = (state: Presence) => states.filter((candidate) => candidate === state).length;
    if (states.length === 0 || count('open') * 2 > states.length) return [];
    return [
      {
        date,
        due: states.length,
        late: count('late'),
        missing: count('missing'),
        absent: count('absent'),
        leave: count('leave'),
      },
    ];
  });
}

/** The day the page opens on: today, or the last day with data before it. */
export async function homeDate(db: ReadDb, today: IsoDate): Promise<IsoDate> {
  const until = await dataUntil(db);
  return until !== null && until < today ? until : today;
}
