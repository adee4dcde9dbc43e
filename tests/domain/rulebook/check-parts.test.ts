import { describe, expect, it } from 'vitest';
import { checkInput } from '#shared/domain/rulebook/check-input';
import { parseRulebook } from '#shared/domain/rulebook/parse';
import windowJson from '../../../resources/rulebooks/window.json';
import { fact } from '../assessment/helpers';
import { windowRulebook } from '../assessment/shipped';

type Data = Record<string, unknown> & typeof windowJson;

/** The shipped book of windows with one thing broken: the problems as `code at place`. */
function broken(change: (data: Data) => unknown): string[] {
  const data = structuredClone(windowJson) as Data;
  change(data);
  const parsed = parseRulebook(data);
  return parsed.ok ? [] : parsed.problems.map(({ code, place }) => `${code} at ${place}`);
}

const put = (target: object, fields: object) => Object.assign(target, fields);
const indexOf = (code: string) => windowJson.clauses.findIndex((clause) => clause.code === code);
const RATE = indexOf('四（六）2');
const LATE = indexOf('四（四）6');
const part = (code: string, weight: number, source: object) => ({ code, name: code, weight, source });
const given = (item: string) => ({ type: 'score', item, full: 10_000 });
const composed = (parts: object[]) => (data: Data) =>
  put(data, { base: 0, floor: 0, composition: { parts, missing: 'zero', rounding: 'half_up' } });

describe('nothing is guessed', () => {
  it.each<[string, (data: Data) => unknown, string]>([
    [
      'rounding of a rate',
      (d) => Reflect.deleteProperty(d.clauses[RATE]!.measure, 'rounding'),
      `rounding_not_stated at clauses[${RATE}].measure.rounding`,
    ],
    [
      'what a rate of no ballots is',
      (d) => Reflect.deleteProperty(d.clauses[RATE]!.measure, 'whenEmpty'),
      `empty_not_stated at clauses[${RATE}].measure.whenEmpty`,
    ],
    [
      'which votes are satisfied ones',
      (d) => Reflect.deleteProperty(d.clauses[RATE]!.measure, 'positive'),
      `positive_not_stated at clauses[${RATE}].measure.positive`,
    ],
    [
      'whether the n-th counts already',
      (d) =>
        put(d.clauses[LATE]!, {
          escalation: { per: 'person', period: 'month', steps: [{ n: 5, percent: 200 }] },
        }),
      `bound_not_stated at clauses[${LATE}].escalation.steps[0].included`,
    ],
    [
      'a step with both factor and points',
      (d) =>
        put(d.clauses[LATE]!, {
          escalation: {
            per: 'person',
            period: 'month',
            steps: [{ n: 5, included: true, percent: 200, points: 1 }],
          },
        }),
      `step_not_priced at clauses[${LATE}].escalation.steps[0]`,
    ],
    [
      'what becomes of a part without data',
      (d) => put(d, { base: 0, composition: { parts: [part('a', 100, given('a'))], rounding: 'down' } }),
      'missing_not_stated at composition.missing',
    ],
    ['rounding for grades', (d) => Reflect.deleteProperty(d, 'rounding'), 'rounding_not_stated at rounding'],
  ])('%s', (_, change, problem) => {
    expect(broken(change)).toContain(problem);
  });
});

describe('parts of a score', () => {
  it.each<[string, (data: Data) => unknown, string]>([
    [
      'weights of 90',
      composed([part('a', 60, given('a')), part('b', 30, given('b'))]),
      'weights_not_100 at composition.parts',
    ],
    [
      'raters of 110',
      composed([
        part('a', 100, {
          type: 'rating',
          match: { kinds: ['rating'] },
          raters: [
            { rater: 'x', percent: 60 },
            { rater: 'y', percent: 50 },
          ],
          absent: 'zero',
          full: 10_000,
          rounding: 'down',
        }),
      ]),
      'weights_not_100 at composition.parts[0].source.raters',
    ],
    [
      'a base that is added to the parts',
      (d) =>
        put(d, { composition: { parts: [part('a', 100, given('a'))], missing: 'zero', rounding: 'down' } }),
      'composed_base at base',
    ],
    [
      'an unknown group',
      composed([part('a', 100, { type: 'groups', groups: ['x'], full: 100 })]),
      'unknown_group at composition.parts[0].source.groups[0]',
    ],
    [
      'a group in two parts',
      composed([
        part('a', 50, { type: 'groups', groups: ['四（一）'], full: 100 }),
        part('b', 50, { type: 'groups', groups: ['四（一）'], full: 100 }),
      ]),
      'group_in_two_parts at composition.parts[1].source.groups[0]',
    ],
  ])('%s', (_, change, problem) => {
    expect(broken(change)).toContain(problem);
  });

  it('tells the sum', () => {
    const data = structuredClone(windowJson) as Data;
    composed([part('a', 60, given('a')), part('b', 30, given('b'))])(data);
    const parsed = parseRulebook(data);
    expect(parsed.ok ? null : parsed.problems[0]).toMatchObject({ params: { sum: 90 } });
  });
});

