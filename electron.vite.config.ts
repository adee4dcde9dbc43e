import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** The native driver is the one dependency that stays a module of its own; everything else is bundled. */
const external = ['electron', 'better-sqlite3'];

function entries(files: Record<string, string>): Record<string, string> {
  const absolute = Object.entries(files).map(
    ([name, file]) => [name, resolve(import.meta.dirname, file)] as const,
  );
  return Object.fromEntries(absolute.filter(([, file]) => existsSync(file)));
}

/** `package.json` says "module", so CommonJS needs its own file ending. */
const commonjs = {
  format: 'cjs' as const,
  entryFileNames: '[name].cjs',
  chunkFileNames: 'chunks/[name]-[hash].cjs',
};

/** A source and all it imports as one file: each further one costs a trip through the main process. */
const wholly = (name: string, source: string) => ({ name, test: new RegExp(`renderer/${source}\\.tsx$`) });

export default defineConfig({
  main: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      sourcemap: true,
      // Half the bytes are half the time V8 needs to read them at each start.
      minify: 'oxc',
      rolldownOptions: {
        input: entries({
          main: 'electron/main.ts',
          batch: 'electron/batch.ts',
          'file-reader': 'electron/file-reader.ts',
        }),
        external,
        output: commonjs,
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      externalizeDeps: false,
      rolldownOptions: {
        input: entries({ preload: 'electron/preload.ts' }),
        external: ['electron'],
        output: commonjs,
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: 'oxc',
      // Read from the disk, not over a network.
      chunkSizeWarningLimit: 4_000,
      rolldownOptions: {
        input: resolve(import.meta.dirname, 'renderer/index.html'),
        output: { codeSplitting: { groups: [wholly('first', 'main'), wholly('shell', 'app/shell')] } },
      },
    },
  },
});
