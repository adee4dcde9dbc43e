import { describe, expect, it } from 'vitest';
import {
  freeCode,
  insertAt,
  type JsonObject,
  moveAt,
  pathOf,
  setAt,
  valueAt,
} from '#shared/domain/rulebook/edit';
import { emptyOf, fieldAt, RULEBOOK_FIELDS, unitOf, variantBegin } from '#shared/domain/rulebook/form';
import { placeOf } from '#shared/domain/rulebook/parse';
import { referencesTo, renameCode } from '#shared/domain/rulebook/rename';
import { rulebookSchema } from '#shared/domain/rulebook/schema';
import { cardFields, cardName, cardOf, SECTIONS, singlesOf } from '#shared/domain/rulebook/sections';
import personJson from '../../../resources/rulebooks/person.json';
import windowJson from '../../../resources/rulebooks/window.json';

const person: JsonObject = personJson;
const clause = (code: string): string =>
  `clauses[${personJson.clauses.findIndex((each) => each.code === code)}]`;

describe('places and values', () => {
  it('a place and its path are the same', () => {
    const place = 'clauses[3].measure.tiers[0].minutes.to';
    expect(pathOf(place)).toEqual(['clauses', 3, 'measure', 'tiers', 0, 'minutes', 'to']);
    expect(placeOf(pathOf(place))).toBe(place);
    expect(valueAt(person, pathOf('clauses[0].measure.tiers[1].points'))).toBe(200);
    expect(valueAt(person, pathOf('clauses[99].text'))).toBeUndefined();
  });

  it('changes one value and leaves the rest and its order alone', () => {
    const changed = setAt(person, pathOf('clauses[0].measure.tiers[1].points'), 300);
    expect(valueAt(changed, pathOf('clauses[0].measure.tiers[1].points'))).toBe(300);
    expect(valueAt(person, pathOf('clauses[0].measure.tiers[1].points'))).toBe(200);
    expect(Object.keys(changed)).toEqual(Object.keys(person));
    expect(JSON.stringify(setAt(changed, pathOf('clauses[0].measure.tiers[1].points'), 200))).toBe(
      JSON.stringify(person),
    );
  });

  it('takes fields and entries away, makes what is missing', () => {
    expect(setAt({ a: 1, b: 2 }, ['a'], undefined)).toEqual({ b: 2 });
    expect(setAt({ list: [1, 2, 3] }, ['list', 1], undefined)).toEqual({ list: [1, 3] });
    expect(setAt({}, ['target', 'from'], 'own')).toEqual({ target: { from: 'own' } });
    expect(insertAt({ list: ['a'] }, ['list'], 9, 'b')).toEqual({ list: ['a', 'b'] });
    expect(insertAt({}, ['bars'], 0, 'b')).toEqual({ bars: ['b'] });
    expect(moveAt({ list: ['a', 'b', 'c'] }, ['list'], 0, 2)).toEqual({ list: ['b', 'c', 'a'] });
  });

  it('finds a code that is free', () => {
    expect(freeCode('三（一）', new Set())).toBe('三（一）');
    expect(freeCode('三（一）', new Set(['三（一）', '三（一）-2']))).toBe('三（一）-3');
    expect(freeCode('三（一）-2', new Set(['三（一）-2']))).toBe('三（一）-3');
  });
});

