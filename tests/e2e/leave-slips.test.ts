import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { firstRun, openPage } from './support/journey';
import { CLERK, importRoster, setClock, twoLevels } from './support/leave';
import { setWindowSize, shot } from './support/window';

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

/** One slip on paper, typed as fast as keys come. */
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
  const from = form.getByRole('textbox', { name: /^从/ });
  await from.fill('2018-10-19');
  await from.press('Tab');
  await expect(form.getByText('共 1 天')).toBeVisible();
  await from.press('Enter');
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
  await list.getByRole('link', { name: /等您审批/ }).click();
  await page.keyboard.press('Escape');
  await list.getByText(/^我的待办 \d/).click();
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
  const form = page.getByRole('dialog', { name: /^批准/ });
  await form.getByRole('button', { name: '批准', exact: true }).click();
  await expect(drawer.getByText('窗口负责人 批准')).toBeVisible();
  await expect(drawer.getByRole('button', { name: '批准', exact: true })).toHaveCount(0);
}
