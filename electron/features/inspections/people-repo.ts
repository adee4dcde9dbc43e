import type { Selectable } from 'kysely';
import type { InspectorInfo, TeamInfo } from '#shared/contracts/inspections';
import type { InspectorKind } from '#shared/domain/inspections/types';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { InspectorTable, SupervisorReportTable } from '../../db/tables/inspections';

const asInspector = (row: Selectable<InspectorTable>): InspectorInfo => ({
  id: row.id,
  kind: row.kind as InspectorKind,
  name: row.name,
  pinyin: row.pinyin,
  org: row.org,
  phone: row.phone,
  area: row.area,
  termFrom: row.term_from,
  termTo: row.term_to,
  reports: row.reports === 1,
  note: row.note,
  active: row.active === 1,
});

export async function listInspectors(db: ReadDb): Promise<InspectorInfo[]> {
  const rows = await db.selectFrom('inspector').selectAll().orderBy('kind').orderBy('id').execute();
  return rows.map(asInspector);
}

/** Adds somebody, or changes what is known of them; null when there is nobody with the id. */
export async function saveInspector(
  db: WriteTx,
  { id, ...fields }: Omit<InspectorInfo, 'id'> & { id: number | null },
): Promise<number | null> {
  const values = {
    kind: fields.kind,
    name: fields.name,
    pinyin: fields.pinyin,
    org: fields.org,
    phone: fields.phone,
    area: fields.area,
    term_from: fields.termFrom,
    term_to: fields.termTo,
    reports: fields.reports ? (1 as const) : (0 as const),
    note: fields.note,
    active: fields.active ? (1 as const) : (0 as const),
  };
  const saved =
    id === null
      ? await db.insertInto('inspector').values(values).returning('id').executeTakeFirstOrThrow()
      : await db.updateTable('inspector').set(values).where('id', '=', id).returning('id').executeTakeFirst();
  return saved?.id ?? null;
}

export async function listTeams(db: ReadDb): Promise<TeamInfo[]> {
  const rows = await db.selectFrom('inspection_team').selectAll().orderBy('name').execute();
  const members = await db.selectFrom('inspection_team_member').selectAll().execute();
  return rows.map(({ id, name, active }) => ({
    id,
    name,
    active: active === 1,
    memberIds: members.filter(({ team_id }) => team_id === id).map(({ inspector_id }) => inspector_id),
  }));
}

export async function saveTeam(
  db: WriteTx,
  { id, name, active, memberIds }: Omit<TeamInfo, 'id'> & { id: number | null },
): Promise<number | null> {
  const values = { name, active: active ? (1 as const) : (0 as const) };
  const saved =
    id === null
      ? await db.insertInto('inspection_team').values(values).returning('id').executeTakeFirstOrThrow()
      : await db
          .updateTable('inspection_team')
          .set(values)
          .where('id', '=', id)
          .returning('id')
          .executeTakeFirst();
  if (!saved) return null;
  await db.deleteFrom('inspection_team_member').where('team_id', '=', saved.id).execute();
  for (const inspector_id of new Set(memberIds)) {
    await db.insertInto('inspection_team_member').values({ team_id: saved.id, inspector_id }).execute();
  }
  return saved.id;
}

export async function listReports(db: ReadDb): Promise<Selectable<SupervisorReportTable>[]> {
  return db.selectFrom('supervisor_report').selectAll().orderBy('period', 'desc').execute();
}

export async function saveReport(db: WriteTx, report: SupervisorReportTable): Promise<void> {
  const { inspector_id: _, period: __, ...change } = report;
  await db
    .insertInto('supervisor_report')
    .values(report)
    .onConflict((conflict) => conflict.columns(['inspector_id', 'period']).doUpdateSet(change))
    .execute();
}
