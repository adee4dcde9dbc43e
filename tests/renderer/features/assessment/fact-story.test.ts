import { describe, expect, it } from 'vitest';
import type { FactView } from '#shared/contracts/assessment';
import { can, type Permission, type Role } from '#shared/contracts/roles';
import { factStory } from '../../../../renderer/features/assessment/fact-story';

const fact = (table: string, id: string | number, personId: number | null = 3) =>
  ({ source: { table, id }, date: '2026-03-05', personId, aboutId: 3 }) as FactView;
const as = (role: Role) => (permission: Permission) => can([role], permission);

describe('the page that tells a fact', () => {
  it.each([
    [fact('attendance', '3:2026-03-05:am'), '/month?month=2026-03&staff=3&date=2026-03-05'],
    [fact('incident', 12), '/incidents?month=2026-03&open=12'],
    [fact('meeting', 9), '/meetings?month=2026-03&open=9'],
    [fact('leave_request', 7), '/leave?month=2026-03&open=7'],
    [fact('complaint', 4), '/complaints?month=2026-03&open=4'],
    [fact('rectification', 5), '/rectification?month=2026-03&open=5'],
    [fact('supervised_task', 6), '/tasks?month=2026-03&open=6'],
    [fact('evaluation_round', 8), '/evaluation/8?subject=3'],
    [fact('case_month', '2026-03:1'), '/cases?month=2026-03'],
    [fact('overdue_case', 2), '/cases/overdue?month=2026-03'],
    [fact('inspection_round', 3), '/inspections/3'],
    [fact('supervisor_report', '3:2026-02-2'), '/inspectors'],
    [fact('attendance', 'x', null), null],
    [fact('something else', 1), null],
  ])('%o', (one, address) => {
    expect(factStory(one, as('officer'))).toBe(address);
  });

  it('is no link for whom it would not open', () => {
    const manager = as('manager');
    expect(factStory(fact('attendance', '3:2026-03-05:am'), manager)).toBeNull();
    expect(factStory(fact('incident', 12), manager)).toBeNull();
    expect(factStory(fact('evaluation_round', 8), manager)).toBeNull();
    expect(factStory(fact('leave_request', 7), manager)).toBe('/leave?month=2026-03&open=7');
    expect(factStory(fact('complaint', 4), manager)).toBe('/complaints?month=2026-03&open=4');
  });
});
