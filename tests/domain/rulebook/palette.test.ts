import { describe, expect, it } from 'vitest';
import {
  insertAt,
  type Json,
  type JsonObject,
  listAt,
  pathOf,
  setAt,
  valueAt,
} from '#shared/domain/rulebook/edit';
import { beginOf, type Field, fieldAt, RULEBOOK_FIELDS } from '#shared/domain/rulebook/form';
import type { Source } from '#shared/domain/rulebook/form-tables';
import { PALETTE, type PaletteEntry } from '#shared/domain/rulebook/palette';
import { parseRulebook } from '#shared/domain/rulebook/parse';
import type { RulebookProblem } from '#shared/domain/rulebook/problem';
import { listOfSection } from '#shared/domain/rulebook/sections';
import { sentenceText } from '#shared/domain/rulebook/sentence';
import { chineseSpeaker } from '#shared/domain/rulebook/words/speaker';
import personJson from '../../../resources/rulebooks/person.json';

const kept = personJson.clauses.filter(({ code }) => ['三（一）', '四（一）'].includes(code));
/** The personal rulebook with few clauses, so that a new card meets no other of its kind. */
const bare: JsonObject = { ...personJson, clauses: kept, conversions: [] };

/** What somebody chooses from the lists of the form. */
const CHOSEN: Partial<Record<Source, string>> = {
  ...{ groups: '四', clauses: '三（一）', grades: 'good', bars: '六（一）', awards: '八（一）' },
  ...{ carryOver: '六（三）', kinds: 'missing_punch', items: 'games', leaveKinds: 'family' },
  ...{ raters: 'leaders', roles: 'leader', levels: 'satisfied', aspects: 'style' },
};
const TYPED: Readonly<Record<string, Json>> = { start: '09:00', end: '12:00', kind: 'sign_in', from: 8500 };
const NUMBERS = { points: 100, percent: 100, rate: 9000, halfDays: 1, minutes: 30, count: 1 } as const;

/** What somebody fills into one field of the form. */
function filled(field: Field, entry: PaletteEntry): Json | undefined {
  const typed = TYPED[field.name];
  if (typed !== undefined && (field.name !== 'from' || entry.section === 'grades')) return typed;
  switch (field.kind) {
    case 'number':
      return field.nullable ? null : Math.max(field.min, NUMBERS[field.unit]);
    case 'choice':
      return field.options[0]!;
    case 'yesNo':
      return true;
    case 'code':
      return CHOSEN[field.source]!;
    case 'codes':
      return [CHOSEN[field.source]!];
    case 'text':
      return '某项规定';
    default:
      return beginOf(field);
  }
}

/** What asks for more than a field that stands open, and where it is mended. */
function mended(book: JsonObject, { code, place }: RulebookProblem): JsonObject | null {
  if (code === 'composed_base') return { ...book, base: 0 };
  if (code === 'conversion_without_measure') return setAt(book, [...pathOf(place), 'item'], 'games');
  return null;
}

/** Goes to each problem in turn, as F8 does, and fills in its field; nothing is written past the form. */
function complete(begun: JsonObject, entry: PaletteEntry): JsonObject {
  let book = begun;
  for (let steps = 0; steps < 60; steps++) {
    const parsed = parseRulebook(book);
    if (parsed.ok) return book;
    const [problem] = parsed.problems;
    const path = pathOf(problem!.place);
    const field = fieldAt(RULEBOOK_FIELDS, book, path);
    const more = mended(book, problem!);
    if (!more && (!field || valueAt(book, path) === filled(field, entry))) {
      throw new Error(`${problem!.code} at ${problem!.place}`);
    }
    book = more ?? setAt(book, path, filled(field!, entry));
  }
  throw new Error('it never ends');
}

describe('every kind of rule', () => {
  it.each(
    PALETTE.filter(({ begin }) => begin !== null).map(
      (entry) => [`${entry.id} (${entry.kinds.map((k) => `K${k}`).join(', ')})`, entry] as const,
    ),
  )('%s can be filled in by the form alone, is sound then, and says itself in full', (_, entry) => {
    const list = listOfSection(entry.section)!;
    const needsGroup = entry.section === 'clauses' || entry.section === 'liabilities';
    const card = { code: '新', ...entry.begin, ...(needsGroup ? { group: '四' } : {}) };
    const at = entry.section === 'grades' ? 1 : listAt(bare, list).length;
    const book = complete(insertAt(bare, list, at, card), entry);
    const sentence = sentenceText(chineseSpeaker(book, []), entry.section, listAt(book, list)[at]!);
    expect(sentence).toMatch(/。$/);
    expect(sentence).not.toMatch(/＿＿|undefined|\{\{/);
  });
});

it('a question that is open is a blank in the sentence, a bound says that it is not stated', () => {
  const speaker = chineseSpeaker(bare, []);
  const match = { kinds: ['late'], minutes: { from: 30, to: null } };
  const card = { type: 'each', match, to: { kind: 'absence', halfDays: 1 } };
  expect(sentenceText(speaker, 'conversions', card)).toBe(
    '迟到，30 分钟含不含没有写明，折算为旷工半天，＿＿。',
  );
});
