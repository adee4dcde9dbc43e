import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { answerOpenDialog } from './dialogs';
import { writeRoster } from './month-files';

/** The people of the journeys at their windows, without going through the import page. */
export async function enterPeople(app: ElectronApplication, page: Page, folder: string): Promise<void> {
  const roster = `${folder}/名册.xlsx`;
  await writeRoster(roster);
  await answerOpenDialog(app, roster);
  const entered = await page.evaluate(async () => {
    const picked = await window.hallkeeper.invoke('transfer.pick', { kind: 'excel' });
    const [file] = picked.ok ? (picked.value as { token: string }[]) : [];
    return window.hallkeeper.invoke('staff.importApply', { token: file?.token });
  });
  expect(entered).toMatchObject({ ok: true });
}
