import type { Fact } from '#shared/domain/assessment/facts';
import { buildIncidentFacts } from '#shared/domain/incidents/facts';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { accountNames, itemsByCode, listIncidents } from './repo';

const ofMonth = (db: ReadDb, month: Month) =>
  listIncidents(db, { from: firstDay(month), to: lastDay(month) });

/** Incidents of the month nobody has decided yet: none may be left at its close. */
export async function undecidedIncidents(db: ReadDb, month: Month): Promise<number> {
  return (await ofMonth(db, month)).filter(({ state }) => state === 'recorded').length;
}

/** Confirmed incidents of the month as facts, and dismissed ones tagged `waived`. */
export async function incidentFacts(db: ReadDb, month: Month): Promise<Fact[]> {
  const records = await ofMonth(db, month);
  const people = await staffByIds(
    db,
    records.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  const windows = new Map((await windowDirectory(db)).map((window) => [window.id, window]));
  const accounts = await accountNames(db);
  return buildIncidentFacts(
    records.map((record) => ({
      ...record,
      unitId:
        record.staffId === null
          ? (windows.get(record.windowId ?? 0)?.unitId ?? null)
          : (people.get(record.staffId)?.unitId ?? null),
      decidedByName: record.decidedBy === null ? null : (accounts.get(record.decidedBy) ?? null),
    })),
  );
}

/** Names of all items by code, also of those no longer in use. */
export async function itemNames(db: ReadDb): Promise<Map<string, string>> {
  return new Map([...(await itemsByCode(db))].map(([code, { itemName }]) => [code, itemName]));
}
