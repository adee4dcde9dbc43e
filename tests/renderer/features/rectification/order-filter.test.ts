import { describe, expect, it } from 'vitest';
import { groupOf, inGroup, matchesOrder } from '../../../../renderer/features/rectification/order-filter';
import { order } from './support';

describe('the groups of orders', () => {
  it.each([
    ['open', {}, true],
    ['open', { state: 'closed' }, false],
    ['overdue', { standing: 'overdue' }, true],
    ['overdue', { standing: 'look' }, false],
    ['escalate', { level: 1, dueLevel: 2 }, true],
    ['escalate', { level: 2, dueLevel: 2 }, false],
    ['reported', { state: 'reported' }, true],
    ['look', { state: 'checked' }, true],
    ['rectified', { state: 'rectified' }, true],
    ['ended', { state: 'withdrawn' }, true],
    ['all', { state: 'withdrawn' }, true],
  ] as const)('%s with %o: %s', (group, rest, fits) => {
    expect(inGroup(group, order(rest))).toBe(fits);
  });

  it('are chosen by the address, or the open ones', () => {
    expect(groupOf('overdue')).toBe('overdue');
    expect(groupOf('nonsense')).toBe('open');
    expect(groupOf(null)).toBe('open');
  });
});

it.each([
  ['csj', true],
  ['办税 台面', true],
  ['0001', true],
  ['户籍', false],
])('finds by %s: %s', (text, found) => {
  expect(matchesOrder(text, order())).toBe(found);
});
