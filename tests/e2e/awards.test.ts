import type { Locator, Page } from '@playwright/test';
import { expect, test } from './support/app';
import { openPage } from './support/journey';
import { setWindowSize, shot } from './support/window';

/** The chief of the sample center. */
const CHIEF = { username: 'zhuren', password: 'Donghe-2026' };
const REMOVED = '本人书面放弃';
const ADDED = '抢险救灾表现突出，主任办公会研究决定';

/** From the eligibility list over the vote to the published list, with a change by hand that everybody can see. */
test('a monthly star: gate, candidates, vote, a change with its reason, published', async ({ launchApp }) => {
  const { app, page } = await launchApp({ args: ['--demo'] });
  page.setDefaultTimeout(20_000);
  await page.getByLabel('用户名').waitFor({ timeout: 90_000 });
  await setWindowSize(app, 1366, 768);
  await page.getByLabel('用户名').fill(CHIEF.username);
  await page.getByLabel('密码').fill(CHIEF.password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '今日', exact: true })).toBeVisible();
  await openPage(page, '评优评先');

  const star = page.getByRole('row').filter({ hasText: '月度服务之星' }).filter({ hasText: '2026年4月' });
  await expect(star).toContainText('未开评');
  await star.dblclick();
  const drawer = page.getByRole('dialog', { name: '评优评先' });
  await expect(drawer.getByText('名额 5 个')).toBeVisible();
  await seeReasons(drawer);
  await shot(page, 'awards-preview');

  await drawer.getByRole('button', { name: '开评' }).click();
  await expect(drawer.getByText('候选人已固定，待投票后登记结果。')).toBeVisible();
  const winners = await vote(page, drawer);
  await expect(drawer.getByText(/投票：职工代表 38 人无记名投票/)).toBeVisible();
  for (const name of winners) await expect(rowOf(drawer, name)).toContainText('投票入选');
  await expect(drawer.getByRole('grid')).toContainText('候选，未被选上');

  await change(page, rowOf(drawer, winners[0]!), '取消入选', REMOVED);
  await expect(rowOf(drawer, winners[0]!)).toContainText(REMOVED);
  const other = drawer.getByRole('row').filter({ hasText: '候选，未被选上' }).first();
  const added = (await other.getByRole('gridcell').nth(2).textContent()) ?? '';
  await change(page, other, '增补', ADDED);
  await expect(rowOf(drawer, added)).toContainText(`人工增补`);
  await expect(rowOf(drawer, added)).toContainText(ADDED);
  await shot(page, 'awards-changed');

  await drawer.getByRole('button', { name: '公布名单' }).click();
  const ask = page.getByRole('dialog', { name: /公布“月度服务之星”/ });
  await expect(ask).toContainText(added);
  await expect(ask).not.toContainText(winners[0]!);
  await ask.getByRole('button', { name: '公布名单' }).click();
  await expect(drawer.getByText(/公布$/)).toBeVisible();
  await expect(drawer.getByRole('button', { name: '取消入选' })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(star).toContainText('已公布');
  await expect(star).toContainText(winners[1]!);
  await expect(star).toContainText(added);
});

/** The list tells of everybody left out why, the last of them in sight. */
async function seeReasons(drawer: Locator): Promise<void> {
  const grid = drawer.getByRole('grid');
  await expect(grid).toContainText('候选');
  await grid.focus();
  await drawer.page().keyboard.press('End');
  await expect(grid).toContainText(/等次为“(良好|合格|不合格)”，不符合要求|取消评选资格|不足要求/);
  await drawer.page().keyboard.press('Home');
}

const rowOf = (drawer: Locator, name: string): Locator =>
  drawer.getByRole('row').filter({ has: drawer.page().getByText(name, { exact: true }) });

/** Types the votes; whoever has the most is picked by the numbers. */
async function vote(page: Page, drawer: Locator): Promise<string[]> {
  await drawer.getByRole('button', { name: '登记结果' }).click();
  const form = page.getByRole('dialog', { name: '登记投票结果' });
  await form.getByLabel('经过和依据').fill('职工代表 38 人无记名投票');
  const fields = form.getByRole('textbox', { name: /的票数$/ });
  const names: string[] = [];
  for (let n = 0; n < 6; n++) {
    const field = fields.nth(n);
    names.push(((await field.getAttribute('aria-label')) ?? '').replace('的票数', ''));
    await field.fill(String(35 - n * 2));
  }
  await expect(form.getByText('已选 5 人，名额 5 个')).toBeVisible();
  await shot(page, 'awards-vote');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  return names.slice(0, 5);
}

/** Presses the button of a row and gives the reason that is asked for. */
async function change(page: Page, row: Locator, button: string, reason: string): Promise<void> {
  await row.getByRole('button', { name: button }).click();
  const ask = page.getByRole('dialog', { name: new RegExp(`^${button.slice(0, 2)}“`) });
  await ask.getByRole('textbox').fill(reason);
  await ask.getByRole('button', { name: button }).click();
  await expect(ask).toBeHidden();
}
