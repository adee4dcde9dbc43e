import type { Incident } from '#shared/contracts/incidents';
import { can } from '#shared/contracts/roles';
import { repeatNumbers } from '#shared/domain/incidents/repeats';
import type { ReadDb } from '../../db/handles';
import type { Actor } from '../../ipc/context';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { repeatCandidates } from './count-repo';
import { type ItemRecord, itemOn, readItems } from './items-repo';
import { peopleOfEvents } from './related-repo';
import { accountNames, type IncidentRecord } from './repo';

/** Who looked and who witnessed is kept from those who may not know (seed row 194). */
export const seesInspectors = ({ roles }: Pick<Actor, 'roles'>): boolean => can(roles, 'inspectors.read');

/** Incidents with names, the words of their item as in force that day, and their number in month and year. */
export async function viewIncidents(
  db: ReadDb,
  records: readonly IncidentRecord[],
  actor: Pick<Actor, 'roles'>,
): Promise<Incident[]> {
  const people = await staffByIds(
    db,
    records.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  const windows = new Map((await windowDirectory(db)).map((window) => [window.id, window]));
  const accounts = await accountNames(db);
  const items = await readItems(db);
  const numbers = repeatNumbers(await candidatesFor(db, records));
  const events = await peopleOfEvents(
    db,
    records.map(({ eventId }) => eventId),
  );
  const inspectors = seesInspectors(actor);
  const nameOf = (account: number | null): string => (account === null ? '' : (accounts.get(account) ?? ''));
  return records.map((record) => {
    const { createdBy, decidedBy, resolvedBy, decidedItem, witnesses, ...rest } = record;
    const person = record.staffId === null ? undefined : people.get(record.staffId);
    const window = record.windowId === null ? undefined : windows.get(record.windowId);
    const item = itemOn(known(items, record), record.date);
    const numbered = numbers.get(record.id);
    return {
      ...rest,
      eventPeople: events.get(record.eventId) ?? 0,
      itemName: item.name,
      itemClass: item.class,
      severity: item.severity,
      veto: item.veto,
      staffNo: person?.staffNo ?? '',
      staffName: person?.name ?? '',
      pinyin: person?.pinyin ?? '',
      unitName: person?.unitName ?? window?.unitName ?? '',
      windowName: window?.name ?? '',
      witnesses: inspectors ? witnesses : '',
      decidedItemName: decidedItem === null ? '' : (items.get(decidedItem)?.name ?? ''),
      decidedByName: nameOf(decidedBy),
      resolvedByName: nameOf(resolvedBy),
      createdByName: inspectors ? nameOf(createdBy) : '',
      nth: numbered?.month ?? null,
      nthYear: numbered?.year ?? null,
      nthItem: numbered?.sameItem ?? null,
    };
  });
}

export async function viewIncident(
  db: ReadDb,
  record: IncidentRecord,
  actor: Pick<Actor, 'roles'>,
): Promise<Incident> {
  return (await viewIncidents(db, [record], actor))[0]!;
}

function known(items: ReadonlyMap<string, ItemRecord>, record: IncidentRecord): ItemRecord {
  const item = items.get(record.itemCode);
  if (!item) throw new Error(`incident ${record.id} names an unknown item`);
  return item;
}

/** A filtered list would number its incidents wrongly: the years of its people are counted whole. */
function candidatesFor(db: ReadDb, records: readonly IncidentRecord[]) {
  const dates = records.map(({ date }) => date).toSorted();
  const staffIds = records.flatMap(({ staffId }) => (staffId === null ? [] : [staffId]));
  return repeatCandidates(db, staffIds, `${dates[0]?.slice(0, 4)}-01-01`, dates.at(-1) ?? '');
}
