import type { Role } from '#shared/contracts/roles';
import { refuse } from '#shared/domain/refusal';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Actor } from '../../ipc/context';
import { signingRights } from './signing';

const SEES_ALL: readonly Role[] = ['officer', 'chief', 'leader', 'auditor'];
const SUPERVISION: readonly Role[] = ['officer', 'chief'];

/** The office itself: may enter what a paper says for somebody else. */
export const isSupervision = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some((role) => SUPERVISION.includes(role));

/** Reads every request, whatever the window. */
export const seesAll = ({ roles }: Pick<Actor, 'roles'>): boolean =>
  roles.some((role) => SEES_ALL.includes(role));

/**
 * The windows whose people an account may see: null is all of them. A window manager gets those of the postings as
 * manager that their own person holds on the day, and those handed over to them; an account without a person gets none.
 */
export async function visibleWindows(
  db: ReadDb,
  actor: Actor,
  today: IsoDate,
): Promise<ReadonlySet<number> | null> {
  return seesAll(actor) ? null : (await signingRights(db, actor, today)).managed;
}

/** Refuses with `not_your_window` what lies outside a window manager's own windows. */
export async function refuseForeign(
  { db, actor, now }: { db: ReadDb; actor: Actor; now: number },
  windowId: number | null,
): Promise<void> {
  const visible = await visibleWindows(db, actor, wallDate(now));
  if (visible !== null && (windowId === null || !visible.has(windowId))) refuse('not_your_window');
}
