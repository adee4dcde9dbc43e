import type { RulebookDraft } from '#shared/contracts/rulebook';
import type { WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

/** What the list shows of a draft, as far as it is filled in. */
export interface DraftHead {
  name: string;
  subject: string;
  effectiveFrom: string;
}

interface Author {
  accountId: number;
  at: WallMs;
}

const draftQuery = (db: ReadDb) =>
  db
    .selectFrom('rulebook_draft')
    .innerJoin('account', 'account.id', 'rulebook_draft.updated_by')
    .selectAll('rulebook_draft')
    .select('account.display_name as updated_by_name');

type Row = Awaited<ReturnType<ReturnType<typeof draftQuery>['execute']>>[number];

const asDraft = (row: Row): RulebookDraft => ({
  id: row.id,
  name: row.name,
  subject: row.subject,
  effectiveFrom: row.effective_from,
  basedOn: row.based_on,
  revision: row.revision,
  updatedBy: row.updated_by_name,
  updatedAt: row.updated_at,
});

/** Every draft, the one written last first. */
export async function listDrafts(db: ReadDb): Promise<RulebookDraft[]> {
  return (await draftQuery(db).orderBy('updated_at', 'desc').orderBy('rulebook_draft.id').execute()).map(
    asDraft,
  );
}

export async function findDraft(
  db: ReadDb,
  id: number,
): Promise<{ info: RulebookDraft; definition: string } | null> {
  const row = await draftQuery(db).where('rulebook_draft.id', '=', id).executeTakeFirst();
  return row ? { info: asDraft(row), definition: row.definition } : null;
}

export async function insertDraft(
  db: WriteTx,
  head: DraftHead,
  draft: { basedOn: number | null; definition: string },
  { accountId, at }: Author,
): Promise<number> {
  const { id } = await db
    .insertInto('rulebook_draft')
    .values({
      name: head.name,
      subject: head.subject,
      effective_from: head.effectiveFrom,
      based_on: draft.basedOn,
      definition: draft.definition,
      ...{ created_by: accountId, created_at: at, updated_by: accountId, updated_at: at },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** False when somebody saved it meanwhile, or it is gone. */
export async function updateDraft(
  db: WriteTx,
  { id, revision }: { id: number; revision: number },
  head: DraftHead,
  definition: string,
  { accountId, at }: Author,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('rulebook_draft')
    .set({
      name: head.name,
      subject: head.subject,
      effective_from: head.effectiveFrom,
      definition,
      revision: revision + 1,
      ...{ updated_by: accountId, updated_at: at },
    })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

export async function deleteDraft(db: WriteTx, id: number): Promise<void> {
  await db.deleteFrom('rulebook_draft').where('id', '=', id).execute();
}
