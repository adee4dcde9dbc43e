import { describe, expect, it } from 'vitest';
import {
  builtInKinds,
  type DatedKind,
  kindOn,
  kindRuleSchema,
  kindsOn,
} from '#shared/domain/leave/kind-rules';

const rule = builtInKinds[0]!.rule;
const own = (effectiveFrom: string, name: string): DatedKind => ({
  code: 'own1',
  effectiveFrom,
  rule: { ...rule, name },
});

describe('kinds', () => {
  it('of every center are sound rules', () => {
    for (const kind of builtInKinds)
      expect(kindRuleSchema.safeParse(kind.rule).success, kind.code).toBe(true);
  });

  it.each([
    ['2026-03-31', undefined],
    ['2026-04-01', '甲'],
    ['2026-04-30', '甲'],
    ['2026-05-01', '乙'],
  ])('on %s go by the version in force', (date, name) => {
    const saved = [own('2026-05-01', '乙'), own('2026-04-01', '甲')];
    expect(kindOn('own1', date, saved)?.rule.name).toBe(name);
    expect(kindsOn(date, saved).some(({ code }) => code === 'own1')).toBe(name !== undefined);
  });

  it('of every center may get a version of their own', () => {
    const saved = [{ code: 'sick', effectiveFrom: '2026-04-01', rule: { ...rule, scored: false } }];
    expect(kindOn('sick', '2026-03-31', saved)?.rule.scored).toBe(true);
    expect(kindOn('sick', '2026-04-01', saved)?.rule.scored).toBe(false);
    expect(kindsOn('2026-04-01', saved)).toHaveLength(builtInKinds.length);
  });

  it.each([
    ['an allowance without a figure', { balance: 'allowance' }],
    ['a figure without an allowance', { allowanceHalfDays: 4 }],
    ['no unit', { unit: 'week' }],
    ['a misspelt field', { scord: true }],
  ])('are refused with %s', (_, rest) => {
    expect(kindRuleSchema.safeParse({ ...rule, ...rest }).success).toBe(false);
  });
});
