import { ATTACHMENT_PIECE, type AttachmentInfo } from '#shared/contracts/attachments';
import type { incidentsContract } from '#shared/contracts/incidents';
import { refuse } from '#shared/domain/refusal';
import type { HandlersOf } from '../../ipc/handlers';
import {
  type Attachment,
  attachFiles,
  attachmentsOf,
  ownedAttachment,
  readAttachment,
  withdraw,
} from '../attachments/index';
import { findIncident } from './repo';

const KIND = 'incident_event';

type EvidenceHandlers = Pick<
  HandlersOf<typeof incidentsContract>,
  'evidence' | 'addEvidence' | 'evidencePart' | 'saveEvidence' | 'withdrawEvidence'
>;

const infoOf = (file: Attachment): AttachmentInfo => ({
  id: file.id,
  name: file.name,
  type: file.type,
  bytes: file.bytes,
  note: file.note,
  sha256: file.sha256,
  addedAt: file.addedAt,
  withdrawnAt: file.withdrawnAt,
  withdrawnReason: file.withdrawnReason,
});

/** Evidence belongs to the event: everybody charged with it is charged on the same pictures. */
export const evidenceHandlers: EvidenceHandlers = {
  evidence: async ({ db }, { id }) => {
    const { eventId } = (await findIncident(db, id)) ?? refuse('not_found');
    return (await attachmentsOf(db, KIND, [eventId])).map(infoOf);
  },

  addEvidence: async (context, { id, tokens, note }) => {
    const { eventId } = (await findIncident(context.db, id)) ?? refuse('not_found');
    return { ids: await attachFiles(context, tokens, { kind: KIND, id: eventId, note }) };
  },

  evidencePart: async ({ db, ports }, { id, offset, length }) =>
    readAttachment(ports, await ownedAttachment(db, id, KIND), offset, length),

  saveEvidence: async ({ db, ports, progress, signal }, { id }) => {
    const file = await ownedAttachment(db, id, KIND);
    const bytes = new Uint8Array(file.bytes);
    for (let at = 0; at < file.bytes; at += ATTACHMENT_PIECE) {
      signal.throwIfAborted();
      bytes.set((await readAttachment(ports, file, at, ATTACHMENT_PIECE)).bytes, at);
      progress({ phase: 'reading', done: at, total: file.bytes });
    }
    return { file: await ports.files.save(file.name, bytes) };
  },

  withdrawEvidence: async (context, { id, reason }) => {
    await withdraw(context, await ownedAttachment(context.db, id, KIND), reason);
    return { id };
  },
};
