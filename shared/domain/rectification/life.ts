import type { CalendarOverrides } from '../calendar/types';
import type { IsoDate } from '../time/wall';
import { daysOver, dueLevel, lastDayOf, type OrderSettings } from './clock';
import { type LookResult, type OrderState, OWING, type Satisfaction, type StepType } from './types';

/** What the steps of an order depend on. */
export interface OrderLife {
  state: OrderState;
  due: IsoDate;
  /** How far up the running limit was taken. */
  level: number;
  extensions: number;
  /** How often it was given back: a poor report, a 回头看 that failed, or opened anew. */
  returns: number;
  lookResult: LookResult | null;
  satisfaction: Satisfaction | null;
  /** Somebody raised it who is asked at the end. */
  raised: boolean;
}

export type OrderStep =
  /** Words and who is responsible; the limit only by an extension. */
  | { type: 'change' }
  | { type: 'extend'; due: IsoDate }
  | { type: 'escalate'; level: number }
  | { type: 'report' }
  | { type: 'check' }
  | { type: 'sendBack'; due: IsoDate }
  | { type: 'look'; result: LookResult; due: IsoDate | null }
  | { type: 'close'; satisfaction: Satisfaction | null }
  | { type: 'reopen'; due: IsoDate }
  | { type: 'withdraw' };

export type OrderProblem =
  | 'rectification_step_not_allowed'
  | 'rectification_due_in_past'
  | 'rectification_extension_late'
  | 'rectification_extension_not_later'
  | 'rectification_not_overdue'
  | 'rectification_level_early'
  | 'rectification_level_taken'
  | 'rectification_due_required'
  | 'rectification_satisfaction_required';

/** What the machine is told of the day. */
export interface StepDay {
  today: IsoDate;
  calendar: CalendarOverrides;
  settings: OrderSettings;
}

/** The steps a screen offers in a state; the machine allows no others. */
export const STEPS_FROM: Record<OrderState, readonly Exclude<StepType, 'issue'>[]> = {
  issued: ['report', 'escalate', 'extend', 'change', 'withdraw'],
  reopened: ['report', 'escalate', 'extend', 'withdraw'],
  reported: ['check', 'sendBack', 'withdraw'],
  checked: ['look', 'sendBack', 'withdraw'],
  rectified: ['close', 'look', 'withdraw'],
  closed: ['look', 'reopen'],
  withdrawn: [],
};

/** The next life, or why the step cannot be taken. */
export function takeOrderStep(life: OrderLife, step: OrderStep, day: StepDay): OrderLife | OrderProblem {
  if (!STEPS_FROM[life.state].includes(step.type)) return 'rectification_step_not_allowed';
  switch (step.type) {
    case 'change':
      return life;
    case 'extend':
      return extend(life, step.due, day);
    case 'escalate':
      return escalate(life, step.level, day);
    case 'report':
      return { ...life, state: 'reported' };
    case 'check':
      return { ...life, state: 'checked' };
    case 'sendBack':
    case 'reopen':
      return again(life, step.due, day.today);
    case 'look':
      return look(life, step.result, step.due, day.today);
    case 'close':
      if (life.raised && step.satisfaction === null) return 'rectification_satisfaction_required';
      return { ...life, state: 'closed', satisfaction: step.satisfaction };
    case 'withdraw':
      return { ...life, state: 'withdrawn' };
  }
}

/** A limit that is over is not put off any more: it was missed. */
function extend(life: OrderLife, due: IsoDate, { today, calendar }: StepDay): OrderLife | OrderProblem {
  if (today > lastDayOf(life.due, calendar)) return 'rectification_extension_late';
  if (due <= life.due) return 'rectification_extension_not_later';
  return { ...life, due, extensions: life.extensions + 1 };
}

/** Each level once for a limit, and none before its days are over. */
function escalate(life: OrderLife, level: number, day: StepDay): OrderLife | OrderProblem {
  const over = daysOver(life.due, day.today, day.calendar);
  if (day.today <= lastDayOf(life.due, day.calendar)) return 'rectification_not_overdue';
  if (level <= life.level) return 'rectification_level_taken';
  return level > dueLevel(over, day.settings) ? 'rectification_level_early' : { ...life, level };
}

/** Given back with a new limit, for which everything begins anew. */
function again(life: OrderLife, due: IsoDate, today: IsoDate): OrderLife | OrderProblem {
  if (due < today) return 'rectification_due_in_past';
  return { ...life, state: 'reopened', due, level: 0, returns: life.returns + 1, satisfaction: null };
}

/** 回头看: also later, at an order that was closed. Found in order, a closed one stays closed. */
function look(
  life: OrderLife,
  result: LookResult,
  due: IsoDate | null,
  today: IsoDate,
): OrderLife | OrderProblem {
  if (result === 'rectified') {
    return { ...life, state: life.state === 'closed' ? 'closed' : 'rectified', lookResult: result };
  }
  if (due === null) return 'rectification_due_required';
  const next = again(life, due, today);
  return typeof next === 'string' ? next : { ...next, lookResult: result };
}

/** Whether whoever is responsible has to act. */
export const owes = (state: OrderState): boolean => OWING.includes(state);
