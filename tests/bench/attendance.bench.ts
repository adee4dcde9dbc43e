import type Database from 'better-sqlite3';
import { monthAttendance } from '#electron/features/attendance/index';
import type { ExceptionRow } from '#shared/contracts/attendance';
import type { JudgedDay } from '#shared/contracts/attendance-story';
import { punchRange } from '#shared/domain/attendance/month';
import { minuteOfDay } from '#shared/domain/time/wall';
import { type BenchCenter, centerWith, MONTH, PERSONS } from './center';
import { absolute, compare, type Measurement, timed } from './support';

const RUNS = 15;
/** The first runs measure the compiler. */
const WARM_UP = 5;

/**
 * A month of 1,000 people judged, against bare better-sqlite3 reading the same punches; and the same month with
 * ten years of punches around it against one year.
 */
export async function computeMonths(): Promise<Measurement[]> {
  const oneYear = (await centerWith(1)).database;
  const tenYears = (await centerWith(10)).database;
  const times = { one: [] as number[], ten: [] as number[], bare: [] as number[] };
  for (let run = -WARM_UP; run < RUNS; run++) {
    const bare = await measured(() => readBare(oneYear.sqlite));
    const one = await measured(() => monthAttendance(oneYear.kysely, MONTH));
    const ten = await measured(() => monthAttendance(tenYears.kysely, MONTH));
    if (run < 0) continue;
    times.bare.push(bare);
    times.one.push(one);
    times.ten.push(ten);
  }
  // The quickest of each: what other programs of the machine took away belongs to neither.
  const [one, ten, bare] = [Math.min(...times.one), Math.min(...times.ten), Math.min(...times.bare)];
  return [
    compare('month', `${PERSONS} people judged / bare reading of their punches`, one, bare, 2.5),
    compare('month, history', 'ten years of punches / one year', ten, one, 1.2),
  ];
}

/** Each begins with a clean heap, so that nobody pays for what the one before left behind. */
function measured(work: () => unknown): Promise<number> {
  globalThis.gc?.();
  return timed(work);
}

/** The punches of the month in one prepared statement, grouped by person, as plain JavaScript would. */
function readBare(sqlite: Database.Database): Map<number, number[]> {
  const { from, to } = punchRange(MONTH);
  const rows = sqlite
    .prepare(
      `select m.staff_id, p.at from machine_mapping m join punch p on p.machine_user_id = m.machine_user_id
       where p.at >= ? and p.at < ?`,
    )
    .all(from, to) as { staff_id: number; at: number }[];
  const people = new Map<number, number[]>();
  for (const { staff_id, at } of rows) {
    const known = people.get(staff_id);
    if (known) known.push(at);
    else people.set(staff_id, [at]);
  }
  return people;
}

const SHOWN_WITHIN_MS = 50;

interface Exceptions {
  rows: ExceptionRow[];
}

/**
 * A missing punch supplied with its proof in ten years of punches, through the door: until its answer
 * has the day as judged anew, and until the inbox of exceptions of everybody is there. The quickest of each counts.
 */
export async function correctPunch(): Promise<Measurement[]> {
  const center = await centerWith(10);
  const inbox = () => center.call<Exceptions>('attendance.exceptions', { month: MONTH });
  const { rows } = await inbox();
  const missing = rows.filter((row) => row.kind === 'missing_in').slice(0, WARM_UP + RUNS);
  const day: number[] = [];
  const list: number[] = [];
  for (const [run, row] of missing.entries()) {
    const shown = await measured(() => correct(center, row));
    const listed = await measured(inbox);
    if (run < WARM_UP) continue;
    day.push(shown);
    list.push(shown + listed);
  }
  return [
    absolute('correction', 'corrected punch to its day judged anew', Math.min(...day), 'ms', SHOWN_WITHIN_MS),
    absolute(
      'correction, inbox',
      'the same to the inbox of everybody',
      Math.min(...list),
      'ms',
      SHOWN_WITHIN_MS,
    ),
  ];
}

async function correct(center: BenchCenter, row: ExceptionRow): Promise<void> {
  const { staffId, date, session } = row;
  const { days } = await center.call<{ days: JudgedDay[] }>('attendance.settle', {
    items: [{ staffId, date, session }],
    action: 'correct',
    side: 'in',
    time: minuteOfDay(row.expectedIn ?? 0),
    reason: 'bench',
    proof: 'bench',
  });
  const judged = days[0]?.sessions.find((each) => each.session === session);
  if (judged?.inSlot?.source !== 'correction') throw new Error(`${row.id} was not judged anew`);
}
