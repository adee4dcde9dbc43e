import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cruise, type ICruiseResult, type IFlattenedRuleSet } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const config = createRequire(import.meta.url)(path.join(project, '.dependency-cruiser.cjs'));

/** Files that others of the sample import. */
const targets: Record<string, string> = {
  'shared/domain/wall.ts': 'export const wall = 1;',
  'electron/db/open.ts': "import Database from 'better-sqlite3'; export const open = () => new Database('');",
  'electron/db/migrate.ts': 'export const migrate = 1;',
  'electron/platform/ports.ts': 'export interface Ports { now: number }',
  'electron/platform/window.ts': "import { app } from 'electron'; export const window = app;",
  'electron/launch/tools.mjs': 'export const tools = 1;',
  'electron/features/leave/index.ts': 'export const face = 1;',
  'electron/features/leave/inner.ts': 'export const inner = 1;',
  'shared/domain/cycle-b.ts': "import { a } from './cycle-a'; export const b = () => a;",
  'renderer/features/leave/page.tsx': 'export const page = 1;',
};

const forbidden: [rule: string, file: string, source: string][] = [
  [
    'domain-imports-itself-only',
    'shared/domain/a.ts',
    "import type { Kysely } from 'kysely'; export type A = Kysely<0>;",
  ],
  ['domain-imports-itself-only', 'shared/domain/b.ts', "export { open } from '#electron/db/open';"],
  ['no-node-in-pages-and-shared', 'shared/domain/c.ts', "export { readFileSync } from 'node:fs';"],
  ['contracts-import-domain-and-zod', 'shared/contracts/a.ts', "export { useState } from 'react';"],
  ['features-through-their-face', 'electron/features/staff/a.ts', "export { inner } from '../leave/inner';"],
  [
    'features-are-handed-their-ports',
    'electron/features/staff/b.ts',
    "export { window } from '../../platform/window';",
  ],
  [
    'no-electron-without-a-window',
    'electron/features/staff/b.ts',
    "export { window } from '../../platform/window';",
  ],
  [
    'no-electron-without-a-window',
    'electron/batch.ts',
    "export const open = () => import('./platform/window');",
  ],
  ['electron-at-the-edge', 'electron/features/staff/c.ts', "export { app } from 'electron';"],
  ['sql-in-repos', 'electron/features/staff/d.ts', "export { sql } from 'kysely';"],
  ['driver-in-db', 'electron/features/staff/e.ts', "import D from 'better-sqlite3'; export const d = D;"],
  ['db-knows-no-feature', 'electron/db/a.ts', "export { face } from '../features/leave/index';"],
  [
    'migrations-stand-alone',
    'electron/db/migrations/0001-a.ts',
    "export { wall } from '#shared/domain/wall';",
  ],
  ['renderer-features-apart', 'renderer/features/staff/a.tsx', "export { page } from '../leave/page';"],
  ['renderer-parts-know-no-page', 'renderer/ui/a.tsx', "export { page } from '../features/leave/page';"],
  ['renderer-is-a-web-page', 'renderer/app/a.ts', "export { open } from '#electron/db/open';"],
  ['electron-knows-no-page', 'electron/main.ts', "export { page } from '../renderer/features/leave/page';"],
  ['launcher-apart', 'electron/ipc/a.ts', "export { tools } from '../launch/tools.mjs';"],
  ['no-cycles', 'shared/domain/cycle-a.ts', "import { b } from './cycle-b'; export const a = () => b;"],
  ['resolvable', 'shared/domain/lost.ts', "export { nothing } from './nowhere';"],
];

const allowed: [file: string, source: string][] = [
  ['electron/features/staff/repo.ts', "export { sql } from 'kysely';"],
  ['electron/features/staff/handlers.ts', "export { face } from '../leave/index';"],
  ['electron/features/staff/ports.ts', "export type { Ports } from '../../platform/ports';"],
  ['electron/db/migrations/0002-b.ts', "export { migrate } from '../migrate';"],
  ['shared/contracts/b.ts', "export { wall } from '#shared/domain/wall'; export { z } from 'zod';"],
];

let folder: string;
let broken: string[];

/** Writes a small program with one offence of each kind and lets the project's own rules judge it. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'import-rules-'));
  symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
  const imports = { '#shared/*': './shared/*.ts', '#electron/*': './electron/*.ts' };
  write('package.json', JSON.stringify({ type: 'module', imports }));
  for (const [file, source] of Object.entries(targets)) write(file, source);
  for (const [, file, source] of forbidden) write(file, source);
  for (const [file, source] of allowed) write(file, source);
  const ruleSet: IFlattenedRuleSet = { forbidden: config.forbidden };
  const options = { ...config.options, ruleSet, validate: true, baseDir: folder };
  const { output } = await cruise(['shared', 'electron', 'renderer'], options);
  broken = (output as ICruiseResult).summary.violations.map(({ rule, from }) => `${rule.name} ${from}`);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, source: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, source);
}

describe('import rules', () => {
  it.each(forbidden)('%s catches %s', (rule, file) => {
    expect(broken).toContain(`${rule} ${file}`);
  });

  it.each(allowed)('%s is allowed', (file) => {
    expect(broken.filter((line) => line.endsWith(` ${file}`))).toEqual([]);
  });

  it('has a case for every rule', () => {
    const names = config.forbidden.map((rule: { name: string }) => rule.name);
    expect(new Set(forbidden.map(([rule]) => rule))).toEqual(new Set(names));
  });
});
