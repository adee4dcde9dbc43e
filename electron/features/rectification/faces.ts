import type { Fact } from '#shared/domain/assessment/facts';
import { buildRectificationFacts } from '#shared/domain/rectification/facts';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { calendarOverrides } from '../calendar/index';
import { ordersWithSteps } from './repo';
import { stepsOf } from './step-repo';

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
