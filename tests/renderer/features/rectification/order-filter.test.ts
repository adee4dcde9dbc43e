import { describe, expect, it } from 'vitest';
import type { OrderRow } from '#shared/contracts/rectification';
import { groupOf, inGroup, matchesOrder } from '../../../../renderer/features/rectification/order-filter';

const order = (rest: Partial<OrderRow> = {}): OrderRow => ({
  ...{ id: 1, no: '2026-0001', origin: 'free', originId: null, campaignId: null, campaignName: '' },
  ...{ campaignNo: null, problem: '台面凌乱', measure: '整理', staffId: null, staffName: '', windowId: 1 },
  ...{ windowName: '办税窗口', unitId: 1, unitName: '测试局', owner: '测试甲', pinyin: 'CeShiJia csj' },
  ...{ raisedBy: '', issuedOn: '2026-04-10', due: '2026-04-17', limit: '2026-04-17', state: 'issued' },
  ...{ standing: 'running', days: 5, level: 0, dueLevel: 0, extensions: 0, returns: 0, lookBy: null },
  ...{ lookResult: null, satisfaction: null, closedOn: null },
  ...rest,
});

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
