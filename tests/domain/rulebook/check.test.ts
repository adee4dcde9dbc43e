import { describe, expect, it } from 'vitest';
import { parseRulebook } from '#shared/domain/rulebook/parse';
import personJson from '../../../resources/rulebooks/person.json';

type Data = typeof personJson;

/** The shipped personal rulebook with one thing broken. */
function broken(change: (data: Data & Record<string, unknown>) => void): string[] {
  const data = structuredClone(personJson) as Data & Record<string, unknown>;
  change(data);
  const parsed = parseRulebook(data);
  return parsed.ok ? [] : parsed.problems.map(({ code, place }) => `${code} at ${place}`);
}

const tiersOf = (data: Data, clause: number) => data.clauses[clause]!.measure.tiers!;
const put = (target: object, fields: Record<string, unknown>) => Object.assign(target, fields);

describe('a sound rulebook', () => {
  it('has no problem', () => {
    expect(broken(() => undefined)).toEqual([]);
  });
});

describe('shape', () => {
  it('names an unknown kind of fact', () => {
    expect(broken((data) => put(data.clauses[2]!.match, { kinds: ['sleeping'] }))).toEqual([
      'unknown_kind at clauses[2].match.kinds[0]',
    ]);
    expect(broken((data) => put(data.conversions[0]!.to, { kind: 'sleeping' }))).toEqual([
      'unknown_kind at conversions[0].to.kind',
    ]);
  });

  it('says which word it does not know', () => {
    const data = structuredClone(personJson);
    put(data.clauses[2]!.match, { kinds: ['sleeping'] });
    put(data.clauses[3]!.measure, { type: 'guess' });
    const parsed = parseRulebook(data);
    expect(parsed.ok ? [] : parsed.problems.map(({ params }) => params)).toEqual([
      { value: 'sleeping' },
      { value: 'guess' },
    ]);
  });

  it('names a misspelt field, an unknown measure and a fraction', () => {
    expect(broken((data) => put(data.clauses[2]!, { caps: 1 }))).toEqual(['unknown_field at clauses[2]']);
    expect(broken((data) => put(data.clauses[2]!.measure, { type: 'guess' }))).toEqual([
      'unknown_value at clauses[2].measure.type',
    ]);
    expect(broken((data) => put(data.clauses[2]!.measure, { points: 1.5 }))).toEqual([
      'bad_value at clauses[2].measure.points',
    ]);
  });

  it('refuses a bound that does not say whether it belongs', () => {
    expect(broken((data) => Reflect.deleteProperty(tiersOf(data, 0)[0]!.minutes, 'toIncluded'))).toEqual([
      'bound_not_stated at clauses[0].measure.tiers[0].minutes.toIncluded',
    ]);
  });
});

describe('minutes', () => {
  it('finds a hole between two tiers', () => {
    expect(broken((data) => put(tiersOf(data, 0)[1]!.minutes, { from: 15 }))).toEqual([
      'minutes_hole at clauses[0].measure.tiers[0]',
    ]);
  });

  it('tells the minutes of the hole', () => {
    const data = structuredClone(personJson);
    put(tiersOf(data, 0)[1]!.minutes, { from: 15 });
    const parsed = parseRulebook(data);
    expect(parsed.ok ? [] : parsed.problems[0]!.params).toEqual({ kind: 'late', from: 11, to: 15 });
  });

  it('finds an overlap: 10 in both tiers', () => {
    expect(broken((data) => put(tiersOf(data, 0)[1]!.minutes, { fromIncluded: true }))).toEqual([
      'minutes_overlap at clauses[0].measure.tiers[0]',
    ]);
  });

  it('finds the open end when the conversion above it goes', () => {
    expect(broken((data) => data.conversions.splice(0, 1))).toEqual([
      'minutes_hole at clauses[0].measure.tiers[0]',
      'minutes_hole at clauses[1].measure.tiers[0]',
    ]);
  });

  it('finds a tier that a conversion always takes before', () => {
    const late = { minutes: { from: 40, fromIncluded: true, to: null, toIncluded: false }, points: 900 };
    expect(broken((data) => put(data.clauses[0]!.measure, { tiers: [...tiersOf(data, 0), late] }))).toEqual([
      'tier_unreachable at clauses[0].measure.tiers[2]',
    ]);
  });

  it('finds a range that holds no minute', () => {
    expect(broken((data) => put(tiersOf(data, 0)[0]!.minutes, { from: 10 }))).toContain(
      'minutes_empty at clauses[0].measure.tiers[0]',
    );
  });
});

describe('groups, codes and conversions', () => {
  it.each<[string, (data: Data) => unknown, string]>([
    ['unknown group', (d) => put(d.clauses[2]!, { group: 'x' }), 'unknown_group at clauses[2].group'],
    ['unknown parent', (d) => put(d.groups[1]!, { parent: 'x' }), 'unknown_group at groups[1].parent'],
    ['group in itself', (d) => put(d.groups[4]!, { parent: '三' }), 'group_cycle at groups[4].parent'],
    [
      'doubled code',
      (d) => put(d.clauses[1]!, { code: d.clauses[0]!.code }),
      'duplicate_code at clauses[1].code',
    ],
    ['reserved code', (d) => put(d.clauses[1]!, { code: 'floor' }), 'reserved_code at clauses[1].code'],
    [
      'conversion that feeds itself',
      (d) => put(d.conversions[4]!.to, { kind: 'overdue_return' }),
      'conversion_cycle at conversions[4].to',
    ],
    [
      'conversion that feeds an earlier one',
      (d) => put(d.conversions[4]!.to, { kind: 'retroactive_leave' }),
      'conversion_cycle at conversions[4].to',
    ],
    [
      'absence without length',
      (d) => Reflect.deleteProperty(d.conversions[0]!.to, 'halfDays'),
      'conversion_without_length at conversions[0].to',
    ],
    [
      'length of what has none',
      (d) => put(d.conversions[0]!.to, { halfDays: 'same' }),
      'conversion_without_length at conversions[0].to',
    ],
  ])('%s', (_, change, problem) => {
    expect(broken(change)).toContain(problem);
  });

  it('finds both groups of a ring', () => {
    expect(broken((d) => put(d.groups[0]!, { parent: '二（一）' }))).toEqual([
      'group_cycle at groups[0].parent',
      'group_cycle at groups[1].parent',
    ]);
  });
});

describe('measures, bounds and grades', () => {
  it.each<[string, (data: Data) => unknown, string]>([
    [
      'half days of a lateness',
      (d) => put(d.clauses[6]!.match, { kinds: ['late'] }),
      'kind_not_measured at clauses[6].measure',
    ],
    [
      'min above max',
      (d) => put(d.clauses[11]!.measure, { min: 3000 }),
      'range_order at clauses[11].measure',
    ],
    [
      'half of an odd amount',
      (d) => put(d.clauses[7]!.measure, { rounding: 'proportional', points: 101 }),
      'points_not_divisible at clauses[7].measure',
    ],
    ['floor above base', (d) => put(d, { floor: 20_000 }), 'floor_above_base at floor'],
    ['ceiling below base', (d) => put(d, { ceiling: 9000 }), 'ceiling_below_base at ceiling'],
    ['grades out of order', (d) => put(d.grades[1]!, { from: 9000 }), 'grade_order at grades[1].from'],
    [
      'no grade for the lowest scores',
      (d) => put(d.grades[3]!, { from: 100 }),
      'grade_gap at grades[3].from',
    ],
  ])('%s', (_, change, problem) => {
    expect(broken(change)).toContain(problem);
  });
});
