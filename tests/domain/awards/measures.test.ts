import { describe, expect, it } from 'vitest';
import type { Fact } from '#shared/domain/assessment/facts';
import { measuresOf } from '#shared/domain/awards/measures';

const fact = (id: string, change: Partial<Fact>): Fact => ({
  id,
  kind: 'praise',
  staffId: null,
  windowId: 1,
  unitId: null,
  date: '2026-03-05',
  tags: [],
  source: { table: 'test', id },
  ...change,
});

describe('measures for ties', () => {
  it('add up votes, cases and commendations of each subject', () => {
    const measures = measuresOf('window', [
      fact('a', { kind: 'ballot', votes: { satisfied: 80, basic: 15, unsatisfied: 5 } }),
      fact('b', { kind: 'ballot', votes: { satisfied: 10, unsatisfied: 0 } }),
      fact('c', { kind: 'rate', item: 'on_time', part: 98, whole: 100 }),
      fact('d', { kind: 'rate', item: 'on_time', part: 50, whole: 50 }),
      fact('e', { kind: 'rate', item: 'entry', part: 1, whole: 2 }),
      fact('f', { item: 'pennant', times: 2 }),
      fact('g', { windowId: 2, item: 'pennant' }),
    ]);
    expect(measures.get(1)).toEqual({ satisfaction: 9545, volume: 150, on_time: 9866, praise: 2 });
    expect(measures.get(2)).toEqual({ praise: 1 });
  });

  it('leave out what has no data, and facts nobody answers for', () => {
    const measures = measuresOf('person', [
      fact('a', { kind: 'ballot', votes: {}, staffId: 7 }),
      fact('b', { kind: 'rate', item: 'on_time', part: 0, whole: 0, staffId: 7 }),
      fact('c', { item: 'pennant' }),
    ]);
    expect(measures.get(7)).toEqual({});
    expect(measures.size).toBe(1);
  });
});
