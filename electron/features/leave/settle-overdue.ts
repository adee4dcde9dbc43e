import type { OutputOf } from '#shared/contracts/define';
import type { leaveContract } from '#shared/contracts/leave';
import { daysTouched } from '#shared/domain/leave/check';
import { settleLeave } from '#shared/domain/leave/machine';
import { refuse } from '#shared/domain/refusal';
import { monthOf } from '#shared/domain/time/dates';
import type { Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { monthState } from '../months/index';
import { changed, openForChange } from './change';
import { seenAgainAt } from './overdue';
import { findLeave, type LeaveRecord } from './repo';

export type OverdueInMonth = OutputOf<(typeof leaveContract)['closedOverdue']>[number];

interface About {
  month: Month;
  leaveId: number;
}

/** 逾期未归 of closed months, known to the feature that keeps their results: it builds on this one, so it is handed in. */
export interface ClosedOverdue {
  /** What a closed month charges for a leave, or what of it was given back already; null for nothing. */
  read(db: ReadDb, month: Month, leaveId: number): Promise<OverdueInMonth | null>;
  /** Files what the month charged as an adjustment of the next open one. */
  giveBack(
    context: MutationContext,
    about: About & { reason: string; proof: string; decider: string },
  ): Promise<void>;
  /**
   * Revokes that. Refuses `adjustment_charged` once its month is closed, and `month_closed` where the month closed with
   * the return accepted.
   */
  takeAgain(context: MutationContext, about: About & { reason: string }): Promise<void>;
}

type Operations = Pick<typeof leaveContract, 'closedOverdue' | 'settleOverdue'>;

export const settleHandlersWith = (closed: ClosedOverdue): HandlersOf<Operations> => ({
  closedOverdue: async ({ db, now }, { id }) => {
    const leave = (await findLeave(db, id)) ?? refuse('not_found');
    const found: OverdueInMonth[] = [];
    for (const month of await closedMonths(db, leave, now)) {
      const part = await closed.read(db, month, id);
      if (part) found.push(part);
    }
    return found;
  },

  settleOverdue: async (context, input) => {
    const { db, now } = context;
    const { settled, reason, proof, decider } = input;
    const open = await openForChange(context, input);
    const { leave } = open;
    const next = settleLeave(open.loaded.life, settled, now);
    // What lies in open months follows from the mark on the leave; closed ones stay as they are.
    for (const month of await closedMonths(db, leave, now)) {
      const about = { month, leaveId: leave.id, reason };
      if (!settled) {
        await closed.takeAgain(context, about);
        continue;
      }
      const part = await closed.read(db, month, leave.id);
      if (!part || part.filed || part.lines.length === 0) continue;
      if (proof === '' || decider === '') refuse('overdue_closed_incomplete', { month });
      await closed.giveBack(context, { ...about, proof, decider });
    }
    const also = { overdueReason: settled ? reason : '' };
    return changed(context, open, { next, also, reason, correcting: true });
  },
});

/** Closed months in which a person may have been out after a leave, in their order. */
async function closedMonths(db: ReadDb, leave: LeaveRecord, now: WallMs): Promise<Month[]> {
  const seen = (await seenAgainAt(db, [leave], now)).get(leave.id);
  const until = Math.max(leave.endAt, leave.returnedAt ?? seen?.at ?? now);
  const closed: Month[] = [];
  for (const month of new Set(daysTouched({ from: leave.endAt, to: until }).map(monthOf))) {
    if ((await monthState(db, month)) !== 'open') closed.push(month);
  }
  return closed;
}
