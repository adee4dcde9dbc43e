import type { complaintsContract } from '#shared/contracts/complaints';
import { can } from '#shared/contracts/roles';
import type { ComplaintStep } from '#shared/domain/complaints/life';
import { hideComplainant } from '#shared/domain/complaints/privacy';
import type { AllegationVerdict, Verdict } from '#shared/domain/complaints/types';
import { overallVerdict } from '#shared/domain/complaints/verdict';
import { refuse } from '#shared/domain/refusal';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { MutationContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { allegationsOf, judgeAllegation } from './allegations-repo';
import { findComplainant } from './complainant-repo';
import { replyDueFrom, step } from './life';
import { ownComplaint } from './own';
import { type ComplaintRecord, findComplaint } from './repo';

type StepHandlers = Pick<
  HandlersOf<typeof complaintsContract>,
  | 'assign'
  | 'urge'
  | 'extend'
  | 'reply'
  | 'accept'
  | 'sendBack'
  | 'judge'
  | 'apologise'
  | 'call'
  | 'close'
  | 'withdraw'
  | 'reopen'
>;

export const stepHandlers: StepHandlers = {
  assign: async (context, { id, handler, demand, due }) => {
    const { record, today } = await opened(context, id);
    const taken = {
      type: 'assign',
      due: due ?? (await replyDueFrom(context.db, record.kindCode, today)),
    } as const;
    const change = { handler, demand, assignedOn: today, repliedOn: null, urgedOn: null };
    return step(context, record, taken, change, { type: 'assign', person: handler, text: demand });
  },

  urge: async (context, { id, note }) => {
    const { record, today } = await opened(context, id);
    await refuseClosed(context.db, [today]);
    return step(context, record, { type: 'urge' }, { urgedOn: today }, { type: 'urge', text: note });
  },

  extend: async (context, { id, due, reason }) => {
    const { record } = await opened(context, id);
    return step(context, record, { type: 'extend', due }, {}, { type: 'extend', text: reason });
  },

  reply: async (context, { id, receivedOn, person, text }) => {
    const record = await ownComplaint(context, id);
    const today = wallDate(context.now);
    // Only the office knows when a letter came in; what a window enters comes in now.
    const on = can(context.actor.roles, 'complaints.write') ? receivedOn : today;
    refuseDay(on, record.assignedOn, today);
    await refuseClosed(context.db, [on]);
    const story = { type: 'reply', on, person, text } as const;
    return step(context, record, { type: 'reply' }, { repliedOn: on }, story);
  },

  accept: async (context, { id, note }) => {
    const { record } = await opened(context, id);
    return step(context, record, { type: 'accept' }, {}, { type: 'accept', text: note });
  },

  sendBack: async (context, { id, reason, due }) => {
    const { record, today } = await opened(context, id);
    await refuseClosed(context.db, [today, ...(record.verdictOn === null ? [] : [record.verdictOn])]);
    const limit = due ?? (await replyDueFrom(context.db, record.kindCode, today));
    const taken: ComplaintStep = { type: 'return', due: limit };
    const change = { verdictOn: null, verdictReason: '', calledOn: null, repliedOn: null, urgedOn: null };
    return step(context, record, taken, change, { type: 'return', text: reason });
  },

  judge: async (context, { id, on, verdict: chosen, points, reason }) => {
    const { record, today } = await opened(context, id);
    const { db } = context;
    refuseDay(on, wallDate(record.receivedAt), today);
    await refuseClosed(db, [on, ...(record.verdictOn === null ? [] : [record.verdictOn])]);
    const verdict = await judgedPoints(context, record, points, chosen);
    const target = record.staffId ?? record.windowId ?? record.unitId;
    // 问事必问人: what is proven is proven against somebody (seed row 130).
    if (verdict !== 'unproven' && target === null) refuse('complaint_target_required');
    const change = { verdictOn: on, verdictReason: reason };
    const story = { type: 'judge', on, text: reason, result: verdict } as const;
    return step(context, record, { type: 'judge', verdict }, change, story);
  },

  apologise: async (context, { id, how, on, person, note }) => {
    const { record, today } = await opened(context, id);
    refuseDay(on, wallDate(record.receivedAt), today);
    const story = { type: 'apologise', on, person, text: note, result: how } as const;
    return step(context, record, { type: 'apologise' }, { apology: how, apologyOn: on }, story);
  },

  call: async (context, { id, on, caller, result, note }) => {
    const { record, today } = await opened(context, id);
    refuseDay(on, record.verdictOn, today);
    const story = { type: 'call', on, person: caller, text: note, result } as const;
    return step(context, record, { type: 'call', result }, { calledOn: on }, story);
  },

  close: async (context, { id, note }) => {
    const { record, today } = await opened(context, id);
    return step(context, record, { type: 'close' }, { closedOn: today }, { type: 'close', text: note });
  },

  reopen: async (context, { id, reason, due }) => {
    const { record, today } = await opened(context, id);
    const limit = due ?? (await replyDueFrom(context.db, record.kindCode, today));
    const change = { closedOn: null, calledOn: null };
    return step(context, record, { type: 'reopen', due: limit }, change, { type: 'reopen', text: reason });
  },

  withdraw: async (context, { id, reason }) => {
    const { record, today } = await opened(context, id);
    const story = { type: 'withdraw', text: reason } as const;
    return step(context, record, { type: 'withdraw' }, { closedOn: today }, story);
  },
};

async function opened(
  { db, now }: Pick<MutationContext, 'db' | 'now'>,
  id: number,
): Promise<{ record: ComplaintRecord; today: IsoDate }> {
  return { record: (await findComplaint(db, id)) ?? refuse('not_found'), today: wallDate(now) };
}

/** Nothing is done tomorrow, and nothing before what it follows. */
function refuseDay(on: IsoDate, earliest: IsoDate | null, today: IsoDate): void {
  if (on > today) refuse('in_future');
  if (earliest !== null && on < earliest) refuse('complaint_day_too_early', { date: earliest });
}

/** Writes the split verdict and answers that of the whole. */
async function judgedPoints(
  { db }: Pick<MutationContext, 'db'>,
  record: ComplaintRecord,
  points: readonly { id: number; verdict: AllegationVerdict; finding: string }[],
  chosen: Verdict | null,
): Promise<Verdict> {
  const allegations = await allegationsOf(db, record.id);
  if (allegations.length === 0) return chosen ?? refuse('verdict_required');
  const byId = new Map(points.map((point) => [point.id, point]));
  const who = await findComplainant(db, record.id);
  const verdicts: AllegationVerdict[] = [];
  for (const { id } of allegations) {
    const point = byId.get(id) ?? refuse('verdict_required');
    await judgeAllegation(db, id, { verdict: point.verdict, finding: hideComplainant(point.finding, who) });
    verdicts.push(point.verdict);
  }
  return overallVerdict(verdicts);
}
