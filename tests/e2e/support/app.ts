import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  _electron,
  test as base,
  type ElectronApplication,
  expect,
  type Page,
  type TestInfo,
} from '@playwright/test';

export { expect };

export interface LaunchOptions {
  /** The program's data folder; a new empty one by default. Pass one to start twice on the same data. */
  dataDir?: string;
  /** Further arguments of the program, such as `--demo`. */
  args?: string[];
  env?: Record<string, string>;
  /** The button of this index is pressed in message boxes of the system, also in those before the first page. */
  messageBox?: number;
}

export interface RunningApp {
  app: ElectronApplication;
  /** The main window. */
  page: Page;
  dataDir: string;
}

interface Fixtures {
  /** Starts the real program. All that a test started is closed after it, and its folders are removed. */
  launchApp: (options?: LaunchOptions) => Promise<RunningApp>;
  /** A new empty folder for files of the test. */
  tempDir: string;
}

const CLOSE_TIMEOUT_MS = 10_000;

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the wanted fixtures from this pattern
  tempDir: async ({}, use) => {
    const dir = await mkdtemp(path.join(tmpdir(), 'hallkeeper-e2e-'));
    await use(dir);
    await rm(dir, { recursive: true, force: true });
  },
  launchApp: async ({ tempDir }, use, testInfo) => {
    const started: Started[] = [];
    await use(async (options = {}) => {
      const next = await start(options, path.join(tempDir, `start-${started.length + 1}`));
      started.push(next);
      return next;
    });
    for (const one of started) await finish(one, testInfo);
    const errors = started.flatMap((one) => one.pageErrors);
    expect(errors, 'uncaught errors in the window').toEqual([]);
  },
});

interface Started extends RunningApp {
  /** What the program wrote to its standard streams. */
  output: string[];
  pageErrors: string[];
  /** Kept from the start: an application that was closed no longer tells its process. */
  process: ChildProcess;
}

async function start(options: LaunchOptions, folder: string): Promise<Started> {
  const electron = answered(electronCommand(), options.messageBox);
  const dataDir = options.dataDir ?? path.join(folder, 'data');
  const app = await _electron.launch({
    executablePath: electron.executable,
    args: [
      `--user-data-dir=${path.join(folder, 'user')}`,
      ...electron.args,
      '--data',
      dataDir,
      ...(options.args ?? []),
    ],
    env: { ...definedOnly(process.env), ...electron.env, ...options.env },
  });
  const output: string[] = [];
  const child = app.process();
  child.stdout?.on('data', (chunk) => output.push(String(chunk)));
  child.stderr?.on('data', (chunk) => output.push(String(chunk)));
  await app.context().tracing.start({ screenshots: true, snapshots: true });
  const page = await app.firstWindow();
  const pageErrors: string[] = [];
  page.on('pageerror', (error) => pageErrors.push(error.stack ?? error.message));
  return { app, page, dataDir, output, pageErrors, process: child };
}

interface ElectronCommand {
  executable: string;
  /** The app's folder is the last one. */
  args: string[];
  env?: Record<string, string>;
}

/** The same program behind a starter that answers message boxes before the program can show one. */
function answered(command: ElectronCommand, button: number | undefined): ElectronCommand {
  if (button === undefined) return command;
  return {
    executable: command.executable,
    args: [...command.args.slice(0, -1), path.join(import.meta.dirname, 'answering')],
    env: { HALLKEEPER_ANSWERED_APP: command.args.at(-1)!, HALLKEEPER_ANSWER: String(button) },
  };
}

/** The command prepared by `npm run test:e2e`. */
function electronCommand(): ElectronCommand {
  const prepared = process.env.HALLKEEPER_ELECTRON;
  if (!prepared) throw new Error('No Electron prepared. Run the tests with: npm run test:e2e');
  return JSON.parse(prepared);
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

async function finish(one: Started, testInfo: TestInfo): Promise<void> {
  const { output } = one;
  const exited = one.process.exitCode !== null || one.process.signalCode !== null;
  if (testInfo.status !== testInfo.expectedStatus) {
    if (!exited) await keepEvidence(one, testInfo);
    await testInfo.attach('program output', { body: output.join(''), contentType: 'text/plain' });
  }
  if (!exited) await closeOrKill(one);
}

async function keepEvidence({ app, page }: Started, testInfo: TestInfo): Promise<void> {
  const trace = testInfo.outputPath('trace.zip');
  await app.context().tracing.stop({ path: trace });
  await testInfo.attach('trace', { path: trace });
  if (page.isClosed()) return;
  await testInfo.attach('window', { body: await page.screenshot(), contentType: 'image/png' });
}

/** A program that hangs on quit must not hold up the run; its test has already said what it had to. */
async function closeOrKill({ app, process: child }: Started): Promise<void> {
  const timer = setTimeout(() => child.kill('SIGKILL'), CLOSE_TIMEOUT_MS);
  await app.close();
  clearTimeout(timer);
}
