import type { rosterContract } from '#shared/contracts/roster';
import { refuse } from '#shared/domain/refusal';
import type { ChangeKind, Duty } from '#shared/domain/roster/types';
import type { ReadDb } from '../../db/handles';
import type { Actor, MutationContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { refuseClosed } from '../months/index';
import { type DutyChange, insertChange, lastChange, markUndone } from './change-repo';
import { refuseUnknown } from './plan';
import { deleteDuty, findDuties, insertDuty, updateDuty } from './repo';

type Scope = Pick<MutationContext<Actor>, 'db' | 'actor' | 'now' | 'audit'>;

export interface DutyChangeDraft {
  kind: ChangeKind;
  note?: string;
  before: readonly Duty[];
  /** A null id is a new duty; one of `before` that is missing here is taken away. */
  after: readonly (Omit<Duty, 'id'> & { id: number | null })[];
  /** What the audit row is about; the id of the duty unless told. */
  about?: string;
  /** Further facts for the audit row. */
  extra?: object;
}

/** The one way duties change: the rows, what it takes to undo it, and one audit row. Closed months refuse. */
export async function recordChange(scope: Scope, draft: DutyChangeDraft): Promise<Duty[]> {
  const { db, actor, now, audit } = scope;
  const { kind, note = '', before } = draft;
  await refuseClosed(
    db,
    [...before, ...draft.after].map(({ date }) => date),
  );
  const kept = new Set(draft.after.map(({ id }) => id));
  for (const { id } of before) if (!kept.has(id)) await deleteDuty(db, id);
  const after: Duty[] = [];
  for (const { id, ...duty } of draft.after) {
    after.push({ ...duty, id: id ?? (await insertDuty(db, duty, actor.accountId, now)) });
    if (id !== null) await updateDuty(db, { ...duty, id });
  }
  if (before.length + after.length > 0) {
    await insertChange(db, { kind, note, before: [...before], after, accountId: actor.accountId, at: now });
  }
  await audit({
    entity: 'duty',
    entityId: draft.about ?? (after[0] ?? before[0])?.id ?? 0,
    ...(before.length > 0 && { before: single(before) }),
    ...(draft.extra
      ? { after: { placed: after, ...draft.extra } }
      : after.length > 0 && { after: single(after) }),
    ...(note !== '' && { reason: note }),
  });
  return after;
}

const single = (duties: readonly Duty[]): unknown => (duties.length === 1 ? duties[0] : duties);

/** The last change, when it is the actor's own and still stands as it was made. */
export async function undoable(db: ReadDb, actor: Actor): Promise<DutyChange | null> {
  const change = await lastChange(db);
  return change?.accountId === actor.accountId && (await stands(db, change)) ? change : null;
}

async function stands(db: ReadDb, { before, after }: DutyChange): Promise<boolean> {
  const text = (duties: readonly Duty[]) =>
    JSON.stringify([...duties].sort((a, b) => a.id - b.id).map((duty) => Object.entries(duty).sort()));
  return (
    text(
      await findDuties(
        db,
        [...before, ...after].map(({ id }) => id),
      ),
    ) === text(after)
  );
}

/** Takes the last change back. Refuses `duty_undo_gone` when something else came after it. */
export const undoChange: Handler<(typeof rosterContract)['undo']> = async (scope, { id }) => {
  const { db, actor, now, audit } = scope;
  const change = await undoable(db, actor);
  if (change?.id !== id) refuse('duty_undo_gone');
  const { before, after } = change;
  await refuseClosed(
    db,
    [...before, ...after].map(({ date }) => date),
  );
  for (const duty of before) await refuseUnknown(db, duty);
  const had = new Set(before.map((duty) => duty.id));
  const has = new Set(after.map((duty) => duty.id));
  for (const duty of after) if (!had.has(duty.id)) await deleteDuty(db, duty.id);
  for (const duty of before) {
    if (has.has(duty.id)) await updateDuty(db, duty);
    else await insertDuty(db, duty, actor.accountId, now);
  }
  await markUndone(db, id, now);
  await audit({ entity: 'duty', entityId: `undo-${id}`, before: after, after: before });
  return {};
};
