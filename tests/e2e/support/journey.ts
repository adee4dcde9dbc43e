import { expect, type Page } from '@playwright/test';

export const CHIEF = { username: 'zhuren', displayName: '督查办主任', password: 'Heng shan 2026' };
export const CENTER = { name: '东河县行政服务中心', short: '东政服督' };

/** Goes through the first-run assistant from the keyboard, as a person would. */
export async function firstRun(page: Page): Promise<void> {
  await page.getByLabel('中心名称').fill(CENTER.name);
  await page.getByLabel('文号简称').fill(CENTER.short);
  await page.keyboard.press('Enter');
  await page.getByLabel('姓名').fill(CHIEF.displayName);
  await page.getByLabel('用户名').fill(CHIEF.username);
  await page.getByLabel('密码', { exact: false }).first().fill(CHIEF.password);
  await page.getByLabel('再输一遍密码').fill(CHIEF.password);
  await page.getByRole('button', { name: '完成并进入' }).click();
  await expect(page.getByRole('navigation', { name: '功能导航' })).toBeVisible();
}

/** Opens a page by its name in the navigation; folded sections are unfolded one by one until it is there. */
export async function openPage(page: Page, name: string): Promise<void> {
  const navigation = page.getByRole('navigation', { name: '功能导航' });
  const link = navigation.getByRole('link', { name, exact: true });
  const folded = navigation.getByRole('button', { expanded: false });
  while ((await link.count()) === 0) await folded.first().click();
  await link.click();
  await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
}
