import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assemble, DATABASE_NAME } from '#electron/assemble';
import { type OpenDatabase, openDatabase } from '#electron/db/open';
import { verifyDatabase } from '#electron/features/backup/verify';
import { openCenter } from '../support/center';

const project = path.resolve(import.meta.dirname, '../../..');
/** Long runs ask for more; each kills one program. */
const ROUNDS = Number(process.env.HALLKEEPER_CRASH_ROUNDS ?? 30);
/** Rounds on one data folder before the next begins with an empty one. */
const ROUNDS_ON_ONE = 10;

let code: string;

/** Bundles the writer, so that plain Node can run it as a program of its own. */
beforeAll(async () => {
  code = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-writer-'));
  symlinkSync(path.join(project, 'node_modules'), path.join(code, 'node_modules'));
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: path.join(import.meta.dirname, 'crash-writer.ts'),
      outDir: code,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'writer.mjs' } },
    },
  });
}, 60_000);

afterAll(() => rmSync(code, { recursive: true, force: true }));

interface Said {
  units: { id: number; code: string }[];
  imports: { id: number; accepted: number }[];
}

/** Runs the writer and kills it as soon as it has said `lines` lines; answers all it got to say. */
function killedAfter(lines: number, dataFolder: string, round: string): Promise<Said> {
  const folders = [dataFolder, path.join(project, 'resources'), path.join(project, 'out/main')];
  const args = [path.join(code, 'writer.mjs'), ...folders, round];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Said = { units: [], imports: [] };
  let heard = 0;
  let trouble = '';
  child.stderr.on('data', (text) => {
    trouble += text;
  });
  createInterface(child.stdout).on('line', (line) => {
    const [what, id, rest = ''] = line.split(' ');
    if (what === 'unit') said.units.push({ id: Number(id), code: rest });
    if (what === 'import') said.imports.push({ id: Number(id), accepted: Number(rest) });
    if (++heard === lines) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.once('close', (_, signal) =>
      signal === 'SIGKILL' ? resolve(said) : reject(new Error(`the writer ended by itself: ${trouble}`)),
    );
  });
}

/** What is missing of what was acknowledged, and what is there without its audit row. */
function losses({ sqlite }: OpenDatabase, said: Said): string[] {
  const lost: string[] = [];
  const unit = sqlite.prepare('select code from unit where id = ?').pluck();
  const logged = sqlite.prepare('select 1 from audit_log where operation = ? and entity_id = ?').pluck();
  for (const { id, code } of said.units) {
    if (unit.get(id) !== code) lost.push(`unit ${code}`);
    if (!logged.get('units.save', String(id))) lost.push(`audit row of unit ${code}`);
  }
  const done = sqlite.prepare("select accepted from punch_import where id = ? and state = 'done'").pluck();
  const punches = sqlite.prepare('select count(*) from punch where import_id = ?').pluck();
  for (const { id, accepted } of said.imports) {
    if (done.get(id) !== accepted || punches.get(id) !== accepted) lost.push(`import ${id}`);
    if (!logged.get('punches.import', String(id))) lost.push(`audit row of import ${id}`);
  }
  const silent = sqlite
    .prepare(
      `select 'unit ' || id from unit where cast(id as text) not in
         (select entity_id from audit_log where operation = 'units.save')
       union all select 'import ' || id from punch_import where state = 'done' and cast(id as text) not in
         (select entity_id from audit_log where operation = 'punches.import')`,
    )
    .pluck()
    .all();
  return [...lost, ...silent.map((what) => `no audit row: ${what}`)];
}

describe('a program killed while it writes', () => {
  it(
    `loses nothing it has answered (${ROUNDS} rounds)`,
    async () => {
      const faults: string[] = [];
      let answered = 0;
      let folder = '';
      let all: Said = { units: [], imports: [] };
      for (let round = 0; round < ROUNDS; round++) {
        if (round % ROUNDS_ON_ONE === 0) {
          if (folder) rmSync(folder, { recursive: true, force: true });
          folder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-crash-'));
          all = { units: [], imports: [] };
        }
        // The first line is said before the data is opened: those rounds die while it is made or mended.
        const said = await killedAfter(1 + ((round * 7) % 31), folder, `r${round}`);
        all.units.push(...said.units);
        all.imports.push(...said.imports);
        answered += said.units.length + said.imports.length;
        const database = await openDatabase(path.join(folder, DATABASE_NAME));
        const { ok, problems } = verifyDatabase(database.sqlite, '');
        if (!ok) faults.push(`round ${round}: ${problems.join(', ')}`);
        faults.push(...losses(database, all).map((what) => `round ${round}: ${what}`));
        await database.close();
      }
      rmSync(folder, { recursive: true, force: true });
      console.info(`${ROUNDS} programs killed, ${answered} changes answered, ${faults.length} lost`);
      expect(faults).toEqual([]);
      expect(answered).toBeGreaterThan(ROUNDS * 5);
    },
    30_000 + ROUNDS * 3_000,
  );

  it('has its cut-off import taken back at the next start', async () => {
    const center = await openCenter();
    const { sqlite } = center.database;
    sqlite.exec(`
      insert into punch_import (id, file_name, sha256, bytes, format, encoding, state, first_punch_id, started_at, account_id)
        values (7, 'cut.dat', '', 1, 'attlog', 'utf-8', 'running', 1, 0, 1);
      insert into machine_user (id, machine_id) values (1, '1');
      insert into punch (machine_user_id, at, import_id, line, device, raw) values (1, 0, 7, 1, '1', 'x');`);
    await center.close();
    const again = await assemble(center.folder, center.ports);
    const left = again.database.sqlite.prepare(
      'select state, (select count(*) from punch) as punches from punch_import',
    );
    expect(left.get()).toEqual({ state: 'interrupted', punches: 0 });
    await again.close();
  });
});
