import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app';
import { firstRun, openPage } from './support/journey';
import { CLERK, importRoster, setClock, twoLevels } from './support/leave';
import { setWindowSize, shot } from './support/window';

const MONTH = '2018-10';

// One request through its whole life: each step needs the one before it.
test('a request is sent back, signed at two levels, extended, overdue, and found in the deductions', async ({
  launchApp,
  tempDir,
}) => {
  const { app, page } = await launchApp();
  await expect(page.getByLabel('中心名称')).toBeVisible();
  await setWindowSize(app, 1366, 768);
  page.setDefaultTimeout(10_000);
  await setClock(app, '2018-10-15T17:00');
  await firstRun(page);
  await importRoster(app, page, `${tempDir}/名册.xlsx`);
  await twoLevels(page);
  const drawer = await applyFor(page);
  await sendBackAndAgain(page, drawer);
  await approveTwice(page, drawer);
  await expect(drawer.getByText('已批准', { exact: true })).toBeVisible();
  await setClock(app, '2018-10-16T15:00');
  await extend(page, drawer);
  await setClock(app, '2018-10-19T10:00');
  await returnLate(page);
  await seeDeduction(page);
});

async function applyFor(page: Page): Promise<Locator> {
  await openPage(page, '请假');
  await page.keyboard.press('n');
  const form = page.getByRole('dialog');
  await form.getByLabel('请假人').fill('hlx');
  await page.getByRole('option', { name: new RegExp(CLERK) }).click();
  await form.getByRole('textbox', { name: /^从/ }).fill('2018-10-16');
  await form.getByRole('textbox', { name: /^到/ }).fill('2018-10-16');
  await form.getByRole('textbox', { name: /^到/ }).press('Tab');
  await expect(form.getByText('共 1 天')).toBeVisible();
  await expect(form.getByText('审批：窗口负责人 → 督查办主任')).toBeVisible();
  await shot(page, 'leave-request');
  await form.getByRole('button', { name: '提交请假' }).click();
  const drawer = page.getByRole('dialog', { name: '请假', exact: true });
  await expect(drawer.getByText('窗口负责人 待审批')).toBeVisible();
  return drawer;
}

/** The manager has no account: what was written on the slip is entered by the office. */
async function enterPaper(page: Page, drawer: Locator, decision: string, date: string): Promise<void> {
  await drawer.getByRole('button', { name: '录入纸单签字' }).click();
  const form = page.getByRole('dialog').last();
  await form.getByText(decision, { exact: true }).first().click();
  if (decision === '退回') await form.getByLabel('理由').fill('请写明事由');
  await form.getByLabel('签字人').fill('周明远');
  await form.getByRole('textbox', { name: /签字日期/ }).fill(date);
  await form.getByRole('textbox', { name: /签字时间/ }).fill(date === '2018-10-15' ? '16:55' : '14:55');
  await form.getByRole('button', { name: decision, exact: true }).click();
  await expect(form).toHaveAccessibleName('请假');
}

async function sendBackAndAgain(page: Page, drawer: Locator): Promise<void> {
  await enterPaper(page, drawer, '退回', '2018-10-15');
  await expect(drawer.getByText('窗口负责人 退回')).toBeVisible();
  await drawer.getByRole('button', { name: '修改并提交' }).click();
  const form = page.getByRole('dialog', { name: /^修改/ });
  await form.getByLabel('事由').fill('回原籍办事');
  await form.getByRole('button', { name: '提交', exact: true }).click();
  await expect(drawer.getByText('再次提交')).toBeVisible();
}

async function approveTwice(page: Page, drawer: Locator): Promise<void> {
  const clock = (await drawer.getByText(/^续假至/).count()) > 0 ? '2018-10-16' : '2018-10-15';
  await enterPaper(page, drawer, '批准', clock);
  await drawer.getByRole('button', { name: '批准', exact: true }).click();
  const form = page.getByRole('dialog', { name: /^批准/ });
  await form.getByRole('button', { name: '批准', exact: true }).click();
  await expect(drawer.getByText('督查办主任 批准').last()).toBeVisible();
}

async function extend(page: Page, drawer: Locator): Promise<void> {
  await drawer.getByRole('button', { name: '续假', exact: true }).click();
  const form = page.getByRole('dialog').last();
  await form.getByRole('textbox', { name: /延长到/ }).fill('2018-10-17');
  await form.getByLabel('续假事由').fill('车票未买到');
  await form.getByRole('button', { name: '续假', exact: true }).click();
  await expect(drawer.getByText('续假至 2018-10-17 17:30')).toBeVisible();
  await approveTwice(page, drawer);
  await shot(page, 'leave-extended');
  await page.keyboard.press('Escape');
}

/** Overdue is on the home page, and leads to the request. */
async function returnLate(page: Page): Promise<void> {
  // Days later the program is opened anew: what was on screen a moment ago is not asked again.
  await page.reload();
  await openPage(page, '今日');
  await page.getByRole('link', { name: new RegExp(`${CLERK} 逾期未归`) }).click();
  const drawer = page.getByRole('dialog', { name: '请假', exact: true });
  await drawer.getByRole('button', { name: '销假', exact: true }).click();
  const form = page.getByRole('dialog').last();
  await form.getByRole('textbox', { name: /日期/ }).fill('2018-10-19');
  await form.getByRole('textbox', { name: /时间/ }).fill('08:20');
  await form.getByRole('textbox', { name: /时间/ }).press('Tab');
  await expect(form.getByText('晚于应返岗时间，会记逾期未归。')).toBeVisible();
  await form.getByRole('button', { name: '销假', exact: true }).click();
  await expect(drawer.getByText('逾期返岗')).toBeVisible();
  await shot(page, 'leave-late');
  await page.keyboard.press('Escape');
}

async function seeDeduction(page: Page): Promise<void> {
  await page.evaluate((month) => {
    location.hash = `#/assessment?month=${month}`;
  }, MONTH);
  const results = page.getByRole('main');
  await expect(results.getByRole('heading', { name: '月度考核', exact: true })).toBeVisible();
  await results.getByText('人员', { exact: true }).last().click();
  await results.getByRole('row').filter({ hasText: CLERK }).dblclick();
  await expect(
    page
      .getByRole('dialog')
      .getByText(/逾期未归/)
      .first(),
  ).toBeVisible();
  await shot(page, 'leave-deduction');
}
