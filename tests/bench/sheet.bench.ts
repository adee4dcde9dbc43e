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
  const frames: number[] = [];
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
      for (const way of ['scrollTop', 'scrollLeft'] as const) frames.push(await scroll(page, way));
    } finally {
      await app.close();
    }
  }
  rmSync(user, { recursive: true, force: true });
  const down = Math.min(...frames.filter((_, index) => index % 2 === 0));
  const across = Math.min(...frames.filter((_, index) => index % 2 === 1));
  const cells = `${PERSONS} × 30`;
  return [
    absolute('sheet', `${cells} from their data to the screen`, Math.min(...opened), 'ms', OPENS_WITHIN_MS),
    absolute('sheet, down', 'longest frame while scrolling down', down, 'ms', LONGEST_FRAME_MS),
    absolute('sheet, across', 'longest frame while scrolling across', across, 'ms', LONGEST_FRAME_MS),
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

/**
 * Milliseconds from the data to the painted cells. The bench asks for the same data just before the page does, so
 * its answer comes a little earlier: what is measured is rather too long than too short.
 */
function openSheet(page: Page): Promise<number> {
  return page.evaluate(async (month) => {
    const frame = () => new Promise((next) => requestAnimationFrame(next));
    const data = window.hallkeeper.invoke('attendance.month', { month }).then(() => performance.now());
    location.hash = `#/month?month=${month}`;
    const begun = performance.now();
    while (document.querySelectorAll('[role="grid"] [role="gridcell"]').length < 100) {
      if (performance.now() - begun > 30_000) throw new Error('the month sheet did not open');
      await frame();
    }
    // The frame after the one that drew the cells: by then they are on screen.
    await frame();
    return Math.max(0, performance.now() - (await data));
  }, MONTH);
}

/** Longest gap between two frames while the grid scrolls, a third of the sight a frame. */
function scroll(page: Page, way: 'scrollTop' | 'scrollLeft'): Promise<number> {
  return page.evaluate(async (property) => {
    const grid = document.querySelector<HTMLElement>('[role="grid"]')!;
    const frame = () => new Promise<number>((next) => requestAnimationFrame(next));
    let last = await frame();
    let longest = 0;
    for (let n = 1; n <= 150; n++) {
      // Back and forth, so that a narrow sheet scrolls as long as a high one.
      const step = property === 'scrollTop' ? n * 120 : Math.abs(((n * 20) % 600) - 300);
      grid[property] = step;
      const now = await frame();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  }, way);
}
