import { can } from '#shared/contracts/roles';
import { refuse } from '#shared/domain/refusal';
import { wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Actor } from '../../ipc/context';
import { ownWindows } from '../incidents/index';
import { findOrder, type OrderRecord } from './repo';

interface Scope {
  db: ReadDb;
  actor: Actor;
  now: number;
}

/** Which orders an account may see: all for the office and its readers, else those of the own windows and self. */
export async function mayAnswer({ db, actor, now }: Scope): Promise<(order: OrderRecord) => boolean> {
  if (can(actor.roles, 'rectification.read')) return () => true;
  const windows = await ownWindows(db, actor, wallDate(now));
  return ({ windowId, staffId }) =>
    windows === null ||
    (windowId !== null && windows.has(windowId)) ||
    (staffId !== null && staffId === actor.staffId);
}

/** The order of this id; refuses `not_found`, and `not_your_window` outside somebody's own windows. */
export async function ownOrder(context: Scope, id: number): Promise<OrderRecord> {
  const order = (await findOrder(context.db, id)) ?? refuse('not_found');
  return (await mayAnswer(context))(order) ? order : refuse('not_your_window');
}
