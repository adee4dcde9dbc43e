import type { AllegationVerdict } from '#shared/domain/complaints/types';
import type { ReadDb, WriteTx } from '../../db/handles';

export interface AllegationRecord {
  id: number;
  text: string;
  verdict: AllegationVerdict | null;
  finding: string;
}

export async function allegationsOf(db: ReadDb, complaintId: number): Promise<AllegationRecord[]> {
  const rows = await db
    .selectFrom('complaint_allegation')
    .select(['id', 'text', 'verdict', 'finding'])
    .where('complaint_id', '=', complaintId)
    .orderBy('position')
    .execute();
  return rows as AllegationRecord[];
}

export async function replaceAllegations(
  db: WriteTx,
  complaintId: number,
  texts: readonly string[],
): Promise<void> {
  await db.deleteFrom('complaint_allegation').where('complaint_id', '=', complaintId).execute();
  for (const [position, text] of texts.entries()) {
    await db
      .insertInto('complaint_allegation')
      .values({ complaint_id: complaintId, position, text, verdict: null })
      .execute();
  }
}

export async function judgeAllegation(
  db: WriteTx,
  id: number,
  { verdict, finding }: Pick<AllegationRecord, 'verdict' | 'finding'>,
): Promise<void> {
  await db.updateTable('complaint_allegation').set({ verdict, finding }).where('id', '=', id).execute();
}
