import { app, dialog } from 'electron';
import type { BackupInfo } from '#shared/contracts/backup';
import { Refusal } from '#shared/domain/refusal';
import { formatWall, type WallMs } from '#shared/domain/time/wall';
import type { ClockBack } from '../features/audit/index';
import type { RestoreTalk } from '../restore-at-start';
import { CLOCK, OTHER, RESTORE, WORDS } from './start-words';

/** The person has read what is wrong and wants nothing changed. */
class Left extends Error {}

/** That of the system: the page, which knows what was chosen, is not there yet. */
const language = (): 'zh' | 'en' => (app.getLocale().startsWith('en') ? 'en' : 'zh');

/** Says why the program cannot start. */
export function showStartTrouble(error: unknown): void {
  if (error instanceof Left) return;
  const known = error instanceof Refusal ? WORDS[error.code] : undefined;
  const words = (known ?? OTHER)[language()];
  dialog.showErrorBox(words.title, known ? words.detail : `${words.detail}\n\n${String(error)}`);
}

const toMinutes = (at: WallMs): string => formatWall(at).slice(0, 16);
/** A backup that is offered says in its name when it was made. */
const madeAt = ({ at }: BackupInfo): string => toMinutes(at!);

export const restoreTalk: RestoreTalk = {
  offer: async (code, backup) => {
    const words = RESTORE[language()];
    const { response } = await dialog.showMessageBox({
      type: 'error',
      title: app.getName(),
      message: words.found[code] ?? code,
      detail: words.offer(madeAt(backup)),
      buttons: [words.leave, words.restore],
      // Whoever only presses Enter or Esc changes nothing.
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (response !== 1) throw new Left();
  },
  tell: async ({ backup, kept }) => {
    const words = RESTORE[language()];
    const at = madeAt(backup);
    await dialog.showMessageBox({
      type: 'info',
      title: app.getName(),
      message: words.done(at),
      detail: [words.lost(at), ...(kept.length > 0 ? [words.kept(kept.join(', '))] : [])].join('\n\n'),
    });
  },
};

/** A wrong clock dates everything wrongly, and requests and limits are judged by it. */
export async function warnOfClock({ lastAt, now }: ClockBack): Promise<void> {
  const words = CLOCK[language()];
  await dialog.showMessageBox({
    type: 'warning',
    title: app.getName(),
    message: words.title,
    detail: words.detail(toMinutes(now), toMinutes(lastAt)),
  });
}
