import type { rosterContract } from '#shared/contracts/roster';
import { refuse } from '#shared/domain/refusal';
import { spanOfShift } from '#shared/domain/roster/shift';
import { type Duty, USUAL_TIMES } from '#shared/domain/roster/types';
import type { ReadDb } from '../../db/handles';
import type { Handler } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { refuseBadDuty } from './plan';
import { recordChange } from './record';
import { findDuty } from './repo';
import { plannableShift } from './shift-days';

type Contract = typeof rosterContract;

/** A duty of an open day. */
async function openDuty(db: ReadDb, id: number): Promise<Duty> {
  const duty = (await findDuty(db, id)) ?? refuse('not_found');
  await refuseClosed(db, [duty.date]);
  return duty;
}

/** Plans one duty; a duty leader has no window, only a stand-in replaces somebody. */
export const assignDuty: Handler<Contract['assign']> = async (context, input) => {
  const { kind, date, staffId, note } = input;
  await refuseClosed(context.db, [date]);
  const draft = {
    ...{ id: null, kind, date, staffId, note, shiftId: null },
    windowId: kind === 'leader' ? null : input.windowId,
    forStaffId: kind === 'standin' ? input.forStaffId : null,
    startMinute: input.startMinute ?? USUAL_TIMES[kind].startMinute,
    endMinute: input.endMinute ?? USUAL_TIMES[kind].endMinute,
  };
  await refuseBadDuty(context.db, draft);
  const [duty] = await recordChange(context, { kind: 'assign', before: [], after: [draft] });
  return { id: duty!.id };
};

/** To another day, window or person; a leader stays without a window wherever the duty is dropped. */
export const moveDuty: Handler<Contract['move']> = async (context, { id, date, windowId, staffId }) => {
  const { db } = context;
  const before = await openDuty(db, id);
  await refuseClosed(db, [date]);
  const after = {
    ...before,
    date,
    windowId: before.kind === 'leader' ? null : windowId,
    staffId: staffId ?? before.staffId,
  };
  await refuseBadDuty(db, after, new Set([id]));
  await recordChange(context, { kind: 'move', before: [before], after: [after] });
  return {};
};

/** Times, person, whom a stand-in replaces, and note, where the duty stands; a shift has the times of its definition. */
export const editDuty: Handler<Contract['edit']> = async (context, { id, ...fields }) => {
  const before = await openDuty(context.db, id);
  const forStaffId = before.kind === 'standin' ? fields.forStaffId : null;
  const shiftId = before.kind === 'shift' ? (fields.shiftId ?? before.shiftId) : null;
  const span =
    shiftId === null ? null : spanOfShift(await plannableShift(context.db, shiftId, before.shiftId));
  const after = { ...before, ...fields, forStaffId, shiftId, ...span };
  await refuseBadDuty(context.db, after, new Set([id]));
  await recordChange(context, { kind: 'edit', before: [before], after: [after] });
  return {};
};

export const removeDuty: Handler<Contract['remove']> = async (context, { id }) => {
  await recordChange(context, { kind: 'remove', before: [await openDuty(context.db, id)], after: [] });
  return {};
};

/** Two duties exchange their people, with what they agreed on; somebody cannot swap with themselves. */
export const swapDuties: Handler<Contract['swap']> = async (context, input) => {
  const { db } = context;
  const first = (await findDuty(db, input.first)) ?? refuse('not_found');
  const second = (await findDuty(db, input.second)) ?? refuse('not_found');
  if (first.staffId === second.staffId) refuse('duty_swap_self');
  await refuseClosed(db, [first.date, second.date]);
  const swapped = [
    { ...first, staffId: second.staffId },
    { ...second, staffId: first.staffId },
  ];
  const both = new Set([first.id, second.id]);
  for (const duty of swapped) await refuseBadDuty(db, duty, both);
  const about = `${first.id}-${second.id}`;
  await recordChange(context, {
    ...{ kind: 'swap', note: input.note, about },
    ...{ before: [first, second], after: swapped },
  });
  return {};
};
