import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';

const FOLDER = fileURLToPath(new URL('../../docs/images', import.meta.url));

/** Long enough for a chart to be drawn and a notification to go. */
const SETTLE_MS = 1500;

/** Keeps the window as `docs/images/NAME.png`. */
export async function keepWindow(page: Page, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  await page.waitForTimeout(SETTLE_MS);
  mkdirSync(FOLDER, { recursive: true });
  const file = `${FOLDER}/${name}.png`;
  await page.screenshot({ path: file, animations: 'disabled' });
  shrink(file);
}

/** Keeps the first page of a PDF as `docs/images/NAME.png`. */
export function keepPaper(pdf: string, name: string): void {
  mkdirSync(FOLDER, { recursive: true });
  execFileSync('pdftoppm', [
    '-png',
    '-r',
    '110',
    '-f',
    '1',
    '-l',
    '1',
    '-singlefile',
    pdf,
    `${FOLDER}/${name}`,
  ]);
  shrink(`${FOLDER}/${name}.png`);
}

/** A palette of 256 colors is enough for a form; without it a picture is three times as large. */
function shrink(file: string): void {
  execFileSync('pngquant', ['--force', '--skip-if-larger', '--speed', '1', '--output', file, '256', file]);
}
