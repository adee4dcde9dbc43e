// Installs the project's npm packages when they are missing or not those of package-lock.json.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LaunchError, root, run, say } from './tools.mjs';

/**
 * Compares package-lock.json with the record npm keeps of what it installed, so a package added by hand with
 * `npm install` counts as installed, and an interrupted installation (npm writes the record last) does not.
 * @returns {'missing' | 'outdated' | 'ready'}
 */
export function installState() {
  const record = path.join(root, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return 'missing';
  const wanted = lockedVersions(path.join(root, 'package-lock.json'));
  const installed = lockedVersions(record);
  for (const [name, entry] of Object.entries(wanted)) {
    const optional = entry.optional || entry.devOptional || entry.peer;
    if (name !== '' && !optional && installed[name]?.version !== entry.version) return 'outdated';
  }
  return 'ready';
}

/**
 * @param {string} file
 * @returns {Record<string, {version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean}>}
 */
function lockedVersions(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/** Makes `node_modules` fit package-lock.json. Fails with npm's own output and a hint. */
export async function ensureInstalled() {
  const state = installState();
  if (state === 'ready') return;
  say(state === 'missing' ? 'Installing npm packages…' : 'Updating npm packages…');
  // Not `npm ci`: it deletes node_modules with the cached runtime, and it refuses the lock file where a registry
  // does not carry the tools' builds for other platforms. `--no-save` keeps the lock file as it is.
  const flags = ['--no-save', '--no-fund', '--no-audit', '--loglevel=error', '--include=dev'];
  const code = await run('npm', ['install', ...flags]);
  if (code !== 0) {
    throw new LaunchError(
      `npm install failed (exit ${code}). Can the npm registry be reached? Try: npm ping`,
    );
  }
}
