import type { IncidentState } from '#shared/domain/incidents/types';
import type { WriteTx } from '../../db/handles';
import type { IncidentRecord } from './repo';

/** What a step of its life writes beside the state. */
export type LifeChange = Partial<
  Pick<
    IncidentRecord,
    | 'notifiedAt'
    | 'noticeWay'
    | 'answerBy'
    | 'answeredAt'
    | 'answeredName'
    | 'statement'
    | 'outcome'
    | 'ground'
    | 'decidedItem'
    | 'decidedPoints'
    | 'mergedInto'
    | 'decisionReason'
    | 'decidedBy'
    | 'decidedAt'
    | 'appealBy'
    | 'appealedAt'
    | 'appealName'
    | 'appeal'
    | 'resolvedAt'
    | 'resolvedBy'
    | 'resolution'
    | 'finishedAt'
  >
> & { notifiedBy?: number | null };

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Writes a step on top of the state it was taken in view of; false when somebody else was faster. */
export async function moveIncident(
  db: WriteTx,
  id: number,
  was: IncidentState,
  state: IncidentState,
  change: LifeChange,
): Promise<boolean> {
  const set = Object.fromEntries(Object.entries(change).map(([name, value]) => [snake(name), value]));
  const { numUpdatedRows } = await db
    .updateTable('incident')
    .set({ ...set, state })
    .where('id', '=', id)
    .where('state', '=', was)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}
