import { can } from '#shared/contracts/roles';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { QueryContext } from '../../ipc/context';
import { ownWindows } from '../incidents/index';
import { type ComplaintRecord, findComplaint } from './repo';

type Scope = Pick<QueryContext, 'db' | 'actor' | 'now'>;

/**
 * Which complaints an account may see: all for the office and its readers. A window manager sees those of the own
 * windows once their slip went out, and none about oneself: nobody answers for the office's questions on the own
 * conduct, and nobody learns who may have complained.
 */
export async function maySee({ db, actor, now }: Scope): Promise<(complaint: ComplaintRecord) => boolean> {
  if (can(actor.roles, 'complaints.read')) return () => true;
  const windows = (await ownWindows(db, actor, wallDate(now))) ?? new Set<number>();
  return ({ windowId, staffId, assignedOn }) =>
    assignedOn !== null &&
    windowId !== null &&
    windows.has(windowId) &&
    (staffId === null || staffId !== actor.staffId);
}

/** The complaint of this id; refuses `not_found`, and `not_your_window` where it is none of somebody's business. */
export async function ownComplaint(context: Scope, id: number): Promise<ComplaintRecord> {
  const complaint = (await findComplaint(context.db, id)) ?? refuse('not_found');
  return (await maySee(context))(complaint) ? complaint : refuse('not_your_window');
}
