import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll } from 'vitest';

const project = path.resolve(import.meta.dirname, '../../..');

/** Builds the scripts of the reading process as the program has them, once for the tests of a file. */
export function builtReader(): { folder: string } {
  const built = { folder: '' };
  beforeAll(async () => {
    built.folder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-reader-'));
    symlinkSync(path.join(project, 'node_modules'), path.join(built.folder, 'node_modules'));
    await build({
      root: project,
      configFile: false,
      logLevel: 'error',
      ssr: { noExternal: true },
      build: {
        ssr: true,
        outDir: built.folder,
        emptyOutDir: false,
        rolldownOptions: {
          input: {
            'file-reader': path.join(project, 'electron/file-reader.ts'),
            hungry: path.join(import.meta.dirname, 'hungry.ts'),
          },
          output: { format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
        },
      },
    });
  }, 60_000);
  afterAll(() => rmSync(built.folder, { recursive: true, force: true }));
  return built;
}
