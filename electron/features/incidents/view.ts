import type { Incident } from '#shared/contracts/incidents';
import { repeatsInMonth } from '#shared/domain/incidents/repeats';
import { firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import type { ReadDb } from '../../db/handles';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { accountNames, type IncidentRecord, itemsByCode, listIncidents } from './repo';

/** Incidents with names, the words of their item, and their number in the month of their person. */
export async function viewIncidents(db: ReadDb, records: readonly IncidentRecord[]): Promise<Incident[]> {
  const people = await staffByIds(
    db,
    records.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  const windows = new Map((await windowDirectory(db)).map((window) => [window.id, window]));
  const accounts = await accountNames(db);
  const items = await itemsByCode(db);
  const numbers = repeatsInMonth(await wholeMonths(db, records));
  return records.map((record) => {
    const person = record.staffId === null ? undefined : people.get(record.staffId);
    const window = record.windowId === null ? undefined : windows.get(record.windowId);
    const item = items.get(record.itemCode);
    if (!item) throw new Error(`incident ${record.id} names an unknown item`);
    return {
      ...record,
      ...item,
      staffNo: person?.staffNo ?? '',
      staffName: person?.name ?? '',
      pinyin: person?.pinyin ?? '',
      unitName: person?.unitName ?? window?.unitName ?? '',
      windowName: window?.name ?? '',
      decidedByName: record.decidedBy === null ? '' : (accounts.get(record.decidedBy) ?? ''),
      createdByName: accounts.get(record.createdBy) ?? '',
      nth: numbers.get(record.id) ?? null,
    };
  });
}

/** A filtered list would number its incidents wrongly: the months are counted whole. */
async function wholeMonths(db: ReadDb, records: readonly IncidentRecord[]): Promise<IncidentRecord[]> {
  const dates = records.map(({ date }) => date).toSorted();
  const [first, last] = [dates[0], dates.at(-1)];
  if (first === undefined || last === undefined) return [];
  return listIncidents(db, { from: firstDay(monthOf(first)), to: lastDay(monthOf(last)) });
}
