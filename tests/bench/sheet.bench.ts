import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { LOGIN, MONTH, makeCenter, PERSONS } from './center';
import { absolute, type Measurement } from './support';

const RUNS = 3;
const OPENS_WITHIN_MS = 300;
const LONGEST_FRAME_MS = 50;

/**
 * The month sheet of 1,000 people in the real program: from its data in the page to its cells on screen, and the
 * longest frame while it scrolls down and across. Without a graphics card Chromium paints in software, as here
 * under Xvfb. The quickest run counts: what other programs took away belongs to none.
 */
export async function monthSheet(): Promise<Measurement[]> {
  const center = await makeCenter(1);
  // One program at a time may have it.
  await center.close();
  const { executable, args } = JSON.parse(process.env.HALLKEEPER_ELECTRON ?? '{}') as {
    executable: string;
    args: string[];
  };
  const user = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-sheet-'));
  const opened: number[] = [];
  const frames = { idle: [] as number[], down: [] as number[], across: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    const app = await _electron.launch({
      executablePath: executable,
      args: [`--user-data-dir=${user}`, ...args, '--data', center.dataFolder],
    });
    try {
      const page = await app.firstWindow();
      page.setDefaultTimeout(60_000);
      await logIn(page);
      opened.push(await openSheet(page));
      for (const way of ['idle', 'down', 'across'] as const) frames[way].push(await longestFrame(page, way));
    } finally {
      await app.close();
    }
  }
  rmSync(user, { recursive: true, force: true });
  const cells = `${PERSONS} × 30`;
  return [
    absolute('sheet', `${cells} from their data to the screen`, Math.min(...opened), 'ms', OPENS_WITHIN_MS),
    ...(['down', 'across'] as const).map((way) =>
      absolute(
        `sheet, ${way}`,
        `longest frame scrolling ${way}; ${Math.min(...frames.idle).toFixed(0)} ms while nothing moves`,
        Math.min(...frames[way]),
        'ms',
        LONGEST_FRAME_MS,
      ),
    ),
  ];
}

async function logIn(page: Page): Promise<void> {
  await page.getByLabel('用户名').fill(LOGIN.username);
  await page.getByLabel('密码').fill(LOGIN.password);
  await page.keyboard.press('Enter');
  // The program goes to its first page by itself; only then may it be sent elsewhere.
  await page.getByRole('heading', { name: '今日', exact: true }).waitFor();
  await page.getByRole('region', { name: '等您处理' }).waitFor();
}

/** Nobody was posted then: the page is there, the sheet is not. */
const EMPTY_MONTH = '2009-06';

/**
 * Milliseconds from the data to the painted cells: from choosing the month until they are on screen, less what the
 * same data takes to come alone.
 */
async function openSheet(page: Page): Promise<number> {
  await page.evaluate((month) => {
    location.hash = `#/month?month=${month}`;
  }, EMPTY_MONTH);
  await page.getByText('这个月没有在岗人员').waitFor();
  return page.evaluate(async (month) => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const alone: number[] = [];
    for (let n = 0; n < 4; n++) {
      const asked = performance.now();
      await window.hallkeeper.invoke('attendance.month', { month });
      alone.push(performance.now() - asked);
    }
    const begun = performance.now();
    location.hash = `#/month?month=${month}`;
    while (document.querySelectorAll('[role="grid"] [role="gridcell"]').length < 100) {
      if (performance.now() - begun > 30_000) throw new Error('the month sheet did not open');
      await frame();
    }
    // The frame after the one that drew the cells: by then they are on screen.
    await frame();
    return performance.now() - begun - Math.min(...alone);
  }, MONTH);
}

/** Longest gap between two frames while the grid stands, or scrolls as quickly as a wheel is turned. */
function longestFrame(page: Page, way: 'idle' | 'down' | 'across'): Promise<number> {
  return page.evaluate(async (moving) => {
    const grid = document.querySelector<HTMLElement>('[role="grid"]')!;
    const frame = () => new Promise<number>((next) => requestAnimationFrame(next));
    let last = await frame();
    let longest = 0;
    for (let n = 1; n <= 150; n++) {
      if (moving === 'down') grid.scrollTop = n * 56;
      // Back and forth, so that a narrow sheet scrolls as long as a high one.
      if (moving === 'across') grid.scrollLeft = Math.abs(((n * 20) % 600) - 300);
      const now = await frame();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  }, way);
}
