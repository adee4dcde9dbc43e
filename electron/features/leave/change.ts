import type { LeaveDetail } from '#shared/contracts/leave';
import { refuse } from '#shared/domain/refusal';
import type { MutationContext } from '../../ipc/context';
import { changeLeave, findLeave, type LeaveChange, type LeaveRecord } from './repo';
import { refuseForeign } from './scope';
import { viewLeave } from './view';

/**
 * The request an account means to change. Refuses with `not_found`, `not_your_window`, or `changed_meanwhile` when
 * somebody else was faster.
 */
export async function openForChange(
  context: MutationContext,
  { id, version }: { id: number; version: number },
): Promise<LeaveRecord> {
  const leave = (await findLeave(context.db, id)) ?? refuse('not_found');
  const { windowId } = await viewLeave(context, leave);
  await refuseForeign(context, windowId);
  if (leave.version !== version) refuse('changed_meanwhile');
  return leave;
}

/** Saves a change with its audit row, which also keeps when a paper was entered; answers the request as it is now. */
export async function saveChange(
  context: MutationContext,
  before: LeaveRecord,
  change: LeaveChange,
  reason: string,
): Promise<LeaveDetail> {
  const { db, audit } = context;
  if (!(await changeLeave(db, before.id, before.version, change))) refuse('changed_meanwhile');
  const after = (await findLeave(db, before.id))!;
  await audit({
    entity: 'leave_request',
    entityId: before.id,
    before,
    after,
    reason: reason === '' ? undefined : reason,
  });
  return viewLeave(context, after);
}
