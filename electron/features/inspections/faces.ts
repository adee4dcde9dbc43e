import { wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { itemNames } from '../incidents/index';
import { staffByIds } from '../staff/index';
import { findCheck } from './check-repo';

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
