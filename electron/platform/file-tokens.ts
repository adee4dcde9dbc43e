import { randomBytes } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { refuse } from '#shared/domain/refusal';
import type { PickedFile } from './ports';

/** Remembers picked paths under random tokens, so that no path crosses to the renderer or back. */
export function createFileTokens() {
  const paths = new Map<string, string>();
  return {
    add: async (file: string): Promise<{ token: string; name: string; bytes: number }> => {
      const token = randomBytes(16).toString('hex');
      const { size } = await stat(file);
      paths.set(token, file);
      return { token, name: path.basename(file), bytes: size };
    },
    resolve: async (token: string): Promise<PickedFile> => {
      const file = paths.get(token) ?? refuse('file_gone');
      const info = await stat(file).catch(() => refuse('file_gone'));
      return { path: file, name: path.basename(file), bytes: info.size };
    },
  };
}

export type FileTokens = ReturnType<typeof createFileTokens>;
