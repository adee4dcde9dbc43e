import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';

export interface CampaignFields {
  name: string;
  source: string;
  fromDate: IsoDate;
  untilDate: IsoDate | null;
  note: string;
}

export interface CampaignRecord extends CampaignFields {
  id: number;
  closedOn: IsoDate | null;
}

/** Those still open first, then the newest. */
export async function listCampaigns(db: ReadDb): Promise<CampaignRecord[]> {
  return db
    .selectFrom('rectification_campaign')
    .select(['id', 'name', 'source', 'from_date as fromDate', 'until_date as untilDate', 'note'])
    .select('closed_on as closedOn')
    .orderBy((eb) => eb('closed_on', 'is', null), 'desc')
    .orderBy('from_date', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

const columns = (fields: CampaignFields) => ({
  name: fields.name,
  source: fields.source,
  from_date: fields.fromDate,
  until_date: fields.untilDate,
  note: fields.note,
});

export async function insertCampaign(
  db: WriteTx,
  fields: CampaignFields,
  by: { createdBy: number; createdAt: WallMs },
): Promise<number> {
  const { id } = await db
    .insertInto('rectification_campaign')
    .values({ ...columns(fields), created_by: by.createdBy, created_at: by.createdAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateCampaign(db: WriteTx, id: number, fields: CampaignFields): Promise<void> {
  await db.updateTable('rectification_campaign').set(columns(fields)).where('id', '=', id).execute();
}

export async function endCampaign(db: WriteTx, id: number, on: IsoDate): Promise<void> {
  await db.updateTable('rectification_campaign').set({ closed_on: on }).where('id', '=', id).execute();
}
