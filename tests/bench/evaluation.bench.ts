import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { assemble } from '#electron/assemble';
import { createFileTokens } from '#electron/platform/file-tokens';
import { nodePorts } from '#electron/platform/node-ports';
import type { RoundDetail } from '#shared/contracts/evaluation';
import { FORM_PRESETS } from '#shared/domain/evaluation/presets';
import { LOGIN } from './center';
import { absolute, type Measurement, median, timed } from './support';

/** Valid and invalid sheets of the seed (note N7). */
const VALID = 10_834;
const COPIED = 602;
const WINDOWS = 200;
const RUNS = 3;

/** The ballots of the seed from a file into the database and reconciled, through the door. */
export async function importBallots(): Promise<Measurement[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-ballots-'));
  const { call, pick, close } = await openHall(folder);
  const times: number[] = [];
  try {
    for (let run = 0; run < RUNS; run++) {
      const { id: roundId } = await call<{ id: number }>('evaluation.save', {
        ...{
          id: null,
          title: `round ${run}`,
          source: 'public',
          target: 'window',
          ...FORM_PRESETS.five_aspects,
        },
        ...{ fromDate: '2025-09-01', toDate: '2025-09-20', issued: 12_000, returned: VALID + COPIED },
        ...{ rounding: 'half_up', cap: null, tie: 'equal' },
      });
      const before = await call<RoundDetail>('evaluation.get', { id: roundId });
      const file = path.join(folder, `${run}.csv`);
      writeFileSync(file, sheets(before, run));
      const { token } = await pick(file);
      let after = before;
      times.push(
        await timed(async () => {
          await call('evaluation.importFile', { roundId, token });
          after = await call<RoundDetail>('evaluation.get', { id: roundId });
        }),
      );
      if (after.valid !== VALID || after.invalid !== COPIED || after.mismatches.length > 0) {
        throw new Error('the ballots do not reconcile');
      }
    }
  } finally {
    await close();
    rmSync(folder, { recursive: true, force: true });
  }
  const what = `${VALID} valid and ${COPIED} invalid sheets of a file, reconciled`;
  return [absolute('ballots', what, median(times), 'ms', 2000)];
}

/** A center of so many windows. */
async function openHall(folder: string) {
  const tokens = createFileTokens();
  const program = await assemble(
    folder,
    nodePorts({
      codeFolder: '',
      resourcesFolder: path.resolve('resources'),
      dataFolder: folder,
      printer: { pdf: async () => new Uint8Array(), print: async () => false },
      files: {
        pickOpen: async () => null,
        resolve: tokens.resolve,
        save: async () => null,
        writeInto: async () => {},
      },
    }),
  );
  const call = async <T>(channel: string, input: unknown): Promise<T> => {
    const answer = await program.dispatch({ channel, input });
    if (!answer.ok) throw new Error(`${channel}: ${JSON.stringify(answer.error)}`);
    return answer.value as T;
  };
  await call('access.setup', { centerName: 'bench', shortName: 'bench', displayName: 'bench', ...LOGIN });
  const unit = await call<{ id: number }>('units.save', { id: null, code: 'U', name: 'U' });
  for (let window = 1; window <= WINDOWS; window++) {
    const code = `W${window}`;
    await call('units.saveWindow', { id: null, code, name: `${window}号窗口`, unitId: unit.id });
  }
  return { call, pick: tokens.add, close: () => program.close() };
}

function sheets({ subjects, aspects, levels }: RoundDetail, run: number): string {
  const lines = [['窗口', ...aspects.map(({ name }) => name), '无效原因'].join(',')];
  for (let sheet = 0; sheet < VALID + COPIED; sheet++) {
    const { code } = subjects[(sheet * 7) % subjects.length]!;
    const answers = aspects.map((_, aspect) => levels[(sheet + aspect * run) % levels.length]!.name);
    lines.push([code, ...answers, sheet < VALID ? '' : '复印件'].join(','));
  }
  return lines.join('\r\n');
}
