import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { wordsKey } from '../../../renderer/api/error-words';
import { startI18n } from '../../../renderer/app/i18n';

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

beforeAll(() => startI18n('zh-CN'));

describe('refusals', () => {
  it('all have words of their own, so that nobody reads about a fault of the program', () => {
    const codes = new Set([...refusalCodes('electron'), ...refusalCodes('shared')]);
    expect(codes.size).toBeGreaterThan(20);
    expect([...codes].filter((code) => wordsKey(code) === null)).toEqual([]);
  });
});
