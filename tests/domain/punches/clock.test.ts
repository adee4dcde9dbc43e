import { describe, expect, it } from 'vitest';
import { type ClockError, clocksOverlap, createClockCorrection, reachOf } from '#shared/domain/punches/clock';
import { formatWall } from '#shared/domain/time/wall';
import { at } from './helpers';

const error = (from: string, to: string | null, aheadSeconds: number, device = '1'): ClockError => ({
  device,
  from,
  to,
  aheadSeconds,
});

describe('the clock of a machine', () => {
  const correct = createClockCorrection([
    error('2026-03-02', '2026-03-04', 450),
    error('2026-03-10', null, -60),
    error('2026-03-02', null, 3600, '2'),
  ]);

  it.each<[string, string, string, string]>([
    ['before the days', '1', '2026-03-01 23:59:59', '2026-03-01 23:59:59'],
    ['from the first midnight', '1', '2026-03-02 00:00:00', '2026-03-01 23:52:30'],
    ['ahead', '1', '2026-03-03 08:37:30', '2026-03-03 08:30:00'],
    ['to the last second', '1', '2026-03-04 23:59:59', '2026-03-04 23:52:29'],
    ['between two spans', '1', '2026-03-05 08:37:30', '2026-03-05 08:37:30'],
    ['behind, without an end', '1', '2027-01-01 08:30:00', '2027-01-01 08:31:00'],
    ['another machine', '2', '2026-03-03 08:37:30', '2026-03-03 07:37:30'],
    ['a machine without errors', '', '2026-03-03 08:37:30', '2026-03-03 08:37:30'],
  ])('%s', (_name, device, wrote, was) => {
    expect(formatWall(correct(device, at(wrote)))).toBe(was);
  });

  it.each<[string, ClockError, ClockError, boolean]>([
    ['a shared day', error('2026-03-02', '2026-03-04', 1), error('2026-03-04', '2026-03-05', 1), true],
    ['neighbours', error('2026-03-02', '2026-03-04', 1), error('2026-03-05', null, 1), false],
    ['two without an end', error('2026-03-02', null, 1), error('2027-03-05', null, 1), true],
    ['two machines', error('2026-03-02', null, 1), error('2026-03-02', null, 1, '2'), false],
  ])('%s', (_name, a, b, overlap) => {
    expect(clocksOverlap(a, b)).toBe(overlap);
    expect(clocksOverlap(b, a)).toBe(overlap);
  });

  it('reaches as far as the largest error either way', () => {
    expect(reachOf([])).toBe(0);
    expect(reachOf([error('2026-03-02', null, 60), error('2026-03-02', null, -450)])).toBe(450_000);
  });
});
