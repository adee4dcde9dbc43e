import { writeFileSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import { DEMO_PASSWORD } from '#electron/demo/make-demo';
import { expect, test } from '../e2e/support/app';
import { answerOpenDialog, answerSaveDialog } from '../e2e/support/dialogs';
import { setWindowSize } from '../e2e/support/window';
import { keepPaper, keepWindow } from './picture';
import { punchFileWithProblems } from './punch-file';

const OPEN_MONTH = '2026-05';
const PUBLISHED_MONTH = '2026-04';
/** A window of the sample center that lost points under several clauses. */
const WINDOW = '特种设备窗口';

const LANGUAGES = [
  { name: '中文', suffix: '' },
  { name: 'English', suffix: '.en' },
] as const;

// The sample center is the same every time, so the pictures differ only where the program does.
test('pictures of the README', async ({ launchApp, tempDir }) => {
  const { app, page } = await launchApp({ args: ['--demo'] });
  await setWindowSize(app, 1366, 768);
  await logIn(page);
  await bothLanguages(page, 'today', () => openPage(page, 'today'));
  await bothLanguages(page, 'month-sheet', () => openMonth(page, 'month', OPEN_MONTH));
  await bothLanguages(page, 'exceptions', () => openMonth(page, 'exceptions', OPEN_MONTH));
  await bothLanguages(page, 'assessment', () => explainScore(page));
  await papers(app, page, tempDir);
  await importReport(app, page, tempDir);
});

async function logIn(page: Page): Promise<void> {
  await page.getByLabel('用户名').fill('demo', { timeout: 60_000 });
  await page.getByLabel('密码').fill(DEMO_PASSWORD);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('navigation').first()).toBeVisible();
}

/** Shows the same thing in Chinese and in English and keeps a picture of each. */
async function bothLanguages(page: Page, name: string, show: () => Promise<void>): Promise<void> {
  for (const { name: language, suffix } of LANGUAGES) {
    await page.keyboard.press('Escape');
    await page.getByText(language, { exact: true }).click();
    await show();
    await keepWindow(page, `${name}${suffix}`);
  }
}

async function openPage(page: Page, route: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${route}`);
}

async function openMonth(page: Page, route: string, month: string): Promise<void> {
  await openPage(page, route);
  const field = page
    .getByRole('textbox', { name: /^(月份|Month)$/ })
    .or(page.getByLabel(/^(月份|Month)$/))
    .first();
  if ((await field.inputValue()) === month) return;
  await field.fill(month);
  await field.press('Enter');
  await expect(field).toHaveValue(month);
}

async function explainScore(page: Page): Promise<void> {
  await openMonth(page, 'assessment', PUBLISHED_MONTH);
  await page.getByRole('row').filter({ hasText: WINDOW }).dblclick();
  await expect(page.getByRole('dialog').locator('div[role=img]')).toBeVisible();
}

async function papers(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByText('中文', { exact: true }).click();
  await openMonth(page, 'documents', PUBLISHED_MONTH);
  for (const [name, title] of [
    ['notice', `（${WINDOW}）`],
    ['bulletin', '考核通报'],
    ['attendance-sheet', '考勤表'],
  ] as const) {
    await page.getByPlaceholder('标题、单位或文号').fill(title);
    await page.getByRole('row').filter({ hasText: title }).dblclick();
    const file = `${folder}/${name}.pdf`;
    await answerSaveDialog(app, file);
    await page.getByRole('button', { name: /PDF/ }).last().click();
    await expect(page.getByText(`已保存：${name}.pdf`)).toBeVisible();
    keepPaper(file, name);
    await page.keyboard.press('Escape');
  }
}

async function importReport(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const file = `${folder}/3_attlog.dat`;
  writeFileSync(file, punchFileWithProblems());
  await openPage(page, 'punches');
  await answerOpenDialog(app, file);
  await page.getByRole('button', { name: '选择打卡文件' }).click();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByText('导入完成')).toBeVisible();
  await bothLanguages(page, 'import-report', async () => {});
}
