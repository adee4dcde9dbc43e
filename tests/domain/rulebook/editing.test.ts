import { describe, expect, it } from 'vitest';
import { compareRulebooks } from '#shared/domain/rulebook/compare';
import {
  insertAt,
  type Json,
  type JsonObject,
  listAt,
  moveAt,
  pathOf,
  setAt,
} from '#shared/domain/rulebook/edit';
import { groupFor } from '#shared/domain/rulebook/group-for';
import { nextCode } from '#shared/domain/rulebook/next-code';
import { PALETTE } from '#shared/domain/rulebook/palette';
import { chineseNumber } from '#shared/domain/rulebook/paper';
import { gradeBounds } from '#shared/domain/rulebook/paper-grades';
import { parseRulebook, placeOf } from '#shared/domain/rulebook/parse';
import { sayCard } from '#shared/domain/rulebook/say-parts';
import { rulebookSchema } from '#shared/domain/rulebook/schema';
import {
  cardFields,
  cardOf,
  listOfSection,
  rulebookField,
  SECTIONS,
  stepsInside,
} from '#shared/domain/rulebook/sections';
import personJson from '../../../resources/rulebooks/person.json';
import windowJson from '../../../resources/rulebooks/window.json';

const person: JsonObject = personJson;
const at = (place: string, value: Json | undefined, book = person): JsonObject =>
  setAt(book, pathOf(place), value);
const absence = personJson.clauses.findIndex(({ code }) => code === '二（二）1');
const lateness = personJson.conversions.findIndex(({ code }) => code === '二（二）2');
const kinds = (changes: ReturnType<typeof compareRulebooks>) =>
  changes.map(({ section, code, kind, fields }) =>
    [section, code, kind, ...fields.map(({ path }) => placeOf(path))].join(' '),
  );

describe('two versions', () => {
  it('are alike when only number, date and order differ', () => {
    const moved = moveAt({ ...person, version: 2, effectiveFrom: '2027-01-01' }, ['clauses'], 0, 5);
    expect(compareRulebooks(person, moved)).toEqual([]);
  });

  it('are alike when defaults are stated or left out', () => {
    const stated = rulebookSchema.parse(personJson) as unknown as JsonObject;
    expect(kinds(compareRulebooks(person, stated))).toEqual([]);
  });

  it('differ rule by rule, with the fields that changed', () => {
    const changed = [
      (book: JsonObject) => at('clauses[0].measure.tiers[1].points', 300, book),
      (book: JsonObject) => at('clauses[2].cap', 500, book),
      (book: JsonObject) => at('clauses[4]', undefined, book),
      (book: JsonObject) => at('base', 11_000, book),
      (book: JsonObject) =>
        insertAt(book, ['multipliers'], 9, {
          ...{ code: '新', text: '新', match: { kinds: ['late'] }, percent: 150 },
        }),
    ].reduce((book, change) => change(book), person);
    expect(kinds(compareRulebooks(person, changed))).toEqual([
      'basics base changed base',
      'clauses 二（一）1 changed measure.tiers[1].points',
      'clauses 二（一）3 changed cap',
      'clauses 二（一）5 removed',
      'multipliers 新 added',
    ]);
    expect(kinds(compareRulebooks(changed, person))).toContain('clauses 二（一）5 added');
  });

  it('another measure is one change, another number of tiers too', () => {
    const other = at('clauses[0].measure', { type: 'occurrence', points: 100, unit: '次' });
    expect(kinds(compareRulebooks(person, other))).toEqual(['clauses 二（一）1 changed measure']);
    const tiers = at('clauses[0].measure.tiers[1]', undefined);
    expect(kinds(compareRulebooks(person, tiers))).toEqual(['clauses 二（一）1 changed measure.tiers']);
  });
});

