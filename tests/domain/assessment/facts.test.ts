import { describe, expect, it } from 'vitest';
import { byDateAndId, factSchema } from '#shared/domain/assessment/facts';
import { previewCharges } from '#shared/domain/assessment/preview';
import { fact } from './helpers';
import { personRulebook, windowRulebook } from './shipped';

describe('factSchema', () => {
  it.each([
    ['a late fact with minutes', fact('late', 1, { minutes: 3 }), true],
    ['a late fact without minutes', fact('late', 1), false],
    ['an absence without length', fact('absence', 1), false],
    ['an incident without item', fact('incident', 1), false],
    ['a missing punch', fact('missing_punch', 1), true],
    ['a day that does not exist', { ...fact('missing_punch', 1), date: '2026-02-30' }, false],
    ['half a minute', fact('late', 1, { minutes: 2.5 }), false],
    ['an unknown kind', { ...fact('missing_punch', 1), kind: 'sleeping' }, false],
  ])('%s: %s', (_, value, valid) => {
    expect(factSchema.safeParse(value).success).toBe(valid);
  });
});

it('sorts by day, then id', () => {
  const facts = [fact('late', 2, { id: 'a' }), fact('late', 1, { id: 'c' }), fact('late', 1, { id: 'b' })];
  expect(facts.sort(byDateAndId).map((each) => each.id)).toEqual(['b', 'c', 'a']);
});

describe('previewCharges', () => {
  it.each([
    [personRulebook, 'games', '三（二）', 200, null],
    [personRulebook, 'something_new', '三（四）', 100, { min: 100, max: 500, step: 100 }],
    [windowRulebook, 'games', '四（四）4', 200, null],
    [windowRulebook, 'something_new', '四（四）4其他', 200, null],
    [windowRulebook, 'extortion', '四（五）1', 1000, { min: 1000, max: 2000, step: 100 }],
    [windowRulebook, 'rude_service', '四（五）3', 500, null],
  ])('%#: %s', (book, item, clause, points, choice) => {
    expect(previewCharges(book, fact('incident', 1, { item }))).toMatchObject([
      { clause, points, choice, factor: 100 },
    ]);
  });
});
