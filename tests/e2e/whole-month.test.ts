import { execFileSync } from 'node:child_process';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './support/app';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs';
import { firstRun, openPage } from './support/journey';
import { MONTH, PEOPLE, punchFile, writeRoster } from './support/month-files';
import { setWindowSize, shot } from './support/window';

// One person's whole month: each step needs the one before it.
test('from an Excel roster and a punch file to a printed notice with the same numbers', async ({
  launchApp,
  tempDir,
}) => {
  const { app, page } = await launchApp();
  await expect(page.getByLabel('中心名称')).toBeVisible();
  await setWindowSize(app, 1366, 768);
  page.setDefaultTimeout(10_000);
  await firstRun(page);
  await importRoster(app, page, tempDir);
  await importPunches(app, page, tempDir);
  await settleExceptions(page);
  await enterLeave(page);
  await recordIncident(page);
  await closeMonth(page);
  const score = await explainScore(page);
  await confirmResults(page);
  const text = await issueAndPrint(app, page, tempDir);
  expect(text).toContain('办税服务窗口');
  expect(text).toContain('2018年10月');
  expect(text).toMatch(/〔\d{4}〕第1号/);
  for (const { name, window } of PEOPLE) if (window === 'W01') expect(text).toContain(name);
  expect(text).toContain(`${Number(score)} 分`);
  expect(text).toContain('打游戏');
});

async function importRoster(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  await writeRoster(`${folder}/错误名册.xlsx`, { broken: true });
  await writeRoster(`${folder}/名册.xlsx`);
  await openPage(page, '人员');
  await answerOpenDialog(app, `${folder}/错误名册.xlsx`);
  await page
    .getByRole('button', { name: '导入 Excel' })
    .or(page.getByRole('link', { name: '导入 Excel' }))
    .first()
    .click();
  await page.getByRole('button', { name: '选择名册文件' }).click();
  await expect(page.getByText('“2018-02-30”不是可以识别的日期')).toBeVisible();
  await expect(page.getByRole('button', { name: '确认导入' })).toBeDisabled();
  await shot(page, 'roster-with-error');
  await answerOpenDialog(app, `${folder}/名册.xlsx`);
  await page.getByRole('button', { name: '换一个文件' }).click();
  await expect(page.getByText('可以导入')).toBeVisible();
  await shot(page, 'roster-preview');
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText('共 5 人，全部保存成功')).toBeVisible();
  await page.getByRole('button', { name: '查看人员' }).click();
  await page.getByPlaceholder(/拼音/).fill('zmy');
  await expect(page.getByText('周明远')).toBeVisible();
  await expect(page.getByText('沈佳宁')).toBeHidden();
}

async function importPunches(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const { file, real } = punchFile(folder);
  await openPage(page, '打卡导入');
  await answerOpenDialog(app, file);
  await page.getByRole('button', { name: '选择打卡文件' }).click();
  await expect(page.getByText('通用考勤机文本')).toBeVisible();
  await shot(page, 'punches-preview');
  await page.getByRole('button', { name: '导入', exact: true }).click();
  await expect(page.getByText('导入完成')).toBeVisible();
  if (real) await expect(page.getByText('1,314').or(page.getByText('1314')).first()).toBeVisible();
  await shot(page, 'punches-report');
}

async function settleExceptions(page: Page): Promise<void> {
  await openPage(page, '异常处理');
  await chooseMonth(page);
  await expect(page.getByRole('grid').getByText('许文静').first()).toBeVisible();
  await shot(page, 'exceptions');
  // One from the keyboard: next, correct a time with proof, save; then take it back.
  await page.getByRole('grid').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await page.keyboard.type('当日停电，考勤机停用');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('已处理 1', { exact: true })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('已处理 0', { exact: true })).toBeVisible();
  // All of one person at once, person by person; the rest will count as judged.
  for (const initials of ['xwj', 'zmy', 'sjn', 'gzh']) {
    await page.getByPlaceholder(/拼音/).fill(initials);
    await expect(page.getByRole('grid').getByText('韩立新')).toHaveCount(0);
    await page.getByRole('grid').getByRole('checkbox').first().click();
    await page.getByText('2 免予追究').click();
    await page.getByRole('textbox', { name: '理由' }).fill('下午按规定在原单位办公');
    await page.getByRole('button', { name: /^处理勾选的/ }).click();
    await expect(page.getByRole('grid').getByRole('row')).toHaveCount(1);
  }
  await page.getByPlaceholder(/拼音/).fill('');
  await expect(page.getByText(/^已处理 [1-9]\d*$/)).toBeVisible();
}

