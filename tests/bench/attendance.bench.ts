import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { bulkInsert } from '#electron/db/bulk';
import { writeTransaction } from '#electron/db/handles';
import { type OpenDatabase, openDatabase } from '#electron/db/open';
import { monthAttendance } from '#electron/features/attendance/index';
import { seedCalendar } from '#electron/features/calendar/index';
import { punchRange } from '#shared/domain/attendance/month';
import { DAY_MS, formatWall, startOfDay } from '#shared/domain/time/wall';
import { compare, type Measurement, timed } from './support';

const PERSONS = 500;
const RUNS = 15;
/** The first runs measure the compiler. */
const WARM_UP = 5;
const MONTH = '2025-09';
const LAST_DAY = '2026-01-01';
/** Minutes of the four punches of a day. */
const TIMES = [505, 721, 835, 1052];

/**
 * A month of 500 people judged, against bare better-sqlite3 reading the same punches; and the same month with
 * ten years of punches around it against one year.
 */
export async function computeMonths(): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-attendance-'));
  const oneYear = await makeCenter(path.join(folder, 'one.db'), 1);
  const tenYears = await makeCenter(path.join(folder, 'ten.db'), 10);
  try {
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
      compare('month', '500 people judged / bare reading of their punches', one, bare, 3),
      compare('month, history', 'ten years of punches / one year', ten, one, 1.2),
    ];
  } finally {
    await oneYear.close();
    await tenYears.close();
    rmSync(folder, { recursive: true, force: true });
  }
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

async function makeCenter(file: string, years: number): Promise<OpenDatabase> {
  const database = await openDatabase(file);
  await writeTransaction(database.kysely, (tx) => seedCalendar(tx, [2025, 2026]));
  database.sqlite.transaction(() => fill(database.sqlite, years))();
  return database;
}

function fill(sqlite: Database.Database, years: number): void {
  const last = startOfDay(LAST_DAY);
  const first = last - years * 365 * DAY_MS;
  sqlite.exec(`
    insert into account (id, username, username_key, display_name, password_hash, disabled, must_change_password, created_at)
      values (1, 'bench', 'bench', 'bench', '', 0, 0, 0);
    insert into unit (id, code, name, pinyin) values (1, 'U', 'U', '');
    insert into window (id, code, name, pinyin) values (1, 'W', 'W', '');
    insert into device (code, first_at) values ('1', ${first});
    insert into punch_import (id, file_name, sha256, bytes, format, encoding, state, first_punch_id, started_at, account_id)
      values (1, 'a', '', 0, 'attlog', 'utf-8', 'done', 1, 0, 1);
    insert into punch_coverage (import_id, device, first_at, last_at) values (1, '1', ${first}, ${last});
  `);
  const staff = bulkInsert(sqlite, 'staff', ['id', 'staff_no', 'name', 'unit_id', 'entry_date', 'pinyin']);
  const posting = bulkInsert(sqlite, 'posting', ['staff_id', 'window_id', 'duty', 'post', 'start_date']);
  const user = bulkInsert(sqlite, 'machine_user', ['id', 'machine_id']);
  const mapping = bulkInsert(sqlite, 'machine_mapping', [
    'machine_user_id',
    'staff_id',
    'from_at',
    'until_at',
  ]);
  for (let id = 1; id <= PERSONS; id++) {
    staff([id, String(id), `P${id}`, 1, '2010-01-01', '']);
    posting([id, 1, 'A', 'clerk', '2010-01-01']);
    user([id, String(id)]);
    mapping([id, id, first - DAY_MS, last + DAY_MS]);
  }
  const punch = bulkInsert(sqlite, 'punch', ['machine_user_id', 'at', 'import_id', 'line', 'device', 'raw']);
  let line = 0;
  for (let day = first; day < last; day += DAY_MS) {
    for (const minute of TIMES) {
      for (let id = 1; id <= PERSONS; id++) {
        // Now and then somebody is late or forgets.
        const luck = (id * 7919 + day / DAY_MS + minute) % 97;
        if (luck === 0) continue;
        const at = day + (minute + (luck < 4 ? 9 : 0)) * 60_000;
        punch([id, at, 1, ++line, '1', `${id}\t${formatWall(at)}\t1\t255\t1\t0`]);
      }
    }
  }
}
