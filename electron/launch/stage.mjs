// The folder an Electron is started with.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { fingerprint } from './fingerprint.mjs';
import { resolveRuntime } from './runtime.mjs';
import { cacheDir, isRoot, LaunchError, root } from './tools.mjs';

const DAY_MS = 24 * 60 * 60 * 1000;
/** The first Electron whose Node-API is new enough for the better-sqlite3 of package.json. */
const FIRST_WITH_OWN_DRIVER = 36;

/**
 * The command that starts the built program: append the program's own arguments.
 * @returns {Promise<{executable: string, args: string[]}>}
 */
export async function stagedElectron() {
  const runtime = await resolveRuntime();
  const folder = stageFor(runtime);
  return { executable: runtime.executable, args: isRoot() ? ['--no-sandbox', folder] : [folder] };
}

/** @param {import('./runtime.mjs').Runtime} runtime */
function stageFor({ version, modules }) {
  if (Number.parseInt(version, 10) >= FIRST_WITH_OWN_DRIVER) return root;
  if (!modules) {
    throw new LaunchError(`Electron ${version} is too old: ${FIRST_WITH_OWN_DRIVER} or newer is needed.`);
  }
  return stage(modules);
}

/**
 * Everything but the database driver is bundled, so a copy of the built program with another driver beside it
 * runs on the older Electron without the product's code knowing. The folder is named after its content: a
 * program that is running keeps its own while a new build is staged.
 * @param {string} modules
 */
function stage(modules) {
  const copied = ['package.json', 'out'];
  const key = fingerprint([...copied.map((name) => path.join(root, name)), path.join(modules, 'bindings')]);
  const home = path.join(cacheDir(), 'stage');
  const folder = path.join(home, key);
  if (!existsSync(folder)) {
    const work = `${folder}-${process.pid}`;
    mkdirSync(work, { recursive: true });
    for (const name of copied) cpSync(path.join(root, name), path.join(work, name), { recursive: true });
    symlinkSync(path.join(root, 'resources'), path.join(work, 'resources'));
    symlinkSync(modules, path.join(work, 'node_modules'));
    putInPlace(work, folder);
    removeUnused(home);
  }
  utimesSync(folder, new Date(), new Date());
  return folder;
}

/**
 * @param {string} work
 * @param {string} folder
 */
function putInPlace(work, folder) {
  try {
    renameSync(work, folder);
  } catch (error) {
    // Another launcher staged the same build a moment ago.
    if (!existsSync(folder)) throw error;
    rmSync(work, { recursive: true, force: true });
  }
}

/** @param {string} home */
function removeUnused(home) {
  for (const name of readdirSync(home)) {
    const folder = path.join(home, name);
    const used = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (used < Date.now() - DAY_MS) rmSync(folder, { recursive: true, force: true });
  }
}