describe('kinds of rules to add', () => {
  it('cover K1 to K43', () => {
    const covered = new Set(PALETTE.flatMap((entry) => entry.kinds));
    const missing = Array.from({ length: 43 }, (_, i) => i + 1).filter((k) => !covered.has(k));
    expect(missing).toEqual([]);
  });

  it.each(PALETTE.map((entry) => [entry.id, entry] as const))(
    '%s is a card that can be filled in',
    (_, entry) => {
      if (entry.begin === null) {
        expect(rulebookField(person, pathOf(entry.focus))).not.toBeNull();
        return;
      }
      const list = listOfSection(entry.section)!;
      const begin = { code: '新', ...entry.begin };
      const book = insertAt(person, list, 999, begin);
      const index = listAt(book, list).length - 1;
      expect(sayCard(entry.section, begin).length).toBeGreaterThan(0);
      expect(
        stepsInside(cardFields(entry.section, begin), begin, pathOf(entry.focus)).length,
      ).toBeGreaterThan(0);
      const parsed = parseRulebook(book);
      // Nothing is guessed: what is missing is named on the new card, or on what belongs to its section.
      expect(parsed.ok).toBe(false);
      const unknown = (parsed.ok ? [] : parsed.problems).filter(({ code }) => code === 'unknown_field');
      expect(unknown).toEqual([]);
      const cards = (parsed.ok ? [] : parsed.problems).map(({ place }) => cardOf(place));
      expect(cards.some(({ section, index: i }) => section === entry.section && i === index)).toBe(true);
    },
  );
});

describe('every problem leads to a card', () => {
  const tier = 'clauses[0].measure.tiers[1].minutes';
  const part = {
    code: 'a',
    name: '一',
    weight: 90,
    source: { type: 'groups', groups: ['二'], full: 10_000 },
  };
  const composed = (parts: Json[]) => ({
    ...person,
    composition: { parts, missing: 'full', rounding: 'down' },
  });
  const row = { code: 'r', applicant: 'clerk', leaveKinds: ['sick'], chain: ['chief'] };
  const approvals = (from: number, to: number | null) => ({
    ...person,
    procedure: {
      approvals: [
        { ...row, from: 0, fromIncluded: true, to: 2, toIncluded: true },
        { ...row, code: 's', from, fromIncluded: false, to, toIncluded: true },
      ],
    },
  });
  const CYCLE = {
    ...{ type: 'each', code: '圈', text: '圈', match: { kinds: ['late'] }, keep: false },
    to: { kind: 'late', tags: [] },
  };
  it.each<[string, JsonObject, string, number | null]>([
    ['unknown_field', at('clauses[2].caps', 1), 'clauses', 2],
    ['unknown_kind', at('clauses[2].match.kinds', ['sleeping']), 'clauses', 2],
    ['unknown_value', at('clauses[2].measure.type', 'guess'), 'clauses', 2],
    ['not_filled', at('clauses[2].measure.points', undefined), 'clauses', 2],
    ['not_filled', at('clauses[2].text', ''), 'clauses', 2],
    ['not_filled', at('clauses[2].match.kinds', []), 'clauses', 2],
    ['bad_value', at('clauses[2].measure.points', -1), 'clauses', 2],
    ['bound_not_stated', at(`${tier}.toIncluded`, undefined), 'clauses', 0],
    ['rounding_not_stated', at(`clauses[${absence}].measure.rounding`, undefined), 'clauses', absence],
    ['minutes_hole', at(`${tier}.from`, 15), 'clauses', 0],
    ['minutes_overlap', at(`${tier}.from`, 5), 'clauses', 0],
    ['minutes_empty', at(`${tier}.to`, 10), 'clauses', 0],
    ['tier_unreachable', at(`${tier}.to`, 30, at(`${tier}.from`, 29)), 'clauses', 0],
    ['duplicate_code', at('clauses[1].code', '二（一）1'), 'clauses', 1],
    ['reserved_code', at('clauses[1].code', 'floor'), 'clauses', 1],
    ['unknown_group', at('clauses[1].group', '九'), 'clauses', 1],
    ['group_cycle', at('groups[0].parent', '二（一）'), 'groups', 0],
    ['unknown_clause', at('clauses[1].overrides', ['无']), 'clauses', 1],
    ['override_cycle', at('clauses[1].overrides', ['二（一）2']), 'clauses', 1],
    ['unknown_grade', at('consequences[0].when.grades', ['none']), 'consequences', 0],
    ['unknown_bar', at('consequences[1].when.bars', ['无']), 'consequences', 1],
    [
      'conversion_without_length',
      at(`conversions[${lateness}].to.halfDays`, undefined),
      'conversions',
      lateness,
    ],
    ['conversion_cycle', at(`conversions[${lateness}]`, CYCLE), 'conversions', lateness],
    ['kind_not_measured', at(`clauses[${absence}].match.kinds`, ['missing_punch']), 'clauses', absence],
    ['dates_order', at('effectiveTo', '2010-01-01'), 'basics', null],
    ['floor_above_base', at('floor', 20_000), 'basics', null],
    ['ceiling_below_base', at('ceiling', 100), 'basics', null],
    ['grade_order', at('grades[1].from', 9_500), 'grades', 1],
    ['grade_gap', at('grades[3].from', 100), 'grades', 3],
    ['weights_not_100', composed([part]), 'parts', null],
    ['composed_base', composed([{ ...part, weight: 100 }]), 'basics', null],
    ['missing_not_stated', at('composition.missing', undefined, composed([part])), 'parts', null],
    ['group_in_two_parts', composed([part, { ...part, code: 'b' }]), 'parts', 1],
    ['approval_hole', approvals(4, null), 'approvals', 0],
    ['approval_overlap', approvals(1, null), 'approvals', 0],
  ])('%s', (code, book, section, index) => {
    const parsed = parseRulebook(book);
    const problems = parsed.ok ? [] : parsed.problems;
    const found = problems.filter((problem) => problem.code === code);
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(found.map(({ place }) => cardOf(place))).toContainEqual(
      expect.objectContaining({ section, index }),
    );
  });
});

