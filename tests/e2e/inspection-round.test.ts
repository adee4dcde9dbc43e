import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { answerOpenDialog } from './support/dialogs';
import { firstRun, openPage } from './support/journey';
import { writeRoster } from './support/month-files';
import { setWindowSize, shot } from './support/window';

// One round and what becomes of it: each step needs the one before it.
test('a round with three findings goes on to statement, decision, letter, order to put right and re-check', async ({
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
  await walk(page);
  await makeIncidents(page);
  await hearAndDecide(page);
  await sendLetter(page);
  await orderAndLookAgain(page);
});

/** Five people: two off post, one playing, two at work. */
async function walk(page: Page): Promise<void> {
  await openPage(page, '查岗');
  await page.getByRole('button', { name: '开始查岗' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '开始查岗' }).click();
  const board = page.getByRole('listbox', { name: '登记情况' });
  await expect(board).toBeFocused();
  await page.keyboard.press('4');
  await page.keyboard.press('1');
  await page.keyboard.press('4');
  await page.keyboard.press('5');
  const form = page.getByRole('dialog', { name: '发现问题' });
  await form.getByRole('combobox').fill('dyx');
  await page.getByRole('option', { name: '打游戏' }).click();
  await form.getByRole('textbox', { name: '情况' }).fill('用手机玩游戏');
  await form.getByRole('button', { name: '登记' }).click();
  await expect(form).toBeHidden();
  // The next key notes the next person, without a way back to the board.
  await expect(board).toBeFocused();
  await page.keyboard.press('6');
  await expect(page.getByText('已查 5 / 5 人')).toBeVisible();
  await shot(page, 'round');
}

async function makeIncidents(page: Page): Promise<void> {
  const charge = page.getByRole('button', { name: '转为违纪事件' });
  await expect(charge).toHaveCount(3);
  for (let left = 3; left > 0; left--) {
    await charge.first().click();
    const form = page.getByRole('dialog', { name: '转为违纪事件' });
    await form.getByRole('button', { name: '转为违纪事件' }).click();
    await expect(form).toBeHidden();
    await expect(charge).toHaveCount(left - 1);
  }
  await page.getByRole('button', { name: '结束查岗' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '结束查岗' }).click();
  await expect(page.getByText('查岗已结束。')).toBeVisible();
  await page.getByText('已转事件').last().click();
}

async function hearAndDecide(page: Page): Promise<void> {
  const drawer = page.getByRole('dialog', { name: '违纪事件' });
  await expect(drawer.getByText('打游戏')).toBeVisible();
  await drawer.getByRole('button', { name: '告知当事人' }).click();
  const notice = page.getByRole('dialog', { name: '告知当事人' });
  await notice.getByLabel('书面告知单').check();
  await notice.getByRole('button', { name: '告知当事人' }).click();
  await expect(drawer.getByText('已告知')).toBeVisible();
  await drawer.getByRole('button', { name: '登记陈述' }).click();
  const statement = page.getByRole('dialog', { name: '陈述申辩' });
  await statement.getByRole('textbox', { name: /陈述内容/ }).fill('当时在查看工作群消息');
  await statement.getByRole('button', { name: '保存' }).click();
  await expect(drawer.getByText('已陈述')).toBeVisible();
  await drawer.getByRole('button', { name: '认定', exact: true }).click();
  const decision = page.getByRole('dialog', { name: '认定违纪事件' });
  await decision.getByRole('textbox', { name: '理由' }).fill('监控显示为游戏画面');
  await decision.getByRole('button', { name: '认定', exact: true }).click();
  await expect(drawer.getByText('予以认定')).toBeVisible();
  await expect(drawer.getByText('当时在查看工作群消息')).toBeVisible();
  await shot(page, 'incident-decided');
}

async function sendLetter(page: Page): Promise<void> {
  await page.getByRole('button', { name: '添加措施' }).click();
  const form = page.getByRole('dialog', { name: '添加措施' });
  await form.getByRole('combobox', { name: '措施' }).click();
  await page.getByRole('option', { name: '函告原单位' }).click();
  await form.getByRole('combobox', { name: '对象' }).click();
  await page.getByRole('option', { name: '派驻单位' }).click();
  await expect(form.getByRole('textbox', { name: /姓名或单位/ })).not.toHaveValue('');
  await form.getByRole('button', { name: '保存' }).click();
  await expect(form).toBeHidden();
  await page.keyboard.press('Escape');
  await openPage(page, '处理措施');
  await page.getByRole('button', { name: '登记已办' }).click();
  const done = page.getByRole('dialog', { name: '登记已办' });
  await done.getByRole('textbox', { name: '文号' }).fill('东政服督〔2026〕第1号');
  await done.getByRole('button', { name: '保存' }).click();
  await page.getByText('全部', { exact: true }).click();
  await expect(page.getByText('东政服督〔2026〕第1号')).toBeVisible();
  await shot(page, 'measures');
}

/** The order that follows from the incident: issued, reported, checked, looked at again, closed. */
async function orderAndLookAgain(page: Page): Promise<void> {
  await openPage(page, '违纪事件');
  await page.getByRole('row').filter({ hasText: '打游戏' }).dblclick();
  await page.getByRole('dialog', { name: '违纪事件' }).getByRole('link', { name: '下达整改' }).click();
  const form = page.getByRole('dialog', { name: '下达整改' });
  await expect(form.getByRole('textbox', { name: '存在问题' })).toHaveValue(/打游戏/);
  await form.getByRole('textbox', { name: '整改措施' }).fill('窗口组织学习服务规范，本人书面检讨');
  await form.getByLabel('下达后打印通知书').uncheck();
  await shot(page, 'order-form');
  await form.getByRole('button', { name: '下达', exact: true }).click();
  const drawer = page.getByRole('dialog', { name: '整改督办' });
  await expect(drawer.getByText('整改中')).toBeVisible();

  await drawer.getByRole('button', { name: '登记整改报告' }).click();
  const report = page.getByRole('dialog', { name: '登记整改报告' });
  await report.getByRole('textbox', { name: '整改情况' }).fill('已组织学习，检讨书附后');
  await report.getByRole('button', { name: '登记整改报告' }).click();
  await expect(drawer.getByText('待核查')).toBeVisible();

  await drawer.getByRole('button', { name: '核查通过' }).click();
  await page.getByRole('dialog', { name: '核查通过' }).getByRole('button', { name: '核查通过' }).click();
  await expect(drawer.getByText('待回头看')).toBeVisible();

  await drawer.getByRole('button', { name: '回头看', exact: true }).click();
  const look = page.getByRole('dialog', { name: '回头看' });
  await look.getByText('反弹', { exact: true }).click();
  await look.getByText('已改', { exact: true }).click();
  await look.getByRole('button', { name: '回头看', exact: true }).click();
  await expect(drawer.getByText('待销号')).toBeVisible();

  await drawer.getByRole('button', { name: '销号', exact: true }).click();
  await page.getByRole('dialog', { name: '销号' }).getByRole('button', { name: '销号' }).click();
  await expect(drawer.getByText('已销号')).toBeVisible();
  await shot(page, 'order-closed');
  await drawer.getByRole('link', { name: '违纪事件' }).click();
  await expect(page.getByRole('dialog', { name: '违纪事件' }).getByText('已销号')).toBeVisible();
}
