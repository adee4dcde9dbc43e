import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { answerOpenDialog } from './support/dialogs';
import { openPage } from './support/journey';
import { setWindowSize, shot } from './support/window';

/** The chief of the sample center. */
const CHIEF = { username: 'zhuren', password: 'Donghe-2026' };
/** A month of the sample center whose papers are out. */
const MONTH = '2026-04';
const BOOK = path.resolve(import.meta.dirname, '../../resources/rulebooks/person.json');

test('from a published result to the punch behind a point, what if, and a changed rulebook tried', async ({
  launchApp,
  tempDir,
}) => {
  const changed = path.join(tempDir, '新办法.json');
  await writeFile(changed, JSON.stringify(dearer(JSON.parse(await readFile(BOOK, 'utf8')))));
  const { app, page } = await launchApp({ args: ['--demo'] });
  page.setDefaultTimeout(20_000);
  await page.getByLabel('用户名').waitFor({ timeout: 60_000 });
  await setWindowSize(app, 1366, 768);
  await page.getByLabel('用户名').fill(CHIEF.username);
  await page.getByLabel('密码').fill(CHIEF.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '今日', exact: true })).toBeVisible();
  const score = await explainAndAsk(page);
  await answerOpenDialog(app, changed);
  await tryChanged(page);
  await openPage(page, '月度考核');
  await showPersons(page);
  await expect(page.getByRole('grid').getByText(score, { exact: true }).last()).toBeVisible();
});

interface Book {
  clauses: { measure: { type: string; tiers?: { points: number }[] } }[];
}

/** Minutes of lateness and early leaving at three times their points. */
function dearer(book: Book): Book {
  for (const { measure } of book.clauses) for (const tier of measure.tiers ?? []) tier.points *= 3;
  return book;
}

/** The list of persons, the worst last and in sight. */
async function showPersons(page: Page): Promise<void> {
  await page.evaluate((month) => {
    location.hash = `#/assessment?month=${month}`;
  }, MONTH);
  await page.getByRole('search').getByText('人员', { exact: true }).click();
  await page.getByRole('grid').focus();
  await page.keyboard.press('End');
}

/** Opens the worst result, asks what if, and goes to the punch; gives back the score. */
async function explainAndAsk(page: Page): Promise<string> {
  await showPersons(page);
  await expect(page.getByText('已印发').first()).toBeVisible();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByText('扣分加分明细')).toBeVisible();
  const line = sheet
    .getByRole('row')
    .filter({ hasText: /迟到|早退/ })
    .filter({ hasText: '打卡' })
    .first();
  const score = await sheet
    .getByRole('table')
    .first()
    .getByRole('row')
    .last()
    .locator('td')
    .last()
    .textContent();
  await line.getByRole('button', { name: '假如…' }).click();
  await sheet.getByRole('slider').focus();
  for (let n = 0; n < 10; n++) await page.keyboard.press('ArrowRight');
  await expect(sheet.getByRole('status')).toContainText('改为');
  await expect(sheet.getByRole('status')).toContainText(/-\d+\.\d\d/);
  await shot(page, 'assessment-what-if');
  await line.getByRole('link').first().click();
  const story = page.getByRole('complementary', { name: '当天经过' });
  await expect(story).toBeVisible();
  await expect(story).toContainText(/\d\d:\d\d/);
  await shot(page, 'assessment-punch');
  return score ?? '';
}

async function tryChanged(page: Page): Promise<void> {
  await openPage(page, '办法试算');
  await page.getByRole('button', { name: '选择文件…' }).click();
  await expect(page.getByRole('button', { name: '试算', exact: true })).toBeEnabled();
  await page.getByRole('button', { name: '最近 12 个月' }).click();
  await page.getByRole('button', { name: '试算', exact: true }).click();
  await expect(page.getByRole('status')).toContainText('有变化');
  await expect(page.getByRole('grid').getByText(MONTH).first()).toBeVisible();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  const both = page.getByRole('dialog');
  await expect(
    both
      .getByRole('table')
      .first()
      .getByText(/^-\d+\.\d\d$/)
      .first(),
  ).toBeVisible();
  await shot(page, 'assessment-trial');
  await page.keyboard.press('Escape');
  await expect(both).toBeHidden();
}
