import type { EvidenceType } from '#shared/domain/evidence/file-type';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** Records that may carry files; each feature checks who may see its own. */
export type AttachmentOwner =
  | 'incident_event'
  | 'incident_statement'
  | 'consequence'
  | 'round_check'
  | 'round'
  | 'leave'
  | 'complaint'
  | 'complaint_answer'
  | 'rectification'
  | 'settlement';

export interface Attachment {
  id: number;
  ownerKind: AttachmentOwner;
  ownerId: number;
  sha256: string;
  type: EvidenceType;
  bytes: number;
  /** What the file was called where it came from. */
  name: string;
  note: string;
  addedBy: number;
  addedAt: WallMs;
  /** Withdrawn files stay stored, with the reason. */
  withdrawnBy: number | null;
  withdrawnAt: WallMs | null;
  withdrawnReason: string;
}

const FIELDS = [
  'id',
  'owner_kind as ownerKind',
  'owner_id as ownerId',
  'sha256',
  'type',
  'bytes',
  'name',
  'note',
  'added_by as addedBy',
  'added_at as addedAt',
  'withdrawn_by as withdrawnBy',
  'withdrawn_at as withdrawnAt',
  'withdrawn_reason as withdrawnReason',
] as const;

export async function insertAttachment(
  db: WriteTx,
  attachment: Omit<Attachment, 'id' | 'withdrawnBy' | 'withdrawnAt' | 'withdrawnReason'>,
): Promise<number> {
  const { id } = await db
    .insertInto('attachment')
    .values({
      owner_kind: attachment.ownerKind,
      owner_id: attachment.ownerId,
      sha256: attachment.sha256,
      type: attachment.type,
      bytes: attachment.bytes,
      name: attachment.name,
      note: attachment.note,
      added_by: attachment.addedBy,
      added_at: attachment.addedAt,
      withdrawn_reason: '',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Files of some records of one kind, oldest first, withdrawn ones included. */
export async function attachmentsOf(
  db: ReadDb,
  ownerKind: AttachmentOwner,
  ownerIds: readonly number[],
): Promise<Attachment[]> {
  if (ownerIds.length === 0) return [];
  const rows = await db
    .selectFrom('attachment')
    .select(FIELDS)
    .where('owner_kind', '=', ownerKind)
    .where('owner_id', 'in', [...ownerIds])
    .orderBy('id')
    .execute();
  return rows as Attachment[];
}

export async function findAttachment(db: ReadDb, id: number): Promise<Attachment | null> {
  const row = await db.selectFrom('attachment').select(FIELDS).where('id', '=', id).executeTakeFirst();
  return (row as Attachment | undefined) ?? null;
}

export async function withdrawAttachment(
  db: WriteTx,
  id: number,
  { by, at, reason }: { by: number; at: WallMs; reason: string },
): Promise<void> {
  await db
    .updateTable('attachment')
    .set({ withdrawn_by: by, withdrawn_at: at, withdrawn_reason: reason })
    .where('id', '=', id)
    .execute();
}

/** Every file the records know, by content: what a backup has to carry. */
export async function storedHashes(db: ReadDb): Promise<string[]> {
  const rows = await db.selectFrom('attachment').select('sha256').distinct().orderBy('sha256').execute();
  return rows.map(({ sha256 }) => sha256);
}
