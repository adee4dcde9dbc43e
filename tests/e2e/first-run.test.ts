import { expect, test } from './support/app';
import { CENTER, CHIEF, firstRun, openPage } from './support/journey';
import { setWindowSize, shot } from './support/window';

test('the first run makes the center; login and lock protect it; data stays for the next start', async ({
  launchApp,
  tempDir,
}) => {
  const dataDir = `${tempDir}/data`;
  const first = await launchApp({ dataDir });
  await expect(first.page.getByLabel('中心名称')).toBeVisible();
  await setWindowSize(first.app, 1366, 768);
  await shot(first.page, 'first-run');
  await firstRun(first.page);
  await openPage(first.page, '账户');
  await expect(first.page.getByText(CHIEF.username, { exact: true })).toBeVisible();
  await shot(first.page, 'accounts');

  await first.page.keyboard.press('Control+l');
  await expect(first.page.getByRole('heading', { name: '屏幕已锁定' })).toBeVisible();
  await shot(first.page, 'locked');
  await first.page.getByLabel('密码').fill('not this one');
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByText('密码不正确')).toBeVisible();
  await first.page.getByLabel('密码').fill(CHIEF.password);
  await first.page.keyboard.press('Enter');
  await expect(first.page.getByRole('heading', { name: '账户', exact: true })).toBeVisible();
  await first.app.close();

  const second = await launchApp({ dataDir });
  await expect(second.page.getByText(CENTER.name)).toBeVisible();
  await second.page.getByLabel('用户名').fill(CHIEF.username);
  await second.page.getByLabel('密码').fill(CHIEF.password);
  await second.page.keyboard.press('Enter');
  await expect(second.page.getByRole('navigation', { name: '功能导航' })).toBeVisible();
});

test('the page has no way around the door', async ({ launchApp }) => {
  const { page } = await launchApp();
  await expect(page.getByLabel('中心名称')).toBeVisible();
  const reach = await page.evaluate(() => ({
    node: ['require', 'process', 'ipcRenderer'].filter((name) => name in globalThis),
    bridge: Object.keys(window.hallkeeper).sort(),
  }));
  expect(reach).toEqual({ node: [], bridge: ['cancel', 'invoke', 'onProgress'] });
  const outside = await page.evaluate(() =>
    fetch('http://127.0.0.1:9/').then(
      () => 'reached',
      () => 'refused',
    ),
  );
  expect(outside).toBe('refused');
  expect(await page.evaluate(() => window.hallkeeper.invoke('staff.list', {}))).toMatchObject({
    ok: false,
    error: { code: 'not_logged_in' },
  });
});
