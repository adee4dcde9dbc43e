import type { Fact } from '#shared/domain/assessment/facts';
import { buildPraiseFacts } from '#shared/domain/inspections/praise';
import { addMonths, firstDay } from '#shared/domain/time/dates';
import { type Month, startOfDay, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { itemNames } from '../incidents/index';
import { staffByIds } from '../staff/index';
import { windowDirectory } from '../units/index';
import { findCheck, goodChecks } from './check-repo';

/** Good looks of a month as praise. */
export async function praiseFacts(db: ReadDb, month: Month): Promise<Fact[]> {
  const looks = await goodChecks(db, startOfDay(firstDay(month)), startOfDay(firstDay(addMonths(month, 1))));
  if (looks.length === 0) return [];
  const windows = new Map((await windowDirectory(db)).map(({ id, unitId }) => [id, unitId]));
  const people = await staffByIds(
    db,
    looks.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  return buildPraiseFacts(
    looks.map((look) => ({
      ...look,
      unitId: people.get(look.staffId ?? 0)?.unitId ?? windows.get(look.windowId) ?? null,
    })),
  );
}

/** What an order to put things right takes over from a look of a round; null when there is none. */
export async function checkBrief(db: ReadDb, id: number) {
  const check = await findCheck(db, id);
  if (check === null) return null;
  const { staffId, windowId, itemCode, note, at } = check;
  const person = staffId === null ? null : (await staffByIds(db, [staffId])).get(staffId);
  const item = itemCode === null ? '' : ((await itemNames(db)).get(itemCode) ?? '');
  return {
    problem: [wallDate(at), '查岗发现', person?.name, item, note].filter(Boolean).join(' '),
    staffId,
    staffName: person?.name ?? '',
    windowId,
    unitId: person?.unitId ?? null,
  };
}
