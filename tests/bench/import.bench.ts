import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type Database from 'better-sqlite3';
import { assemble } from '#electron/assemble';
import { openDatabase } from '#electron/db/open';
import { createFileTokens } from '#electron/platform/file-tokens';
import { nodePorts } from '#electron/platform/node-ports';
import { DAY_MS, formatWall, startOfDay } from '#shared/domain/time/wall';
import { absolute, compare, type Measurement, median, timed } from './support';

const LINES = 1_000_000;
const PERSONS = 500;
const RUNS = 3;
/** Minutes of the four punches of a day. */
const TIMES = [500, 720, 810, 1050];
const LONGEST_BLOCK_MS = 100;
const MOST_MEMORY_MB = 512;
/** Turns of the loop between two looks at the memory. */
const MEMORY_EVERY = 50;

/**
 * A million lines of a machine's file for 500 people, against a bare loop that splits the same lines and inserts
 * the same columns with better-sqlite3 under the same pragmas and indexes, in one transaction.
 */
export async function importPunches(): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-import-'));
  const file = path.join(folder, '1_attlog.dat');
  writeAttlog(file);
  const ours: number[] = [];
  const bare: number[] = [];
  const blocks: number[] = [];
  let memory = 0;
  let reader = 0;
  try {
    for (let run = 0; run < RUNS; run++) {
      const result = await importOnce(path.join(folder, `ours${run}`), file);
      ours.push(result.ms);
      blocks.push(result.longestBlock);
      // Later runs stand on what the bare loops left behind.
      if (run === 0) ({ memory, reader } = result);
      bare.push(await insertBare(path.join(folder, `bare${run}`), file));
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return [
    compare('import', '1,000,000 attlog lines / bare parse and insert', median(ours), median(bare), 2),
    absolute('import, window', 'longest wait for the event loop', median(blocks), 'ms', LONGEST_BLOCK_MS),
    absolute(
      'import, memory',
      'most memory the program and its reading process held together',
      memory,
      'MB',
      MOST_MEMORY_MB,
    ),
    absolute('import, reader', 'of it the process that reads, at most', reader, 'MB', MOST_MEMORY_MB),
  ];
}

/** Days of four punches of everybody, in order of time, the persons in another order each day. */
function writeAttlog(file: string): void {
  let lines = 0;
  for (let day = startOfDay('2022-01-04'); lines < LINES; day += DAY_MS) {
    let text = '';
    for (const minute of TIMES) {
      for (let k = 0; k < PERSONS && lines < LINES; k++, lines++) {
        const person = 1001 + ((k * 263 + day / DAY_MS) % PERSONS);
        const when = formatWall(day + minute * 60_000 + k * 2000);
        text += `${String(person).padStart(9)}\t${when}\t1\t255\t1\t0\r\n`;
      }
    }
    appendFileSync(file, text);
  }
}

async function importOnce(dataFolder: string, file: string): Promise<{ ms: number } & Watched> {
  const tokens = createFileTokens();
  const files = {
    pickOpen: async () => null,
    resolve: tokens.resolve,
    save: async () => null,
    writeInto: async () => {},
  };
  const printer = { pdf: async () => new Uint8Array(), print: async () => false };
  const ports = nodePorts({
    codeFolder: path.resolve('out/main'),
    resourcesFolder: path.resolve('resources'),
    printer,
    dataFolder,
    files,
  });
  const program = await assemble(dataFolder, ports);
  const call = async (channel: string, input: unknown): Promise<unknown> => {
    const answer = await program.dispatch({ channel, input });
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };
  const account = { username: 'bench', displayName: 'bench', password: 'a long password 1' };
  await call('access.setup', { centerName: 'bench', shortName: 'bench', ...account });
  const { token } = await tokens.add(file);
  globalThis.gc?.();
  const watch = watchLoop();
  const ms = await timed(async () => {
    const { accepted } = (await call('punches.import', { tokens: [token] })) as { accepted: number };
    if (accepted !== LINES) throw new Error(`${accepted} accepted`);
  });
  const watched = watch.stop();
  await program.close();
  return { ms, ...watched };
}

interface Watched {
  longestBlock: number;
  /** Of this process with those it started, where the system tells, at one moment; and of the latter alone. MB. */
  memory: number;
  reader: number;
}

/** Asks the loop of events for a turn again and again, as the window does. */
function watchLoop(): { stop(): Watched } {
  let longestBlock = 0;
  let memory = 0;
  let reader = 0;
  let last = performance.now();
  let turn = 0;
  const timer = setInterval(() => {
    const now = performance.now();
    longestBlock = Math.max(longestBlock, now - last);
    last = now;
    if (turn++ % MEMORY_EVERY !== 0) return;
    const children = childrenMb();
    memory = Math.max(memory, process.memoryUsage.rss() / 1e6 + children);
    reader = Math.max(reader, children);
  }, 1);
  return {
    stop: () => {
      clearInterval(timer);
      return { longestBlock, memory, reader };
    },
  };
}

/** Memory of the processes this one has started; 0 where the system does not tell. */
const childrenMb = (): number => childIds().reduce((sum, id) => sum + rssOf(id), 0) / 1e6;

const childIds = (): string[] => procFile(`self/task/${process.pid}/children`).split(' ').filter(Boolean);

const rssOf = (id: string): number => {
  const kilobytes = /VmRSS:\s*(\d+)/.exec(procFile(`${id}/status`))?.[1];
  return Number(kilobytes ?? 0) * 1024;
};

/** Empty where there is none: a process may be gone, and only Linux has them. */
function procFile(name: string): string {
  try {
    return readFileSync(path.join('/proc', name), 'utf8');
  } catch {
    return '';
  }
}

/** The same lines, columns, tables and indexes, without anything else. */
async function insertBare(folder: string, file: string): Promise<number> {
  mkdirSync(folder);
  const target = path.join(folder, 'bare.db');
  const { sqlite, close } = await openDatabase(target);
  sqlite.exec(`
    insert into account (id, username, username_key, display_name, password_hash, created_at) values (1, 'b', 'b', 'b', '', 0);
    insert into punch_import (id, file_name, sha256, bytes, format, encoding, state, first_punch_id, started_at, account_id)
      values (1, 'b', '', 0, 'attlog', 'utf-8', 'done', 1, 0, 1)`);
  const ms = await timed(() => bareLoop(sqlite, file));
  await close();
  return ms;
}

function bareLoop(sqlite: Database.Database, file: string): void {
  const person = sqlite.prepare('insert into machine_user (machine_id) values (?)');
  const punch = sqlite.prepare(
    'insert into punch (machine_user_id, at, import_id, line, device, direction, verify, raw) values (?, ?, 1, ?, ?, null, ?, ?)',
  );
  const persons = new Map<string, number | bigint>();
  sqlite.transaction(() => {
    let number = 0;
    for (const line of readFileSync(file, 'utf8').split('\r\n')) {
      if (line === '') continue;
      const [id = '', when = '', device, , verify] = line.split('\t');
      const machineId = id.trim();
      let user = persons.get(machineId);
      if (user === undefined) {
        user = person.run(machineId).lastInsertRowid;
        persons.set(machineId, user);
      }
      const at = Date.UTC(
        Number(when.slice(0, 4)),
        Number(when.slice(5, 7)) - 1,
        Number(when.slice(8, 10)),
        Number(when.slice(11, 13)),
        Number(when.slice(14, 16)),
        Number(when.slice(17, 19)),
      );
      punch.run(user, at, ++number, device, verify, line);
    }
  })();
}
