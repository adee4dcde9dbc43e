import { type Json, listAt, type Path, pathOf, valueAt } from './edit';
import { entryFields, type Field, fieldAt, innerFields, RULEBOOK_FIELDS } from './form';

/** Parts of a rulebook in the order they are written and printed in; each is a page of cards in the editor. */
export const SECTIONS = [
  'basics',
  'groups',
  'clauses',
  'conversions',
  'multipliers',
  'exemptions',
  'liabilities',
  'parts',
  'grades',
  'bars',
  'awards',
  'carryOver',
  'consequences',
  'sessions',
  'approvals',
  'duties',
  'year',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Where the cards of a section lie. */
const LISTS: Partial<Record<Section, Path>> = {
  groups: ['groups'],
  clauses: ['clauses'],
  conversions: ['conversions'],
  multipliers: ['multipliers'],
  exemptions: ['exemptions'],
  liabilities: ['liabilities'],
  parts: ['composition', 'parts'],
  grades: ['grades'],
  bars: ['bars'],
  awards: ['awards'],
  carryOver: ['carryOver'],
  consequences: ['consequences'],
  sessions: ['procedure', 'sessions'],
  approvals: ['procedure', 'approvals'],
  duties: ['procedure', 'duties'],
};

/** Single fields shown as a card of their own, by section. */
const SINGLES: Partial<Record<Section, readonly string[]>> = {
  basics: [
    'name',
    'subject',
    'effectiveFrom',
    'effectiveTo',
    'interpreter',
    'source',
    'base',
    'floor',
    'ceiling',
    'rounding',
    'overlap',
    'overlapOf',
  ],
  parts: ['missing', 'rounding'],
  year: ['partial', 'review'],
};

/** The list of a section; null for one that is a card of single fields. */
export const listOfSection = (section: Section): Path | null => LISTS[section] ?? null;

/** Paths of the single fields of a section. */
export function singlesOf(section: Section): readonly Path[] {
  const names = SINGLES[section] ?? [];
  if (section === 'parts') return names.map((name) => ['composition', name]);
  return names.map((name) => (name === 'review' ? ['procedure', name] : [name]));
}

/** The fields of the cards of a section, for this entry of its list. */
export function cardFields(section: Section, entry: Json | undefined): readonly Field[] {
  const path = LISTS[section];
  if (!path) return [];
  const list = sectionField(path);
  return list?.kind === 'list' ? entryFields(list.item, entry) : [];
}

/** What a new entry of this section is made of, variants included. */
export function entryOf(section: Section): readonly Field[] {
  const list = LISTS[section] && sectionField(LISTS[section]);
  return list?.kind === 'list' ? list.item : [];
}

/** The field at a path of the rulebook; null when the data has none there. */
export const rulebookField = (data: Json, path: Path): Field | null => fieldAt(RULEBOOK_FIELDS, data, path);

function sectionField(path: Path): Field | null {
  const [outer, inner] = path;
  const field = RULEBOOK_FIELDS.find(({ name }) => name === outer) ?? null;
  if (inner === undefined || !field) return field;
  return innerFields(field, undefined).find(({ name }) => name === inner) ?? null;
}

/** A card of the editor: an entry of a section's list, or its single fields (`index` null). */
export interface CardRef {
  section: Section;
  index: number | null;
  /** The field inside the card, as deep as the place says. */
  path: Path;
}

/** The card that a problem is on. Always one: what belongs nowhere else is about the rulebook as a whole. */
export function cardOf(place: string): CardRef {
  const path = pathOf(place);
  for (const section of SECTIONS) {
    const list = LISTS[section];
    if (!list?.every((key, i) => path[i] === key)) continue;
    const index = path[list.length];
    return typeof index === 'number'
      ? { section, index, path: path.slice(list.length + 1) }
      : { section, index: null, path };
  }
  const section = SECTIONS.find((each) =>
    singlesOf(each).some((single) => single.every((key, i) => path[i] === key)),
  );
  if (section) return { section, index: null, path };
  if (path[0] === 'composition') return { section: 'parts', index: null, path };
  return { section: path[0] === 'procedure' ? 'year' : 'basics', index: null, path };
}

/** How the places of a problem are named to a person: section, number of the entry, and the fields on the way. */
export interface PlaceStep {
  /** Field whose words name the step; null for the entry of a list. */
  keys: readonly string[] | null;
  /** Code of an entry, where it has one. */
  code: string | null;
  /** Which entry of a list, from 1. */
  n: number | null;
}

/** The way from a card to a field, for people: 计分 › 第 2 档 › 扣分. */
export function stepsInside(fields: readonly Field[], data: Json | undefined, path: Path): PlaceStep[] {
  const [name, ...rest] = path;
  const field = fields.find((each) => each.name === name);
  if (!field) return [];
  const value = valueAt(data, [name!]);
  const step: PlaceStep = { keys: field.keys, code: null, n: null };
  if (field.kind !== 'list') return [step, ...stepsInside(innerFields(field, value), value, rest)];
  const [index, ...inside] = rest;
  if (typeof index !== 'number') return [step];
  const entry = valueAt(value, [index]);
  const code = valueAt(entry, ['code']);
  const nth: PlaceStep = { keys: null, code: typeof code === 'string' ? code : null, n: index + 1 };
  return [step, nth, ...stepsInside(entryFields(field.item, entry), entry, inside)];
}

/** The code and words a card is known by. */
export function cardName(data: Json, { section, index }: Pick<CardRef, 'section' | 'index'>): string {
  const list = LISTS[section];
  if (!list || index === null) return '';
  const entry = listAt(data, list)[index];
  const words = ['code', 'name'].map((key) => valueAt(entry, [key]));
  const [code, name] = words.map((word) => (typeof word === 'string' ? word : ''));
  if (section === 'grades') return name ?? '';
  return [code, name].filter(Boolean).join(' ');
}
