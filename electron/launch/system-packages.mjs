// The Debian packages that a bare machine lacks for a window, a printed page and the tests.
import { existsSync } from 'node:fs';
import { capture, isRoot, LaunchError, run, say } from './tools.mjs';

const window = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libatk-bridge2.0-0',
  'libxss1',
  'libxtst6',
  'libdrm2',
];

/** Without a font that has Chinese, every printed document is empty boxes. */
const fonts = ['fonts-noto-cjk'];

/**
 * Sees to it that a window can be opened (and, for the tests, a PDF read). Does nothing where Debian's tools
 * are not there. As root it installs what is missing; otherwise it prints the command and goes on, as the
 * libraries may well be there in another way.
 * @param {{tests?: boolean}} [options]
 */
export async function ensureSystemPackages({ tests = false } = {}) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/dpkg')) return;
  const wanted = [...window, ...fonts];
  if (needsOwnDisplay()) wanted.push('xvfb');
  if (tests) wanted.push('poppler-utils');
  const installed = await installedPackages();
  const missing = wanted.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
  if (missing.length === 0) return;
  if (!isRoot()) {
    say(
      `Missing system packages. As root, run:\n  apt-get update && apt-get install -y ${missing.join(' ')}`,
    );
    return;
  }
  await install(missing);
}

/** @returns {boolean} no screen to draw on, so one has to be made */
export const needsOwnDisplay = () =>
  process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

async function installedPackages() {
  const { stdout } = await capture('dpkg', ['--get-selections']);
  const rows = stdout.split('\n').map((line) => line.split(/[:\t]/));
  return new Set(rows.filter((row) => row.at(-1) === 'install').map((row) => row[0]));
}

/** @param {string[]} missing */
async function install(missing) {
  say(`Installing system packages: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  const names = await Promise.all(missing.map(nameInThisRelease));
  const code = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], { env });
  if (code !== 0) throw new LaunchError(`apt-get could not install: ${names.join(' ')}`);
}

/**
 * Debian 13 and Ubuntu 24.04 renamed several libraries for 64-bit time (`libasound2` → `libasound2t64`).
 * @param {string} name
 */
async function nameInThisRelease(name) {
  const renamed = await capture('apt-cache', ['show', '--no-all-versions', `${name}t64`]);
  return renamed.code === 0 && renamed.stdout !== '' ? `${name}t64` : name;
}
