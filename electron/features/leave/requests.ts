import type { InputOf } from '#shared/contracts/define';
import type { leaveContract } from '#shared/contracts/leave';
import { submitLeave } from '#shared/domain/leave/machine';
import { refuse } from '#shared/domain/refusal';
import { matchesSearch } from '#shared/domain/staff/search';
import { addMonths, firstDay } from '#shared/domain/time/dates';
import { startOfDay, wallDate } from '#shared/domain/time/wall';
import type { MutationContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { type Assessment, assessLeave } from './assess';
import { changed, openForChange, saveChange } from './change';
import { viewLeave } from './detail';
import { loadLife } from './life-store';
import { findLeave, insertLeave, type LeaveRecord, listLeaves, type Slip } from './repo';
import { refuseForeign, visibleWindows } from './scope';
import { viewLeaves } from './view';

/** Ten years of a large center have more; a list without a month is for the recent past. */
const NEWEST = 2000;

type Operations = Pick<
  typeof leaveContract,
  'list' | 'get' | 'preview' | 'submit' | 'saveDraft' | 'resubmit'
>;
type Written = InputOf<Operations['submit']>;

export const requestHandlers: HandlersOf<Operations> = {
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
        (input.kind === null || row.kindCode === input.kind) &&
        matchesSearch({ name: row.staffName, pinyin: row.pinyin, numbers: [row.staffNo] }, input.text),
    );
  },

  get: async (context, { id }) => {
    const detail = await viewLeave(context, (await findLeave(context.db, id)) ?? refuse('not_found'));
    await refuseForeign(context, detail.windowId);
    return detail;
  },

  preview: async (context, asked) => {
    const {
      windowId,
      dated: _,
      schedule: __,
      ...preview
    } = await assessLeave(context.db, asked, context.now);
    await refuseForeign(context, windowId);
    return preview;
  },

  submit: async (context, input) => viewLeave(context, await submitNew(context, input)),

  saveDraft: async (context, { id, version, ...written }) => {
    const assessment = await assessLeave(context.db, { ...written, exceptId: id }, context.now);
    const slip = slipOf(written, assessment, context.now);
    // An unfinished slip is kept as it is; only its kind must be one that can be read again.
    if (assessment.dated === null) refuse('leave_kind_unknown');
    if (assessment.problem?.code === 'leave_too_long') refuse('leave_too_long', assessment.problem.params);
    await refuseForeign(context, assessment.windowId);
    if (id === null) {
      const leave = await insertDraft(context, slip, 1);
      await context.audit({ entity: 'leave_request', entityId: leave.id, after: slip });
      return viewLeave(context, leave);
    }
    const open = await openForChange(context, { id, version });
    const { state } = open.leave;
    if (state !== 'draft' && state !== 'sent_back') refuse('leave_is_sent');
    const life = {
      ...open.loaded.life,
      startAt: slip.startAt,
      endAt: slip.endAt,
      notifiedAt: slip.notifiedAt,
    };
    return changed(context, open, { next: life, also: slip });
  },

  resubmit: async (context, { id, version, ...written }) => {
    const open = await openForChange(context, { id, version });
    const assessment = await assessed(context, { ...written, exceptId: id });
    const slip = slipOf(written, assessment, context.now);
    const { startAt, endAt, notifiedAt } = slip;
    const life = { ...open.loaded.life, startAt, endAt, notifiedAt };
    return changed(context, open, {
      next: submitLeave(life, assessment.chain),
      also: { ...slip, submittedAt: context.now },
    });
  },
};

/** Refuses what the preview says stands against it. */
async function assessed(context: MutationContext, asked: Written & { exceptId: number | null }) {
  const assessment = await assessLeave(context.db, asked, context.now);
  await refuseForeign(context, assessment.windowId);
  if (assessment.problem) refuse(assessment.problem.code, assessment.problem.params);
  return assessment;
}

/** A request that is sent at once, with its audit row. */
export async function submitNew(context: MutationContext, input: Written): Promise<LeaveRecord> {
  const { db, now, audit } = context;
  const assessment = await assessed(context, { ...input, exceptId: null });
  const slip = slipOf(input, assessment, now);
  // Sending it makes the first version that anybody sees.
  const draft = await insertDraft(context, slip, 0);
  const loaded = await loadLife(db, draft);
  const next = submitLeave(loaded.life, assessment.chain);
  const { schedule, windowId } = assessment;
  const open = { leave: draft, loaded, schedule, windowId };
  const asNew: MutationContext['audit'] = (entry, actor) => audit({ ...entry, before: undefined }, actor);
  return saveChange({ ...context, audit: asNew }, open, { next });
}

async function insertDraft(
  { db, now, actor }: MutationContext,
  slip: Slip,
  version: number,
): Promise<LeaveRecord> {
  const id = await insertLeave(db, { ...slip, submittedAt: now, createdBy: actor.accountId, version });
  return (await findLeave(db, id))!;
}

/** What is stored of a slip. Refuses a notice in the future, and one that does not say who was told. */
function slipOf(input: Written, { startAt, endAt, dated }: Assessment, now: number): Slip {
  const { staffId, reason, handover, substituteId, standIn, notifiedAt, notifiedTo, notifiedHow } = input;
  if (notifiedAt !== null && notifiedAt > now) refuse('in_future');
  if ((notifiedAt === null) !== (notifiedTo === '')) refuse('notified_incomplete');
  if (substituteId === staffId) refuse('substitute_self');
  const kind = dated?.rule.base ?? 'personal';
  return {
    staffId,
    kind,
    ownKind: input.kind === kind ? null : input.kind,
    startAt,
    endAt,
    reason,
    handover,
    substituteId,
    standIn,
    notifiedAt,
    notifiedTo,
    notifiedHow,
  };
}
