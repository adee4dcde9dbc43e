import { z } from 'zod';
import { FACT_KINDS } from '../assessment/facts';
import { type Json, type JsonObject, type Path, valueAt } from './edit';
import { LONG, SOURCES, type Source, UNITS, type Unit } from './form-tables';
import { rulebookSchema } from './schema';

/** How a field of a rulebook is filled in, made from the zod schema, so that no field is ever without a form. */
export type Field = FieldHead & FieldShape;

interface FieldHead {
  name: string;
  /** What the client's words are looked up by, the most exact first: `rate_step`, `measure_step`, `step`. */
  keys: readonly string[];
  /** May be left out. */
  optional: boolean;
  /** May be empty on purpose (null): no limit. */
  nullable: boolean;
  /** What holds when it is left out. */
  fallback?: Json;
}

export type FieldShape =
  | { kind: 'number'; unit: Unit; min: number; max: number }
  | { kind: 'text'; long: boolean }
  | { kind: 'date' }
  | { kind: 'choice'; options: readonly (string | number)[] }
  | { kind: 'yesNo' }
  | { kind: 'code'; source: Source }
  | { kind: 'codes'; source: Source }
  | { kind: 'texts' }
  | { kind: 'weekdays' }
  /** Half days, or the length of what it was. */
  | { kind: 'length' }
  | { kind: 'object'; fields: readonly Field[] }
  | { kind: 'list'; item: readonly Field[] }
  | { kind: 'variants'; tag: string; variants: readonly Variant[] };

export interface Variant {
  value: string;
  fields: readonly Field[];
}

type Scope = readonly string[];
type Schema = z.core.$ZodType;

/** Words are looked up by the nearest names first. */
const keysOf = (scope: Scope, name: string): string[] => [
  ...scope
    .slice(-2)
    .reverse()
    .map((outer) => `${outer}_${name}`),
  name,
];
const lookUp = <T>(table: Readonly<Record<string, T>>, keys: readonly string[]): T | undefined =>
  keys.map((key) => table[key]).find((found) => found !== undefined);

function fieldOf(schema: Schema, name: string, scope: Scope): Field {
  const head: FieldHead = { name, keys: keysOf(scope, name), optional: false, nullable: false };
  let inner = schema;
  for (;;) {
    if (inner instanceof z.ZodOptional) head.optional = true;
    else if (inner instanceof z.ZodNullable) head.nullable = true;
    else if (inner instanceof z.ZodDefault) {
      head.optional = true;
      head.fallback = inner.def.defaultValue as Json;
    } else break;
    inner = inner.def.innerType;
  }
  return { ...head, ...shapeOf(inner, head.keys, [...scope, name]) };
}

function shapeOf(schema: Schema, keys: readonly string[], scope: Scope): FieldShape {
  if (schema instanceof z.ZodObject) return { kind: 'object', fields: fieldsOf(schema, scope) };
  if (schema instanceof z.ZodBoolean) return { kind: 'yesNo' };
  if (schema instanceof z.ZodEnum) return plainChoice(schema.options as string[]);
  if (schema instanceof z.ZodLiteral) return plainChoice([...schema.values] as (string | number)[]);
  if (schema instanceof z.ZodNumber) {
    return {
      kind: 'number',
      unit: lookUp(UNITS, keys) ?? 'count',
      min: schema.minValue ?? 0,
      max: schema.maxValue ?? 0,
    };
  }
  if (schema instanceof z.ZodDiscriminatedUnion) return variantsOf(schema, scope);
  if (schema instanceof z.ZodUnion) return unionOf(schema.options);
  if (schema instanceof z.ZodArray) return listOf(schema.element, keys, scope);
  const source = lookUp(SOURCES, keys);
  if (source) return { kind: 'code', source };
  if (keys.at(-1)!.startsWith('effective')) return { kind: 'date' };
  return { kind: 'text', long: LONG.includes(keys.at(-1)!) };
}

const plainChoice = (options: readonly (string | number)[]): FieldShape => ({ kind: 'choice', options });

function unionOf(options: readonly Schema[]): FieldShape {
  const literals = options.flatMap((option) => (option instanceof z.ZodLiteral ? [...option.values] : []));
  return literals.length === options.length ? plainChoice(literals as number[]) : { kind: 'length' };
}

