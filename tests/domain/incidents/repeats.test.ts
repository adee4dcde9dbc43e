import { expect, it } from 'vitest';
import { type RepeatCandidate, repeatsInMonth } from '#shared/domain/incidents/repeats';

const incident = (id: number, date: string, change: Partial<RepeatCandidate> = {}): RepeatCandidate => ({
  id,
  staffId: 1,
  date,
  minute: null,
  state: 'confirmed',
  ...change,
});

it('numbers the incidents of a person within the month, in order of time', () => {
  const numbers = repeatsInMonth([
    incident(5, '2026-04-20'),
    incident(6, '2026-04-02', { minute: 900 }),
    incident(7, '2026-04-02', { minute: 600 }),
    incident(8, '2026-04-10', { state: 'dismissed' }),
    incident(9, '2026-05-01'),
    incident(10, '2026-04-03', { staffId: 2, state: 'recorded' }),
    incident(11, '2026-04-03', { staffId: null }),
  ]);
  expect([...numbers].sort(([a], [b]) => a - b)).toEqual([
    [5, 3],
    [6, 2],
    [7, 1],
    [9, 1],
    [10, 1],
  ]);
});
