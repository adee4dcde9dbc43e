import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

const here = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** Run by `npm run screenshots` only: it writes the pictures of the README and is no part of the tests. */
export default defineConfig({
  testDir: here('.'),
  testMatch: '*.pictures.ts',
  outputDir: here('../../test-results/screenshots'),
  workers: 1,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
});
