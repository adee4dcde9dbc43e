import type { Page } from '@playwright/test';
import { expect, test } from './support/app';
import { setWindowSize, shot } from './support/window';

/** The account of the sample center that may settle. */
const OFFICER = { username: 'ducha', password: 'Donghe-2026' };
/** The last month of the sample center. */
const MONTH = '2026-05';

// One center for all three pages; whatever is done is done from the keyboard.
test('a day, a month and its exceptions are worked through without the mouse', async ({ launchApp }) => {
  const { app, page } = await launchApp({ args: ['--demo'] });
  page.setDefaultTimeout(20_000);
  await page.getByLabel('用户名').waitFor({ timeout: 60_000 });
  await setWindowSize(app, 1366, 768);
  await page.getByLabel('用户名').focus();
  await page.keyboard.type(OFFICER.username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(OFFICER.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '今日', exact: true })).toBeVisible();
  await walkTheHall(page);
  await settleInInbox(page);
  await settleInSheet(page);
});

/** Tab until the element asked for has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let n = 0; n < 80; n++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}

async function walkTheHall(page: Page): Promise<void> {
  await page.locator('[data-tile]').first().waitFor();
  await tabTo(page, '[data-tile]');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const detail = page.getByRole('region', { name: /人员情况/ });
  await expect(detail.getByRole('link').first()).toBeVisible();
  await expect(detail).toContainText('上午');
  await shot(page, 'today-window');
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
}

const unsettledCount = async (page: Page): Promise<number> => {
  const words = await page.getByText(/^待处理 \d+$/).textContent();
  return Number(words?.replace(/\D/g, ''));
};

async function settleInInbox(page: Page): Promise<void> {
  await page.evaluate((month) => {
    location.hash = `#/exceptions?month=${month}`;
  }, MONTH);
  await expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible();
  const before = await unsettledCount(page);
  // The keys answer at once.
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('j');
  await page.keyboard.press('2');
  await page.keyboard.type('全楼停电');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`待处理 ${before - 1}`, { exact: true })).toBeVisible();
  // The list has the focus again and stands on the next one.
  await page.keyboard.press('1');
  await page.keyboard.type('已核对监控');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(`待处理 ${before - 2}`, { exact: true })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText(`待处理 ${before - 1}`, { exact: true })).toBeVisible();
  await shot(page, 'exceptions-keyboard');
}

async function settleInSheet(page: Page): Promise<void> {
  await page.evaluate((month) => {
    location.hash = `#/month?month=${month}`;
  }, MONTH);
  await expect(page.getByRole('grid').getByRole('rowheader').first()).toBeVisible();
  await expect(page.getByRole('grid')).toBeFocused();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  const story = page.getByRole('complementary', { name: '当天经过' });
  await expect(story).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(story).toBeHidden();
  await page.keyboard.press('Control+Shift+ArrowRight');
  for (let n = 0; n < 8; n++) await page.keyboard.press('Shift+ArrowDown');
  const together = page.getByRole('button', { name: /^处理所选 [1-9]\d* 条异常$/ });
  await expect(together).toBeVisible();
  const count = Number((await together.textContent())?.replace(/\D/g, ''));
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByRole('checkbox')).toHaveCount(count);
  await shot(page, 'month-bulk-keyboard');
  await page.keyboard.type('系统故障，已核实');
  await page.keyboard.press('Enter');
  await expect(page.getByText(`已处理 ${count} 条`, { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: `撤销刚才的 ${count} 条` })).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText(`已撤销 ${count} 条，回到待处理`)).toBeVisible();
}
