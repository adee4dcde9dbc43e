import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { factSchema } from '#shared/domain/assessment/facts';
import {
  buildRectificationFacts,
  type FactStep,
  factDays,
  type OrderForFacts,
} from '#shared/domain/rectification/facts';
import { STEP_TYPES } from '#shared/domain/rectification/types';
import { addDays } from '#shared/domain/time/dates';
import { CALENDAR } from './calendar';

let row = 0;
const step = (type: FactStep['type'], onDate: string, due: string, result = ''): FactStep => ({
  ...{ id: ++row, type, onDate, due, result },
});
const order = (steps: FactStep[], rest: Partial<OrderForFacts> = {}): OrderForFacts => ({
  ...{ id: 7, no: '2026-0007', origin: 'finding', problem: '台面凌乱', state: 'issued' },
  ...{ staffId: 3, windowId: 2, unitId: 1, steps, ...rest },
});
const facts = (steps: FactStep[], rest: Partial<OrderForFacts> = {}, month = '2026-05') =>
  buildRectificationFacts([order(steps, rest)], month, CALENDAR);

describe('facts of orders', () => {
  it('charge a limit that was missed once, on the day of its first sign', () => {
    const found = facts([
      step('issue', '2026-04-20', '2026-04-30'),
      step('escalate', '2026-05-06', '2026-04-30', '1'),
      step('escalate', '2026-05-08', '2026-04-30', '2'),
      step('report', '2026-05-11', '2026-04-30'),
    ]);
    expect(found).toMatchObject([
      {
        kind: 'rectification',
        item: 'late',
        date: '2026-05-06',
        days: 1,
        ...{ staffId: 3, windowId: 2, unitId: 1 },
        tags: ['origin:finding'],
        source: { table: 'rectification', id: 7 },
      },
    ]);
  });

  it('charge nothing for a report on the working day after a rest', () => {
    expect(facts([step('report', '2026-05-06', '2026-05-02')])).toEqual([]);
    expect(facts([step('report', '2026-05-07', '2026-05-02')])).toHaveLength(1);
  });

  it('charge each failed 回头看, and each new limit that is missed', () => {
    const found = facts([
      step('report', '2026-05-07', '2026-05-06'),
      step('look', '2026-05-12', '2026-05-18', 'failed'),
      step('report', '2026-05-20', '2026-05-18'),
      step('look', '2026-05-25', '2026-05-25', 'rectified'),
      step('look', '2026-05-28', '2026-06-05', 'relapsed'),
    ]);
    expect(found.map(({ item, date }) => `${item} ${date}`)).toEqual([
      'late 2026-05-07',
      'failed 2026-05-12',
      'late 2026-05-20',
      'relapsed 2026-05-28',
    ]);
  });

  it('belong to the month of their day', () => {
    const steps = [step('look', '2026-04-29', '2026-05-06', 'failed')];
    expect(facts(steps)).toEqual([]);
    expect(facts(steps, {}, '2026-04')).toHaveLength(1);
  });

  it('are none for an order that was withdrawn', () => {
    const steps = [step('look', '2026-05-12', '2026-05-18', 'failed')];
    expect(facts(steps, { state: 'withdrawn' })).toEqual([]);
    expect(factDays(steps, CALENDAR)).toEqual(['2026-05-12']);
  });

  it('are well formed, never twice, and at most one for each limit and each look', () => {
    const day = fc.integer({ min: 0, max: 29 }).map((days) => addDays('2026-05-01', days));
    const aStep = fc
      .tuple(fc.constantFrom(...STEP_TYPES), day, day, fc.constantFrom('', 'failed', 'relapsed', 'rectified'))
      .map(([type, on, due, result]) => step(type, on, due, result));
    fc.assert(
      fc.property(fc.array(aStep, { maxLength: 20 }), (steps) => {
        const found = facts(steps);
        for (const fact of found) expect(factSchema.safeParse(fact).success).toBe(true);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
        const late = found.filter(({ item }) => item === 'late').length;
        expect(late).toBeLessThanOrEqual(new Set(steps.map(({ due }) => due)).size);
        expect(found.length - late).toBeLessThanOrEqual(steps.filter(({ type }) => type === 'look').length);
      }),
    );
  });
});
