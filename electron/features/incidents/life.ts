import { addWorkdays } from '#shared/domain/calendar/workdays';
import { type Life, type LifeStep, type Procedure, takeStep } from '#shared/domain/incidents/life';
import { refuse } from '#shared/domain/refusal';
import { type IsoDate, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import { calendarOverrides } from '../calendar/index';
import { refuseClosed } from '../months/index';
import { readProcedures } from './items-repo';
import { type LifeChange, moveIncident } from './life-repo';
import { findIncident, type IncidentRecord } from './repo';

export const lifeOf = (record: IncidentRecord): Life => ({
  state: record.state,
  outcome: record.outcome,
  notified: record.notifiedAt !== null,
  answerBy: record.answerBy,
  appealBy: record.appealBy,
  appealed: record.appealedAt !== null,
});

/** How people are heard about what happened on a day. */
export async function procedureOn(db: ReadDb, date: IsoDate): Promise<Procedure> {
  const procedures = await readProcedures(db);
  const found = procedures.find(({ validFrom }) => validFrom <= date) ?? procedures.at(-1);
  if (!found) throw new Error('no procedure is set');
  return found;
}

/** The last of so many working days after a moment. */
export async function dueAfter(db: ReadDb, at: WallMs, days: number): Promise<IsoDate> {
  return addWorkdays(wallDate(at), days, await calendarOverrides(db));
}

/** Finds an incident whose month is still open. */
export async function openIncident(db: ReadDb, id: number): Promise<IncidentRecord> {
  const record = (await findIncident(db, id)) ?? refuse('not_found');
  await refuseClosed(db, [record.date]);
  return record;
}

/** Takes a step of a life: by the rules, on top of the state it was taken in view of, with its audit row. */
export async function step(
  context: Pick<MutationContext, 'db' | 'now' | 'audit'>,
  before: IncidentRecord,
  taken: LifeStep,
  change: LifeChange,
  reason?: string,
): Promise<{ id: number; state: Life['state'] }> {
  const { db, now, audit } = context;
  const next = takeStep(lifeOf(before), taken, await procedureOn(db, before.date), wallDate(now));
  if (typeof next === 'string') refuse(next, { until: before.answerBy ?? before.appealBy ?? '' });
  const written = { answerBy: next.answerBy, appealBy: next.appealBy, outcome: next.outcome, ...change };
  if (!(await moveIncident(db, before.id, before.state, next.state, written))) refuse('changed_meanwhile');
  const after = await findIncident(db, before.id);
  await audit({ entity: 'incident', entityId: before.id, before, after, reason: reason || undefined });
  return { id: before.id, state: next.state };
}
