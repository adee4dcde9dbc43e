import { describe, expect, it } from 'vitest';
import type { FactView } from '#shared/contracts/assessment';
import { factStory } from '../../../../renderer/features/assessment/fact-story';

const fact = (table: string, id: string | number, personId: number | null = 3) =>
  ({ source: { table, id }, date: '2026-03-05', personId }) as FactView;

describe('the page that tells a fact', () => {
  it.each([
    [fact('attendance', '3:2026-03-05:am'), '/month?month=2026-03&staff=3&date=2026-03-05'],
    [fact('incident', 12), '/incidents?month=2026-03&open=12'],
    [fact('meeting', 9), '/meetings?month=2026-03&open=9'],
    [fact('leave_request', 7), '/leave?month=2026-03&open=7'],
    [fact('attendance', 'x', null), null],
    [fact('something else', 1), null],
  ])('%o', (one, address) => {
    expect(factStory(one)).toBe(address);
  });
});
