import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // By itself the runner leaves one core alone, on a small machine half of it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'domain',
          environment: 'node',
          // Pure functions leave nothing behind: the files of one worker may share their modules.
          isolate: false,
          include: ['tests/{domain,contracts}/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          environment: 'node',
          // Each test opens a center of its own; only code is shared.
          isolate: false,
          include: ['tests/{migrations,integration}/**/*.test.ts'],
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'renderer',
          environment: 'happy-dom',
          // As above; `setup.ts` clears what a test leaves behind.
          isolate: false,
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/renderer/setup.ts'],
          testTimeout: 20_000,
        },
      },
    ],
  },
});
