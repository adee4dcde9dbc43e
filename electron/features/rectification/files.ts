import type { rectificationContract } from '#shared/contracts/rectification';
import { refuse } from '#shared/domain/refusal';
import type { QueryContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { attachFiles, fileOperations, filesOf } from '../attachments/index';
import { ownOrder } from './own';
import { findOrder } from './repo';

const KIND = 'rectification';
const files = fileOperations(KIND, ownOrder);

type FileHandlers = Pick<
  HandlersOf<typeof rectificationContract>,
  'files' | 'addFiles' | 'filePart' | 'saveFile' | 'withdrawFile'
>;

/** Proof of what was put right: photos before and after, the report with its stamp. */
export const fileHandlers: FileHandlers = {
  files: async (context, { id }) => {
    await ownOrder(context, id);
    return filesOf(context, KIND, id);
  },

  addFiles: async (context, { id, tokens, note }) => {
    await ownOrder(context, id);
    const open = async ({ db }: Pick<QueryContext, 'db'>) => {
      const order = await findOrder(db, id);
      if (order === null || order.state === 'withdrawn') refuse('changed_meanwhile');
    };
    return { ids: await attachFiles(context, tokens, { kind: KIND, id, note }, open) };
  },

  filePart: files.part,
  saveFile: files.save,
  withdrawFile: files.withdraw,
};
