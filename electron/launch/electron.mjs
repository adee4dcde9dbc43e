// Starts the built program in a window process with the given arguments, and ends with its exit code.
// Batch mode calls this, by the command in HALLKEEPER_RUNTIME, when it needs Electron itself (PDF).
import { pathToFileURL } from 'node:url';
import { openDisplay } from './display.mjs';
import { stagedElectron } from './stage.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { main, root, run } from './tools.mjs';

/**
 * @param {string[]} args of the program
 * @returns {Promise<number>} its exit code
 */
export async function runElectron(args) {
  await ensureSystemPackages();
  const electron = await stagedElectron();
  const display = await openDisplay();
  try {
    return await run(electron.executable, [...electron.args, ...args], {
      cwd: process.env.INIT_CWD ?? root,
      env: { ...process.env, ...display.env },
      stdio: 'inherit',
      shell: false,
    });
  } finally {
    display.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(() => runElectron(process.argv.slice(2)));
}
