import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import { expect, test } from './support/app';
import { answerOpenDialog, answerSaveDialog } from './support/dialogs';
import { firstRun, openPage } from './support/journey';
import { enterPeople } from './support/people';
import { setWindowSize, shot } from './support/window';

const WHO = { name: '钱测试', phone: '0556-5550123' };
/** Papers and files take their time on a busy machine. */
const SLOW = { timeout: 20_000 };
/** Nothing that leaves the program says any of it. */
const SECRETS = [WHO.name, '5550123'];

// One complaint from the first ring to its end: each step needs the one before it.
test('a complaint goes from the call over slip, reply, redo, split verdict and apology to the follow-up and an incident', async ({
  launchApp,
  tempDir,
}) => {
  const { app, page, dataDir } = await launchApp();
  await expect(page.getByLabel('中心名称')).toBeVisible();
  await setWindowSize(app, 1366, 768);
  page.setDefaultTimeout(10_000);
  await firstRun(page);
  await enterPeople(app, page, tempDir);
  await takeTheCall(page);
  const drawer = page.getByRole('dialog', { name: '投诉受理' });
  await expect(drawer.getByText('2026', { exact: false }).first()).toBeVisible();
  await sendSlip(page, drawer);
  await keepSlip(app, page, drawer, `${tempDir}/督办单.pdf`);
  await replyTwice(app, page, drawer, tempDir);
  await decide(page, drawer);
  await followUp(page, drawer);
  await charge(page, drawer);
  await expect(page.getByText(WHO.name)).toHaveCount(0);
  await exportList(app, page, `${tempDir}/投诉.xlsx`);
  const log = await readFile(`${dataDir}/logs/hallkeeper.log`, 'utf8').catch(() => '');
  for (const secret of SECRETS) expect(log).not.toContain(secret);
});

/** While the caller speaks: everything from the keyboard, the person by pinyin initials. */
async function takeTheCall(page: Page): Promise<void> {
  await openPage(page, '投诉受理');
  await page.getByRole('button', { name: '登记投诉' }).first().click();
  const form = page.getByRole('dialog', { name: '登记投诉' });
  await expect(form.getByRole('textbox', { name: '投诉事项', exact: true })).toBeFocused();
  await page.keyboard.type('咨询时态度生硬，材料没有一次告知');
  await page.keyboard.press('Tab');
  await page.keyboard.type(`${WHO.name}来电，电话${WHO.phone}`);
  await page.keyboard.press('Tab');
  await page.keyboard.type('sjn');
  await page.getByRole('option', { name: /沈佳宁/ }).waitFor();
  await page.keyboard.press('Enter');
  await form.getByRole('combobox', { name: '类别' }).click();
  await page.keyboard.type('态度');
  await page.getByRole('option', { name: '服务态度' }).click();
  await form.getByRole('textbox', { name: /投诉事项分列/ }).fill('态度生硬\n没有一次性告知\n等候时间过长');
  await form.getByRole('textbox', { name: '姓名' }).fill(WHO.name);
  await page.keyboard.press('Tab');
  await page.keyboard.type(WHO.phone);
  await shot(page, 'complaint-form');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
}

async function sendSlip(page: Page, drawer: Locator): Promise<void> {
  await drawer.getByRole('button', { name: '交办' }).click();
  const form = page.getByRole('dialog', { name: '交办' });
  await expect(form.getByRole('textbox', { name: '承办窗口或承办人' })).toHaveValue('办税服务窗口');
  await page.keyboard.press('Enter');
  await expect(drawer.getByText('待答复')).toBeVisible();
}

/** The paper says what is asked, to whom and until when, and nothing of who called. */
async function keepSlip(app: ElectronApplication, page: Page, drawer: Locator, file: string): Promise<void> {
  await answerSaveDialog(app, file);
  await drawer.getByRole('button', { name: '督办单' }).click();
  const paper = page.getByRole('dialog', { name: /^投诉督办单/ });
  await expect(paper.frameLocator('iframe').getByText('投诉督办单').first()).toBeVisible(SLOW);
  await shot(page, 'complaint-slip');
  await paper.getByRole('button', { name: /PDF/ }).click();
  await expect(page.getByText('已存为 PDF')).toBeVisible(SLOW);
  await paper.getByRole('button', { name: '关闭' }).last().click();
  await expect(paper).toBeHidden();
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' });
  for (const said of ['投诉督办单', '咨询时态度生硬', '沈佳宁', '实名', '投诉人来电']) {
    expect(text).toContain(said);
  }
  for (const secret of SECRETS) expect(text.replace(/[\s-]/g, '')).not.toContain(secret);
}

