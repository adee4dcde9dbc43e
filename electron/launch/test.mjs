// `npm test`: installs what is missing and runs everything. Every check runs even after another failed, so one
// run tells all; the exit code is 0 only if all passed.
import { ensureBuilt } from './build.mjs';
import { runEndToEnd } from './e2e.mjs';
import { ensureInstalled } from './install.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { LaunchError, main, run, say } from './tools.mjs';

/** @typedef {{name: string, passed: boolean, seconds: number}} Result */

await main(async () => {
  process.env.CI ??= '1';
  await ensureInstalled();
  await ensureSystemPackages({ tests: true });
  /** @type {Result[]} */
  const results = [];
  for (const script of ['check:types', 'check:lint', 'check:imports']) {
    results.push(await check(script, () => npmScript(script)));
  }
  // The batch mode's tests read files in the built reading process, so the build comes before them.
  results.push(await check('build', buildCode));
  const built = results.at(-1)?.passed;
  results.push(await check('test:unit', () => npmScript('test:unit')));
  if (built) results.push(await check('test:e2e', () => runEndToEnd([])));
  summarize(results);
  return results.every(({ passed }) => passed) ? 0 : 1;
});

/** @param {string} script */
function npmScript(script) {
  return run('npm', ['run', '-s', script], { env: process.env, stdio: ['ignore', 'inherit', 'inherit'] });
}

async function buildCode() {
  await ensureBuilt();
  return 0;
}

/**
 * @param {string} name
 * @param {() => Promise<number>} work gives an exit code
 * @returns {Promise<Result>}
 */
async function check(name, work) {
  say(`\n── ${name}`);
  const start = performance.now();
  const code = await work().catch((error) => {
    say(error instanceof LaunchError ? error.message : String(error));
    return 1;
  });
  return { name, passed: code === 0, seconds: (performance.now() - start) / 1000 };
}

/** @param {Result[]} results */
function summarize(results) {
  say('\n── summary');
  for (const { name, passed, seconds } of results) {
    say(`${passed ? 'passed' : 'FAILED'}  ${name.padEnd(14)} ${seconds.toFixed(1)} s`);
  }
}
