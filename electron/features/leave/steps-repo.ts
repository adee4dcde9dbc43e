import type { Extension, StepState } from '#shared/domain/leave/machine';
import type { StepRole } from '#shared/domain/leave/matrix';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** A signature asked for or given. */
export interface StepRecord {
  id: number;
  leaveId: number;
  extensionId: number | null;
  round: number;
  role: StepRole;
  state: StepState;
  byName: string;
  /** Whose right a delegate used. */
  forAccountId: number | null;
  at: WallMs | null;
  note: string;
  onPaper: boolean;
}

export interface ExtensionRecord extends Omit<Extension, 'steps'> {
  id: number;
  leaveId: number;
  reason: string;
  notifiedTo: string;
}

/** Signatures of some requests, by round and order. */
export async function stepsOf(db: ReadDb, leaveIds: readonly number[]): Promise<StepRecord[]> {
  if (leaveIds.length === 0) return [];
  const rows = await db
    .selectFrom('leave_step')
    .selectAll()
    .where('leave_id', 'in', [...leaveIds])
    .orderBy('leave_id')
    .orderBy('round')
    .orderBy('seq')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    leaveId: row.leave_id,
    extensionId: row.extension_id,
    round: row.round,
    role: row.role as StepRole,
    state: row.state as StepState,
    byName: row.by_name,
    forAccountId: row.for_account_id,
    at: row.at,
    note: row.note,
    onPaper: row.on_paper === 1,
  }));
}

export async function extensionsOf(db: ReadDb, leaveIds: readonly number[]): Promise<ExtensionRecord[]> {
  if (leaveIds.length === 0) return [];
  const rows = await db
    .selectFrom('leave_extension')
    .selectAll()
    .where('leave_id', 'in', [...leaveIds])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    leaveId: row.leave_id,
    fromAt: row.from_at,
    toAt: row.to_at,
    reason: row.reason,
    state: row.state as Extension['state'],
    askedAt: row.asked_at,
    notifiedAt: row.notified_at,
    notifiedTo: row.notified_to,
    decidedAt: row.decided_at,
  }));
}

export async function insertSteps(
  db: WriteTx,
  place: { leaveId: number; extensionId: number | null; round: number },
  chain: readonly StepRole[],
): Promise<void> {
  await db
    .insertInto('leave_step')
    .values(
      chain.map((role, seq) => ({
        leave_id: place.leaveId,
        extension_id: place.extensionId,
        round: place.round,
        seq,
        role,
        state: 'waiting',
      })),
    )
    .execute();
}

export interface Signature {
  state: StepState;
  at: WallMs;
  byName: string;
  accountId: number;
  forAccountId: number | null;
  note: string;
  onPaper: boolean;
}

export async function signStep(db: WriteTx, id: number, signature: Signature): Promise<void> {
  await db
    .updateTable('leave_step')
    .set({
      state: signature.state,
      at: signature.at,
      by_name: signature.byName,
      account_id: signature.accountId,
      for_account_id: signature.forAccountId,
      note: signature.note,
      on_paper: signature.onPaper ? 1 : 0,
    })
    .where('id', '=', id)
    .execute();
}

export async function insertExtension(
  db: WriteTx,
  leaveId: number,
  extension: Omit<ExtensionRecord, 'id' | 'leaveId'> & { askedBy: number },
): Promise<number> {
  const { id } = await db
    .insertInto('leave_extension')
    .values({
      leave_id: leaveId,
      from_at: extension.fromAt,
      to_at: extension.toAt,
      reason: extension.reason,
      state: extension.state,
      asked_at: extension.askedAt,
      asked_by: extension.askedBy,
      notified_at: extension.notifiedAt,
      notified_to: extension.notifiedTo,
      decided_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function setExtension(
  db: WriteTx,
  id: number,
  { state, decidedAt }: Pick<ExtensionRecord, 'state' | 'decidedAt'>,
): Promise<void> {
  await db
    .updateTable('leave_extension')
    .set({ state, decided_at: decidedAt })
    .where('id', '=', id)
    .execute();
}