function listOf(element: Schema, keys: readonly string[], scope: Scope): FieldShape {
  if (element instanceof z.ZodObject) return { kind: 'list', item: fieldsOf(element, scope) };
  if (element instanceof z.ZodDiscriminatedUnion) {
    const own = variantsOf(element, scope);
    const bare = { name: '', keys, optional: false, nullable: false };
    return { kind: 'list', item: [{ ...bare, ...own }] };
  }
  if (element instanceof z.ZodNumber) return { kind: 'weekdays' };
  const source = lookUp(SOURCES, keys);
  return source ? { kind: 'codes', source } : { kind: 'texts' };
}

function variantsOf(schema: z.ZodDiscriminatedUnion, scope: Scope): FieldShape {
  const tag = schema.def.discriminator;
  const variants = schema.options.map((option): Variant => {
    const { [tag]: literal, ...shape } = (option as z.ZodObject).shape;
    const value = String((literal as z.ZodLiteral).value);
    const inside = [...scope, value];
    return { value, fields: Object.entries(shape).map(([name, each]) => fieldOf(each, name, inside)) };
  });
  return { kind: 'variants', tag, variants };
}

const fieldsOf = (schema: z.ZodObject, scope: Scope): Field[] =>
  Object.entries(schema.shape).map(([name, each]) => fieldOf(each, name, scope));

/** Every field of the rulebook itself, in the order of the schema. */
export const RULEBOOK_FIELDS: readonly Field[] = fieldsOf(rulebookSchema, []);

/** What is found inside a field for this data: fields of an object, or of the variant the data chose. */
export function innerFields(field: Field, data: Json | undefined): readonly Field[] {
  if (field.kind === 'object') return field.fields;
  if (field.kind !== 'variants') return [];
  const chosen = valueAt(data, [field.tag]);
  return field.variants.find(({ value }) => value === chosen)?.fields ?? [];
}

/** The fields of an entry of a list: those of an object, or of the variant it chose. */
export function entryFields(item: readonly Field[], entry: Json | undefined): readonly Field[] {
  const [only] = item;
  return only?.name === '' ? innerFields(only, entry) : item;
}

/** The field at a path of these fields; null when the data has none there. */
export function fieldAt(fields: readonly Field[], data: Json | undefined, path: Path): Field | null {
  const [name, ...rest] = path;
  const field = fields.find((each) => each.name === name) ?? null;
  if (!field || rest.length === 0) return field;
  const value = valueAt(data, [name!]);
  if (field.kind !== 'list') return fieldAt(innerFields(field, value), value, rest);
  const [index, ...inside] = rest;
  const entry = valueAt(value, [index!]);
  return inside.length === 0 ? field : fieldAt(entryFields(field.item, entry), entry, inside);
}

/** An allowance counts what its own unit says. */
export function unitOf(field: Field & { kind: 'number' }, parent: Json | undefined): Unit {
  if (field.keys[0] !== 'allowance_amount') return field.unit;
  return valueAt(parent, ['unit']) === 'half_day' ? 'halfDays' : 'count';
}

/** What a new object of these fields begins with: only what has no choice. */
export function emptyOf(fields: readonly Field[]): JsonObject {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const begin = beginOf(field);
      return field.optional || begin === undefined ? [] : [[field.name, begin]];
    }),
  );
}

/** What a field begins with when somebody adds it. Nothing is guessed: numbers and bounds stay open. */
export function beginOf(field: Field): Json | undefined {
  if (field.fallback !== undefined && field.fallback !== null) return field.fallback;
  if (field.kind === 'object') return emptyOf(field.fields);
  if (field.kind === 'variants') return variantBegin(field, field.variants[0]!.value);
  if (field.kind === 'list') return [entryBegin(field.item)];
  if (field.kind === 'codes' || field.kind === 'texts' || field.kind === 'weekdays') return [];
  return field.nullable ? null : undefined;
}

export function entryBegin(item: readonly Field[]): Json {
  const [only] = item;
  return only?.kind === 'variants' && only.name === ''
    ? variantBegin(only, only.variants[0]!.value)
    : emptyOf(item);
}

/** Another variant keeps what it shares with the one before. */
export function variantBegin(field: Field & { kind: 'variants' }, value: string, before?: Json): JsonObject {
  const fields = field.variants.find((each) => each.value === value)?.fields ?? [];
  const kept = fields.flatMap(({ name, kind }) => {
    const old = valueAt(before, [name]);
    return old === undefined || kind === 'choice' ? [] : [[name, old] as const];
  });
  return { [field.tag]: value, ...emptyOf(fields), ...Object.fromEntries(kept) };
}

/** Kinds of facts in the order of the program. */
export const KINDS: readonly string[] = FACT_KINDS;
