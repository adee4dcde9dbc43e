import { defineConfig } from '@playwright/test';

/** Run by `npm run test:e2e`, which builds the program and finds an Electron and a display first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/runs',
  // Each journey has a data folder and a program of its own.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['html', { open: 'never', outputFolder: 'playwright-report' }]],
});
