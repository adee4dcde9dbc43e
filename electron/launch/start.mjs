// `npm start [-- --demo | --data DIR …]`: installs what is missing, builds, opens the program.
import { ensureBuilt } from './build.mjs';
import { runElectron } from './electron.mjs';
import { ensureInstalled } from './install.mjs';
import { main } from './tools.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return runElectron(process.argv.slice(2));
});
