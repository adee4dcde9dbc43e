import { computeMonths, correctPunch } from './attendance.bench';
import { removeCenters } from './center';
import { importBallots } from './evaluation.bench';
import { importPunches } from './import.bench';
import { leaveWork } from './leave.bench';
import { computeRulebooks } from './rulebook.bench';
import { monthSheet } from './sheet.bench';
import { startup } from './startup.bench';
import { supervisionWork } from './supervision.bench';
import type { Measurement } from './support';
import { explainAndTry } from './trial.bench';
import { watchedImport } from './watch.bench';

/** Every bench by name; `npm run bench -- import` runs one. */
const benches: Record<string, () => Promise<Measurement[]>> = {
  import: importPunches,
  watch: watchedImport,
  attendance: computeMonths,
  correction: correctPunch,
  sheet: monthSheet,
  rulebook: computeRulebooks,
  trial: explainAndTry,
  leave: leaveWork,
  supervision: supervisionWork,
  evaluation: importBallots,
  start: startup,
};

const wanted = process.argv.slice(2);
const chosen = Object.entries(benches).filter(([name]) => wanted.length === 0 || wanted.includes(name));
for (const [name, bench] of chosen) {
  process.stderr.write(`measuring ${name} …\n`);
  for (const result of await bench()) console.log(line(result));
}
await removeCenters();

function line({ name, what, ours, bare, unit, ratio, limit, holds }: Measurement): string {
  const figures = ratio === null ? '' : ` = ${ratio.toFixed(2)}×`;
  const numbers =
    ratio === null
      ? `${ours.toFixed(0)} ${unit}`
      : `${ours.toFixed(0)} / ${bare.toFixed(0)} ${unit}${figures}`;
  return `${holds ? 'holds' : 'FAILS'}  ${name.padEnd(20)} ${numbers.padEnd(28)} limit ${limit.padEnd(8)} ${what}`;
}
