import type { ElectronApplication, Page } from '@playwright/test';
import { expect } from './app';
import { answerOpenDialog } from './dialogs';
import { openPage } from './journey';
import { writeRoster } from './month-files';

/** A clerk of the tax window, whose manager is 周明远. Invented. */
export const CLERK = '韩立新';

/** The clock of the main process goes on from this moment at the center: what is late is late by it. */
export async function setClock(app: ElectronApplication, moment: string): Promise<void> {
  const target = Date.parse(`${moment}:00+08:00`);
  await app.evaluate((_, at) => {
    const begun = performance.now();
    Date.now = () => at + Math.round(performance.now() - begun);
  }, target);
}

export async function importRoster(app: ElectronApplication, page: Page, file: string): Promise<void> {
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
export async function twoLevels(page: Page): Promise<void> {
  const rows = [{ post: 'any', kinds: [], from: null, to: null, chain: ['manager', 'chief'] }];
  const answer = await page.evaluate((matrix) => window.hallkeeper.invoke('leave.saveMatrix', matrix), {
    id: null,
    name: '审批权限',
    effectiveFrom: '2018-10-15',
    rows,
  });
  expect(answer).toMatchObject({ ok: true });
}
