// `npm run -s batch -- COMMAND …`: the program without a window. stdout carries its one JSON document only;
// installing and building talk on stderr.
import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { main, projectNode, root, run } from './tools.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  const node = projectNode();
  return run(node, [path.join(root, 'out/main/batch.cjs'), ...process.argv.slice(2)], {
    // File names on the command line are meant from where the user stands, not from the project folder.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { ...process.env, HALLKEEPER_RUNTIME: runtimeCommand(node) },
    stdio: 'inherit',
    shell: false,
  });
});

/**
 * A JSON list of program and arguments that starts the program in a real Electron; the runtime is only looked
 * for (and fetched) when it is run.
 * @param {string} node
 */
function runtimeCommand(node) {
  return JSON.stringify([node, path.join(root, 'electron/launch/electron.mjs')]);
}
