import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { answerOpenDialog } from './support/dialogs';
import { firstRun, openPage } from './support/journey';
import { writeRoster } from './support/month-files';
import { setWindowSize, shot } from './support/window';

/** A week far from any closed month and holiday. */
const MONDAY = '2018-11-12';

// One week's roster: each step needs the one before it.
test('a week of duties is planned, moved, swapped and undone by keyboard and by mouse', async ({
  launchApp,
  tempDir,
}) => {
  const { app, page } = await launchApp();
  await expect(page.getByLabel('中心名称')).toBeVisible();
  await setWindowSize(app, 1366, 768);
  page.setDefaultTimeout(10_000);
  await firstRun(page);
  await writeRoster(`${tempDir}/名册.xlsx`);
  await openPage(page, '人员');
  await answerOpenDialog(app, `${tempDir}/名册.xlsx`);
  await page
    .getByRole('button', { name: '导入 Excel' })
    .or(page.getByRole('link', { name: '导入 Excel' }))
    .first()
    .click();
  await page.getByRole('button', { name: '选择名册文件' }).click();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText('共 5 人，全部保存成功')).toBeVisible();
  await openPage(page, '值班排班');
  const week = page.getByLabel('所在周');
  await week.fill(MONDAY);
  await week.press('Enter');
  await expect(page.getByRole('columnheader', { name: /周一 11-12/ })).toBeVisible();
  await planByKeyboard(page);
  await moveAndSwap(page);
  await dragByMouse(page);
  await rotateByKeyboard(page);
  await writeLog(page);
});

const cell = (page: Page, row: string, day: number) =>
  page.getByRole('row').filter({ hasText: row }).getByRole('gridcell').nth(day);

async function planByKeyboard(page: Page): Promise<void> {
  const grid = page.getByRole('grid', { name: '值班排班' });
  await grid.focus();
  await expect(grid).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(cell(page, '办税服务窗口', 0)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await plan(page, 'zmy', '周明远');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await plan(page, 'sjn', '沈佳宁');
  await expect(cell(page, '办税服务窗口', 0)).toContainText('周明远');
  await expect(cell(page, '办税服务窗口', 1)).toContainText('沈佳宁');
}

async function plan(page: Page, initials: string, name: string): Promise<void> {
  const form = page.getByRole('dialog');
  await expect(form.getByRole('combobox', { name: /值班人员/ })).toBeFocused();
  await page.keyboard.type(initials);
  await expect(page.getByRole('option', { name: new RegExp(name) })).toBeVisible();
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: '安排' }).press('Enter');
  await expect(page.getByRole('grid', { name: '值班排班' })).toBeFocused();
}

async function moveAndSwap(page: Page): Promise<void> {
  await page.keyboard.press('m');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(cell(page, '办税服务窗口', 2)).toContainText('沈佳宁');
  await page.keyboard.press('Control+z');
  await expect(cell(page, '办税服务窗口', 1)).toContainText('沈佳宁');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('s');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await page.keyboard.type('双方商定对调');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(cell(page, '办税服务窗口', 0)).toContainText('沈佳宁');
  await expect(page.getByText('本周调班 1 次')).toBeVisible();
  await shot(page, 'roster-week');
}

async function dragByMouse(page: Page): Promise<void> {
  await cell(page, '办税服务窗口', 0)
    .getByText('沈佳宁')
    .dragTo(cell(page, '社会组织窗口', 3));
  await expect(cell(page, '社会组织窗口', 3)).toContainText('沈佳宁');
  await page.getByRole('button', { name: '撤销移动' }).click();
  await expect(cell(page, '办税服务窗口', 0)).toContainText('沈佳宁');
}

/** Shifts to begin with, a rotation of two people over the week, and one day typed over with a digit. */
async function rotateByKeyboard(page: Page): Promise<void> {
  await page.getByRole('button', { name: '班次设置' }).press('Enter');
  await page.getByRole('button', { name: /填入常用班次/ }).press('Enter');
  await expect(page.getByText('20:00—次日08:00')).toBeVisible();
  await expect(page.getByText('白 夜 休 休')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '轮班', exact: true }).press('Enter');
  const form = page.getByRole('dialog');
  await form.getByRole('combobox', { name: '窗口' }).fill('社会组织');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const people = form.getByRole('combobox', { name: /轮班人员/ });
  for (const [initials, name] of [
    ['xwj', '许文静'],
    ['gzh', '高子涵'],
  ]) {
    await people.fill(initials ?? '');
    await expect(page.getByRole('option', { name: new RegExp(name ?? '') })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  }
  await expect(form.getByRole('table')).toContainText('白');
  await form.getByRole('button', { name: '排班' }).press('Enter');
  await expect(page.getByText('已安排 56 个，0 个没有排进去')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByText('按人员', { exact: true }).click();
  await expect(cell(page, '许文静', 0)).toContainText('白班');
  await expect(cell(page, '许文静', 1)).toContainText('夜班');
  await expect(cell(page, '许文静', 2)).toContainText('轮休');
  await expect(cell(page, '高子涵', 1)).toContainText('白班');
  await expect(page.getByText('空岗').first()).toBeVisible();
  await cell(page, '许文静', 2).click();
  await page.keyboard.press('1');
  await expect(cell(page, '许文静', 2)).toContainText('白班');
  await expect(cell(page, '许文静', 3)).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('休息不足')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(cell(page, '许文静', 2)).toContainText('轮休');
  await shot(page, 'roster-shifts');
}

async function writeLog(page: Page): Promise<void> {
  await openPage(page, '值班日志');
  await page.getByRole('button', { name: '写今天的日志' }).click();
  const form = page.getByRole('dialog');
  await expect(form.getByRole('textbox', { name: '交接事项' })).toBeFocused();
  await page.keyboard.type('大厅钥匙两把');
  await form.getByRole('combobox', { name: /值班长/ }).focus();
  await page.keyboard.type('xwj');
  await expect(page.getByRole('option', { name: /许文静/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await form.getByRole('checkbox', { name: '值班长已签字确认' }).check();
  await form.getByRole('button', { name: '保存' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}
