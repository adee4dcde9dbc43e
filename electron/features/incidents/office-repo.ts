import type { ConsequenceKind, ConsequenceTarget } from '#shared/domain/incidents/consequences';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';

/** A decided consequence with whose incident it follows. */
export interface ConsequenceOfUnit {
  id: number;
  incidentId: number;
  kind: ConsequenceKind;
  target: ConsequenceTarget;
  targetName: string;
  itemCode: string;
  incidentDate: IsoDate;
  decidedOn: IsoDate;
  dueOn: IsoDate | null;
  executedOn: IsoDate | null;
  personName: string;
  /** Home unit of the person, else of the window. */
  unitId: number | null;
}

/** Consequences decided, or due, from one day to another; those that were called off are none. */
export async function consequencesBetween(
  db: ReadDb,
  by: 'decided_on' | 'due_on',
  [from, to]: [IsoDate, IsoDate],
): Promise<ConsequenceOfUnit[]> {
  const rows = await db
    .selectFrom('consequence')
    .innerJoin('incident', 'incident.id', 'consequence.incident_id')
    .leftJoin('staff', 'staff.id', 'incident.staff_id')
    .leftJoin('window', 'window.id', 'incident.window_id')
    .select(({ fn }) => [
      'consequence.id',
      'incident_id as incidentId',
      'consequence.kind',
      'target',
      'target_name as targetName',
      'incident.item_code as itemCode',
      'incident.date as incidentDate',
      'decided_on as decidedOn',
      'due_on as dueOn',
      'executed_on as executedOn',
      fn.coalesce('staff.name', 'window.name').as('personName'),
      fn.coalesce('staff.unit_id', 'window.unit_id').as('unitId'),
    ])
    .where(`consequence.${by}`, '>=', from)
    .where(`consequence.${by}`, '<=', to)
    .where('cancelled_reason', '=', '')
    .orderBy('consequence.id')
    .execute();
  return rows.map(({ kind, target, personName, ...row }) => ({
    ...row,
    kind: kind as ConsequenceKind,
    target: target as ConsequenceTarget,
    personName: personName ?? '',
  }));
}
