import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app';
import { answerSaveDialog } from './support/dialogs';
import { firstRun, openPage } from './support/journey';
import { enterPeople } from './support/people';
import { setWindowSize, shot } from './support/window';

const WHO = { name: '钱测试', phone: '0556-5550123' };

// One complaint from the first ring to its end: each step needs the one before it.
test('a complaint goes from the call over slip, reply, redo, split verdict and apology to the follow-up and an incident', async ({
  launchApp,
  tempDir,
}) => {
  const { app, page } = await launchApp();
  await expect(page.getByLabel('中心名称')).toBeVisible();
  await setWindowSize(app, 1366, 768);
  page.setDefaultTimeout(10_000);
  await firstRun(page);
  await enterPeople(app, page, tempDir);
  await takeTheCall(page);
  const drawer = page.getByRole('dialog', { name: '投诉受理' });
  await expect(drawer.getByText('2026', { exact: false }).first()).toBeVisible();
  await sendSlip(page, drawer);
  const slip = `${tempDir}/督办单.pdf`;
  await answerSaveDialog(app, slip);
  await drawer.getByRole('button', { name: '更多操作' }).click();
  await page.getByRole('menuitem', { name: '督办单存为 PDF' }).click();
  await expect(page.getByText('督办单已保存')).toBeVisible();
  expect((await readFile(slip)).subarray(0, 5).toString()).toBe('%PDF-');
  await replyTwice(page, drawer);
  await decide(page, drawer);
  await followUp(page, drawer);
  await charge(page, drawer);
  await expect(page.getByText(WHO.name)).toHaveCount(0);
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

async function replyTwice(page: Page, drawer: Locator): Promise<void> {
  const reply = async (text: string) => {
    await drawer.getByRole('button', { name: '登记答复' }).click();
    const form = page.getByRole('dialog', { name: '登记答复' });
    await page.keyboard.type('周明远');
    await form.getByRole('textbox', { name: '答复内容' }).fill(text);
    await form.getByRole('button', { name: '登记答复' }).click();
    await expect(drawer.getByText('待审核')).toBeVisible();
  };
  await reply('已经批评教育。');
  await drawer.getByRole('button', { name: '退回重办' }).click();
  const back = page.getByRole('dialog', { name: '退回重办' });
  await back.getByRole('textbox', { name: '理由' }).fill('没有说明经过和整改措施');
  await back.getByRole('button', { name: '退回重办' }).click();
  await expect(drawer.getByText('退回 1 次')).toBeVisible();
  await reply('当时忙于录入没有抬头，也没有出具告知单；已组织学习并补发告知单。');
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
