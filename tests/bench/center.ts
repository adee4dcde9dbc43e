import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { assemble, type Hallkeeper } from '#electron/assemble';
import { bulkInsert } from '#electron/db/bulk';
import { writeTransaction } from '#electron/db/handles';
import { seedCalendar } from '#electron/features/calendar/index';
import { nodePorts } from '#electron/platform/node-ports';
import { DAY_MS, formatWall, startOfDay } from '#shared/domain/time/wall';

export const PERSONS = 1000;
/** A month well inside the punches. */
export const MONTH = '2025-09';
export const LOGIN = { username: 'bench', password: 'a long password 1' };

const LAST_DAY = '2026-01-01';
/** Minutes of the four punches of a day. */
const TIMES = [505, 721, 835, 1052];

export interface BenchCenter extends Hallkeeper {
  dataFolder: string;
  /** Through the door, as the window asks. */
  call<T>(channel: string, input: unknown): Promise<T>;
}

const folders: string[] = [];
const made = new Map<number, Promise<BenchCenter>>();

/** A center of 1,000 people with so many years of punches; made once for all benches of a run. */
export function centerWith(years: number): Promise<BenchCenter> {
  const known = made.get(years) ?? makeCenter(years);
  made.set(years, known);
  return known;
}

/** Closes and removes every center that was made. */
export async function removeCenters(): Promise<void> {
  for (const center of made.values()) await (await center).close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

/** One of its own, for who closes it. */
export async function makeCenter(years: number): Promise<BenchCenter> {
  const dataFolder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-bench-'));
  folders.push(dataFolder);
  const ports = nodePorts({
    codeFolder: '',
    resourcesFolder: path.resolve('resources'),
    dataFolder,
    printer: { pdf: async () => new Uint8Array(), print: async () => false },
    files: {
      pickOpen: async () => null,
      resolve: () => Promise.reject(new Error('no files here')),
      save: async () => null,
      writeInto: async () => {},
    },
  });
  const program = await assemble(dataFolder, ports);
  const call = async <T>(channel: string, input: unknown): Promise<T> => {
    const answer = await program.dispatch({ channel, input });
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
    return answer.value as T;
  };
  await call('access.setup', { centerName: 'bench', shortName: 'bench', displayName: 'bench', ...LOGIN });
  await writeTransaction(program.database.kysely, (tx) => seedCalendar(tx, [2025, 2026]));
  program.database.sqlite.transaction(() => fill(program.database.sqlite, years))();
  return { ...program, dataFolder, call };
}

function fill(sqlite: Database.Database, years: number): void {
  const last = startOfDay(LAST_DAY);
  const first = last - years * 365 * DAY_MS;
  sqlite.exec(`
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