it('a rulebook comes back from the editor as it was written', () => {
  for (const book of [personJson, windowJson] as JsonObject[]) {
    for (const section of SECTIONS) {
      const list = listOfSection(section);
      if (!list) continue;
      listAt(book, list).forEach((entry, i) => {
        const place = [...list, i];
        const away = setAt(book, [...place, 'text'], 'x');
        expect(setAt(away, place, entry)).toEqual(book);
        expect(sayCard(section, entry).length).toBeGreaterThan(0);
      });
    }
  }
});

describe('the part a new card begins in', () => {
  it.each<[string, JsonObject, string]>([
    ['a clause that takes', {}, '四'],
    ['a clause that gives', { effect: 'bonus' }, '五'],
  ])('%s', (_, begin, group) => {
    expect(groupFor(person, begin)).toBe(group);
  });

  it('the last part while there are no clauses, none while there are no parts', () => {
    expect(groupFor({ ...person, clauses: [] }, {})).toBe('五');
    expect(groupFor({}, {})).toBeNull();
  });
});

describe('numbers as offices write them', () => {
  it.each([
    ['二（一）3', '二（一）4'],
    ['三（四）', '三（五）'],
    ['三（十）', '三（十一）'],
    ['二', '三'],
    ['总则', '总则-2'],
    ['', '1'],
  ])('after %s comes %s', (last, next) => {
    expect(nextCode(last, new Set([last]))).toBe(next);
  });

  it('leaves out what is taken', () => {
    expect(nextCode('二（一）3', new Set(['二（一）4']))).toBe('二（一）5');
    expect(nextCode('五', new Set(['五', '六（一）', '七2']))).toBe('八');
  });

  it.each([
    [1, '一'],
    [10, '十'],
    [12, '十二'],
    [20, '二十'],
    [99, '九十九'],
    [100, '一百'],
    [105, '一百零五'],
    [118, '一百一十八'],
  ])('%i is %s', (n, words) => {
    expect(chineseNumber(n)).toBe(words);
  });

  it('says the bounds of grades', () => {
    const grades = [{ from: 9_000 }, { from: 8_050 }, { from: 0 }];
    expect(grades.map((_, i) => gradeBounds(grades, i))).toEqual([
      '90分以上（含）',
      '80.5分以上（含）、不满90分',
      '不满80.5分',
    ]);
  });
});
