import type { ElectronApplication, Page } from '@playwright/test';

/** Keeps a picture of the window in `test-results/shots/<name>.png`, to be looked at by people. */
export async function shot(page: Page, name: string): Promise<void> {
  // A notification or a menu that is still fading would be half there.
  await page.screenshot({ path: `test-results/shots/${name}.png`, animations: 'disabled' });
}

/** Gives the main window this inner size, for example the 1366×768 of an old office PC. */
export async function setWindowSize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      const window = BrowserWindow.getAllWindows().find((candidate) => candidate.isVisible());
      window?.unmaximize();
      window?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
}
