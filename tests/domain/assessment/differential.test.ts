import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '#shared/domain/assessment/engine';
import { FACT_KINDS, type Fact, requiredField } from '#shared/domain/assessment/facts';
import { personScore, unitScore, windowScore } from './independent';
import { catalogue, personRulebook, unitRulebook, windowRulebook } from './shipped';

const acts = [...catalogue.items.map(({ code }) => code), 'something_else'];
const registers = [
  ...['key_task', 'instruction', 'proposal', 'forwarded', 'petition', 'other'],
  ...['office_complaint', 'office_report'],
];
const rates = ['entry', 'petition_backlog', 'on_time'];
const itemsOf = (kind: Fact['kind']): string[] => {
  if (kind === 'duty') return registers;
  return kind === 'rate' ? rates : acts;
};
const TAGS = [
  'notified',
  'waived',
  'exempt',
  'subordinate',
  'aggravated',
  'waiting',
  'department',
  'official_reception',
];

const anyFact = fc.constantFrom(...FACT_KINDS).chain((kind) =>
  fc.record({
    kind: fc.constant(kind),
    day: fc.integer({ min: 1, max: 28 }),
    minutes: fc.integer({ min: 1, max: 150 }),
    halfDays: fc.integer({ min: 1, max: 6 }),
    leaveKind: fc.constantFrom('personal', 'sick', 'annual'),
    item: fc.constantFrom(...itemsOf(kind)),
    tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
    points: fc.option(
      fc.integer({ min: 0, max: 25 }).map((points) => points * 100),
      { nil: undefined },
    ),
    part: fc.integer({ min: 0, max: 12 }),
    more: fc.integer({ min: 0, max: 9 }),
    votes: fc.record({ satisfied: fc.nat(90), basic: fc.nat(20), unsatisfied: fc.nat(20) }),
    days: fc.integer({ min: 0, max: 5 }),
  }),
);

const anyMonth = fc.array(anyFact, { maxLength: 30 }).map((drawn): Fact[] =>
  drawn.map(({ day, more, ...fact }, i) => {
    const needs = requiredField(fact.kind);
    const only = { [String(needs)]: needs === null ? undefined : fact[needs as 'minutes'] };
    const named = ['incident', 'praise', 'complaint', 'meeting', 'duty', 'rate', 'score', 'rectification'];
    return {
      id: `f${i}`,
      kind: fact.kind,
      staffId: 1,
      windowId: 1,
      unitId: 1,
      date: `2026-02-${String(day).padStart(2, '0')}`,
      tags: fact.tags,
      source: { table: 'test', id: i },
      ...only,
      ...(named.includes(fact.kind) ? { item: fact.item } : {}),
      ...(fact.kind.includes('leave') ? { leaveKind: fact.leaveKind } : {}),
      ...(fact.kind === 'rate' ? { part: fact.part, whole: fact.part + more } : {}),
      ...(fact.points === undefined ? {} : { points: fact.points }),
    };
  }),
);

const subject = [{ id: 1, name: '1' }];

describe('the engine and a calculator written from the words agree', () => {
  it('on persons', () => {
    fc.assert(
      fc.property(anyMonth, (facts) => {
        expect(assess(personRulebook, subject, facts)[0]!.score / 100).toBe(personScore(facts));
      }),
      { numRuns: 600 },
    );
  });

  it('on windows', () => {
    fc.assert(
      fc.property(anyMonth, (facts) => {
        expect(assess(windowRulebook, subject, facts)[0]!.score / 100).toBeCloseTo(windowScore(facts), 6);
      }),
      { numRuns: 600 },
    );
  });

  it.each([
    ['a unit', false],
    ['the supervision office', true],
  ])('on %s', (_, office) => {
    const units = [{ id: 1, name: '1', roles: [office ? 'office' : 'resident'] }];
    const nobody = (facts: Fact[]) =>
      facts.map((fact) => (fact.kind === 'duty' ? { ...fact, staffId: null } : fact));
    fc.assert(
      fc.property(anyMonth.map(nobody), (facts) => {
        expect(assess(unitRulebook, units, facts)[0]!.score / 100).toBeCloseTo(unitScore(facts, office), 6);
      }),
      { numRuns: 400 },
    );
  });
});
