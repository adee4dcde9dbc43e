import { writeFileSync, writeSync } from 'node:fs';
import path from 'node:path';
import { assemble } from '#electron/assemble';
import { commandLineFiles } from '#electron/batch/files';
import { createFileTokens } from '#electron/platform/file-tokens';
import { nodePorts } from '#electron/platform/node-ports';
import { createPasswords } from '#electron/platform/passwords';
import { attlogDays } from '../punches/support';

/**
 * A program of its own that works until it is killed, and says each change once the door has answered it.
 * Arguments: data folder, resources folder, folder of the built code (files are read in a process of their own), a name
 * for this round.
 */
const [dataFolder = '', resourcesFolder = '', codeFolder = '', round = ''] = process.argv.slice(2);
const tokens = createFileTokens();
const say = (...words: unknown[]): void => void writeSync(1, `${words.join(' ')}\n`);

say('started');
const ports = nodePorts({
  dataFolder,
  resourcesFolder,
  codeFolder,
  files: commandLineFiles(tokens, undefined),
  printer: { pdf: async () => new Uint8Array(), print: async () => false },
});
const { dispatch } = await assemble(dataFolder, {
  ...ports,
  passwords: createPasswords({ N: 16, r: 8, p: 1 }),
});

async function must<T>(channel: string, input: unknown = {}): Promise<T> {
  const answer = await dispatch({ channel, input });
  if (!answer.ok) throw new Error(`${channel} ${JSON.stringify(answer.error)}`);
  return answer.value as T;
}

const { firstRun } = await must<{ firstRun: boolean }>('access.state');
const account = { username: 'chief', password: 'correct horse 9' };
if (firstRun) {
  await must('access.setup', { centerName: '测试', shortName: '测', displayName: '主任', ...account });
} else {
  await must('access.login', account);
}
for (let n = 0; ; n++) {
  const unit = await must<{ id: number }>('units.save', {
    id: null,
    code: `${round}-${n}`,
    name: `单位${round}-${n}`,
  });
  say('unit', unit.id, `${round}-${n}`);
  if (n % 8 !== 7) continue;
  const file = path.join(dataFolder, 'punches.dat');
  writeFileSync(file, attlogDays([`${round}${n}`, `${n}${round}`], '2024-01-01', 60));
  const { token } = await tokens.add(file);
  const { files } = await must<{ files: { importId: number; accepted: number }[] }>('punches.import', {
    tokens: [token],
  });
  say('import', files[0]?.importId, files[0]?.accepted);
}
