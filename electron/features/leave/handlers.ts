import type { leaveContract } from '#shared/contracts/leave';
import { daysTouched } from '#shared/domain/leave/check';
import { refuse } from '#shared/domain/refusal';
import { matchesSearch } from '#shared/domain/staff/search';
import { addMonths, firstDay } from '#shared/domain/time/dates';
import { startOfDay, wallDate } from '#shared/domain/time/wall';
import type { HandlersOf } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { assessLeave } from './assess';
import { openForChange, saveChange } from './change';
import { findLeave, insertLeave, listLeaves } from './repo';
import { isSupervision, refuseForeign, visibleWindows } from './scope';
import { viewLeave, viewLeaves } from './view';

/** Ten years of a large center have more; a list without a month is for the recent past. */
const NEWEST = 2000;

export const leaveHandlers: HandlersOf<typeof leaveContract> = {
  list: async (context, input) => {
    const { month, staffId } = input;
    const leaves = await listLeaves(context.db, {
      from: month === null ? null : startOfDay(firstDay(month)),
      to: month === null ? null : startOfDay(firstDay(addMonths(month, 1))),
      staffId,
      limit: NEWEST,
    });
    const visible = await visibleWindows(context.db, context.actor, wallDate(context.now));
    return (await viewLeaves(context, leaves)).filter(
      (row) =>
        (visible === null || (row.windowId !== null && visible.has(row.windowId))) &&
        (input.windowId === null || row.windowId === input.windowId) &&
        (input.phase === null || row.phase === input.phase) &&
        matchesSearch({ name: row.staffName, pinyin: row.pinyin, numbers: [row.staffNo] }, input.text),
    );
  },

  get: async (context, { id }) => {
    const detail = await viewLeave(context, (await findLeave(context.db, id)) ?? refuse('not_found'));
    await refuseForeign(context, detail.windowId);
    return detail;
  },

  preview: async (context, asked) => {
    const { windowId, ...preview } = await assessLeave(context.db, asked, context.now);
    await refuseForeign(context, windowId);
    return preview;
  },

  submit: async (context, input) => {
    const { db, now, actor, audit } = context;
    const { problem, windowId, startAt, endAt } = await assessLeave(db, input, now);
    await refuseForeign(context, windowId);
    if (problem) refuse(problem.code, problem.params);
    const { staffId, kind, reason, substituteId, notifiedAt, notifiedTo } = input;
    if (notifiedAt !== null && notifiedAt > now) refuse('in_future');
    if ((notifiedAt === null) !== (notifiedTo === '')) refuse('notified_incomplete');
    const leave = { staffId, kind, startAt, endAt, reason, substituteId, notifiedAt, notifiedTo };
    const id = await insertLeave(db, { ...leave, submittedAt: now, createdBy: actor.accountId });
    await audit({ entity: 'leave_request', entityId: id, after: leave });
    return viewLeave(context, (await findLeave(db, id))!);
  },

  decide: async (context, input) => {
    const { now, actor } = context;
    const before = await openForChange(context, input);
    if (before.state !== 'submitted') refuse('leave_not_waiting');
    if (actor.staffId !== null && actor.staffId === before.staffId) refuse('leave_own');
    const onPaper = input.decidedAt !== null || input.approverName !== null;
    if (onPaper && !isSupervision(actor)) refuse('leave_paper_supervision_only');
    if (input.decidedAt !== null && input.decidedAt > now) refuse('in_future');
    if (input.decision === 'refuse' && input.note === '') refuse('reason_required');
    await refuseClosed(context.db, daysTouched({ from: before.startAt, to: before.endAt }));
    return saveChange(
      context,
      before,
      {
        state: input.decision === 'approve' ? 'approved' : 'refused',
        approverName: input.approverName ?? actor.displayName,
        decidedAt: input.decidedAt ?? now,
        decidedBy: actor.accountId,
        decisionNote: input.note,
      },
      input.note,
    );
  },

  returned: async (context, input) => {
    const { now, actor, db } = context;
    const before = await openForChange(context, input);
    if (before.state !== 'approved') refuse('leave_not_approved');
    if (input.returnedAt > now) refuse('in_future');
    if (input.returnedAt <= before.startAt) refuse('return_before_start');
    // Late days of a closed month stay as its attendance judged them; days given back would change it.
    const from = Math.min(before.endAt, input.returnedAt, before.returnedAt ?? before.endAt);
    if (from < before.endAt) await refuseClosed(db, daysTouched({ from, to: before.endAt }));
    return saveChange(
      context,
      before,
      { returnedAt: input.returnedAt, returnedBy: actor.accountId },
      input.note,
    );
  },

  cancel: async (context, input) => {
    const { now, actor, db } = context;
    const before = await openForChange(context, input);
    if (before.state !== 'submitted' && before.state !== 'approved') refuse('leave_is_over');
    if (before.returnedAt !== null) refuse('leave_is_over');
    const begun = before.state === 'approved' && before.startAt <= now;
    if (begun && !isSupervision(actor)) refuse('leave_begun');
    await refuseClosed(db, daysTouched({ from: before.startAt, to: before.endAt }));
    return saveChange(context, before, { state: 'cancelled', decisionNote: input.reason }, input.reason);
  },
};
