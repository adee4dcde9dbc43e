import type { FactView } from '#shared/contracts/assessment';
import type { Fact } from '#shared/domain/assessment/facts';
import type { ReadDb } from '../../db/handles';
import { itemNames } from '../incidents/index';
import { staffDirectory } from '../staff/index';
import { windowDirectory } from '../units/index';

/** Turns ids of facts into what a reader wants to know of them; ids that are gone are left out. */
export type FactReader = (ids: readonly string[]) => FactView[];

const SESSION = 'session:';
const SIDE = 'side:';

/** Prepares reading the facts of a month: names of people, windows and items. */
export async function factReader(db: ReadDb, facts: readonly Fact[]): Promise<FactReader> {
  const people = new Map((await staffDirectory(db)).map(({ id, name }) => [id, name]));
  const windows = new Map((await windowDirectory(db)).map(({ id, name }) => [id, name]));
  const items = await itemNames(db);
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const view = (fact: Fact): FactView => ({
    id: fact.id,
    kind: fact.kind,
    date: fact.date,
    personId: fact.staffId,
    aboutId: fact.staffId ?? fact.windowId ?? fact.unitId,
    person: fact.staffId === null ? null : (people.get(fact.staffId) ?? ''),
    window: fact.windowId === null ? null : (windows.get(fact.windowId) ?? ''),
    time: isAttendance(fact) ? (fact.label ?? null) : null,
    session: tagValue(fact, SESSION),
    side: tagValue(fact, SIDE) as FactView['side'],
    minutes: fact.minutes ?? null,
    halfDays: fact.halfDays ?? null,
    itemName: fact.item === undefined ? null : (items.get(fact.item) ?? fact.item),
    leaveKind: fact.leaveKind ?? null,
    tags: fact.tags.filter((tag) => !tag.startsWith(SESSION) && !tag.startsWith(SIDE)),
    label: isAttendance(fact) ? null : (fact.label ?? null),
    source: fact.source,
  });
  return (ids) =>
    ids.flatMap((id) => {
      const fact = byId.get(id);
      return fact ? [view(fact)] : [];
    });
}

const isAttendance = (fact: Fact): boolean => fact.source.table === 'attendance';

const tagValue = (fact: Fact, prefix: string): string | null =>
  fact.tags.find((tag) => tag.startsWith(prefix))?.slice(prefix.length) ?? null;
