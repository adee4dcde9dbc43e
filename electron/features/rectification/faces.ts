import type { Fact } from '#shared/domain/assessment/facts';
import { buildRectificationFacts } from '#shared/domain/rectification/facts';
import { OWING } from '#shared/domain/rectification/types';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { IsoDate, Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides } from '../calendar/index';
import { listOrders, ordersWithSteps } from './repo';
import { stepsOf } from './step-repo';
import { viewOrders } from './view';

/** Limits missed, and 回头看 that found an order not done or back again. */
export async function rectificationFacts(db: ReadDb, month: Month): Promise<Fact[]> {
  const orders = await ordersWithSteps(db, firstDay(month), lastDay(month));
  if (orders.length === 0) return [];
  const steps = await stepsOf(
    db,
    orders.map(({ id }) => id),
  );
  return buildRectificationFacts(
    orders.map((order) => ({ ...order, steps: steps.filter(({ orderId }) => orderId === order.id) })),
    month,
    await calendarOverrides(db),
  );
}

/** Orders with a limit up to `until` that are over and wait to be taken up one level, the oldest first. */
export async function unescalatedOrders(
  db: ReadDb,
  until: IsoDate,
  now: WallMs,
): Promise<{ id: number; date: IsoDate; name: string }[]> {
  const owing = (await listOrders(db, { states: OWING })).filter(({ due }) => due <= until);
  return (await viewOrders(db, owing, now))
    .filter(({ dueLevel, level }) => dueLevel > level)
    .map(({ id, due, no, windowName, unitName }) => ({
      ...{ id, date: due },
      name: `${no} ${windowName || unitName}`.trim(),
    }));
}
