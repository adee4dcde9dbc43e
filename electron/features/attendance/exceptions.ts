import type { ExceptionRow } from '#shared/contracts/attendance';
import { exceptionId, windowOf } from '#shared/domain/attendance/facts';
import { overdueLeaveOf } from '#shared/domain/attendance/overdue';
import type { DayResult, PersonMonthResult, SessionResult } from '#shared/domain/attendance/types';
import type { Directory } from './directory';
import type { SettlementRow } from './repo';

/**
 * Every session that is or was an exception: unsettled first, then by day and person. One that a settlement
 * turned into an outing or excused keeps its row, so that the decision can be seen and taken back.
 */
export function exceptionRows(
  results: readonly PersonMonthResult[],
  settlements: readonly SettlementRow[],
  directory: Directory,
): ExceptionRow[] {
  const decided = inForce(settlements);
  const rows: ExceptionRow[] = [];
  for (const result of results) {
    const own = decided.get(Number(result.staffId));
    for (const { day, session } of own ? allSessions(result) : exceptional(result)) {
      const settlement = own?.get(`${day.date}:${session.session}`) ?? null;
      if (session.exception || settlement) {
        rows.push(rowOf(result.staffId, day, session, settlement, directory));
      }
    }
  }
  return rows.sort(byUrgency);
}

interface Placed {
  day: DayResult;
  session: SessionResult;
}

const allSessions = ({ days }: PersonMonthResult): Placed[] =>
  days.flatMap((day) => day.sessions.map((session) => ({ day, session })));

/** A result is never changed, only replaced: the inbox asked again after each decision looks through one person. */
const known = new WeakMap<PersonMonthResult, readonly Placed[]>();

function exceptional(result: PersonMonthResult): readonly Placed[] {
  const found = known.get(result) ?? allSessions(result).filter(({ session }) => session.exception !== null);
  known.set(result, found);
  return found;
}

/** The last decision in force by person, then by day and session: nearly all people have none. */
function inForce(settlements: readonly SettlementRow[]): Map<number, Map<string, SettlementRow>> {
  const people = new Map<number, Map<string, SettlementRow>>();
  for (const row of settlements) {
    if (row.revokedAt !== null) continue;
    const own = people.get(row.staffId) ?? new Map<string, SettlementRow>();
    people.set(row.staffId, own.set(`${row.date}:${row.session}`, row));
  }
  return people;
}

function rowOf(
  staffId: string,
  day: DayResult,
  session: SessionResult,
  settlement: SettlementRow | null,
  directory: Directory,
): ExceptionRow {
  const person = directory.person(staffId);
  const windowId = windowOf(day.windowId, session);
  return {
    id: exceptionId(staffId, day.date, session.session),
    staffId: person.id,
    staffNo: person.staffNo,
    name: person.name,
    pinyin: person.pinyin,
    unitId: person.unitId,
    unitName: person.unitName,
    windowId: windowId === null ? null : Number(windowId),
    windowName: directory.windowName(windowId),
    date: day.date,
    session: session.session,
    status: session.status,
    kind: session.exception?.kind ?? null,
    overdueLeaveId: session.exception === null ? null : Number(overdueLeaveOf(session)) || null,
    settled: session.exception?.settled ?? true,
    in: session.in,
    out: session.out,
    expectedIn: session.inSlot?.expected ?? null,
    expectedOut: session.outSlot?.expected ?? null,
    late: session.late,
    early: session.early,
    settlement: settlement && infoOf(settlement),
  };
}

function infoOf({ staffId: _, date: __, ...settlement }: SettlementRow) {
  return settlement;
}

function byUrgency(a: ExceptionRow, b: ExceptionRow): number {
  return Number(a.settled) - Number(b.settled) || compare(a.date, b.date) || compare(a.staffNo, b.staffNo);
}

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
