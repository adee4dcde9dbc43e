import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { compare, type Measurement, median } from './support';

const RUNS = 5;

/** From launch to a first page that can be used, against an Electron that only shows an empty window. */
export async function startup(): Promise<Measurement[]> {
  const { executable, args } = JSON.parse(process.env.HALLKEEPER_ELECTRON ?? '{}') as {
    executable: string;
    args: string[];
  };
  const folder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-startup-'));
  const empty = emptyApp(path.join(folder, 'empty'));
  const bareArgs = [...args.slice(0, -1), empty];
  const ours: number[] = [];
  const bare: number[] = [];
  for (let run = 0; run < RUNS + 1; run++) {
    const bareMs = await open(executable, bareArgs, 'body');
    const ourMs = await open(executable, [...args, '--data', path.join(folder, 'data')], 'form input');
    // The first pair warms the disk cache and makes the data folder.
    if (run > 0) {
      bare.push(bareMs);
      ours.push(ourMs);
    }
  }
  rmSync(folder, { recursive: true, force: true });
  return [
    compare(
      'start',
      'start to a usable first page / an empty Electron window',
      median(ours),
      median(bare),
      1.5,
    ),
  ];
}

/** Milliseconds from launch until `usable` is on screen; closing is not part of it. */
async function open(executablePath: string, args: string[], usable: string): Promise<number> {
  const start = performance.now();
  const app = await _electron.launch({ executablePath, args });
  const page = await app.firstWindow();
  await page.locator(usable).first().waitFor({ state: 'visible' });
  const elapsed = performance.now() - start;
  await app.close();
  return elapsed;
}

function emptyApp(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }),
  );
  writeFileSync(
    path.join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadURL('data:text/html,<body>empty</body>'));
app.on('window-all-closed', () => app.quit());`,
  );
  return folder;
}
