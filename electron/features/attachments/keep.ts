import { ATTACHMENT_PIECE, type AttachmentInfo, type AttachmentPart } from '#shared/contracts/attachments';
import { refuse } from '#shared/domain/refusal';
import type { ReadDb } from '../../db/handles';
import type { JobContext, MutationContext } from '../../ipc/context';
import type { Ports, StoredBlob } from '../../platform/ports';
import {
  type Attachment,
  type AttachmentOwner,
  attachmentsOf,
  findAttachment,
  insertAttachment,
  withdrawAttachment,
} from './repo';

/**
 * Stores picked files and ties them to a record, in a job: the copying is streamed and can be cancelled, the rows
 * are written in one transaction at the end. `check` runs inside it and may refuse (record gone, decided, closed).
 */
export async function attachFiles(
  context: Pick<JobContext, 'ports' | 'progress' | 'signal' | 'write' | 'actor' | 'now'>,
  tokens: readonly string[],
  owner: { kind: AttachmentOwner; id: number; note?: string },
  check: (scope: { db: MutationContext['db'] }) => Promise<void> = async () => {},
): Promise<number[]> {
  const { ports, progress, signal, actor, now } = context;
  const stored: (StoredBlob & { name: string })[] = [];
  for (const token of tokens) {
    const file = await ports.files.resolve(token);
    const blob = await ports.blobs.put(file, {
      signal,
      onProgress: (done, total) => progress({ phase: 'storing', done, total }),
    });
    stored.push({ ...blob, name: file.name });
  }
  return context.write(async ({ db, audit }) => {
    await check({ db });
    const ids: number[] = [];
    for (const { sha256, bytes, type, name } of stored) {
      const row = {
        ownerKind: owner.kind,
        ownerId: owner.id,
        sha256,
        bytes,
        type,
        name,
        note: owner.note ?? '',
        addedBy: actor.accountId,
        addedAt: now,
      };
      const id = await insertAttachment(db, row);
      await audit({ entity: 'attachment', entityId: id, after: row });
      ids.push(id);
    }
    return ids;
  });
}

/** A piece of a stored file; the first piece is preceded by a check of the whole. Refuses what is altered or gone. */
export async function readAttachment(
  ports: Pick<Ports, 'blobs'>,
  attachment: Attachment,
  offset: number,
  length: number,
): Promise<AttachmentPart> {
  if (offset === 0) {
    const state = await ports.blobs.check(attachment.sha256);
    if (state !== 'ok') refuse(`evidence_${state}`, { name: attachment.name });
  }
  const bytes = await ports.blobs.readPart(attachment.sha256, offset, length);
  return { bytes, total: attachment.bytes };
}

/** The file of this id, when it belongs to a record of this kind. Refuses with `not_found`. */
export async function ownedAttachment(db: ReadDb, id: number, kind: AttachmentOwner): Promise<Attachment> {
  const found = await findAttachment(db, id);
  return found?.ownerKind === kind ? found : refuse('not_found');
}

/** What lists show of the files of one record, oldest first; what vanished from the disk is said. */
export async function filesOf(
  { db, ports }: { db: ReadDb; ports: Pick<Ports, 'blobs'> },
  kind: AttachmentOwner,
  ownerId: number,
): Promise<AttachmentInfo[]> {
  const files = await attachmentsOf(db, kind, [ownerId]);
  return Promise.all(
    files.map(async ({ ownerKind: _, ownerId: __, addedBy: ___, withdrawnBy: ____, ...info }) => ({
      ...info,
      lost: !(await ports.blobs.present(info.sha256, info.bytes)),
    })),
  );
}

/** A copy outside the program, read piece by piece; null when the save dialog is cancelled. */
export async function saveAttachment(
  { ports, progress, signal }: Pick<JobContext, 'ports' | 'progress' | 'signal'>,
  file: Attachment,
): Promise<string | null> {
  const bytes = new Uint8Array(file.bytes);
  for (let at = 0; at < file.bytes; at += ATTACHMENT_PIECE) {
    signal.throwIfAborted();
    bytes.set((await readAttachment(ports, file, at, ATTACHMENT_PIECE)).bytes, at);
    progress({ phase: 'reading', done: at, total: file.bytes });
  }
  return ports.files.save(file.name, bytes);
}

/** Marks a file as withdrawn; it stays stored and listed with the reason. */
export async function withdraw(
  { db, actor, now, audit }: Pick<MutationContext, 'db' | 'actor' | 'now' | 'audit'>,
  attachment: Attachment,
  reason: string,
): Promise<void> {
  if (attachment.withdrawnAt !== null) refuse('changed_meanwhile');
  await withdrawAttachment(db, attachment.id, { by: actor.accountId, at: now, reason });
  await audit({ entity: 'attachment', entityId: attachment.id, before: attachment, reason });
}