describe('rules that name or shadow others', () => {
  it.each<[string, (data: Data) => unknown, string]>([
    [
      'an unknown clause',
      (d) => put(d.clauses[LATE]!, { overrides: ['x'] }),
      `unknown_clause at clauses[${LATE}].overrides[0]`,
    ],
    [
      'clauses that replace each other',
      (d) => {
        put(d.clauses[0]!, { overrides: [d.clauses[1]!.code] });
        put(d.clauses[1]!, { overrides: [d.clauses[0]!.code] });
      },
      'override_cycle at clauses[0].overrides',
    ],
    [
      'an unknown grade',
      (d) => put(d.consequences[0]!, { when: { type: 'grade', grades: ['x'] } }),
      'unknown_grade at consequences[0].when.grades[0]',
    ],
    [
      'an unknown bar',
      (d) => put(d.consequences[0]!, { when: { type: 'bar', bars: ['x'] } }),
      'unknown_bar at consequences[0].when.bars[0]',
    ],
    [
      'an unknown carry-over',
      (d) => put(d.consequences[0]!, { when: { type: 'carry', carry: 'x', n: 1 } }),
      'unknown_carry at consequences[0].when.carry',
    ],
    [
      'a liability outside every group',
      (d) =>
        put(d, {
          liabilities: [
            { code: 'l', text: 'l', group: 'x', role: 'r', amount: { type: 'share', percent: 50 } },
          ],
        }),
      'unknown_group at liabilities[0].group',
    ],
    [
      'a clause whose facts are always converted',
      (d) => put(d.clauses[LATE]!.match, { kinds: ['overdue_return'] }),
      `clause_unreachable at clauses[${LATE}].match`,
    ],
    [
      'a clause behind one that takes everything first',
      (d) => {
        put(d, { overlap: 'first' });
        put(d.clauses[0]!, { match: { kinds: ['incident'] } });
      },
      'clause_shadowed at clauses[1].match',
    ],
    [
      'steps that do not rise',
      (d) =>
        put(d.carryOver[0]!, {
          steps: [
            { n: 2, text: 'a' },
            { n: 2, text: 'b' },
          ],
        }),
      'steps_order at carryOver[0].steps[1]',
    ],
    [
      'a step beyond the years looked at',
      (d) => put(d.carryOver[0]!, { steps: [{ n: 3, text: 'a' }] }),
      'step_unreachable at carryOver[0].steps[0]',
    ],
    [
      'a quota on the last grade',
      (d) => put(d.grades[3]!, { quota: { type: 'number', n: 1, ties: 'in' } }),
      'quota_on_last at grades[3].quota',
    ],
    [
      'nothing that costs',
      (d) => put(d.clauses[LATE]!, { measure: { type: 'none', points: 100 } }),
      `none_is_bonus at clauses[${LATE}].effect`,
    ],
    [
      'an allowance on a percentage',
      (d) => put(d.clauses[RATE]!, { allowance: { amount: 1, unit: 'occurrence', per: 'subject' } }),
      `not_by_occurrence at clauses[${RATE}].allowance`,
    ],
    [
      'half days of a count of lateness',
      (d) =>
        d.conversions.push({
          type: 'count',
          code: 'c',
          text: 'c',
          match: { kinds: ['late'] },
          to: { kind: 'absence', halfDays: 1 },
          keep: true,
          k: 3,
          measure: 'half_days',
          repeat: 'once',
        } as never),
      `conversion_without_length at conversions[${windowJson.conversions.length}].measure`,
    ],
  ])('%s', (_, change, problem) => {
    expect(broken(change)).toContain(problem);
  });
});

describe('facts that a book cannot compute', () => {
  it('a rate on nothing is named for each clause that asks', () => {
    const empty = fact('rate', 1, { item: 'entry', part: 0, whole: 0 });
    expect(checkInput(windowRulebook, [], [fact('late', 1, { minutes: 3 }), empty])).toEqual([
      { code: 'rate_on_nothing', place: 'facts[1]', params: { clause: '四（二）前段' } },
    ]);
  });

  it('chosen points outside the range', () => {
    const act = fact('incident', 1, { item: 'extortion', points: 500 });
    expect(checkInput(windowRulebook, [], [act])).toMatchObject([
      { code: 'points_outside_range', place: 'facts[0].points', params: { min: 1000, max: 2000 } },
    ]);
  });
});
