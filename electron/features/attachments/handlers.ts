import type { AttachmentPart } from '#shared/contracts/attachments';
import type { JobContext, MutationContext, QueryContext } from '../../ipc/context';
import { ownedAttachment, readAttachment, saveAttachment, withdraw } from './keep';
import type { Attachment, AttachmentOwner } from './repo';

type FileScope = Pick<QueryContext, 'db' | 'now' | 'actor'>;

/**
 * Reading, saving a copy of and withdrawing a file: the same whatever record it belongs to. `refuseHidden` refuses
 * files of records the account may not see.
 */
export function fileOperations(
  kind: AttachmentOwner,
  refuseHidden: (scope: FileScope, ownerId: number) => Promise<unknown> = async () => {},
) {
  const owned = async (scope: FileScope, id: number): Promise<Attachment> => {
    const file = await ownedAttachment(scope.db, id, kind);
    await refuseHidden(scope, file.ownerId);
    return file;
  };
  return {
    part: async (
      context: FileScope & Pick<QueryContext, 'ports'>,
      { id, offset, length }: { id: number; offset: number; length: number },
    ): Promise<AttachmentPart> => readAttachment(context.ports, await owned(context, id), offset, length),

    save: async (context: JobContext, { id }: { id: number }) => ({
      file: await saveAttachment(context, await owned(context, id)),
    }),

    withdraw: async (context: MutationContext, { id, reason }: { id: number; reason: string }) => {
      await withdraw(context, await owned(context, id), reason);
      return { id };
    },
  };
}
