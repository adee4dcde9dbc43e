import type { OrderDetail, OrderRow } from '#shared/contracts/rectification';
import { can } from '#shared/contracts/roles';
import { dueLevel, readClock } from '#shared/domain/rectification/clock';
import type { StepType } from '#shared/domain/rectification/types';
import { pinyinKey } from '#shared/domain/staff/pinyin';
import { type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { Actor } from '../../ipc/context';
import { calendarOverrides } from '../calendar/index';
import { staffByIds } from '../staff/index';
import { unitDirectory, windowDirectory } from '../units/index';
import { listCampaigns } from './campaign-repo';
import { accountNames, type OrderRecord } from './repo';
import { readSettings, stepsOf } from './step-repo';

/** Orders as lists show them, with how they stand today. */
export async function viewOrders(
  db: ReadDb,
  records: readonly OrderRecord[],
  now: WallMs,
): Promise<OrderRow[]> {
  if (records.length === 0) return [];
  const calendar = await calendarOverrides(db);
  const settings = await readSettings(db);
  const windows = new Map((await windowDirectory(db)).map((window) => [window.id, window]));
  const units = new Map((await unitDirectory(db)).map(({ id, name }) => [id, name]));
  const campaigns = new Map((await listCampaigns(db)).map(({ id, name }) => [id, name]));
  const people = await staffByIds(
    db,
    records.flatMap(({ staffId }) => (staffId === null ? [] : [staffId])),
  );
  const owners = await pinyinOf(records.map(({ owner }) => owner));
  const today = wallDate(now);
  return records.map((record) => {
    const person = people.get(record.staffId ?? 0);
    const window = windows.get(record.windowId ?? 0);
    const clock = readClock(record, today, calendar);
    const overdue = clock.standing === 'overdue';
    return {
      ...record,
      ...clock,
      campaignName: campaigns.get(record.campaignId ?? 0) ?? '',
      staffName: person?.name ?? '',
      windowName: window?.name ?? '',
      unitName: units.get(record.unitId ?? 0) ?? window?.unitName ?? person?.unitName ?? '',
      pinyin: [person?.pinyin, window?.pinyin, owners.get(record.owner)].filter(Boolean).join(' '),
      dueLevel: overdue ? dueLevel(clock.days, settings) : 0,
    };
  });
}

/** Names that stand in no register are spelled out once each. */
async function pinyinOf(names: readonly string[]): Promise<Map<string, string>> {
  const keys = new Map<string, string>();
  for (const name of new Set(names)) if (name !== '') keys.set(name, await pinyinKey(name));
  return keys;
}

const LOOKED: readonly StepType[] = ['look', 'check'];

/** One order with its whole story; who looked and wrote only for those who may know (seed row 194). */
export async function viewOrder(
  { db, now, actor }: { db: ReadDb; now: WallMs; actor: Actor },
  record: OrderRecord,
): Promise<OrderDetail> {
  const mayKnow = can(actor.roles, 'inspectors.read');
  const [row] = await viewOrders(db, [record], now);
  const accounts = await accountNames(db);
  const steps = await stepsOf(db, [record.id]);
  return {
    ...row!,
    steps: steps.map(({ orderId: _, byAccount, ...step }) => ({
      ...step,
      person: mayKnow || !LOOKED.includes(step.type) ? step.person : '',
      byName: mayKnow ? (accounts.get(byAccount) ?? '') : '',
    })),
  };
}
