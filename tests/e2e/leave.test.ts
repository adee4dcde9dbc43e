import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect, test } from './support/app';
import { answerOpenDialog } from './support/dialogs';
import { firstRun, openPage } from './support/journey';
import { writeRoster } from './support/month-files';
import { setWindowSize, shot } from './support/window';

/** A clerk of the tax window, whose manager is 周明远. Invented. */
const CLERK = '韩立新';
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

// Two of what an office does every day with slips on paper and on screen.
test('slips go in from the keyboard in seconds, and a window manager sees and signs the own window only', async ({
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
  await openPage(page, '请假');
  await page.keyboard.press('p');
  await enterByKeyboard(page);
  await enterByKeyboard(page);
  await page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  for (const name of [CLERK, OTHER]) await submitFor(page, name);
  await logInAsManager(page);
  await seeOnlyOwn(page);
});

/** A clerk of the other window. Invented. */
const OTHER = '高子涵';
const FIRST_DAY = 22;
/** What somebody used to it types in a second, and what a slip may take (in seconds). */
const KEYS_A_SECOND = 3.5;
const MOST_SECONDS = 15;

let entered = 0;

/** One slip of 许文静's window on paper: typed as fast as keys come, without a look at the screen. */
async function enterByKeyboard(page: Page): Promise<void> {
  const form = page.getByRole('dialog', { name: '录入已签字的纸单' });
  await expect(form.getByRole('combobox', { name: /请假人/ })).toBeFocused();
  let keys = 1;
  const type = async (text: string) => {
    for (const key of text) {
      await page.keyboard.type(key);
      keys++;
    }
  };
  const press = async (...strokes: string[]) => {
    for (const stroke of strokes) {
      await page.keyboard.press(stroke);
      keys += stroke.split('+').length;
    }
  };
  await type('hlx');
  await press('Tab');
  await type('2');
  await press('Tab');
  await type(`2018-10-${FIRST_DAY + entered}`);
  await press('Tab', 'Tab', 'Tab', 'Tab');
  const manager = form.getByLabel(/签字人 · 窗口负责人/);
  await expect(manager).toHaveValue('周明远');
  await expect(form.getByLabel(/签字人 · 督查办主任/)).not.toHaveValue('');
  await expect(manager).toBeFocused();
  await press('Tab');
  await type('2018-10-15');
  await press('Tab');
  await type('0900');
  await press('Tab', 'Tab', 'Tab');
  await type('0930');
  await press('Control+Enter');
  entered++;
  await expect(page.getByText(new RegExp(`已录 ${entered} 张，刚才：${CLERK} 病假 1 天`))).toBeVisible();
  expect(keys / KEYS_A_SECOND).toBeLessThan(MOST_SECONDS);
}

/** Asks for a day of somebody who is found by the name. */
async function submitFor(page: Page, name: string): Promise<void> {
  await page.keyboard.press('n');
  const form = page.getByRole('dialog');
  await form.getByLabel('请假人').fill(name);
  await form.getByLabel('请假人').press('Enter');
  await form.getByRole('textbox', { name: /^从/ }).fill('2018-10-19');
  await form.getByRole('button', { name: '提交请假' }).click();
  const drawer = page.getByRole('dialog', { name: '请假', exact: true });
  await expect(drawer.getByText('窗口负责人 待审批')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
}

const MANAGER = { username: 'zhoumy', password: 'Hui feng 2026' };

/** The manager of the tax window gets an account, and logs in. */
async function logInAsManager(page: Page): Promise<void> {
  const made = await page.evaluate(async ({ username, password }) => {
    const found = await window.hallkeeper.invoke('staff.search', { text: '周明远' });
    const staffId = found.ok ? (found.value as { id: number }[])[0]?.id : null;
    return window.hallkeeper.invoke('access.saveAccount', {
      id: null,
      username,
      displayName: '周明远',
      roles: ['manager'],
      staffId,
      password,
      changeAtNextLogin: false,
    });
  }, MANAGER);
  expect(made).toMatchObject({ ok: true });
  await page.evaluate(() => window.hallkeeper.invoke('access.logout', {}));
  await page.evaluate(() => {
    location.hash = '';
  });
  await page.reload();
  await page.getByLabel('用户名').fill(MANAGER.username);
  await page.getByLabel('密码').fill(MANAGER.password);
  await page.keyboard.press('Enter');
}

/** The first page is what waits; the other window is neither there nor to be had by its number. */
async function seeOnlyOwn(page: Page): Promise<void> {
  const list = page.getByRole('main');
  await expect(list.getByRole('row').filter({ hasText: CLERK })).toContainText('等您审批');
  await shot(page, 'leave-manager');
  await list.getByText(/^全部 \d/).click();
  await list.getByLabel('不限月份').check();
  await expect(list.getByRole('row').filter({ hasText: CLERK })).toHaveCount(3);
  await expect(list.getByText(OTHER)).toHaveCount(0);
  const answers = await page.evaluate(async () => {
    const ids = [1, 2, 3, 4];
    return Promise.all(ids.map((id) => window.hallkeeper.invoke('leave.get', { id })));
  });
  expect(answers.map((answer) => (answer.ok ? 'seen' : answer.error.code))).toEqual([
    'seen',
    'seen',
    'seen',
    'not_your_window',
  ]);
  await list.getByRole('row').filter({ hasText: '待窗口负责人' }).dblclick();
  const drawer = page.getByRole('dialog', { name: '请假', exact: true });
  await drawer.getByRole('button', { name: '批准', exact: true }).click();
  await page.getByRole('dialog').last().getByRole('button', { name: '批准', exact: true }).click();
  await expect(drawer.getByText('窗口负责人 批准')).toBeVisible();
  await expect(drawer.getByRole('button', { name: '批准', exact: true })).toHaveCount(0);
}

/** The clock of the main process goes on from this moment at the center: what is late is late by it. */
async function setClock(app: ElectronApplication, moment: string): Promise<void> {
  const target = Date.parse(`${moment}:00+08:00`);
  await app.evaluate((_, at) => {
    const begun = performance.now();
    Date.now = () => at + Math.round(performance.now() - begun);
  }, target);
}

async function importRoster(app: ElectronApplication, page: Page, file: string): Promise<void> {
  await writeRoster(file);
  await openPage(page, '人员');
  await answerOpenDialog(app, file);
  await page
    .getByRole('button', { name: '导入 Excel' })
    .or(page.getByRole('link', { name: '导入 Excel' }))
    .first()
    .click();
  await page.getByRole('button', { name: '选择名册文件' }).click();
  await page.getByRole('button', { name: '确认导入' }).click();
  await expect(page.getByText('共 5 人，全部保存成功')).toBeVisible();
}

/** The window's manager signs, then the chief. */
async function twoLevels(page: Page): Promise<void> {
  const rows = [{ post: 'any', kinds: [], from: null, to: null, chain: ['manager', 'chief'] }];
  const answer = await page.evaluate((matrix) => window.hallkeeper.invoke('leave.saveMatrix', matrix), {
    id: null,
    name: '审批权限',
    effectiveFrom: '2018-10-15',
    rows,
  });
  expect(answer).toMatchObject({ ok: true });
}

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
  const form = page.getByRole('dialog').last();
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
