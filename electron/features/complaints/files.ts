import type { complaintsContract } from '#shared/contracts/complaints';
import { hideComplainant } from '#shared/domain/complaints/privacy';
import { refuse } from '#shared/domain/refusal';
import type { JobContext } from '../../ipc/context';
import type { HandlersOf } from '../../ipc/handlers';
import { attachFiles, fileOperations, filesOf } from '../attachments/index';
import { findComplainant } from './complainant-repo';
import { findComplaint } from './repo';

const KIND = 'complaint';
const files = fileOperations(KIND);

type FileHandlers = Pick<
  HandlersOf<typeof complaintsContract>,
  'files' | 'addFiles' | 'filePart' | 'saveFile' | 'withdrawFile'
>;

/** Letters, recordings and screenshots that came with a complaint. */
export const fileHandlers: FileHandlers = {
  files: (context, { id }) => filesOf(context, KIND, id),

  addFiles: async (context, { id, tokens }) => {
    if (!(await findComplaint(context.db, id))) refuse('not_found');
    return { ids: await attachFiles(await unnamed(context, id), tokens, { kind: KIND, id }) };
  },

  filePart: files.part,
  saveFile: files.save,
  withdrawFile: files.withdraw,
};

/** Stores files of a complaint without its name in theirs: the change log names them, and letters are often so called. */
export async function unnamed<Context extends Pick<JobContext, 'db' | 'ports'>>(
  context: Context,
  id: number,
): Promise<Context> {
  const picked = context.ports.files;
  const who = await findComplainant(context.db, id);
  const resolve: typeof picked.resolve = async (token) => {
    const file = await picked.resolve(token);
    return { ...file, name: hideComplainant(file.name, who) };
  };
  return { ...context, ports: { ...context.ports, files: { ...picked, resolve } } };
}
