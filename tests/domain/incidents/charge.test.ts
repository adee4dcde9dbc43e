import { describe, expect, it } from 'vitest';
import { itemCharge, pointsProblem } from '#shared/domain/incidents/charge';
import { personRulebook, windowRulebook } from '../assessment/shipped';

const DATE = '2026-04-08';

describe('itemCharge with the shipped rulebook', () => {
  it.each([
    ['games', '三（二）', 200, null],
    ['eating_out', '三（一）', 100, null],
    ['rude_service', '三（三）', 500, null],
    ['extortion', '四（一）', 1000, { min: 1000, max: 2000, step: 100 }],
    ['something_new', '三（四）', 100, { min: 100, max: 500, step: 100 }],
  ])('%s falls under %s', (item, clause, points, range) => {
    expect(itemCharge(personRulebook, item, DATE)).toMatchObject({ clause, points, range });
  });

  it('finds what a window pays where no person is named', () => {
    expect(itemCharge(windowRulebook, 'games', DATE)).toMatchObject({ points: expect.any(Number) });
  });
});

describe('pointsProblem', () => {
  const range = itemCharge(personRulebook, 'extortion', DATE);
  const fixed = itemCharge(personRulebook, 'games', DATE);
  it.each([
    ['nothing chosen', range, null, null],
    ['lowest', range, 1000, null],
    ['highest', range, 2000, null],
    ['below', range, 900, 'points_outside_range'],
    ['above', range, 2100, 'points_outside_range'],
    ['between two steps', range, 1050, 'points_outside_range'],
    ['fixed, the same', fixed, 200, null],
    ['fixed, another', fixed, 300, 'points_fixed'],
    ['no clause', null, 700, null],
  ])('%s', (_, charge, points, problem) => {
    expect(pointsProblem(charge, points)).toBe(problem);
  });
});
