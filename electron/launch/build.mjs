// Builds the program into out/ when a source is newer than the last build. `node electron/launch/build.mjs`
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint } from './fingerprint.mjs';
import { cacheDir, LaunchError, main, projectNode, root, run, say } from './tools.mjs';

const sources = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package-lock.json',
];
const out = path.join(root, 'out');
const stampFile = path.join(out, '.built-from');

/** Brings out/ up to date. Fails with the builder's own output. */
export async function ensureBuilt() {
  const own = path.join(root, 'electron/launch');
  const now = fingerprint(
    sources.map((name) => path.join(root, name)),
    (file) => file !== own,
  );
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === now) return;
  say('Building…');
  await buildAside(now);
}

/**
 * Builds next to out/ and swaps the folders, so that a failed or parallel build never leaves half a program.
 * @param {string} stamp
 */
async function buildAside(stamp) {
  const fresh = path.join(cacheDir(), `build-${process.pid}`);
  const old = `${fresh}-old`;
  try {
    const cli = path.join(root, 'node_modules/electron-vite/bin/electron-vite.js');
    const args = [cli, 'build', '--logLevel', 'warn', '--outDir', fresh];
    const code = await run(projectNode(), args, { shell: false });
    if (code !== 0) throw new LaunchError(`The build failed (exit ${code}).`);
    writeFileSync(path.join(fresh, path.basename(stampFile)), stamp);
    if (existsSync(out)) renameSync(out, old);
    renameSync(fresh, out);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
    rmSync(old, { recursive: true, force: true });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await ensureBuilt();
    return 0;
  });
}
