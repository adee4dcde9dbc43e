import { computePersonMonth, planMonth } from '#shared/domain/attendance/month';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { auditPosition, changeCount, decisionsSince } from './changes-repo';
import { gatherMonth } from './gather';
import { type MonthAttendance, monthAttendance } from './month';

interface Remembered {
  changes: number;
  /** The last row of the audit log the results know of. */
  position: number;
  attendance: MonthAttendance;
}

const remembered = new WeakMap<ReadDb, Map<Month, Remembered>>();

/** Months kept at hand: the one on screen, and those beside it. */
const KEPT = 3;

/** With more people touched, judging everybody costs less than asking for one after the other. */
const FEW = 8;

/**
 * As monthAttendance for queries of the window, which asks again after every change and on every page: answered from
 * memory while nobody wrote anything, and where nothing but decisions about a few people was written, only those
 * people are judged anew. Not for transactions: what they computed may be undone.
 */
export async function rememberedMonth(db: ReadDb, month: Month): Promise<MonthAttendance> {
  const changes = await changeCount(db);
  const months = remembered.get(db) ?? new Map<Month, Remembered>();
  const known = months.get(month);
  if (known?.changes === changes) return known.attendance;
  const position = await auditPosition(db);
  const attendance = (known && (await rejudged(db, known))) ?? (await monthAttendance(db, month));
  months.delete(month);
  months.set(month, { changes, position, attendance });
  const [oldest] = months.keys();
  if (months.size > KEPT && oldest !== undefined) months.delete(oldest);
  remembered.set(db, months);
  return attendance;
}

/** The month with the people judged anew whom somebody decided about; null when more than that changed. */
async function rejudged(db: ReadDb, { attendance, position }: Remembered): Promise<MonthAttendance | null> {
  const { month, state } = attendance;
  if (state !== 'open') return null;
  const people = await decisionsSince(db, position);
  if (people === null || people.size > FEW) return null;
  const results = [...attendance.results];
  for (const staffId of people) {
    const index = results.findIndex((result) => result.staffId === String(staffId));
    if (index < 0) continue;
    const input = await gatherMonth(db, month, staffId);
    const [person] = input.people;
    if (!person) return null;
    results[index] = computePersonMonth(planMonth(month, input), person);
  }
  return { month, state, results };
}
