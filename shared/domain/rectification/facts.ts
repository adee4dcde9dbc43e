import { byDateAndId, type Fact } from '../assessment/facts';
import type { CalendarOverrides } from '../calendar/types';
import { monthOf } from '../time/dates';
import type { IsoDate, Month } from '../time/wall';
import { daysOver, lastDayOf } from './clock';
import type { OrderState, Origin, StepType } from './types';

export interface OrderForFacts {
  id: number;
  no: string;
  origin: Origin;
  problem: string;
  state: OrderState;
  staffId: number | null;
  windowId: number | null;
  unitId: number | null;
  steps: readonly FactStep[];
}

export interface FactStep {
  id: number;
  type: StepType;
  onDate: IsoDate;
  /** The limit that ran when the step was taken. */
  due: IsoDate;
  result: string;
}

/**
 * What orders give the assessment of a month (seed rows 132, 151, 152): a limit missed, once, on the day it was
 * escalated or the late report came, whichever was first; and each 回头看 that found it not done or back again. No
 * fact changes because time goes by, and an order that was withdrawn gives none.
 */
export function buildRectificationFacts(
  orders: readonly OrderForFacts[],
  month: Month,
  calendar: CalendarOverrides,
): Fact[] {
  return orders
    .filter(({ state }) => state !== 'withdrawn')
    .flatMap((order) => [
      ...missedLimits(order.steps, calendar).map((step) => lateFact(order, step, calendar)),
      ...failedLooks(order.steps).map((step) => lookFact(order, step)),
    ])
    .filter(({ date }) => monthOf(date) === month)
    .sort(byDateAndId);
}

/** For each limit the first sign that it was missed. */
export function missedLimits(steps: readonly FactStep[], calendar: CalendarOverrides): FactStep[] {
  const seen = new Set<IsoDate>();
  return steps.filter(({ type, due, onDate }) => {
    const sign = type === 'escalate' || type === 'report';
    const missed = sign && onDate > lastDayOf(due, calendar) && !seen.has(due);
    if (missed) seen.add(due);
    return missed;
  });
}

export const failedLooks = (steps: readonly FactStep[]): FactStep[] =>
  steps.filter(({ type, result }) => type === 'look' && (result === 'failed' || result === 'relapsed'));

/** Days on which an order gave a fact: their months must be open before those facts go away. */
export const factDays = (steps: readonly FactStep[], calendar: CalendarOverrides): IsoDate[] =>
  [...missedLimits(steps, calendar), ...failedLooks(steps)].map(({ onDate }) => onDate);

const lateFact = (order: OrderForFacts, step: FactStep, calendar: CalendarOverrides): Fact => ({
  ...baseOf(order, `rectification:${order.id}:late:${step.id}`, step.onDate),
  item: 'late',
  days: daysOver(step.due, step.onDate, calendar),
  label: `${order.no} · ${order.problem} · 整改逾期`,
});

const lookFact = (order: OrderForFacts, step: FactStep): Fact => ({
  ...baseOf(order, `rectification:${order.id}:look:${step.id}`, step.onDate),
  item: step.result,
  days: 0,
  label: `${order.no} · ${order.problem} · 回头看${step.result === 'failed' ? '未改' : '反弹'}`,
});

const baseOf = (order: OrderForFacts, id: string, date: IsoDate) => ({
  id,
  kind: 'rectification' as const,
  staffId: order.staffId,
  windowId: order.windowId,
  unitId: order.unitId,
  date,
  tags: [`origin:${order.origin}`],
  source: { table: 'rectification', id: order.id },
});
