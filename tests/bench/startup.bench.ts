import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { compare, type Measurement, median, timed } from './support';

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
    const bareMs = await timed(() => open(executable, bareArgs, 'body'));
    const ourMs = await timed(() =>
      open(executable, [...args, '--data', path.join(folder, `d${run}`)], 'form input'),
    );
    // The first pair warms the disk cache.
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

async function open(executablePath: string, args: string[], usable: string): Promise<void> {
  const app = await _electron.launch({ executablePath, args });
  const page = await app.firstWindow();
  await page.locator(usable).first().waitFor({ state: 'visible' });
  // Closing is not part of the measure, but must end before the next start; it is the same for both.
  await app.close();
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
