import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type OrderLife,
  type OrderStep,
  STEPS_FROM,
  type StepDay,
  takeOrderStep,
} from '#shared/domain/rectification/life';
import { ORDER_STATES, type OrderState } from '#shared/domain/rectification/types';
import { addDays } from '#shared/domain/time/dates';
import { CALENDAR, SETTINGS } from './calendar';

const TODAY = '2026-04-10';
const day: StepDay = { today: TODAY, calendar: CALENDAR, settings: SETTINGS };
const life = (state: OrderState, rest: Partial<OrderLife> = {}): OrderLife => ({
  state,
  due: '2026-04-15',
  level: 0,
  extensions: 0,
  returns: 0,
  lookResult: null,
  satisfaction: null,
  raised: false,
  ...rest,
});
const STEPS: OrderStep[] = [
  { type: 'report' },
  { type: 'escalate', level: 1 },
  { type: 'extend', due: '2026-04-30' },
  { type: 'change' },
  { type: 'check' },
  { type: 'sendBack', due: '2026-04-20' },
  { type: 'look', result: 'rectified', due: null },
  { type: 'look', result: 'failed', due: '2026-04-20' },
  { type: 'look', result: 'relapsed', due: '2026-04-20' },
  { type: 'close', satisfaction: null },
  { type: 'reopen', due: '2026-04-20' },
  { type: 'withdraw' },
];
/** Lives in which nothing but the state stands in the way. */
const free = (state: OrderState, type: OrderStep['type']): OrderLife =>
  life(state, type === 'escalate' ? { due: '2026-04-08' } : {});

describe('the life of an order', () => {
  const no = 'rectification_step_not_allowed';
  const TABLE: Record<OrderState, string> = {
    //         report   escalate extend   change  check   sendBack look+     look-    look~    close  reopen   withdraw
    issued: 'reported issued issued issued - - - - - - - withdrawn',
    reopened: 'reported reopened reopened - - - - - - - - withdrawn',
    reported: '- - - - checked reopened - - - - - withdrawn',
    checked: '- - - - - reopened rectified reopened reopened - - withdrawn',
    rectified: '- - - - - - rectified reopened reopened closed - withdrawn',
    closed: '- - - - - - closed reopened reopened - reopened -',
    withdrawn: '- - - - - - - - - - - -',
  };
  it.each(ORDER_STATES)('%s', (state) => {
    const next = STEPS.map((step) => {
      const taken = takeOrderStep(free(state, step.type), step, day);
      return typeof taken === 'string' ? (taken === no ? '-' : taken) : taken.state;
    });
    expect(next.join(' ')).toBe(TABLE[state]);
  });

  it.each([
    [
      'an extension after the limit',
      life('issued', { due: '2026-04-09' }),
      { type: 'extend', due: '2026-04-30' },
      'rectification_extension_late',
    ],
    [
      'an extension that is none',
      life('issued'),
      { type: 'extend', due: '2026-04-15' },
      'rectification_extension_not_later',
    ],
    [
      'an escalation on the last day',
      life('issued', { due: TODAY }),
      { type: 'escalate', level: 1 },
      'rectification_not_overdue',
    ],
    [
      'an escalation above its days',
      life('issued', { due: '2026-04-08' }),
      { type: 'escalate', level: 2 },
      'rectification_level_early',
    ],
    [
      'a level twice',
      life('issued', { due: '2026-04-08', level: 1 }),
      { type: 'escalate', level: 1 },
      'rectification_level_taken',
    ],
    [
      'a return due yesterday',
      life('reported'),
      { type: 'sendBack', due: '2026-04-09' },
      'rectification_due_in_past',
    ],
    [
      'a failed re-check without a new limit',
      life('checked'),
      { type: 'look', result: 'failed', due: null },
      'rectification_due_required',
    ],
    [
      'an end without asking who raised it',
      life('rectified', { raised: true }),
      { type: 'close', satisfaction: null },
      'rectification_satisfaction_required',
    ],
  ] as [string, OrderLife, OrderStep, string][])('refuses %s', (_, before, step, problem) => {
    expect(takeOrderStep(before, step, day)).toBe(problem);
  });

  it('goes further up day by day, skipping levels where nobody acted', () => {
    const overdue = life('reopened', { due: '2026-04-02', level: 0 });
    expect(takeOrderStep(overdue, { type: 'escalate', level: 3 }, day)).toMatchObject({ level: 3 });
  });

  it('begins anew with a new limit', () => {
    const before = life('checked', { level: 2, extensions: 1, satisfaction: 'basic' });
    expect(takeOrderStep(before, { type: 'look', result: 'relapsed', due: '2026-04-20' }, day)).toEqual({
      ...before,
      ...{ state: 'reopened', due: '2026-04-20', level: 0, returns: 1 },
      ...{ lookResult: 'relapsed', satisfaction: null },
    });
  });
});

const aDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays('2026-04-01', days));
const aStep = fc.oneof(
  fc.constantFrom<OrderStep>({ type: 'report' }, { type: 'check' }, { type: 'change' }, { type: 'withdraw' }),
  aDay.map((due): OrderStep => ({ type: 'extend', due })),
  aDay.map((due): OrderStep => ({ type: 'sendBack', due })),
  aDay.map((due): OrderStep => ({ type: 'reopen', due })),
  fc.integer({ min: 1, max: 3 }).map((level): OrderStep => ({ type: 'escalate', level })),
  fc.record({
    type: fc.constant('look' as const),
    result: fc.constantFrom('rectified' as const, 'failed' as const, 'relapsed' as const),
    due: fc.option(aDay),
  }),
  fc.constantFrom<OrderStep>(
    { type: 'close', satisfaction: null },
    { type: 'close', satisfaction: 'satisfied' },
  ),
);
const aWalk = fc.array(fc.tuple(aStep, fc.integer({ min: 0, max: 4 })), { maxLength: 40 });

/** Takes a walk of steps, a few days apart, leaving out what is refused. */
function walk(steps: readonly (readonly [OrderStep, number])[], raised: boolean) {
  let now = life('issued', { raised, due: '2026-04-10' });
  let today = '2026-04-01';
  const taken: { before: OrderLife; step: OrderStep; after: OrderLife; today: string }[] = [];
  for (const [step, later] of steps) {
    today = addDays(today, later);
    const after = takeOrderStep(now, step, { ...day, today });
    if (typeof after === 'string') continue;
    taken.push({ before: now, step, after, today });
    now = after;
  }
  return taken;
}

describe('any walk through it', () => {
  it('never closes what no 回头看 found done, nor without asking who raised it', () => {
    fc.assert(
      fc.property(aWalk, fc.boolean(), (steps, raised) => {
        for (const { before, step, after } of walk(steps, raised)) {
          if (step.type !== 'close') continue;
          expect(before.lookResult).toBe('rectified');
          if (raised) expect(after.satisfaction).not.toBeNull();
        }
      }),
    );
  });

  it('takes only offered steps, and leaves nothing that was withdrawn', () => {
    fc.assert(
      fc.property(aWalk, (steps) => {
        for (const { before, step } of walk(steps, false)) {
          expect(STEPS_FROM[before.state]).toContain(step.type);
          expect(before.state).not.toBe('withdrawn');
        }
      }),
    );
  });

  it('never sets a limit in the past, and never takes a limit further down', () => {
    fc.assert(
      fc.property(aWalk, (steps) => {
        for (const { before, after, today } of walk(steps, false)) {
          if (after.due !== before.due) expect(after.due >= today).toBe(true);
          else if (after.returns === before.returns) expect(after.level).toBeGreaterThanOrEqual(before.level);
          expect(after.extensions).toBeGreaterThanOrEqual(before.extensions);
        }
      }),
    );
  });
});
