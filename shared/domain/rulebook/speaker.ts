import { formatPoints } from '../documents/format';
import { type Json, type JsonObject, listAt, valueAt } from './edit';
import type { Field } from './form';
import type { Source, Unit } from './form-tables';

/** An item of the catalogue, as sentences need it. */
export interface NamedItem {
  code: string;
  name: string;
}

/** Words of a key below `rulebook` in one language, braces left as they are; null when there are none. */
export type Words = (key: string) => string | null;

/** Longer lists are cut on a card; the field shows all of them. */
const SHOWN = 6;

/** Says what a rulebook's data mean in one language. */
export interface Speaker {
  raw: Words;
  label: (field: Pick<Field, 'keys'>) => string;
  help: (field: Pick<Field, 'keys'>) => string | null;
  choice: (field: Pick<Field, 'keys'>, value: string | number) => string;
  variant: (field: Pick<Field, 'keys'>, value: string) => string;
  yesNo: (field: Pick<Field, 'keys'>, value: boolean | undefined) => string;
  code: (source: Source, code: string) => string;
  unit: (unit: Unit) => string;
  /** A value inside a sentence; null when nothing is filled in yet. */
  value: (field: Field, value: Json | undefined, unit?: Unit, all?: boolean) => string | null;
  /** Between phrases that need no mark. */
  space: string;
}

/** `space` stands between phrases that need no mark. */
export function speakerWith(
  raw: Words,
  space: string,
  book: JsonObject,
  items: readonly NamedItem[],
): Speaker {
  const names = new Map(items.map(({ code, name }) => [code, name]));
  const first = (area: string, keys: readonly string[], inside = ''): string | null =>
    keys.map((key) => raw(`${area}.${key}${inside}`)).find((words) => words !== null) ?? null;
  const fill = (key: string, params: Record<string, string | number>): string =>
    Object.entries(params).reduce(
      (text, [name, value]) => text.replace(`{{${name}}}`, String(value)),
      raw(key) ?? '',
    );

  const inBook = (part: string, code: string): string => {
    const entry = listAt(book, [part]).find((each) => valueAt(each, ['code']) === code);
    const name = valueAt(entry, ['name']);
    if (part === 'grades' && typeof name === 'string') return name;
    return typeof name === 'string' && name !== '' ? `${code} ${name}` : `“${code}”`;
  };
  const code = (source: Source, value: string): string => {
    if (source === 'items') return names.get(value) ?? raw(`vocabulary.items.${value}`) ?? value;
    if (IN_BOOK.includes(source)) return inBook(source, value);
    return raw(`vocabulary.${source}.${value.replace(':', '_')}`) ?? value;
  };
  const days = (halfDays: number): string =>
    halfDays === 1 ? fill('say.halfDay', {}) : fill('say.days', { count: halfDays / 2 });
  const joinAll = (words: readonly string[], all: boolean): string => {
    const list = raw('say.glue.list') ?? '';
    if (all || words.length <= SHOWN) return words.join(list);
    return fill('say.andMore', { words: words.slice(0, SHOWN - 1).join(list), count: words.length });
  };

  const speaker: Speaker = {
    raw,
    space,
    label: ({ keys }) => first('label', keys) ?? keys.at(-1)!,
    help: ({ keys }) => first('help', keys),
    choice: ({ keys }, value) =>
      first('choice', keys, `.${value}`) ?? raw(`vocabulary.kinds.${value}`) ?? String(value),
    variant: ({ keys }, value) => first('variant', keys, `.${value}`) ?? value,
    yesNo: ({ keys }, value) => {
      if (value === undefined) return raw('unstated') ?? '';
      return first(value ? 'yes' : 'no', keys) ?? raw(value ? 'yes.other' : 'no.other') ?? '';
    },
    code,
    unit: (unit) => raw(`unit.${unit}`) ?? '',
    value: (field, value, unit, all = false) => {
      // A bound that is not stated says so; any other question that is open is a blank.
      if (field.kind === 'yesNo' && (value !== undefined || /included$/i.test(field.name))) {
        return speaker.yesNo(field, value as boolean | undefined);
      }
      if (value === undefined || value === null || value === '') return null;
      switch (field.kind) {
        case 'number':
          return numberWords(Number(value), unit ?? field.unit, days);
        case 'length':
          return value === 'same' ? fill('say.same', {}) : days(Number(value));
        case 'choice':
          return speaker.choice(field, value as string | number);
        case 'code':
          return code(field.source, String(value));
        case 'codes': {
          const list = (Array.isArray(value) ? value : []).map((each) => code(field.source, String(each)));
          return list.length === 0 ? null : joinAll(list, all);
        }
        case 'texts':
          return joinAll((value as string[]).map(String), all);
        case 'weekdays':
          return joinAll(
            (value as number[]).map((day) => raw(`say.weekday.${day}`) ?? ''),
            true,
          );
        default:
          if (typeof value !== 'string') return null;
          return (field.name === 'unit' ? raw(`vocabulary.units.${value}`) : null) ?? value;
      }
    },
  };
  return speaker;
}

const IN_BOOK: readonly Source[] = ['groups', 'clauses', 'grades', 'bars', 'awards', 'carryOver'];

function numberWords(value: number, unit: Unit, days: (halfDays: number) => string): string {
  if (unit === 'points' || unit === 'rate') return formatPoints(value);
  return unit === 'halfDays' ? days(value) : String(value);
}
