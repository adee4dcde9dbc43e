import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app';
import { setWindowSize, shot } from './support/window';

/** Chief of the sample center. */
const CHIEF = { username: 'zhuren', password: 'Donghe-2026' };
/** A month after those of the sample: nobody punched, so what no notice suspends is absence once the data is declared complete. */
const MONTH = '2026-07';
const DAY = '2026-07-10';
/** Charges what comes late about it. */
const NEXT = '2026-08';

// One month's end from the keyboard: a notice, the close, what it refuses, and the two ways to correct it, one after
// the other on the same month.
test('a notice suspends a day, the month closes, refuses edits, is reopened, and a late fact becomes an adjustment', async ({
  launchApp,
}) => {
  const { app, page } = await launchApp({ args: ['--demo'] });
  page.setDefaultTimeout(20_000);
  await page.getByLabel('用户名').waitFor({ timeout: 60_000 });
  await setWindowSize(app, 1366, 768);
  await page.getByLabel('用户名').focus();
  await page.keyboard.type(CHIEF.username);
  await page.keyboard.press('Tab');
  await page.keyboard.type(CHIEF.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '今日', exact: true })).toBeVisible();
  await makeShort(page);
  await enterNotice(page);
  const staffId = await seeSuspended(page);
  await closeMonth(page);
  await seeRefusal(page, staffId);
  await reopenMonth(page);
  await seeAdjustmentRefused(page);
  await closeMonth(page);
  await fileAdjustment(page);
});

interface Answer {
  ok: boolean;
  value?: unknown;
  error?: { code: string };
}

/** Through the door of the window, for what is not the business of this journey and for what it must refuse. */
const invoke = (page: Page, channel: string, input: unknown): Promise<Answer> =>
  page.evaluate(
    ([name, sent]) =>
      (
        window as unknown as { hallkeeper: { invoke: (name: unknown, sent: unknown) => Promise<Answer> } }
      ).hallkeeper.invoke(name, sent),
    [channel, input] as const,
  );

const go = (page: Page, address: string): Promise<void> =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${address}`);

/** Tab until the element has the focus. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let n = 0; n < 90; n++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${wanted}`);
}

async function press(page: Page, button: Locator): Promise<void> {
  await expect(button).toBeEnabled();
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}

/** One day of the month is judged besides that of the journey: two sessions of everybody instead of fifty. */
async function makeShort(page: Page): Promise<void> {
  const effect = { kind: 'suspend', sessions: [] };
  for (const [from, to] of [
    ['2026-07-01', '2026-07-08'],
    ['2026-07-11', '2026-07-31'],
  ]) {
    const notice = { name: '大厅改造', from, to, scope: { kind: 'center' }, effect };
    expect(await invoke(page, 'calendar.saveNotice', notice)).toMatchObject({ ok: true });
  }
  const declared = { until: '2026-07-31', reason: '考勤机停用' };
  expect(await invoke(page, 'punches.declareData', declared)).toMatchObject({ ok: true });
}

async function enterNotice(page: Page): Promise<void> {
  await go(page, 'notices');
  await press(page, page.getByRole('button', { name: '新通知' }));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('事由')).toBeFocused();
  await page.keyboard.type('全楼停电检修');
  await tabTo(page, dialog.getByLabel(/^从/));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(DAY);
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel(/^到/)).toHaveValue(DAY);
  await press(page, dialog.getByRole('button', { name: '保存' }));
  await expect(page.getByText(/“全楼停电检修”已生效，涉及 \d+ 人/)).toBeVisible();
}