async function replyTwice(
  app: ElectronApplication,
  page: Page,
  drawer: Locator,
  folder: string,
): Promise<void> {
  const reply = async (text: string, proof?: string) => {
    await drawer.getByRole('button', { name: '登记答复' }).click();
    const form = page.getByRole('dialog', { name: '登记答复' });
    await page.keyboard.type('周明远');
    await form.getByRole('textbox', { name: '答复内容' }).fill(text);
    if (proof) {
      await answerOpenDialog(app, proof);
      await form.getByRole('button', { name: '添加答复材料' }).click();
    }
    await form.getByRole('button', { name: '登记答复' }).click();
  };
  const waits = () => expect(drawer.getByText('待审核')).toBeVisible();
  await reply('已经批评教育。');
  await waits();
  await drawer.getByRole('button', { name: '退回重办' }).click();
  const back = page.getByRole('dialog', { name: '退回重办' });
  await back.getByRole('textbox', { name: '理由' }).fill('没有说明经过和整改措施');
  await back.getByRole('button', { name: '退回重办' }).click();
  await expect(drawer.getByText('退回 1 次')).toBeVisible();
  // A program called a picture is refused, and nothing is answered with it.
  const [program, record] = [`${folder}/现场.jpg`, `${folder}/补发的告知单.pdf`];
  await writeFile(program, 'MZ\x90\0 a program');
  await writeFile(record, '%PDF-1.4\n%%EOF');
  await reply('当时忙于录入没有抬头，也没有出具告知单；已组织学习并补发告知单。', program);
  const form = page.getByRole('dialog', { name: '登记答复' });
  await expect(page.getByText('的内容不是照片', { exact: false })).toBeVisible();
  await expect(form.getByRole('button', { name: '登记答复' })).toBeEnabled();
  await form.getByRole('button', { name: '不要 现场.jpg' }).click();
  await answerOpenDialog(app, record);
  await form.getByRole('button', { name: '添加答复材料' }).click();
  await shot(page, 'complaint-answer');
  await form.getByRole('button', { name: '登记答复' }).click();
  await waits();
  await expect(drawer.getByRole('button', { name: '补发的告知单.pdf', exact: true })).toBeVisible();
  await drawer.getByRole('button', { name: '认可答复' }).click();
  await page.getByRole('dialog', { name: '认可答复' }).getByRole('button', { name: '认可答复' }).click();
  await expect(drawer.getByText('待认定')).toBeVisible();
}

/** Two points proven, one nobody's fault: the whole is partly proven. */
async function decide(page: Page, drawer: Locator): Promise<void> {
  await drawer.getByRole('button', { name: '认定', exact: true }).click();
  const form = page.getByRole('dialog', { name: '认定投诉' });
  const verdict = async (point: string, words: string) =>
    form.getByRole('radiogroup', { name: point }).getByRole('radio', { name: words, exact: true }).check();
  await verdict('1. 态度生硬', '属实');
  await verdict('2. 没有一次性告知', '属实');
  await form.getByRole('textbox', { name: /认定依据/ }).fill('窗口录音录像、告知单存根');
  await form.getByRole('button', { name: '认定', exact: true }).click();
  await expect(form.getByText('请认定')).toBeVisible();
  await verdict('3. 等候时间过长', '属客观原因');
  await expect(form.getByText('总体结论：部分属实')).toBeVisible();
  await shot(page, 'complaint-verdict');
  await form.getByRole('button', { name: '认定', exact: true }).click();
  await expect(drawer.getByText('待回访').first()).toBeVisible();
}

async function followUp(page: Page, drawer: Locator): Promise<void> {
  await drawer.getByRole('button', { name: '登记道歉' }).click();
  const apology = page.getByRole('dialog', { name: '登记道歉' });
  await apology.getByText('电话', { exact: true }).click();
  await apology.getByRole('button', { name: '登记道歉' }).click();
  await expect(apology).toBeHidden();
  await expect(drawer.getByRole('button', { name: '办结' })).toHaveCount(0);
  await drawer.getByRole('button', { name: '查看投诉人' }).click();
  await expect(drawer.getByText(`${WHO.name} · ${WHO.phone}`)).toBeVisible();
  await drawer.getByRole('button', { name: '登记回访' }).click();
  const call = page.getByRole('dialog', { name: '登记回访' });
  await call.getByText('基本满意', { exact: true }).click();
  await call.getByRole('textbox', { name: '群众意见' }).fill('希望以后一次说清');
  await call.getByRole('button', { name: '登记回访' }).click();
  await expect(call).toBeHidden();
}

/** The list as it leaves the program. */
async function exportList(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await openPage(page, '投诉受理');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: '导出列表' }).click();
  await expect(page.getByText('已导出', { exact: false }).last()).toBeVisible(SLOW);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const cells = JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
  expect(cells).toContain('咨询时态度生硬');
  for (const secret of SECRETS) expect(cells).not.toContain(secret);
}

async function charge(page: Page, drawer: Locator): Promise<void> {
  await drawer.getByRole('button', { name: '转违纪事件' }).click();
  const form = page.getByRole('dialog', { name: '转为违纪事件' });
  await form.getByRole('combobox', { name: /违纪事项/ }).fill('态度生硬');
  await page.getByRole('option', { name: /服务态度差/ }).click();
  await form.getByRole('button', { name: '转违纪事件' }).click();
  await expect(form).toBeHidden();
  await drawer.getByRole('button', { name: '办结' }).click();
  await page.getByRole('dialog', { name: '办结' }).getByRole('button', { name: '办结' }).click();
  await expect(drawer.getByText('已办结')).toBeVisible();
  await shot(page, 'complaint-closed');
  await drawer.getByRole('link', { name: /查看违纪事件/ }).click();
  const incident = page.getByRole('dialog', { name: '违纪事件' });
  await expect(incident.getByText('沈佳宁').first()).toBeVisible();
  await expect(incident.getByText('投诉人来电')).toBeVisible();
}