async function enterLeave(page: Page): Promise<void> {
  await openPage(page, '请假');
  await page.getByRole('button', { name: '登记请假' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByLabel('请假人').fill('hlx');
  await page.getByRole('option', { name: /韩立新/ }).click();
  await form.getByRole('textbox', { name: /^从/ }).fill('2018-10-16');
  await form.getByRole('textbox', { name: /^到/ }).fill('2018-10-16');
  await form.getByRole('textbox', { name: /^到/ }).press('Tab');
  await expect(form.getByText('共 1 天')).toBeVisible();
  await shot(page, 'leave-form');
  await form.getByLabel('事由').fill('家中有事');
  await form.getByRole('button', { name: '提交请假' }).click();
  await page.getByRole('button', { name: '批准', exact: true }).click();
  const approve = page.getByRole('dialog').last();
  await approve.getByLabel('按纸质请假单录入审批').click();
  await approve.getByLabel('签字人').fill('督查办主任');
  await approve.getByRole('textbox', { name: /签字日期/ }).fill('2018-10-15');
  await approve.getByRole('textbox', { name: /签字时间/ }).fill('16:00');
  await approve.getByRole('button', { name: '批准', exact: true }).click();
  await page.getByRole('button', { name: '销假', exact: true }).click();
  const back = page.getByRole('dialog').last();
  await back.getByRole('textbox', { name: /日期/ }).fill('2018-10-17');
  await back.getByRole('textbox', { name: /时间/ }).fill('08:00');
  await back.getByRole('button', { name: '销假', exact: true }).click();
  await expect(page.getByText('已销假').first()).toBeVisible();
  await shot(page, 'leave-returned');
  await page.keyboard.press('Escape');
}

async function recordIncident(page: Page): Promise<void> {
  await openPage(page, '违纪事件');
  await page.getByRole('button', { name: '登记事件' }).first().click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: /^日期/ }).fill('2018-10-17');
  await form.getByLabel('涉事人员').fill('sjn');
  await page.getByRole('option', { name: /沈佳宁/ }).click();
  await form.getByLabel('违纪事项').fill('dyx');
  await page
    .getByRole('option', { name: /打游戏/ })
    .first()
    .click();
  await form.getByRole('textbox', { name: /^时间/ }).fill('10:05');
  await form.getByLabel('情况').fill('巡查时正在玩游戏');
  await shot(page, 'incident-form');
  await form.getByRole('button', { name: '登记', exact: true }).click();
  await expect(form).toBeHidden();
  await chooseMonth(page);
  await page.getByText('沈佳宁').dblclick();
  await page.getByRole('button', { name: '认定', exact: true }).click();
  await page
    .getByRole('dialog', { name: '认定违纪事件' })
    .getByRole('button', { name: '认定', exact: true })
    .click();
  await expect(page.getByText('已认定').first()).toBeVisible();
  await page.keyboard.press('Escape');
}

async function closeMonth(page: Page): Promise<void> {
  await openPage(page, '月度考核');
  await chooseMonth(page);
  await shot(page, 'assessment-draft');
  await page.getByRole('button', { name: '月结…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('我已了解，同意按以上情况月结').click();
  await shot(page, 'close-dialog');
  await dialog.getByRole('button', { name: '月结', exact: true }).click();
  await expect(page.getByText('已月结').first()).toBeVisible();
}

/** Opens the explanation of the tax window and gives its score as shown. */
async function explainScore(page: Page): Promise<string> {
  const row = page.getByRole('row').filter({ hasText: '办税服务窗口' });
  await row.dblclick();
  await expect(page.getByRole('img', { name: '从基础分到得分' })).toBeVisible();
  await shot(page, 'score-explained');
  const drawer = page.getByRole('dialog');
  const score = await drawer
    .getByText(/^\d+(\.\d+)?$/)
    .first()
    .textContent();
  await page.keyboard.press('Escape');
  return (score ?? '').trim();
}

async function confirmResults(page: Page): Promise<void> {
  await page.getByRole('button', { name: '开始公示…' }).click();
  const review = page.getByRole('dialog');
  await review.getByRole('textbox', { name: /公示开始/ }).fill('2018-11-01');
  await review.getByRole('textbox', { name: /公示截止/ }).fill('2018-11-05');
  await review.getByRole('textbox', { name: /公示截止/ }).press('Tab');
  await review.getByRole('button', { name: '开始公示' }).click();
  await expect(page.getByText('公示期已满')).toBeVisible();
  await shot(page, 'review');
  await page.getByRole('button', { name: '确认结果…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确认结果' }).click();
  await page.getByRole('button', { name: '签批…' }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: '签批人' }).fill('中心主任');
  await page.getByRole('dialog').getByRole('button', { name: '登记签字' }).click();
  await expect(page.getByRole('link', { name: '印发文书' })).toBeVisible();
}

async function issueAndPrint(app: ElectronApplication, page: Page, folder: string): Promise<string> {
  await openPage(page, '文书');
  await chooseMonth(page);
  await page.getByRole('button', { name: '印发…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '印发', exact: true }).click();
  await expect(page.getByText(/已印发 \d+ 份文书/)).toBeVisible();
  await page.getByRole('row').filter({ hasText: '办税服务窗口' }).dblclick();
  await shot(page, 'notice-preview');
  const file = `${folder}/notice.pdf`;
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: /PDF/ }).last().click();
  await expect(page.getByText(/已保存/)).toBeVisible();
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
}

/** Types the month of the sample into the page's month field. */
async function chooseMonth(page: Page): Promise<void> {
  const field = page.getByRole('textbox', { name: '月份' }).or(page.getByLabel('月份')).first();
  if ((await field.inputValue()) === MONTH) return;
  await field.fill(MONTH);
  await field.press('Enter');
}
