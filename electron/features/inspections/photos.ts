import type { inspectionsContract } from '#shared/contracts/inspections';
import { refuse } from '#shared/domain/refusal';
import type { ReadDb } from '../../db/handles';
import type { HandlersOf } from '../../ipc/handlers';
import { attachFiles, attachmentsOf, fileOperations, filesOf } from '../attachments/index';
import { findCheck } from './check-repo';

const KIND = 'round_check';
const files = fileOperations(KIND);

type PhotoHandlers = Pick<
  HandlersOf<typeof inspectionsContract>,
  'photos' | 'addPhotos' | 'photoPart' | 'savePhoto' | 'withdrawPhoto'
>;

/** How many files each look has, without those withdrawn. */
export async function photoCounts(db: ReadDb, checkIds: readonly number[]): Promise<Map<number, number>> {
  const counts = new Map<number, number>();
  for (const { ownerId, withdrawnAt } of await attachmentsOf(db, KIND, checkIds)) {
    if (withdrawnAt === null) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  }
  return counts;
}

async function refuseGone({ db }: { db: ReadDb }, id: number): Promise<void> {
  if ((await findCheck(db, id)) === null) refuse('not_found');
}

/** What was photographed or recorded at a look. */
export const photoHandlers: PhotoHandlers = {
  photos: (context, { id }) => filesOf(context, KIND, id),

  addPhotos: async (context, { id, tokens }) => {
    await refuseGone(context, id);
    return {
      ids: await attachFiles(context, tokens, { kind: KIND, id }, (scope) => refuseGone(scope, id)),
    };
  },

  photoPart: files.part,
  savePhoto: files.save,
  withdrawPhoto: files.withdraw,
};
