import { describe, expect, it } from 'vitest';
import { type RepeatCandidate, repeatNumbers, sameAct } from '#shared/domain/incidents/repeats';

const incident = (id: number, date: string, change: Partial<RepeatCandidate> = {}): RepeatCandidate => ({
  id,
  staffId: 1,
  date,
  minute: null,
  state: 'confirmed',
  itemCode: 'games',
  ...change,
});

it('numbers the incidents of a person within month and year, in order of time', () => {
  const numbers = repeatNumbers([
    incident(5, '2026-04-20'),
    incident(6, '2026-04-02', { minute: 900 }),
    incident(7, '2026-04-02', { minute: 600 }),
    incident(8, '2026-04-10', { state: 'dismissed' }),
    incident(9, '2026-05-01'),
    incident(10, '2026-04-03', { staffId: 2, state: 'recorded' }),
    incident(11, '2026-04-03', { staffId: null }),
    incident(12, '2026-05-03', { itemCode: 'wandering' }),
    incident(13, '2026-05-04', { state: 'final', outcome: 'dismissed' }),
    incident(14, '2027-01-04'),
  ]);
  expect([...numbers].sort(([a], [b]) => a - b).map(([id, n]) => [id, n.month, n.year, n.sameItem])).toEqual([
    [5, 3, 3, 3],
    [6, 2, 2, 2],
    [7, 1, 1, 1],
    [9, 1, 4, 4],
    [10, 1, 1, 1],
    [12, 2, 5, 1],
    [14, 1, 1, 1],
  ]);
});

describe('one act written down twice', () => {
  const act = incident(1, '2026-04-08', { minute: 620 });
  it.each([
    ['the same minute', { minute: 620 }, true],
    ['half an hour later', { minute: 650 }, true],
    ['later than that', { minute: 651 }, false],
    ['no time', { minute: null }, true],
    ['another item', { itemCode: 'wandering' }, false],
    ['another person', { staffId: 2 }, false],
    ['another day', { date: '2026-04-09' }, false],
  ])('%s', (_, change, same) => {
    expect(sameAct(act, { ...act, ...change })).toBe(same);
  });

  it('is not judged without a person', () => {
    expect(sameAct({ ...act, staffId: null }, { ...act, staffId: null })).toBe(false);
  });
});
