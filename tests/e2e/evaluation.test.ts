import { writeFile } from 'node:fs/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './support/app';
import { answerOpenDialog } from './support/dialogs';
import { firstRun, openPage } from './support/journey';
import { enterPeople } from './support/people';
import { setWindowSize, shot } from './support/window';

// A round from handing out the sheets to its ranking: each step needs the one before it.
test('a ballot round goes from issuing over typed sheets and the CSV of a device to its close and a tie', async ({
  launchApp,
  tempDir,
}) => {
  const { app, page } = await launchApp();
  await expect(page.getByLabel('中心名称')).toBeVisible();
  await setWindowSize(app, 1366, 768);
  page.setDefaultTimeout(10_000);
  await firstRun(page);
  await enterPeople(app, page, tempDir);
  await issue(page);
  await typeSheets(page);
  await readDevice(app, page, tempDir);
  await finishAndRank(page);
});

/** Ten sheets went out, nine came back; answers and coefficients are those of the device. */
async function issue(page: Page): Promise<void> {
  await openPage(page, '民主评议');
  await page.getByRole('button', { name: '新建评议' }).first().click();
  const form = page.getByRole('dialog', { name: '新建评议' });
  const title = form.getByRole('textbox', { name: '评议名称' });
  await expect(title).toBeFocused();
  await form.getByRole('combobox', { name: '套用样式' }).click();
  await page.getByRole('option', { name: '评价器五等次' }).click();
  await form.getByRole('textbox', { name: '开始日期' }).fill('2018-10-08');
  await form.getByRole('textbox', { name: '截止日期' }).fill('2018-10-31');
  await form.getByRole('textbox', { name: '发放份数' }).fill('10');
  await form.getByRole('textbox', { name: '收回份数' }).fill('9');
  await title.fill('窗口服务评议');
  await shot(page, 'evaluation-form');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '窗口服务评议' })).toBeVisible();
}

/** Two windows with the same answers, one copied sheet and one slip of the finger, all by keys. */
async function typeSheets(page: Page): Promise<void> {
  await page.getByText('逐票录入', { exact: true }).click();
  const subject = page.getByRole('combobox', { name: '评议对象' });
  const running = page.getByRole('status').filter({ hasText: '已录入' });
  await subject.click();
  await page.keyboard.type('W01');
  await page.keyboard.press('Enter');
  await expect(subject).not.toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('5');
  await page.keyboard.press('Enter');
  await expect(running).toHaveText('已录入 2 份');
  await page.keyboard.type('u');
  await expect(running).toHaveText('已录入 1 份');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await page.keyboard.type('x1');
  await expect(running).toHaveText('已录入 3 份');
  await page.keyboard.type('s');
  await expect(subject).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('shzz');
  await page.keyboard.press('Enter');
  await expect(subject).not.toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('3');
  await page.keyboard.press('Enter');
  await expect(running).toHaveText('已录入 5 份');
  await expect(page.getByText('收回 9 份，已录入 5 份')).toBeVisible();
  await shot(page, 'evaluation-entry');
}

/** One record too many is refused as a whole; the right file makes the counts agree. */
async function readDevice(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const presses = [
    ['2018-10-09 09:12:05', 'W01', '非常满意'],
    ['2018-10-09 10:40:11', 'W01', '满意'],
    ['2018-10-10 14:02:33', 'W02', '非常满意'],
    ['2018-10-10 15:20:48', 'W02', '满意'],
    ['2018-10-11 16:30:00', 'W02', '满意'],
  ];
  const csv = async (name: string, rows: readonly string[][]): Promise<string> => {
    const lines = rows.map((row, index) => [index + 1, ...row].join(','));
    await writeFile(`${folder}/${name}`, ['流水号,评价时间,窗口号,评价结果', ...lines].join('\r\n'));
    return `${folder}/${name}`;
  };
  // The progress of the import is a dialog of the same name.
  const dialogs = page.getByRole('dialog', { name: '导入评议票' });
  const choose = async (file: string): Promise<void> => {
    await answerOpenDialog(app, file);
    await page.getByRole('button', { name: '导入', exact: true }).click();
  };
  const take = dialogs.getByRole('button', { name: '导入', exact: true });
  await choose(await csv('多一条.csv', presses));
  await expect(dialogs.getByText('导入后共 10 份，多于收回的 9 份', { exact: false })).toBeVisible();
  await expect(take).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialogs).toHaveCount(0);
  await choose(await csv('评价器.csv', presses.slice(0, 4)));
  await expect(dialogs.getByText('没有发现问题，可以导入。')).toBeVisible();
  await take.click();
  await expect(dialogs).toHaveCount(0);
  await expect(page.getByText('份数相符')).toBeVisible();
}

async function finishAndRank(page: Page): Promise<void> {
  await page.getByText('结果', { exact: true }).click();
  await page.getByRole('button', { name: '定稿' }).click();
  await page.getByRole('dialog', { name: '定稿' }).getByRole('button', { name: '定稿' }).click();
  await expect(page.getByText('已定稿').first()).toBeVisible();
  const rows = page.getByRole('grid', { name: '结果' }).getByRole('row');
  // (2 × 100 + 90 + 70 + …) of four answers each: equal scores share the first place.
  for (const window of ['办税服务窗口', '社会组织窗口']) {
    const row = rows.filter({ hasText: window });
    await expect(row).toContainText('90.00');
    await expect(row).toContainText('100.00%');
    await expect(row.getByRole('gridcell').first()).toHaveText('1');
  }
  await expect(page.getByText('逐票录入', { exact: true })).toHaveCount(0);
  await shot(page, 'evaluation-ranking');
  await openPage(page, '民主评议');
}
