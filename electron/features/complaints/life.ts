import { type Limits, replyDueOf } from '#shared/domain/complaints/clock';
import {
  actorDue,
  type ComplaintLife,
  type ComplaintStep,
  takeComplaintStep,
} from '#shared/domain/complaints/life';
import { type Complainant, hideComplainant } from '#shared/domain/complaints/privacy';
import type { StepType } from '#shared/domain/complaints/types';
import { refuse } from '#shared/domain/refusal';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import { calendarOverrides } from '../calendar/index';
import { findComplainant } from './complainant-repo';
import { type ComplaintChange, type ComplaintRecord, findComplaint, moveComplaint } from './repo';
import { insertStep, stepsOf } from './step-repo';
import { listKinds } from './words-repo';

const lifeOf = (record: ComplaintRecord): ComplaintLife => ({
  state: record.state,
  named: record.named,
  replyDue: record.replyDue,
  closeDue: record.closeDue,
  returns: record.returns,
  verdict: record.verdict,
  satisfaction: record.satisfaction,
});

/** What the story keeps of a step. */
export interface Story {
  type: StepType;
  on?: IsoDate;
  person?: string;
  text?: string;
  result?: string;
}

/** Where a step leads; refuses it with the problem of the machine. */
export function refuseStep(record: ComplaintRecord, taken: ComplaintStep, today: IsoDate): ComplaintLife {
  const next = takeComplaintStep(lifeOf(record), taken, today);
  if (typeof next !== 'string') return next;
  return refuse(next, { due: actorDue(lifeOf(record)) ?? record.closeDue });
}

/** Takes a step by the rules, on top of the state it was taken in view of, with its story and its audit row. */
export async function step(
  context: Pick<MutationContext, 'db' | 'now' | 'actor' | 'audit'>,
  before: ComplaintRecord,
  taken: ComplaintStep,
  change: ComplaintChange,
  { type, on, person = '', text = '', result = '' }: Story,
): Promise<{ id: number }> {
  const { db, now, actor, audit } = context;
  const next = refuseStep(before, taken, wallDate(now));
  const who = await findComplainant(db, before.id);
  const written = {
    replyDue: next.replyDue,
    closeDue: next.closeDue,
    returns: next.returns,
    verdict: next.verdict,
    satisfaction: next.satisfaction,
    ...hidden(change, who),
  };
  if (!(await moveComplaint(db, before.id, before.state, next.state, written))) refuse('changed_meanwhile');
  const moved =
    taken.type === 'extend' || taken.type === 'assign' || taken.type === 'return' || taken.type === 'reopen';
  await insertStep(db, {
    ...{ complaintId: before.id, type, onDate: on ?? wallDate(now), at: now, byAccount: actor.accountId },
    person: hideComplainant(person, who),
    text: hideComplainant(text, who),
    due: moved ? taken.due : actorDue(lifeOf(before)),
    dueBefore: moved ? (actorDue(lifeOf(before)) ?? before.closeDue) : null,
    result,
  });
  const after = await findComplaint(db, before.id);
  await audit({
    ...{ entity: 'complaint', entityId: before.id, before, after },
    reason: hideComplainant(text, who) || undefined,
  });
  return { id: before.id };
}

const TEXTS = ['handler', 'demand', 'verdictReason'] as const;

/** Texts of a step never name who complained. */
function hidden(change: ComplaintChange, who: Complainant | null): ComplaintChange {
  const texts = TEXTS.flatMap((name) => {
    const text = change[name];
    return text === undefined ? [] : [[name, hideComplainant(text, who)]];
  });
  return { ...change, ...Object.fromEntries(texts) };
}

/** The limit for a reply that is asked for today. */
export async function replyDueFrom(db: ReadDb, kindCode: string, today: IsoDate): Promise<IsoDate> {
  const limits: Limits = (await listKinds(db)).find(({ code }) => code === kindCode) ?? refuse('not_found');
  return replyDueOf(today, limits, await calendarOverrides(db));
}

/** Days whose months already know something of a complaint: what it is about no longer changes once they are closed. */
export async function countedDays(db: ReadDb, id: number): Promise<IsoDate[]> {
  const counted: readonly StepType[] = ['return', 'urge', 'reply'];
  return (await stepsOf(db, [id]))
    .filter(
      ({ type, due, onDate }) => counted.includes(type) && (type === 'return' || onDate > (due ?? onDate)),
    )
    .map(({ onDate }) => onDate);
}
