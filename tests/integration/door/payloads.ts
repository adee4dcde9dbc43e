import fc from 'fast-check';
import type { z } from 'zod';

/** Values that mean something to some field; a leaf keeps those that its schema takes. */
export interface ValuePool {
  strings: string[];
  numbers: number[];
}

export const plainPool = (): ValuePool => ({
  strings: [
    '',
    'a',
    '张三',
    '1',
    '0147',
    '2026-03-02',
    '2026-03-31',
    '2026-04-10',
    '1900-01-01',
    '2199-12-31',
    '2026-03',
    '2026-04',
    '2199-12',
    '1900-01',
    'am',
    "x' or 1=1 --",
    '%_%',
    '<script>alert(1)</script>',
    'user_1.a',
    'long enough 77',
    'x'.repeat(200),
  ],
  numbers: [
    -1,
    0,
    1,
    2,
    3,
    4,
    31,
    60,
    480,
    1440,
    2026,
    1e6,
    Date.UTC(2026, 2, 2, 8),
    Date.UTC(2199, 11, 31),
    2 ** 53 - 1,
  ],
});

/** Payloads the schema takes, but for checks across fields: what reaches the handlers. */
export function shaped(schema: z.ZodType, pool: ValuePool): fc.Arbitrary<unknown> {
  const { def } = (schema as unknown as z.core.$ZodTypes)._zod;
  const inner = (part: z.core.$ZodType): fc.Arbitrary<unknown> => shaped(part as z.ZodType, pool);
  switch (def.type) {
    case 'object':
      return fc.record(
        Object.fromEntries(Object.entries(def.shape).map(([key, part]) => [key, inner(part)])),
        { requiredKeys: Object.keys(def.shape).filter((key) => !isOptional(def.shape[key])) },
      );
    case 'string':
      return leaf(schema, pool.strings);
    case 'number':
      return leaf(schema, pool.numbers);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'array':
      return fc.array(inner(def.element), { minLength: 1, maxLength: 3 });
    case 'tuple':
      return fc.tuple(...def.items.map(inner));
    case 'union':
      return fc.oneof(...def.options.map(inner));
    case 'record':
      return fc.dictionary(inner(def.keyType) as fc.Arbitrary<string>, inner(def.valueType), { maxKeys: 3 });
    case 'nullable':
      return fc.option(inner(def.innerType), { freq: 3 });
    case 'optional':
    case 'default':
    case 'readonly':
      return inner(def.innerType);
    case 'pipe':
      return inner(def.in);
    case 'lazy':
      return inner(def.getter());
    case 'null':
      return fc.constant(null);
    case 'unknown':
    case 'any':
      return fc.jsonValue({ maxDepth: 2 });
    default:
      throw new Error(`teach this test to make a ${def.type}`);
  }
}

const isOptional = (part: z.core.$ZodType | undefined): boolean =>
  ['optional', 'default'].includes(String(part?._zod.def.type));

function leaf<T>(schema: z.ZodType, values: readonly T[]): fc.Arbitrary<T> {
  const taken = values.filter((value) => schema.safeParse(value).success);
  return fc.constantFrom(...(taken.length > 0 ? taken : values));
}

/** What no honest client sends. */
const garbage: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    0,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1e300,
    0.5,
    '2026-02-30',
    '9999-12-31',
    '2026-13',
    '0000-00-00',
    'not a token at all',
    'x'.repeat(1_000_000),
    '\u0000',
    '\ud800',
    10n,
    true,
    [],
    [[[[]]]],
    { length: 1e9 },
  ),
  fc.constant(null).map(() => JSON.parse('{"__proto__":{"roles":["admin"]},"constructor":{"prototype":1}}')),
  fc.anything({ maxDepth: 2, withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
);

/** Garbage whole, or a payload in which one field is garbage or one too many. */
export function wrong(schema: z.ZodType, pool: ValuePool): fc.Arbitrary<unknown> {
  const spoiled = fc
    .tuple(shaped(schema, pool), fc.nat(), garbage, fc.constantFrom('toString', '__proto__', 'extra', ''))
    .map(([payload, at, value, extra]) => spoil(payload, at, value, extra));
  return fc.oneof(garbage, { arbitrary: spoiled, weight: 2 });
}

function spoil(payload: unknown, at: number, value: unknown, extra: string): unknown {
  if (typeof payload !== 'object' || payload === null) return value;
  const keys = [...Object.keys(payload), extra];
  const copy: Record<string, unknown> = { ...payload };
  const key = keys[at % keys.length] ?? extra;
  Object.defineProperty(copy, key, { value, enumerable: true, configurable: true, writable: true });
  return copy;
}

/** `count` values, the same ones in every run. */
export const some = (values: fc.Arbitrary<unknown>, count: number, seed: number): unknown[] =>
  fc.sample(values, { numRuns: count, seed });
