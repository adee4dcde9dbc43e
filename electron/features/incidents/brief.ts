import type { ReadDb } from '../../db/handles';
import { staffByIds } from '../staff/index';
import { readItems } from './items-repo';
import { findIncident } from './repo';

/** What an order to put things right takes over from an incident; null when there is none. */
export async function incidentBrief(db: ReadDb, id: number) {
  const incident = await findIncident(db, id);
  if (incident === null) return null;
  const { staffId, windowId, itemCode, place, description } = incident;
  const item = (await readItems(db)).get(itemCode)?.name ?? '';
  const person = staffId === null ? null : (await staffByIds(db, [staffId])).get(staffId);
  return {
    problem: [incident.date, place, person?.name, item, description].filter(Boolean).join(' '),
    staffId,
    staffName: person?.name ?? '',
    windowId,
    unitId: person?.unitId ?? null,
  };
}
