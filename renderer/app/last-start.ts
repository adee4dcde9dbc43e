import type { Output } from '../api/types';

type Start = Output<'access', 'state'>;

const STORAGE_KEY = 'hallkeeper.start';

/**
 * The first page as the last start ended up with it. It is shown while the database opens, so that a user name can be
 * typed at once; the main process' own answer takes its place a moment later. Never with a session: nobody is logged
 * in before the main process says so.
 */
export function rememberedStart(): Start | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
    return isStart(kept) ? { ...kept, session: null } : undefined;
  } catch {
    return undefined;
  }
}

export function rememberStart({ firstRun, demo, centerName, idleMinutes }: Start): void {
  localStorage.setItem(STORAGE_KEY, JSON.stringify({ firstRun, demo, centerName, idleMinutes }));
}

function isStart(kept: unknown): kept is Omit<Start, 'session'> {
  if (typeof kept !== 'object' || kept === null) return false;
  const { firstRun, demo, centerName, idleMinutes } = kept as Record<string, unknown>;
  return (
    typeof firstRun === 'boolean' &&
    typeof demo === 'boolean' &&
    typeof centerName === 'string' &&
    typeof idleMinutes === 'number'
  );
}
