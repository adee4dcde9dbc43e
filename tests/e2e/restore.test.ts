import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './support/app';
import { CENTER, CHIEF, firstRun, openPage } from './support/journey';
import { shot } from './support/window';

/** Buttons of the offer: leave everything as it is, restore. */
const RESTORE = 1;

/** Finished ones only: an unfinished one has another ending. */
function backupsIn(dataDir: string): string[] {
  const folder = path.join(dataDir, 'backups');
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')) : [];
}

test('a damaged database gives way to the newest backup, and the change log tells', async ({
  launchApp,
  tempDir,
}) => {
  const dataDir = path.join(tempDir, 'data');
  const first = await launchApp({ dataDir });
  await firstRun(first.page);
  await first.app.close();
  // The first start of a day that finds a center saves it.
  const second = await launchApp({ dataDir });
  await expect(second.page.getByText(CENTER.name)).toBeVisible();
  await expect.poll(() => backupsIn(dataDir)).toHaveLength(1);
  await second.app.close();

  const file = path.join(dataDir, 'hallkeeper.db');
  writeFileSync(file, readFileSync(file).fill(0x55, 4096 * 3, 4096 * 9));
  const third = await launchApp({ dataDir, messageBox: RESTORE });
  await third.page.getByLabel('用户名').fill(CHIEF.username);
  await third.page.getByLabel('密码').fill(CHIEF.password);
  await third.page.keyboard.press('Enter');
  await openPage(third.page, '变更记录');
  await expect(third.page.getByText('从备份恢复数据')).toBeVisible();
  await shot(third.page, 'restored');
  const kept = readdirSync(dataDir).filter((name) => name.startsWith('hallkeeper.db.damaged-'));
  expect(kept).toHaveLength(1);
});
