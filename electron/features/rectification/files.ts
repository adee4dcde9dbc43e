import type { rectificationContract } from '#shared/contracts/rectification';
import { refuse } from '#shared/domain/refusal';
import type { QueryContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import {
  type Attachment,
  attachFiles,
  attachmentsOf,
  attachmentView,
  ownedAttachment,
  readAttachment,
  saveAttachment,
  withdraw,
} from '../attachments/index';
import { ownOrder } from './own';
import { findOrder } from './repo';

const KIND = 'rectification';

type FileHandlers = Pick<
  HandlersOf<typeof rectificationContract>,
  'files' | 'addFiles' | 'filePart' | 'saveFile' | 'withdrawFile'
>;

/** A file of an order somebody may see. */
async function ownFile(context: Pick<QueryContext, 'db' | 'actor' | 'now'>, id: number): Promise<Attachment> {
  const file = await ownedAttachment(context.db, id, KIND);
  await ownOrder(context, file.ownerId);
  return file;
}

/** Proof of what was put right: photos before and after, the report with its stamp. */
export const fileHandlers: FileHandlers = {
  files: async (context, { id }) => {
    await ownOrder(context, id);
    return (await attachmentsOf(context.db, KIND, [id])).map(attachmentView);
  },

  addFiles: async (context, { id, tokens, note }) => {
    await ownOrder(context, id);
    const open = async ({ db }: Pick<QueryContext, 'db'>) => {
      const order = await findOrder(db, id);
      if (order === null || order.state === 'withdrawn') refuse('changed_meanwhile');
    };
    return { ids: await attachFiles(context, tokens, { kind: KIND, id, note }, open) };
  },

  filePart: async (context, { id, offset, length }) =>
    readAttachment(context.ports, await ownFile(context, id), offset, length),

  saveFile: async (context, { id }) => ({
    file: await saveAttachment(context, await ownFile(context, id)),
  }),

  withdrawFile: async (context, { id, reason }) => {
    await withdraw(context, await ownFile(context, id), reason);
    return { id };
  },
};
