import type { Selectable } from 'kysely';
import type { ConsequenceKind, ConsequenceTarget } from '#shared/domain/incidents/consequences';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb, WriteTx } from '../../db/handles';
import type { ConsequenceTable } from '../../db/tables/incidents';

export interface ConsequenceRecord {
  id: number;
  incidentId: number;
  kind: ConsequenceKind;
  target: ConsequenceTarget;
  staffId: number | null;
  targetName: string;
  reason: string;
  decidedOn: IsoDate;
  decidedBy: number;
  dueOn: IsoDate | null;
  executedOn: IsoDate | null;
  paperNo: string;
  note: string;
  cancelledReason: string;
}

const asRecord = (row: Selectable<ConsequenceTable>): ConsequenceRecord => ({
  id: row.id,
  incidentId: row.incident_id,
  kind: row.kind as ConsequenceKind,
  target: row.target as ConsequenceTarget,
  staffId: row.staff_id,
  targetName: row.target_name,
  reason: row.reason,
  decidedOn: row.decided_on,
  decidedBy: row.decided_by,
  dueOn: row.due_on,
  executedOn: row.executed_on,
  paperNo: row.paper_no,
  note: row.note,
  cancelledReason: row.cancelled_reason,
});

/** Consequences, those still due first, then the newest; of one incident, or all. */
export async function listConsequences(db: ReadDb, incidentId: number | null): Promise<ConsequenceRecord[]> {
  const rows = await db
    .selectFrom('consequence')
    .selectAll()
    .$if(incidentId !== null, (query) => query.where('incident_id', '=', incidentId))
    .orderBy((eb) => eb('executed_on', 'is not', null))
    .orderBy('decided_on', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(asRecord);
}

export async function findConsequence(db: ReadDb, id: number): Promise<ConsequenceRecord | null> {
  const row = await db.selectFrom('consequence').selectAll().where('id', '=', id).executeTakeFirst();
  return row ? asRecord(row) : null;
}

export async function insertConsequence(
  db: WriteTx,
  row: Pick<
    ConsequenceRecord,
    | 'incidentId'
    | 'kind'
    | 'target'
    | 'staffId'
    | 'targetName'
    | 'reason'
    | 'decidedOn'
    | 'decidedBy'
    | 'dueOn'
  >,
): Promise<number> {
  const { id } = await db
    .insertInto('consequence')
    .values({
      incident_id: row.incidentId,
      kind: row.kind,
      target: row.target,
      staff_id: row.staffId,
      target_name: row.targetName,
      reason: row.reason,
      decided_on: row.decidedOn,
      decided_by: row.decidedBy,
      due_on: row.dueOn,
      paper_no: '',
      note: '',
      cancelled_reason: '',
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function updateConsequence(
  db: WriteTx,
  id: number,
  change: { executedOn: IsoDate; paperNo: string; note: string } | { cancelledReason: string },
): Promise<void> {
  await db
    .updateTable('consequence')
    .set(
      'cancelledReason' in change
        ? { cancelled_reason: change.cancelledReason }
        : { executed_on: change.executedOn, paper_no: change.paperNo, note: change.note },
    )
    .where('id', '=', id)
    .execute();
}
