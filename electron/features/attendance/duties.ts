import { type DutyDone, dutySessions, isServed } from '#shared/domain/attendance/duty';
import type { DutySession } from '#shared/domain/attendance/person';
import type { DayResult, SessionResult } from '#shared/domain/attendance/types';
import { monthOf } from '#shared/domain/time/dates';
import { type IsoDate, wallAt } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { dutiesBetween } from '../roster/index';
import { monthAttendance } from './month';

/**
 * Noon and weekend duties of the roster from `from` to `to`, both included, with what became of them; of one person
 * or of everybody (null). `done` is what 调休 may be given for. Closed months answer as they were frozen. A duty the
 * timetable asks for anyway is no time of its own and is left out.
 */
export async function dutyDoneBetween(
  db: ReadDb,
  staffId: number | null,
  from: IsoDate,
  to: IsoDate,
): Promise<DutyDone[]> {
  const planned = [...dutySessions(await dutiesBetween(db, from, to))]
    .filter(([owner]) => staffId === null || owner === staffId)
    .flatMap(([owner, duties]) => duties.map((duty) => ({ duty, owner })));
  const found: DutyDone[] = [];
  for (const month of [...new Set(planned.map(({ duty }) => monthOf(duty.date)))].sort()) {
    const { results } = await monthAttendance(db, month);
    const people = new Map(results.map((result) => [Number(result.staffId), result.days]));
    for (const { duty, owner } of planned) {
      if (monthOf(duty.date) !== month) continue;
      const day = people.get(owner)?.find(({ date }) => date === duty.date);
      const session = day && sessionOf(day, duty);
      if (session) found.push(doneOf(duty, owner, session));
    }
  }
  return found;
}

/** The session a duty became: it may have given its ends to the timetable. */
const sessionOf = (day: DayResult, duty: DutySession): SessionResult | undefined =>
  day.sessions.find(
    ({ session, start, end }) =>
      session.startsWith(duty.code) &&
      start >= wallAt(duty.date, duty.start) &&
      end <= wallAt(duty.date, duty.end),
  );

const doneOf = (duty: DutySession, staffId: number, session: SessionResult): DutyDone => ({
  dutyId: Number(duty.id),
  staffId,
  date: duty.date,
  code: duty.code,
  windowId: duty.windowId === null ? null : Number(duty.windowId),
  minutes: duty.end - duty.start,
  status: session.status,
  done: isServed(session),
});
