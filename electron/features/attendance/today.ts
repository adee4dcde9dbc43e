import { type DayPicture, PRESENCE, type Presence } from '#shared/contracts/attendance-floor';
import { buildCoverage } from '#shared/domain/attendance/coverage';
import { overdueLeaveOf } from '#shared/domain/attendance/overdue';
import { type Look, soFar } from '#shared/domain/attendance/so-far';
import type {
  DayResult,
  PersonMonthResult,
  SessionResult,
  SessionStatus,
} from '#shared/domain/attendance/types';
import { DAY_MS, type IsoDate, startOfDay, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides, noticesBetween } from '../calendar/index';
import { awayIntervals, peopleOverdue } from '../leave/index';
import { coverageInput } from '../punches/index';
import { dutiesBetween } from '../roster/index';
import { postingsBetween } from '../staff/index';
import { readDirectory } from './directory';
import { floorOf, suspendedBy } from './floor';
import { behindOn, dataEnd, isOpen } from './horizon';
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
  training: 'outing',
  present: 'present',
  excused: 'present',
  rest: null,
};

const SO_FAR = { here: 'present', late: 'late', awaited: 'awaited' } as const;

const presenceOf = (session: SessionResult, seen: boolean, look: Look | null): Presence | null => {
  if (suspendedBy(session) !== null) return 'exempt';
  if (session.status === 'absent' && overdueLeaveOf(session) !== null) return 'overdue';
  const known = look && soFar(session, seen, look);
  return known ? SO_FAR[known] : STATES[session.status];
};

/**
 * The worst of a day's sessions; null when nothing was expected. `look`: the day is running, and what has not begun
 * says nothing beside what has. `out`: the person should be back from a leave by now, so that a day nobody can judge
 * yet says so.
 */
function stateOf(day: DayResult, look: Look | null = null, out = false): Presence | null {
  const seen = day.punches.length > 0;
  const stateIn = (sessions: readonly SessionResult[]) => {
    const states = sessions.map((session) => presenceOf(session, seen, look));
    if (out && !seen && (states.includes('open') || states.includes('awaited'))) return 'overdue';
    return PRESENCE.find((state) => states.includes(state)) ?? null;
  };
  const isAhead = (session: SessionResult) =>
    look !== null && isOpen(session) && session.start > look.now && session.in === null;
  return stateIn(day.sessions.filter((session) => !isAhead(session))) ?? stateIn(day.sessions);
}

/** Who is where on a day, what waits for a decision, and how the month went. */
export async function dayPicture(
  db: ReadDb,
  date: IsoDate,
  attendance: MonthAttendance,
  now: WallMs,
): Promise<DayPicture> {
  const overrides = await calendarOverrides(db);
  const { rest, name } = dayInfo(date, overrides);
  const directory = await readDirectory(db);
  const from = startOfDay(date);
  const closed = attendance.state !== 'open';
  const running = date === wallDate(now);
  const out = running ? await peopleOverdue(db, now) : new Set<number>();
  const coverage = await coverageInput(db);
  const { covers } = buildCoverage(coverage, overrides);
  const look = running ? { now, reaches: (until: WallMs) => covers(date, from, until) } : null;
  const people = attendance.results.flatMap((result) => {
    const day = result.days.find((candidate) => candidate.date === date);
    const state = day && stateOf(day, look, out.has(Number(result.staffId)));
    return day && state
      ? [{ ...directory.person(result.staffId), staffId: Number(result.staffId), day, state, closed }]
      : [];
  });
  // While the day is running only those wait of whom nothing is known.
  const waiting = people.filter(({ day, state }) => (running ? state === 'open' : day.sessions.some(isOpen)));
  const duties = await dutiesBetween(db, date, date);
  const windows = floorOf({
    ...{ date, now, people, duties, directory },
    postings: await postingsBetween(db, date, date),
    away: await awayIntervals(db, from, from + DAY_MS),
  });
  return {
    date,
    rest,
    restName: name,
    ...dataEnd(coverage),
    waitingPeople: waiting.length,
    behind: await behindOn(db, date, waiting, coverage),
    due: people.filter(({ state }) => state !== 'exempt').length,
    counts: Object.fromEntries(
      PRESENCE.map((state) => [state, people.filter((person) => person.state === state).length]),
    ) as Record<Presence, number>,
    windows,
    notices: (await noticesBetween(db, date, date)).map((notice) => notice.name),
    leaders: duties
      .filter(({ kind }) => kind === 'leader')
      .map(({ staffId }) => directory.person(String(staffId)).name),
    waiting: {
      month: attendance.month,
      unsettled: closed ? 0 : sum(attendance.results, (result) => result.totals.unsettled),
      open: sum(attendance.results, (result) => openUntil(result, date, now)),
    },
    trend: trendOf(attendance.results),
  };
}

/** Sessions up to a day that are over and still wait for data. */
const openUntil = (result: PersonMonthResult, date: IsoDate, now: WallMs): number =>
  result.days
    .filter((day) => day.date <= date)
    .reduce((n, day) => n + day.sessions.filter((each) => isOpen(each) && each.end <= now).length, 0);

const sum = <T>(items: readonly T[], value: (item: T) => number): number =>
  items.reduce((total, item) => total + value(item), 0);

/** Days on which most of the data is in, so that the curve does not fall to nothing on the last day. */
function trendOf(results: readonly PersonMonthResult[]): DayPicture['trend'] {
  const dates = results[0]?.days.map((day) => day.date) ?? [];
  return dates.flatMap((date, index) => {
    const states = results.flatMap((result) => {
      const day = result.days[index];
      const state = day && stateOf(day);
      return state && state !== 'exempt' ? [state] : [];
    });
    const count = (state: Presence) => states.filter((candidate) => candidate === state).length;
    if (states.length === 0 || count('open') * 2 > states.length) return [];
    return [
      {
        date,
        due: states.length,
        late: count('late'),
        missing: count('missing'),
        absent: count('absent') + count('overdue'),
        leave: count('leave'),
      },
    ];
  });
}
