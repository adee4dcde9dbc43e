import { dutyKind, isDuty } from '../attendance/duty';
import { windowOf } from '../attendance/facts';
import { overdueLeaveOf } from '../attendance/overdue';
import type { DayResult, PersonMonthResult, SessionResult } from '../attendance/types';
import { formatTime, MINUTE_MS } from '../time/wall';
import type { Fact, FactKind } from './facts';

/** A half day has a session of its own; a longer one stands for the whole day. */
const HALF_DAY_MINUTES = 300;
const DAY_HALVES = 2;

/** What attendance facts need to know beside the judged days. */
export interface FactContext {
  /** Home unit of a person; null when unknown. */
  unitOf: (staffId: number) => number | null;
}

/**
 * The facts of judged attendance: what was late, early, missing or absent, settled or as judged. A session that is
 * excused, an outing or leave gives none, nor does one that still waits for data or is 逾期未归, charged as that
 * (`overdueFacts`). The window that answers is the one
 * the session was to be served at: after a change at noon the morning stays with the window left behind.
 *
 * A duty of the roster nobody came to is `duty_missed`, not half a day of absence: the person was there for every hour
 * of the timetable. Coming late to it or not punching is late and a missing punch like any other.
 *
 * `label` is the punch's time (`08:43`), or the time a missing one was due; tags name the session
 * (`session:am`), the side of a missing punch, and a declared failure of the machine at that time (`device_failure`). Ids hold over recomputations: `late:12:2026-03-05:am`.
 */
export function attendanceFacts(results: readonly PersonMonthResult[], context: FactContext): Fact[] {
  return results.flatMap((person) => {
    const staffId = Number(person.staffId);
    return person.days.flatMap((day) => dayFacts(day, staffId, context));
  });
}

function dayFacts(day: DayResult, staffId: number, context: FactContext): Fact[] {
  const unitId = context.unitOf(staffId);
  const missed = missedHalves(day);
  return day.sessions.flatMap((session) => {
    if (!session.exception) return [];
    const windowId = windowOf(day.windowId, session);
    const make = (kind: FactKind, name: string, rest: Partial<Fact>): Fact => ({
      id: `${name}:${staffId}:${day.date}:${session.session}`,
      kind,
      staffId,
      windowId: windowId === null ? null : Number(windowId),
      unitId,
      date: day.date,
      source: { table: 'attendance', id: `${staffId}:${day.date}:${session.session}` },
      ...rest,
      tags: [`session:${session.session}`, ...failureTag(session), ...(rest.tags ?? [])],
    });
    if (session.exception.kind !== 'absent') return presentFacts(session, make);
    if (isDuty(session.session)) return [make('duty_missed', 'duty_missed', missedDuty(session))];
    const halfDays = missed(session);
    return halfDays > 0 && overdueLeaveOf(session) === null ? [make('absence', 'absence', { halfDays })] : [];
  });
}

/** What a rulebook may exempt (K39): the machine was out of order when the punch was due. */
const failureTag = ({ reasons }: SessionResult): string[] =>
  reasons.some(({ code }) => code === 'device_failure') ? ['device_failure'] : [];

type Make = (kind: FactKind, name: string, rest: Partial<Fact>) => Fact;

/** Late or early stays beside a missing punch of the other side. */
function presentFacts(session: SessionResult, make: Make): Fact[] {
  const facts: Fact[] = [];
  if (session.late > 0) {
    facts.push(make('late', 'late', { minutes: session.late, ...timeLabel(session.in) }));
  }
  if (session.early > 0) {
    facts.push(make('early', 'early', { minutes: session.early, ...timeLabel(session.out) }));
  }
  if (session.exception?.kind === 'missing_in') {
    const due = session.inSlot?.expected ?? session.start;
    facts.push(make('missing_punch', 'missing_in', { tags: ['side:in'], ...timeLabel(due) }));
  }
  if (session.exception?.kind === 'missing_out') {
    const due = session.outSlot?.expected ?? session.end;
    facts.push(make('missing_punch', 'missing_out', { tags: ['side:out'], ...timeLabel(due) }));
  }
  return facts;
}

const timeLabel = (at: number | null): { label?: string } => (at === null ? {} : { label: formatTime(at) });

/** Labelled with the hour it was due. */
const missedDuty = ({ session, start }: SessionResult): Partial<Fact> => ({
  item: dutyKind(session),
  label: formatTime(start),
});

/** Counts the half-days missed of one day, session by session: three short ones are a day, not a day and a half. */
export function missedHalves({ sessions }: DayResult): (session: SessionResult) => number {
  const worked = sessions.filter(({ session }) => !isDuty(session)).length;
  let halves = 0;
  return (session) => {
    const halfDays = Math.min(absenceLength(worked, session), DAY_HALVES - halves);
    halves += halfDays;
    return halfDays;
  };
}

/** `worked`: how many sessions of the timetable the day has, without duties. */
function absenceLength(worked: number, session: SessionResult): number {
  const wholeDay = worked === 1 && session.end - session.start > HALF_DAY_MINUTES * MINUTE_MS;
  return wholeDay ? DAY_HALVES : 1;
}
