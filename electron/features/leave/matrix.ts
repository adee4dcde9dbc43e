import type { leaveContract } from '#shared/contracts/leave';
import { kindsOn } from '#shared/domain/leave/kind-rules';
import { type DatedMatrix, type MatrixRow, matrixOn } from '#shared/domain/leave/matrix';
import { checkMatrix, type MatrixFinding } from '#shared/domain/leave/matrix-check';
import { MATRIX_PRESETS } from '#shared/domain/leave/matrix-presets';
import { refuse } from '#shared/domain/refusal';
import { type IsoDate, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { deleteMatrix, matrices, putMatrix, savedKinds } from './rules-repo';

type Operations = Pick<
  typeof leaveContract,
  'matrices' | 'matrixPresets' | 'checkMatrix' | 'saveMatrix' | 'removeMatrix'
>;

export const matrixHandlers: HandlersOf<Operations> = {
  matrices: async ({ db, now }) => {
    const all = await matrices(db);
    return all.map((matrix) => viewMatrix(matrix, all, wallDate(now)));
  },

  matrixPresets: async () => MATRIX_PRESETS.map(({ code, rows }) => ({ code, rows })),

  checkMatrix: async ({ db, now }, { rows, date }) => findingsOf(db, rows, date ?? wallDate(now)),

  saveMatrix: async ({ db, now, actor, audit }, { id, name, effectiveFrom, rows }) => {
    const today = wallDate(now);
    const all = await matrices(db);
    const before = id === null ? undefined : (all.find((matrix) => matrix.id === id) ?? refuse('not_found'));
    if (before && !mayChange(before, today)) refuse('leave_matrix_past', { date: before.effectiveFrom });
    // The first matrix may begin with today; a later one must not change what was signed already.
    if (effectiveFrom < today) refuse('leave_matrix_past', { date: effectiveFrom });
    if (all.some((matrix) => matrix.effectiveFrom === effectiveFrom && matrix.id !== id)) {
      refuse('leave_matrix_same_day', { date: effectiveFrom });
    }
    const findings = await findingsOf(db, rows, effectiveFrom);
    if (findings.length > 0) refuse('leave_matrix_faulty', { count: findings.length });
    const saved = await putMatrix(db, { id, name, effectiveFrom, rows }, { by: actor.accountId, at: now });
    const after = { id: saved, name, effectiveFrom, rows };
    await audit({ entity: 'leave_matrix', entityId: saved, before, after });
    return viewMatrix(after, await matrices(db), today);
  },

  removeMatrix: async ({ db, now, audit }, { id }) => {
    const before = (await matrices(db)).find((matrix) => matrix.id === id) ?? refuse('not_found');
    if (!mayChange(before, wallDate(now))) refuse('leave_matrix_past', { date: before.effectiveFrom });
    await deleteMatrix(db, id);
    await audit({ entity: 'leave_matrix', entityId: id, before });
    return { id };
  },
};

async function findingsOf(db: ReadDb, rows: readonly MatrixRow[], date: IsoDate): Promise<MatrixFinding[]> {
  return checkMatrix(rows, kindsOn(date, await savedKinds(db)));
}

/** Requests have been signed by one that is in force: a new one takes its place. The day it begins is still open. */
const mayChange = (matrix: DatedMatrix, today: IsoDate): boolean => matrix.effectiveFrom >= today;

const viewMatrix = (matrix: DatedMatrix, all: readonly DatedMatrix[], today: IsoDate) => ({
  ...matrix,
  inForce: matrixOn(today, all)?.id === matrix.id,
  mayChange: mayChange(matrix, today),
});
