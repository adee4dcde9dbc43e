import { describe, expect, it } from 'vitest';
import { factSchema } from '#shared/domain/assessment/facts';
import { buildPraiseFacts, type GoodLook } from '#shared/domain/inspections/praise';
import { wallAt } from '#shared/domain/time/wall';

const look = (id: number, rest: Partial<GoodLook> = {}): GoodLook => ({
  ...{
    id,
    roundId: 9,
    roundKind: 'undercover',
    windowId: 2,
    staffId: 3,
    unitId: 1,
    itemCode: null,
    note: '微笑服务',
  },
  at: wallAt('2026-04-10', 620),
  ...rest,
});

describe('good looks of a round', () => {
  it('are each one praise of its person', () => {
    const [fact] = buildPraiseFacts([look(5)]);
    expect(fact).toEqual({
      ...{ id: 'round_check:5', kind: 'praise', staffId: 3, windowId: 2, unitId: 1, date: '2026-04-10' },
      ...{ item: 'good_look', tags: ['round:undercover'], label: '查岗 · 10:20 · 微笑服务' },
      source: { table: 'inspection_round', id: 9 },
    });
    expect(factSchema.safeParse(fact).success).toBe(true);
  });

  it('are counted once, and go to the window where nobody is named', () => {
    const facts = buildPraiseFacts([look(5), look(5), look(4, { staffId: null, itemCode: 'civility' })]);
    expect(facts.map(({ id, staffId, item }) => [id, staffId, item])).toEqual([
      ['round_check:4', null, 'civility'],
      ['round_check:5', 3, 'good_look'],
    ]);
  });
});
