// `npm run bench [-- NAME …]`: the measurements of tests/bench, one after the other, on Node and on the built
// program. They are not tests: nothing here fails for being slow.
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { openDisplay } from './display.mjs';
import { ensureInstalled } from './install.mjs';
import { stagedElectron } from './stage.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { cacheDir, main, projectNode, root, run, toolEnv } from './tools.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureSystemPackages();
  await ensureBuilt();
  const electron = await stagedElectron();
  const node = projectNode();
  const out = path.join(cacheDir(), 'bench');
  const code = await bundle(node, out);
  if (code !== 0) return code;
  const display = await openDisplay();
  try {
    return await run(node, ['--expose-gc', path.join(out, 'run.js'), ...process.argv.slice(2)], {
      env: { ...toolEnv(), ...display.env, HALLKEEPER_ELECTRON: JSON.stringify(electron) },
      stdio: 'inherit',
      shell: false,
    });
  } finally {
    display.stop();
  }
});

/**
 * As in the product, the project's own code is measured as one bundle; npm packages stay where they are.
 * @param {string} node
 * @param {string} out
 */
function bundle(node, out) {
  const cli = path.join(root, 'node_modules/vite/bin/vite.js');
  const args = [
    'build',
    '--ssr',
    'tests/bench/run.ts',
    '--outDir',
    out,
    '--emptyOutDir',
    '--logLevel',
    'warn',
  ];
  return run(node, [cli, ...args], { shell: false });
}
