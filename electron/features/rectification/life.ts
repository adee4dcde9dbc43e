import {
  type OrderLife,
  type OrderStep,
  type StepDay,
  takeOrderStep,
} from '#shared/domain/rectification/life';
import { refuse } from '#shared/domain/refusal';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import { calendarOverrides } from '../calendar/index';
import { findOrder, moveOrder, type OrderChange, type OrderRecord } from './repo';
import { insertStep, readSettings } from './step-repo';

type Scope = Pick<MutationContext, 'db' | 'now' | 'actor' | 'audit'>;

/** What the story keeps of a step. */
export interface Story {
  on?: IsoDate;
  person?: string;
  text?: string;
  result?: string;
}

export const lifeOf = (record: OrderRecord): OrderLife => ({
  state: record.state,
  due: record.due,
  level: record.level,
  extensions: record.extensions,
  returns: record.returns,
  lookResult: record.lookResult,
  satisfaction: record.satisfaction,
  raised: record.raisedBy !== '',
});

export async function stepDay(db: ReadDb, now: number): Promise<StepDay> {
  return { today: wallDate(now), calendar: await calendarOverrides(db), settings: await readSettings(db) };
}

/** Takes a step by the rules, with its story and its audit row. Refuses with the problem of the machine. */
export async function step(
  { db, now, actor, audit }: Scope,
  before: OrderRecord,
  taken: OrderStep,
  { on, person = '', text = '', result = '' }: Story,
  change: Partial<Pick<OrderChange, 'lookBy' | 'closedOn'>> = {},
): Promise<{ id: number }> {
  const day = await stepDay(db, now);
  const next = takeOrderStep(lifeOf(before), taken, day);
  if (typeof next === 'string') return refuse(next, { due: before.due });
  const { state, due, level, extensions, returns, lookResult, satisfaction } = next;
  const { lookBy, closedOn } = { ...before, ...change };
  const written = { due, level, extensions, returns, lookResult, satisfaction, lookBy, closedOn };
  if (!(await moveOrder(db, before, state, written))) refuse('changed_meanwhile');
  await insertStep(db, {
    ...{ orderId: before.id, type: taken.type, onDate: on ?? day.today, at: now, byAccount: actor.accountId },
    ...{ person, text, result },
    due,
    dueBefore: due === before.due ? null : before.due,
  });
  const after = await findOrder(db, before.id);
  await audit({ entity: 'rectification', entityId: before.id, before, after, reason: text || undefined });
  return { id: before.id };
}
