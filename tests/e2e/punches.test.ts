import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { userFile } from '../domain/punches/user-file';
import { attlogDays } from '../integration/punches/support';
import { expect, test } from './support/app';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs';
import { firstRun, openPage } from './support/journey';
import { setWindowSize, shot } from './support/window';

/** A table that no machine writes: points in the dates, bars between, a title above. */
const sheet = (month: number, day: number): string =>
  [
    '窗口签到表',
    '卡|到岗|离岗|哪天',
    `0147|08:00|17:30|2026.${month}.${day}`,
    `9|8:01||2026.${month}.${day}`,
    `9|早|17:31|2026.${month}.${day + 1}`,
    '',
  ].join('\r\n');

async function begin(launchApp: () => Promise<{ app: Parameters<typeof setWindowSize>[0]; page: Page }>) {
  const { app, page } = await launchApp();
  await expect(page.getByLabel('中心名称')).toBeVisible();
  await setWindowSize(app, 1366, 768);
  page.setDefaultTimeout(10_000);
  await firstRun(page);
  return { app, page };
}

const count = (page: Page, name: string) =>
  page.getByRole('status', { name: '导入结果' }).locator(`[data-count=${name}]`);

test('a table nobody knows is explained once by hand; the next one is known, bad lines go to Excel', async ({
  launchApp,
  tempDir,
}) => {
  const { app, page } = await begin(launchApp);
  await writeFile(path.join(tempDir, '三月.txt'), sheet(3, 2));
  await writeFile(path.join(tempDir, '四月.txt'), sheet(4, 1));

  await openPage(page, '打卡导入');
  await answerOpenDialog(app, path.join(tempDir, '三月.txt'));
  await page.getByRole('button', { name: '选择打卡文件' }).click();
  await page.getByRole('button', { name: '指定栏目' }).click();
  const editor = page.getByRole('dialog', { name: '指定栏目：三月.txt' });
  await editor.getByLabel('日期写法').fill('YYYY.MM.DD');
  await expect(editor.getByText('读到 5 条：可用 4 条，有问题 1 条')).toBeVisible();
  await editor.getByRole('combobox', { name: /属于哪台考勤机/ }).fill('7号机');
  await page.getByRole('option', { name: '新考勤机：7号机' }).click();
  await shot(page, 'punches-columns');
  await editor.getByRole('button', { name: '保存并用它读取' }).click();
  await expect(editor).toBeHidden();

  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByText('导入完成')).toBeVisible();
  await expect(count(page, 'accepted')).toHaveText('4');
  await expect(count(page, 'rejected')).toHaveText('1');
  const saved = path.join(tempDir, '问题清单.xlsx');
  await answerSaveDialog(app, saved);
  await page.getByRole('button', { name: '导出 Excel' }).click();
  await expect(page.getByText('已导出 1 行')).toBeVisible();
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await readFile(saved)) as unknown as ExcelJS.Buffer);
  const bad = book.worksheets[0]?.getRow(2).values as unknown[];
  expect(bad.slice(1)).toEqual([
    '三月.txt',
    '',
    5,
    '拒收',
    '日期或时间不存在，或写法无法识别',
    '9|早|17:31|2026.3.3',
  ]);
  await shot(page, 'punches-report');

  await answerOpenDialog(app, path.join(tempDir, '四月.txt'));
  await page.getByRole('button', { name: '继续导入' }).click();
  await expect(page.getByText('手工指定栏目')).toBeVisible();
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByText('导入完成')).toBeVisible();
  await expect(count(page, 'accepted')).toHaveText('4');
});

test('a watched stick that is pulled out and put back gives its punches, and leaves the list of people alone', async ({
  launchApp,
  tempDir,
}) => {
  const { app, page } = await begin(launchApp);
  const stick = path.join(tempDir, '优盘');
  await mkdir(stick);
  await openPage(page, '考勤机');
  await page.getByText('监视文件夹', { exact: true }).click();
  await page.getByRole('button', { name: '添加监视文件夹' }).click();
  await answerOpenDialog(app, stick);
  const form = page.getByRole('dialog', { name: '添加监视文件夹' });
  await form.getByRole('button', { name: '选择文件夹' }).click();
  await expect(form.getByText('优盘', { exact: true })).toBeVisible();
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form).toBeHidden();

  const away = path.join(tempDir, '拔出');
  await rename(stick, away);
  await expect(page.getByText('找不到文件夹', { exact: true })).toBeVisible();
  await expect(page.getByText(/可能优盘已拔出/)).toBeVisible();
  await shot(page, 'punches-stick-gone');

  await writeFile(path.join(away, '1_attlog.dat'), attlogDays(['1', '2'], '2026-03-02', 5));
  await writeFile(path.join(away, 'user.dat'), userFile(['1', '甲一'], ['2', '乙二']));
  await rename(away, stick);
  await expect(page.getByText('已自动导入 1_attlog.dat：40 条，新增 40 条')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('row', { name: /1_attlog\.dat.*已导入/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /user\.dat.*不再处理/ })).toBeVisible();
  await shot(page, 'punches-stick-back');
});
