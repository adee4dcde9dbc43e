import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect, test } from './support/app';
import { answerOpenDialog } from './support/dialogs';
import { openPage } from './support/journey';
import { setWindowSize, shot } from './support/window';

const PASSWORD = 'Donghe-2026';
/** The month of the sample center that is open. */
const MONTH = '2026-05';
/** Work 40 % out of 100 points, each other's marks 10 % out of 10, kept secret. */
const BOOK = path.resolve(import.meta.dirname, '../rulebooks/parts-window.json');

test('marks are typed by keys, secret ones are hidden from others, and their sum is on the score sheet', async ({
  launchApp,
  tempDir,
}) => {
  const { app, page } = await launchApp({ args: ['--demo'] });
  page.setDefaultTimeout(20_000);
  await page.getByLabel('用户名').waitFor({ timeout: 90_000 });
  await setWindowSize(app, 1366, 768);
  await login(page, 'zhuren');
  await putInForce(app, page, path.join(tempDir, '办法.json'));
  await openMarks(page);
  const name = await enterSecret(page);
  await enterWork(page);
  await seeSum(page, name);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '账户菜单' }).click();
  await page.getByRole('menuitem', { name: '退出登录' }).click();
  await login(page, 'ducha');
  await seeHidden(page);
});

async function login(page: Page, username: string): Promise<void> {
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation', { name: '功能导航' })).toBeVisible();
}

/** From the open month on windows are assessed by a rulebook that asks for marks. */
async function putInForce(app: ElectronApplication, page: Page, file: string): Promise<void> {
  const book = JSON.parse(await readFile(BOOK, 'utf8')) as object;
  await writeFile(file, JSON.stringify({ ...book, effectiveFrom: `${MONTH}-01` }));
  await answerOpenDialog(app, file);
  const imported = await page.evaluate(async () => {
    const picked = await window.hallkeeper.invoke('transfer.pick', { kind: 'any' });
    const [chosen] = picked.ok ? (picked.value as { token: string }[]) : [];
    return window.hallkeeper.invoke('rulebook.import', { token: chosen?.token });
  });
  expect(imported).toMatchObject({ ok: true });
}

async function openMarks(page: Page): Promise<void> {
  await page.evaluate((month) => {
    location.hash = `#/assessment?month=${month}`;
  }, MONTH);
  await expect(page.getByRole('heading', { name: '月度考核' })).toBeVisible();
  await openPage(page, '评分录入');
}

const parts = (page: Page): Locator => page.getByRole('navigation', { name: '评分项目' });
const cells = (page: Page): Locator => page.getByRole('table').getByRole('textbox');

/** One mark of all windows together for each: the first gets 9 of 10, the second none; gives the name of the first. */
async function enterSecret(page: Page): Promise<string> {
  await parts(page)
    .getByRole('button', { name: /窗口互评/ })
    .click();
  await expect(page.getByRole('table', { name: '窗口互评' })).toBeVisible();
  const label = (await cells(page).first().getAttribute('aria-label')) ?? '';
  await cells(page).first().click();
  await page.keyboard.type('11');
  await expect(page.getByRole('status').filter({ hasText: '1 格有误' })).toBeVisible();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await page.keyboard.type('-');
  await page.keyboard.press('Control+S');
  await expect(page.getByText('已保存 2 格')).toBeVisible();
  await expect(page.getByRole('table').getByRole('row').nth(1)).toContainText('90.00');
  return label.split(' ')[0] ?? '';
}

/** A score of another body, corrected with a reason; the cell tells both. */
async function enterWork(page: Page): Promise<void> {
  await parts(page).getByRole('button', { name: /^业务/ }).click();
  await expect(page.getByRole('table', { name: '业务' })).toBeVisible();
  await cells(page).first().click();
  await page.keyboard.type('95');
  await page.keyboard.press('Control+S');
  await expect(page.getByText('已保存 1 格')).toBeVisible();
  await cells(page).first().click();
  await page.keyboard.type('96');
  await page.keyboard.press('Control+S');
  const ask = page.getByRole('dialog');
  await ask.getByRole('textbox').fill('誊写有误');
  await ask.getByRole('button', { name: '保存' }).click();
  await expect(ask).toBeHidden();
  await cells(page).first().click();
  await page.keyboard.press('Alt+Enter');
  const story = page.getByRole('dialog');
  await expect(story.getByText('录入 95')).toBeVisible();
  await expect(story.getByText('95 改为 96')).toBeVisible();
  await expect(story.getByText('誊写有误')).toBeVisible();
  await shot(page, 'marks-story');
  await page.keyboard.press('Escape');
  await expect(story).toBeHidden();
}

async function seeSum(page: Page, name: string): Promise<void> {
  await openPage(page, '月度考核');
  await page.getByRole('search').getByRole('textbox').fill(name);
  await page.getByRole('grid').getByText(name, { exact: true }).dblclick();
  const sheet = page.getByRole('dialog', { name: '窗口得分' });
  await expect(sheet.getByText('得 96 分，占 40%，计 38.4 分')).toBeVisible();
  await expect(sheet.getByText('得 90 分，占 10%，计 9 分')).toBeVisible();
  // Of a secret rating the sheet has the mean alone.
  await expect(sheet.getByText(/1份，平均9分/)).toBeVisible();
  await shot(page, 'marks-sheet');
}

/** An officer sees that somebody was marked and with what mean, and no cell. */
async function seeHidden(page: Page): Promise<void> {
  await openMarks(page);
  await parts(page)
    .getByRole('button', { name: /窗口互评/ })
    .click();
  await expect(page.getByText(/这一项是秘密评分，您可以查看份数和均分/)).toBeVisible();
  const row = page.getByRole('table', { name: '窗口互评' }).getByRole('row').nth(1);
  await expect(row).toContainText('90.00');
  await expect(row).toContainText('1/1');
  await expect(cells(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: '改动记录' })).toHaveCount(0);
  await shot(page, 'marks-hidden');
}
