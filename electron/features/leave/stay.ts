import type { leaveContract } from '#shared/contracts/leave';
import { daysTouched } from '#shared/domain/leave/check';
import { cancelLeave, departLeave, extendLeave, returnLeave } from '#shared/domain/leave/machine';
import { refuse } from '#shared/domain/refusal';
import { minuteOfDay, wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { assessLeave } from './assess';
import { changed, openForChange } from './change';
import { kindCodeOf } from './rules';
import { isSupervision } from './scope';

type Operations = Pick<
  typeof leaveContract,
  'departed' | 'extend' | 'returned' | 'setNotified' | 'setSubstitute' | 'cancel'
>;

/** From the approval to 销假. */
export const stayHandlers: HandlersOf<Operations> = {
  departed: async (context, input) => {
    const open = await openForChange(context, input);
    return changed(context, open, { next: departLeave(open.loaded.life, input.departedAt, context.now) });
  },

  extend: async (context, input) => {
    const { db, now } = context;
    if (input.notifiedAt !== null && input.notifiedAt > now) refuse('in_future');
    if ((input.notifiedAt === null) !== (input.notifiedTo === '')) refuse('notified_incomplete');
    const open = await openForChange(context, input);
    const { leave, loaded } = open;
    const assessment = await assessLeave(
      db,
      {
        staffId: leave.staffId,
        kind: kindCodeOf(leave),
        start: { date: wallDate(leave.startAt), at: minuteOfDay(leave.startAt) },
        end: input.end,
        substituteId: leave.substituteId,
        standIn: leave.standIn,
        handover: leave.handover,
        exceptId: leave.id,
      },
      now,
    );
    const asked = { toAt: assessment.endAt, askedAt: now, notifiedAt: input.notifiedAt };
    // The life is asked first: what is over is refused as that, not for its dates.
    const next = extendLeave(loaded.life, asked, assessment.chain);
    if (assessment.problem) refuse(assessment.problem.code, assessment.problem.params);
    const { reason, notifiedTo } = input;
    return changed(context, open, { next, words: { extension: { reason, notifiedTo } }, reason });
  },

  returned: async (context, input) => {
    const { now, actor, db } = context;
    const open = await openForChange(context, input);
    const { leave } = open;
    const next = returnLeave(open.loaded.life, input.returnedAt, now);
    // Late days of a closed month stay as its attendance judged them; days given back would change it.
    const from = Math.min(leave.endAt, input.returnedAt, leave.returnedAt ?? leave.endAt);
    if (from < leave.endAt) await refuseClosed(db, daysTouched({ from, to: leave.endAt }));
    const also = { returnedBy: actor.accountId };
    return changed(context, open, { next, also, reason: input.note, correcting: true });
  },

  setNotified: async (context, input) => {
    const { now, db } = context;
    const { notifiedAt, notifiedTo, notifiedHow, reason } = input;
    if (notifiedAt !== null && notifiedAt > now) refuse('in_future');
    if ((notifiedAt === null) !== (notifiedTo === '')) refuse('notified_incomplete');
    const open = await openForChange(context, input);
    const { leave, loaded } = open;
    if (leave.state !== 'submitted' && leave.state !== 'approved') refuse('leave_is_over');
    await refuseClosed(db, daysTouched({ from: leave.startAt, to: leave.endAt }));
    const also = { notifiedAt, notifiedTo, notifiedHow };
    return changed(context, open, { next: { ...loaded.life, notifiedAt }, also, reason, correcting: true });
  },

  setSubstitute: async (context, input) => {
    const { db, now } = context;
    const { substituteId, standIn, handover } = input;
    const open = await openForChange(context, input);
    const { leave, loaded } = open;
    if (leave.returnedAt !== null || !['submitted', 'approved'].includes(leave.state))
      refuse('leave_is_over');
    const { problem } = await assessLeave(
      db,
      {
        staffId: leave.staffId,
        kind: kindCodeOf(leave),
        start: { date: wallDate(leave.startAt), at: minuteOfDay(leave.startAt) },
        end: { date: wallDate(leave.endAt), at: minuteOfDay(leave.endAt) },
        substituteId,
        standIn,
        handover,
        exceptId: leave.id,
      },
      now,
    );
    // Only what is about standing in: the rest was decided when the leave was.
    if (problem?.code.startsWith('substitute_') || problem?.code === 'stand_in_required') {
      refuse(problem.code, problem.params);
    }
    return changed(context, open, {
      next: loaded.life,
      also: { substituteId, standIn, handover },
      correcting: true,
    });
  },

  cancel: async (context, input) => {
    const { now, actor, db } = context;
    const open = await openForChange(context, input);
    const { leave } = open;
    const next = cancelLeave(open.loaded.life, { now, office: isSupervision(actor) });
    const closes = leave.state === 'submitted' || leave.state === 'approved';
    if (closes) await refuseClosed(db, daysTouched({ from: leave.startAt, to: leave.endAt }));
    return changed(context, open, { next, also: { decisionNote: input.reason }, reason: input.reason });
  },
};
