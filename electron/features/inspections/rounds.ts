import type { inspectionsContract } from '#shared/contracts/inspections';
import { nextRoundState, type RoundStep } from '#shared/domain/inspections/types';
import { refuse } from '#shared/domain/refusal';
import { DAY_MS, startOfDay, wallDate } from '#shared/domain/time/wall';
import type { MutationContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { listInspectors, listTeams } from './people-repo';
import {
  findRound,
  insertRound,
  listRounds,
  moveRound,
  type RoundFields,
  type RoundRecord,
  setInspectors,
  updateRound,
} from './round-repo';
import { viewRound, viewRounds } from './view';

type RoundHandlers = Pick<
  HandlersOf<typeof inspectionsContract>,
  'rounds' | 'round' | 'plan' | 'start' | 'pause' | 'resume' | 'finish' | 'cancel'
>;
type Scope = Pick<MutationContext, 'db' | 'audit' | 'now' | 'actor'>;

async function refuseUnknown(
  db: MutationContext['db'],
  { teamId, inspectorIds }: { teamId: number | null; inspectorIds: readonly number[] },
): Promise<void> {
  const known = new Set((await listInspectors(db)).map(({ id }) => id));
  if (!inspectorIds.every((id) => known.has(id))) refuse('not_found');
  if (teamId !== null && !(await listTeams(db)).some(({ id }) => id === teamId)) refuse('not_found');
}

/** Takes a step of a round's life, with its audit row. */
async function step(
  { db, audit }: Scope,
  id: number,
  taken: RoundStep,
  change: Partial<Pick<RoundRecord, 'startedAt' | 'pausedAt' | 'endedAt' | 'note' | 'cancelReason'>>,
  reason?: string,
): Promise<{ id: number }> {
  const before = (await findRound(db, id)) ?? refuse('not_found');
  const state = nextRoundState(before.state, taken);
  if (state === null || !(await moveRound(db, id, before.state, { state, ...change }))) {
    refuse('changed_meanwhile');
  }
  const after = await findRound(db, id);
  await audit({ entity: 'inspection_round', entityId: id, before, after, reason });
  return { id };
}

async function savePlanned(
  { db, audit }: Scope,
  id: number,
  fields: RoundFields & { inspectorIds: number[]; plannedOn?: string },
): Promise<void> {
  const before = (await findRound(db, id)) ?? refuse('not_found');
  if (before.state !== 'planned') refuse('changed_meanwhile');
  await updateRound(db, id, fields);
  await setInspectors(db, id, fields.inspectorIds);
  await audit({ entity: 'inspection_round', entityId: id, before, after: await findRound(db, id) });
}

async function create(
  { db, audit, now, actor }: Scope,
  fields: RoundFields & { inspectorIds: number[] },
  life: Pick<RoundRecord, 'state' | 'plannedOn' | 'startedAt'>,
): Promise<{ id: number }> {
  const id = await insertRound(db, { ...fields, ...life, createdBy: actor.accountId, createdAt: now });
  await setInspectors(db, id, fields.inspectorIds);
  await audit({ entity: 'inspection_round', entityId: id, after: await findRound(db, id) });
  return { id };
}

export const roundHandlers: RoundHandlers = {
  rounds: async ({ db, actor }, { from, to }) =>
    viewRounds(db, await listRounds(db, startOfDay(from), startOfDay(to) + DAY_MS, [from, to]), actor),

  round: async ({ db, actor, now }, { id }) =>
    viewRound(db, (await findRound(db, id)) ?? refuse('not_found'), actor, now),

  plan: async (context, { id, plannedOn, ...fields }) => {
    await refuseUnknown(context.db, fields);
    if (plannedOn < wallDate(context.now)) refuse('planned_in_past');
    if (id === null) return create(context, fields, { state: 'planned', plannedOn, startedAt: null });
    await savePlanned(context, id, { ...fields, plannedOn });
    return { id };
  },

  start: async (context, { id, ...fields }) => {
    const { db, now } = context;
    await refuseUnknown(db, fields);
    if (id === null) return create(context, fields, { state: 'running', plannedOn: null, startedAt: now });
    await savePlanned(context, id, fields);
    return step(context, id, 'start', { startedAt: now });
  },

  pause: (context, { id }) => step(context, id, 'pause', { pausedAt: context.now }),
  resume: (context, { id }) => step(context, id, 'resume', { pausedAt: null }),
  finish: (context, { id, note }) => step(context, id, 'finish', { endedAt: context.now, note }),
  cancel: (context, { id, reason }) => step(context, id, 'cancel', { cancelReason: reason }, reason),
};
