import { rmSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow } from 'electron';
import type { Hallkeeper } from './assemble';
import { connectWindow } from './ipc/bridge';
import { defaultDataFolder } from './platform/data-folder';
import { createDialogFiles } from './platform/dialogs';
import { createFileTokens } from './platform/file-tokens';
import { createPrinter, PAPER_SCHEME, registerSchemes } from './platform/printer';
import { startElectronChild as startChild } from './platform/reading/electron-child';
import { PAGE_SCHEME, servePages } from './platform/serve-page';
import { startOptions } from './platform/start-options';
import { restoreTalk, showStartTrouble, warnOfClock } from './platform/start-trouble';
import { createMainWindow, lockDown } from './platform/window';

// Composition only: what is decided here is the order in which things come up.
const options = startOptions(process.argv);
const codeFolder = __dirname;
const resourcesFolder = path.join(app.getAppPath(), 'resources');
const dataFolder = options.data ?? path.join(defaultDataFolder(), options.demo ? 'demo' : 'data');

registerSchemes([PAGE_SCHEME, PAPER_SCHEME]);
if (options.batch) void runBatch(options.batch);
else openProgram();

function openProgram(): void {
  // Chromium's own files stay beside the data they belong to, and the instance lock is per data folder.
  app.setPath('userData', path.join(dataFolder, 'window'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized()) window.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(start);
}

async function start(): Promise<void> {
  lockDown();
  servePages(path.join(codeFolder, '../renderer'));
  createMainWindow(path.join(codeFolder, '../preload/preload.cjs'));
  // Reading the program and opening the database keeps this process, and so the window, busy for a moment: that begins
  // when the page asks its first question, which it does with its first picture on the screen.
  const starting = new Promise<void>((asked) => {
    connectWindow(async (call) => {
      asked();
      return (await starting).dispatch(call);
    });
  }).then(openData);
  try {
    const hallkeeper = await starting;
    closeBeforeQuit(hallkeeper);
    if (hallkeeper.clockBack) void warnOfClock(hallkeeper.clockBack);
  } catch (error) {
    showStartTrouble(error);
    app.exit(1);
  }
}

/** Leaves the database closed: a quit waits for a running backup and for the last page to be written. */
function closeBeforeQuit(hallkeeper: Hallkeeper): void {
  app.once('will-quit', (event) => {
    event.preventDefault();
    void hallkeeper.close().finally(() => app.exit(0));
  });
}

async function openData(): Promise<Hallkeeper> {
  const [{ assemble }, { nodePorts }, { openOrRestore }] = await Promise.all([
    import('./assemble'),
    import('./platform/node-ports'),
    import('./restore-at-start'),
  ]);
  const tokens = createFileTokens();
  const files = createDialogFiles(tokens);
  const printer = createPrinter();
  const ports = nodePorts({ dataFolder, resourcesFolder, codeFolder, startChild, files, printer });
  const open = () => assemble(dataFolder, ports, { dailyBackup: true, watchFolders: true });
  const hallkeeper = await openOrRestore(open, dataFolder, ports.clock.now, restoreTalk);
  if (options.demo) await (await import('./demo/open')).ensureDemo(hallkeeper, tokens);
  return hallkeeper;
}

async function runBatch(args: string[]): Promise<void> {
  const scratch = path.join(app.getPath('temp'), `hallkeeper-batch-${process.pid}`);
  app.setPath('userData', scratch);
  // Each paper is printed from a window of its own; closing the last one must not end the run.
  app.on('window-all-closed', () => {});
  await app.whenReady();
  const { runBatch: run } = await import('./batch/run');
  const code = await run(args, { codeFolder, resourcesFolder, startChild, printer: createPrinter() });
  removeScratch(scratch);
  app.exit(code);
}

/** What Chromium still holds is left to the system's own cleaning. */
function removeScratch(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {}
}
