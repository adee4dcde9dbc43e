import type { rosterContract } from '#shared/contracts/roster';
import { refuse } from '#shared/domain/refusal';
import { USUAL_TIMES } from '#shared/domain/roster/types';
import type { Handler } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { refuseBadDuty } from './plan';
import { deleteDuty, findDuty, insertDuty, updateDuty } from './repo';

type Contract = typeof rosterContract;

/** Plans one duty; a duty leader has no window, only a stand-in replaces somebody. */
export const assignDuty: Handler<Contract['assign']> = async ({ db, actor, now, audit }, input) => {
  const { kind, date, staffId, note } = input;
  await refuseClosed(db, [date]);
  const draft = {
    ...{ kind, date, staffId, note },
    windowId: kind === 'leader' ? null : input.windowId,
    forStaffId: kind === 'standin' ? input.forStaffId : null,
    startMinute: input.startMinute ?? USUAL_TIMES[kind].startMinute,
    endMinute: input.endMinute ?? USUAL_TIMES[kind].endMinute,
  };
  await refuseBadDuty(db, draft);
  const id = await insertDuty(db, draft, actor.accountId, now);
  await audit({ entity: 'duty', entityId: id, after: draft });
  return { id };
};

/** A leader stays without a window wherever the duty is dropped. */
export const moveDuty: Handler<Contract['move']> = async ({ db, audit }, { id, date, windowId }) => {
  const before = (await findDuty(db, id)) ?? refuse('not_found');
  await refuseClosed(db, [before.date, date]);
  const after = { ...before, date, windowId: before.kind === 'leader' ? null : windowId };
  await refuseBadDuty(db, after, new Set([id]));
  await updateDuty(db, after);
  await audit({ entity: 'duty', entityId: id, before, after });
  return {};
};

export const removeDuty: Handler<Contract['remove']> = async ({ db, audit }, { id }) => {
  const before = (await findDuty(db, id)) ?? refuse('not_found');
  await refuseClosed(db, [before.date]);
  await deleteDuty(db, id);
  await audit({ entity: 'duty', entityId: id, before });
  return {};
};

/** Two duties exchange their people; somebody cannot swap with themselves. */
export const swapDuties: Handler<Contract['swap']> = async ({ db, audit }, input) => {
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
  for (const duty of swapped) await updateDuty(db, duty);
  await audit({
    entity: 'duty',
    entityId: `${first.id}-${second.id}`,
    before: [first, second],
    after: swapped,
  });
  return {};
};
