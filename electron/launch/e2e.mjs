// `npm run test:e2e [-- Playwright's arguments]`: the end-to-end tests on the built program in a real Electron.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from './build.mjs';
import { openDisplay } from './display.mjs';
import { stagedElectron } from './stage.mjs';
import { main, projectNode, root, run, toolEnv } from './tools.mjs';

/**
 * @param {string[]} args
 * @returns {Promise<number>} Playwright's exit code
 */
export async function runEndToEnd(args) {
  await ensureBuilt();
  const electron = await stagedElectron();
  const display = await openDisplay();
  try {
    const cli = path.join(root, 'node_modules/@playwright/test/cli.js');
    return await run(projectNode(), [cli, 'test', ...args], {
      env: { ...toolEnv(), ...display.env, HALLKEEPER_ELECTRON: JSON.stringify(electron) },
      stdio: 'inherit',
      shell: false,
    });
  } finally {
    display.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(() => runEndToEnd(process.argv.slice(2)));
}
