import { ATTACHMENT_PIECE, type AttachmentInfo } from '#shared/contracts/attachments';
import type { complaintsContract } from '#shared/contracts/complaints';
import { hideComplainant } from '#shared/domain/complaints/privacy';
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
import { findComplainant } from './complainant-repo';
import { findComplaint } from './repo';

const KIND = 'complaint';

type FileHandlers = Pick<
  HandlersOf<typeof complaintsContract>,
  'files' | 'addFiles' | 'filePart' | 'saveFile' | 'withdrawFile'
>;

const infoOf = ({ ownerKind: _, ownerId: __, addedBy: ___, withdrawnBy: ____, ...info }: Attachment) =>
  info satisfies AttachmentInfo;

/** Letters, recordings and screenshots that came with a complaint. */
export const fileHandlers: FileHandlers = {
  files: async ({ db }, { id }) => (await attachmentsOf(db, KIND, [id])).map(infoOf),

  addFiles: async (context, { id, tokens }) => {
    if (!(await findComplaint(context.db, id))) refuse('not_found');
    const { files } = context.ports;
    const who = await findComplainant(context.db, id);
    // The change log names the file, and letters are often called after who wrote them.
    const resolve: typeof files.resolve = async (token) => {
      const file = await files.resolve(token);
      return { ...file, name: hideComplainant(file.name, who) };
    };
    const ports = { ...context.ports, files: { ...files, resolve } };
    return { ids: await attachFiles({ ...context, ports }, tokens, { kind: KIND, id }) };
  },

  filePart: async ({ db, ports }, { id, offset, length }) =>
    readAttachment(ports, await ownedAttachment(db, id, KIND), offset, length),

  saveFile: async ({ db, ports, progress, signal }, { id }) => {
    const file = await ownedAttachment(db, id, KIND);
    const bytes = new Uint8Array(file.bytes);
    for (let at = 0; at < file.bytes; at += ATTACHMENT_PIECE) {
      signal.throwIfAborted();
      bytes.set((await readAttachment(ports, file, at, ATTACHMENT_PIECE)).bytes, at);
      progress({ phase: 'reading', done: at, total: file.bytes });
    }
    return { file: await ports.files.save(file.name, bytes) };
  },

  withdrawFile: async (context, { id, reason }) => {
    await withdraw(context, await ownedAttachment(context.db, id, KIND), reason);
    return { id };
  },
};
