import type { InputOf } from '#shared/contracts/define';
import type { leaveContract } from '#shared/contracts/leave';
import { daysTouched } from '#shared/domain/leave/check';
import { type Decision, decideLeave, pendingExtension, stepToSign } from '#shared/domain/leave/machine';
import { Refusal, refuse } from '#shared/domain/refusal';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { MutationContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { attachmentsOf } from '../attachments/index';
import { refuseClosed } from '../months/index';
import { staffByIds } from '../staff/index';
import { type OpenLeave, openForChange, saveChange } from './change';
import { viewLeave } from './detail';
import { loadLife } from './life-store';
import { findLeave, type LeaveRecord } from './repo';
import { submitNew } from './requests';
import { ruleOf } from './rules';
import { leaveSettings, savedKinds } from './rules-repo';
import { isSupervision } from './scope';
import { signingRights } from './signing';
import { viewAll } from './view';

type Operations = Pick<typeof leaveContract, 'decide' | 'decideMany' | 'enter'>;
type Input = InputOf<Operations['decide']>;

export const decisionHandlers: HandlersOf<Operations> = {
  decide: async (context, input) =>
    viewLeave(context, await decideOne(context, await openForChange(context, input), input)),

  decideMany: async (context, { items, decision, note }) => {
    const refused: {
      id: number;
      staffName: string;
      code: string;
      params: Record<string, string | number>;
    }[] = [];
    let done = 0;
    for (const item of new Map(items.map((each) => [each.id, each])).values()) {
      try {
        const open = await openForChange(context, item);
        const input = { ...item, decision, note, approverName: null, decidedAt: null };
        await decideOne(context, open, input);
        done++;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        const { code, params } = error;
        refused.push({ id: item.id, staffName: await nameOf(context, item.id), code, params });
      }
    }
    if (done === 0) await context.audit({ entity: 'leave_request', entityId: 'none', after: { refused } });
    return { done, refused };
  },

  enter: async (context, { signatures, ...written }) => {
    let leave = await submitNew(context, written);
    const { schedule, windowId, loaded } = await reopen(context, leave);
    const needed = loaded.life.steps.length;
    if (signatures.length !== needed) refuse('leave_signatures_count', { needed });
    for (const { name, at } of signatures) {
      const open = { leave, schedule, windowId, loaded: await loadLife(context.db, leave) };
      const input = { id: leave.id, version: leave.version, decision: 'approve' as const, note: '' };
      leave = await decideOne(context, open, { ...input, approverName: name, decidedAt: at });
    }
    return viewLeave(context, leave);
  },
};

const reopen = (context: MutationContext, { id, version }: LeaveRecord): Promise<OpenLeave> =>
  openForChange(context, { id, version });

async function nameOf({ db }: MutationContext, id: number): Promise<string> {
  const leave = await findLeave(db, id);
  if (!leave) return '';
  return (await staffByIds(db, [leave.staffId])).get(leave.staffId)?.name ?? '';
}

/**
 * Signs the step that waits. Whoever decides must hold its right, own or handed over, or be the office that registers
 * a signature on paper; nobody decides their own leave. Everything that can refuse does so before anything is written.
 */
async function decideOne(context: MutationContext, open: OpenLeave, input: Input): Promise<LeaveRecord> {
  const { now, actor, db } = context;
  const { leave, loaded, windowId } = open;
  const { decision, note } = input;
  const step = stepToSign(loaded.life) ?? refuse('leave_not_waiting');
  if (actor.staffId !== null && actor.staffId === leave.staffId) refuse('leave_own');
  const onPaper = input.decidedAt !== null || input.approverName !== null;
  if (onPaper && !isSupervision(actor)) refuse('leave_paper_supervision_only');
  const at = input.decidedAt ?? now;
  if (at > now) refuse('in_future');
  if (decision !== 'approve' && note === '') refuse('reason_required');
  const rights = await signingRights(db, actor, wallDate(now));
  const right = rights.toSign(step.role, { staffId: leave.staffId, windowId });
  if (right === null && !onPaper) {
    refuse(step.role === 'unit' ? 'leave_unit_paper' : 'leave_step_not_yours', { role: step.role });
  }
  const extension = pendingExtension(loaded.life);
  const from = extension?.fromAt ?? leave.startAt;
  await refuseClosed(db, daysTouched({ from, to: extension?.toAt ?? leave.endAt }));
  const next = decideLeave(loaded.life, decision, at);
  if (leave.state === 'submitted' && next.state === 'approved') await refuseWithoutPapers(context, open);
  return saveChange(context, open, {
    next,
    also: extension ? {} : decidedFields(decision, next.state === 'submitted', input, actor, at),
    words: {
      signature: {
        byName: input.approverName ?? actor.displayName,
        accountId: actor.accountId,
        forAccountId: right?.forAccountId ?? null,
        note,
        onPaper,
      },
    },
    reason: note,
  });
}

/** What the request itself keeps of its last signature. */
function decidedFields(
  decision: Decision,
  more: boolean,
  { approverName, note }: Input,
  actor: MutationContext['actor'],
  at: WallMs,
) {
  if (more) return {};
  const decided = decision === 'send_back' ? {} : { decidedAt: at, decidedBy: actor.accountId };
  return { ...decided, approverName: approverName ?? actor.displayName, decisionNote: note };
}

async function refuseWithoutPapers(context: MutationContext, open: OpenLeave): Promise<void> {
  const { db } = context;
  if (!(await leaveSettings(db)).requirePapers) return;
  const { papersFromHalfDays } = ruleOf(open.leave, await savedKinds(db));
  if (papersFromHalfDays === null) return;
  const files = await attachmentsOf(db, 'leave', [open.leave.id]);
  if (files.some(({ withdrawnAt }) => withdrawnAt === null)) return;
  const [viewed] = await viewAll(context, [open.leave], open.schedule);
  if (viewed!.row.halfDays >= papersFromHalfDays) refuse('leave_papers_missing');
}
