import { can } from '#shared/contracts/roles';
import { refuse } from '#shared/domain/refusal';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Actor } from '../../ipc/context';
import { postingsBetween } from '../staff/index';
import type { IncidentRecord } from './repo';

/** The windows whose incidents an account answers for: null for the office, the managed ones for their manager. */
export async function ownWindows(
  db: ReadDb,
  actor: Actor,
  today: IsoDate,
): Promise<ReadonlySet<number> | null> {
  if (can(actor.roles, 'incidents.write')) return null;
  const postings = await postingsBetween(db, today, today);
  return new Set(
    postings
      .filter(({ staffId, post }) => staffId === actor.staffId && post === 'manager')
      .map(({ windowId }) => windowId),
  );
}

/** Refuses with `not_your_window` what lies outside somebody's own windows. */
export async function refuseForeignIncident(
  { db, actor, now }: { db: ReadDb; actor: Actor; now: number },
  { windowId, staffId, notifiedAt }: IncidentRecord,
): Promise<void> {
  const windows = await ownWindows(db, actor, wallDate(now));
  if (windows === null) return;
  const own = (windowId !== null && windows.has(windowId)) || (staffId !== null && staffId === actor.staffId);
  if (!own || notifiedAt === null) refuse('not_your_window');
}
