import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { wordsKey } from '../../../renderer/api/error-words';
import { firstZh } from '../../../renderer/app/first-zh';
import { loadProgramWords, startI18n } from '../../../renderer/app/i18n';

const root = resolve(import.meta.dirname, '../../..');

/** Every code that a refusal in the sources carries. */
function refusalCodes(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(join(root, folder, file), 'utf8').matchAll(/(?:refuse|Refusal)\(\s*'([a-z_]+)'/g),
    ])
    .map((match) => match[1] ?? '');
}

describe('refusals', () => {
  it('all have words of their own, so that nobody reads about a fault of the program', async () => {
    await startI18n('zh-CN');
    await loadProgramWords();
    const codes = new Set([...refusalCodes('electron'), ...refusalCodes('shared')]);
    expect(codes.size).toBeGreaterThan(20);
    expect([...codes].filter((code) => wordsKey(code) === null)).toEqual([]);
  });

  it('that the first page may meet have them without the words of the program', () => {
    const known = { ...firstZh.error, ...firstZh.access.errors };
    const codes = new Set(['electron/db', 'electron/ipc', 'electron/features/access'].flatMap(refusalCodes));
    expect(codes.size).toBeGreaterThan(10);
    expect([...codes].filter((code) => !(code in known))).toEqual([]);
  });
});