describe('fields of the form', () => {
  it.each([
    ['clauses[0].measure.tiers[0].points', 'number', 'points'],
    ['clauses[0].measure.tiers[0].minutes.from', 'number', 'minutes'],
    [`${clause('二（二）1')}.measure.unitHalfDays`, 'number', 'halfDays'],
    ['grades[0].from', 'number', 'points'],
  ])('%s is a %s of %s', (place, kind, unit) => {
    expect(fieldAt(RULEBOOK_FIELDS, person, pathOf(place))).toMatchObject({ kind, unit });
  });

  it('knows where codes come from', () => {
    const source = (place: string) => fieldAt(RULEBOOK_FIELDS, person, pathOf(place));
    expect(source('clauses[0].group')).toMatchObject({ kind: 'code', source: 'groups' });
    expect(source(`${clause('三（一）')}.match.items`)).toMatchObject({ kind: 'codes', source: 'items' });
    expect(source('consequences[0].when.grades')).toMatchObject({ kind: 'codes', source: 'grades' });
    expect(source('clauses[0].measure.step')).toBeNull();
  });

  it('an allowance counts what its unit says', () => {
    const field = fieldAt(RULEBOOK_FIELDS, person, pathOf(`${clause('二（三）1')}.allowance.amount`))!;
    if (field.kind !== 'number') throw new Error('not a number');
    expect(unitOf(field, { unit: 'half_day' })).toBe('halfDays');
    expect(unitOf(field, { unit: 'occurrence' })).toBe('count');
  });

  it('another measure keeps what both have, and guesses nothing', () => {
    const measure = fieldAt(RULEBOOK_FIELDS, person, pathOf('clauses[2].measure'))!;
    if (measure.kind !== 'variants') throw new Error('no variants');
    const before = { type: 'occurrence', points: 100, unit: '次' };
    expect(variantBegin(measure, 'duration', before)).toEqual({ type: 'duration', points: 100 });
    expect(variantBegin(measure, 'shortfall', before)).toEqual({
      ...{ type: 'shortfall', points: 100, unit: '次' },
    });
    expect(emptyOf(cardFields('clauses', null))).toEqual({
      match: { kinds: [] },
      measure: { type: 'occurrence' },
    });
  });

  it('covers every value of the shipped rulebooks', () => {
    const lost: string[] = [];
    const walk = (book: JsonObject, value: unknown, path: (string | number)[]) => {
      if (value !== null && typeof value === 'object') {
        for (const [key, inner] of Object.entries(value)) {
          walk(book, inner, [...path, Array.isArray(value) ? Number(key) : key]);
        }
        return;
      }
      const inList = typeof path.at(-1) === 'number' ? path.slice(0, -1) : path;
      const tag = path.at(-1) === 'type';
      if (!tag && !fieldAt(RULEBOOK_FIELDS, book, inList)) lost.push(placeOf(path));
    };
    for (const book of [personJson, windowJson]) walk(book, rulebookSchema.parse(book), []);
    expect(lost).toEqual([]);
  });
});

describe('cards', () => {
  it.each([
    ['clauses[3].measure.tiers[1]', 'clauses', 3],
    ['clauses[3]', 'clauses', 3],
    ['clauses', 'clauses', null],
    ['composition.parts[1].source.raters', 'parts', 1],
    ['composition.parts', 'parts', null],
    ['composition.missing', 'parts', null],
    ['procedure.approvals[2]', 'approvals', 2],
    ['procedure.review', 'year', null],
    ['partial.rounding', 'year', null],
    ['grades[3].from', 'grades', 3],
    ['effectiveFrom', 'basics', null],
    ['rounding.unit', 'basics', null],
    ['', 'basics', null],
    ['bonus', 'basics', null],
  ])('%s is on the card %s %s', (place, section, index) => {
    expect(cardOf(place)).toMatchObject({ section, index });
  });

  it('every section has fields, and every single field exists', () => {
    for (const section of SECTIONS) {
      for (const path of singlesOf(section)) {
        expect(fieldAt(RULEBOOK_FIELDS, person, path), path.join('.')).not.toBeNull();
      }
    }
    expect(cardName(person, { section: 'groups', index: 1 })).toBe('二（一） 日常考勤');
    expect(cardName(person, { section: 'grades', index: 0 })).toBe('优秀');
  });
});

describe('codes that others name', () => {
  it('are changed everywhere at once', () => {
    const renamed = renameCode(person, 'groups', 0, '甲');
    expect(referencesTo(renamed, 'groups').filter(({ code }) => code === '二')).toEqual([]);
    expect(valueAt(renamed, pathOf('groups[1].parent'))).toBe('甲');
    const grade = renameCode(person, 'grades', 3, 'failed');
    expect(valueAt(grade, pathOf('consequences[0].when.grades'))).toEqual(['failed']);
    const bar = renameCode(person, 'bars', 0, '六（三）');
    expect(valueAt(bar, pathOf('consequences[1].when.bars'))).toEqual(['六（三）', '六（二）']);
  });

  it('stay where two entries have one code', () => {
    const twice = setAt(person, pathOf('groups[1].code'), '二');
    const renamed = renameCode(twice, 'groups', 1, '二（一）');
    expect(valueAt(renamed, pathOf('groups[2].parent'))).toBe('二');
  });
});
