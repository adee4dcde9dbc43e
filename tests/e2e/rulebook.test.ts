import { expect, test } from './support/app';
import { firstRun, openPage } from './support/journey';

/** A chief who never programmed: copies the rulebook, changes a tier, mends what is wrong, puts it in force. */
test('a rulebook is copied, changed from the keyboard, checked and put in force', async ({ launchApp }) => {
  const { page } = await launchApp();
  await firstRun(page);
  await openPage(page, '考核办法');

  await page.getByRole('button', { name: '复制为草稿修改' }).click();
  await expect(page.getByText('没有问题，可以施行')).toBeVisible();

  const card = page.locator('[data-card="clauses[0]"]');
  await card.focus();
  await page.keyboard.press('Enter');
  const from = page.locator('[data-slot="clauses[0].measure.tiers[1].minutes.from"]').getByRole('textbox');
  await from.fill('15');
  await expect(page.getByText('迟到第 11 至 15 分钟没有条款计分').first()).toBeVisible();
  await expect(page.getByText('草稿 · 已保存')).toBeVisible();

  await page.getByRole('button', { name: '施行…' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await from.fill('10');
  await expect(page.getByText('没有问题，可以施行')).toBeVisible();
  const points = page.locator('[data-slot="clauses[0].measure.tiers[1].points"]').getByRole('textbox');
  await points.fill('3');
  await expect(page.getByText(/条文里没有写到 3 分/)).toBeVisible();
  await page.getByRole('button', { name: '按设置写条文' }).click();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '施行…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/它接替《窗口工作人员月度考核办法》第 1 版/)).toBeVisible();
  await dialog.getByRole('button', { name: '施行' }).click();

  const versions = page.getByRole('navigation', { name: '版本' });
  await expect(versions.getByText('尚未施行')).toBeVisible();
  await versions.getByText(/^第 2 版/).click();
  await expect(
    page.getByText('迟到，10 分钟以内（含）扣 1 分；10 分钟以上（不含）、30 分钟以内（不含）扣 3 分').first(),
  ).toBeVisible();
});
