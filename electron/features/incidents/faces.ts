import type { Fact } from '#shared/domain/assessment/facts';
import { buildIncidentFacts } from '#shared/domain/incidents/facts';
import { UNDECIDED } from '#shared/domain/incidents/types';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { checkLinks } from './count-repo';
import { readItems } from './items-repo';
import { accountNames, type IncidentRecord, listIncidents } from './repo';

const ofMonth = (db: ReadDb, month: Month) =>
  listIncidents(db, { from: firstDay(month), to: lastDay(month) });

/** Incidents of the month nobody has decided yet, or under appeal: none may be left at its close. */
export async function undecidedIncidents(db: ReadDb, month: Month): Promise<IncidentRecord[]> {
  return (await ofMonth(db, month)).filter(({ state }) => UNDECIDED.includes(state));
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
  const byId = new Map(records.map((record) => [record.id, record]));
  return buildIncidentFacts(
    records.map((record) => ({
      ...record,
      // Recorded for the day of its cause: both are of the same month.
      cause: byId.get(record.causeId ?? 0) ?? null,
      unitId:
        record.staffId === null
          ? (windows.get(record.windowId ?? 0)?.unitId ?? null)
          : (people.get(record.staffId)?.unitId ?? null),
      decisionReason: record.resolution || record.decisionReason,
      decidedByName: accounts.get(record.resolvedBy ?? record.decidedBy ?? 0) ?? null,
    })),
  );
}

/** Names of all items by code, also of those no longer in use. */
export async function itemNames(db: ReadDb): Promise<Map<string, string>> {
  return new Map([...(await readItems(db))].map(([code, { name }]) => [code, name]));
}

/** Incidents that looks of a round became, by look. */
export async function incidentsOfChecks(
  db: ReadDb,
  checkIds: readonly number[],
): Promise<Map<number, number[]>> {
  const found = new Map<number, number[]>();
  for (const { id, checkId } of await checkLinks(db, checkIds)) {
    found.set(checkId, [...(found.get(checkId) ?? []), id]);
  }
  return found;
}