/** The day of the first person in the sheet is told as suspended; the day before it as absence. */
async function seeSuspended(page: Page): Promise<number> {
  await go(page, `month?month=${MONTH}`);
  const grid = page.getByRole('grid');
  await expect(grid.getByRole('rowheader').first()).toBeVisible();
  await expect(page.getByText('07-10 全楼停电检修')).toBeVisible();
  await tabTo(page, grid);
  await page.keyboard.press('Control+Home');
  for (let n = 0; n < 9; n++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const story = page.getByRole('complementary', { name: '当天经过' });
  await expect(story).toContainText(DAY);
  await expect(story).toContainText('全楼停电检修');
  await expect(story).not.toContainText('旷工');
  await page.keyboard.press('ArrowLeft');
  await expect(story).toContainText('旷工');
  await shot(page, 'notice-day');
  const { value } = await invoke(page, 'attendance.month', { month: MONTH });
  return (value as { people: { staffId: number }[] }).people[0]?.staffId ?? 0;
}

async function closeMonth(page: Page): Promise<void> {
  await go(page, `assessment?month=${MONTH}`);
  await press(page, page.getByRole('button', { name: '月结…' }));
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('checkbox'));
  await page.keyboard.press('Space');
  await press(page, dialog.getByRole('button', { name: '月结' }));
  await expect(page.getByText(/已月结：人员 \d+ 名/)).toBeVisible();
}

async function seeRefusal(page: Page, staffId: number): Promise<void> {
  await go(page, `exceptions?month=${MONTH}`);
  await expect(page.getByText(/条异常按判定计入考核/)).toBeVisible();
  await expect(page.getByText(/^按判定计入 \d+$/)).toBeVisible();
  await tabTo(page, page.getByRole('grid'));
  await page.keyboard.press('1');
  await expect(page.getByRole('textbox', { name: /理由/ })).toHaveCount(0);
  await shot(page, 'exceptions-closed');
  const edit = { items: [{ staffId, date: '2026-07-09', session: 'am' }], action: 'excuse', reason: '停电' };
  expect(await invoke(page, 'attendance.settle', edit)).toMatchObject({
    ok: false,
    error: { code: 'month_closed' },
  });
}

async function reopenMonth(page: Page): Promise<void> {
  await tabTo(page, page.getByRole('link', { name: /由督查办主任说明理由重新打开/ }));
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('button', { name: '重新打开…' }));
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('textbox'));
  await page.keyboard.type('停电检修延长一天');
  await press(page, dialog.getByRole('button', { name: '重新打开' }));
  await expect(page.getByText(/已重新打开/)).toBeVisible();
  await expect(page.getByRole('button', { name: '月结…' })).toBeVisible();
}

/** While the month is open again its records are mended themselves. */
async function seeAdjustmentRefused(page: Page): Promise<void> {
  const late = { type: 'typed', subject: 'window', id: 1, date: null, clause: '四（四）6', points: -100 };
  const words = { reason: '事后查实', proof: '复核记录', decider: '督查办主任' };
  expect(
    await invoke(page, 'assessment.fileAdjustment', { aboutMonth: MONTH, late, ...words }),
  ).toMatchObject({
    ok: false,
    error: { code: 'month_not_closed' },
  });
}

/** A late fact of the month that was reopened and closed again is charged to the next open one. */
async function fileAdjustment(page: Page): Promise<void> {
  await go(page, `assessment?month=${MONTH}&tab=adjustments`);
  await press(page, page.getByRole('button', { name: '补记调整…' }));
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('radio', { name: '撤销一件已计的事项' }));
  for (let n = 0; n < 3; n++) await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('radio', { name: '直接填写分差' })).toBeChecked();
  await tabTo(page, dialog.getByRole('combobox', { name: '对象' }));
  await page.keyboard.type('W01');
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByLabel('条款'));
  await page.keyboard.type('四（四）6');
  await tabTo(page, dialog.getByLabel('分差（扣分填负数）'));
  await page.keyboard.type('-1');
  await tabTo(page, dialog.getByLabel('理由'));
  await page.keyboard.type('事后查实');
  await tabTo(page, dialog.getByLabel('凭证'));
  await page.keyboard.type('复核记录');
  await tabTo(page, dialog.getByLabel('决定人'));
  await page.keyboard.type('督查办主任');
  await press(page, dialog.getByRole('button', { name: '补记' }));
  await expect(page.getByText(/已补记，计入/)).toBeVisible();
  await expect(page.getByRole('row', { name: /事后查实/ })).toContainText(`${MONTH}${NEXT}`);
  await shot(page, 'adjustment-filed');
}
