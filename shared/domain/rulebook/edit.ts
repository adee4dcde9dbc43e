/** A rulebook while it is written: plain data that may still lack things, unlike a parsed `Rulebook`. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}
export type Path = readonly (string | number)[];

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Turns `clauses[3].group` into its keys; the other way round is `placeOf`. */
export function pathOf(place: string): Path {
  return [...place.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, name]) =>
    index === undefined ? name! : Number(index),
  );
}

/** What lies at a path; undefined when there is nothing. */
export function valueAt(data: Json | undefined, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, key) => {
    if (Array.isArray(value)) return typeof key === 'number' ? value[key] : undefined;
    return isObject(value) ? value[String(key)] : undefined;
  }, data);
}

export const listAt = (data: Json | undefined, path: Path): readonly Json[] => {
  const value = valueAt(data, path);
  return Array.isArray(value) ? value : [];
};

/** A copy with one value changed; undefined takes the field away. What is missing on the way is made. */
export function setAt<T extends Json>(data: T, path: Path, value: Json | undefined): T {
  return put(data, path, value) as T;
}

function put(data: Json | undefined, path: Path, value: Json | undefined): Json | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(data) ? [...data] : [];
    const next = put(list[key], rest, value);
    if (next === undefined) list.splice(key, 1);
    else list[key] = next;
    return list;
  }
  const { [key]: old, ...others } = isObject(data) ? data : {};
  const next = put(old, rest, value);
  if (next === undefined) return others;
  // A field keeps its place among the others, so that a file comes back as it was written.
  return isObject(data) && key in data ? { ...data, [key]: next } : { ...others, [key]: next };
}

/** A copy with one more entry in a list; `index` beyond its end appends. */
export function insertAt<T extends Json>(data: T, list: Path, index: number, value: Json): T {
  const entries = listAt(data, list);
  return setAt(data, list, [...entries.slice(0, index), value, ...entries.slice(index)]);
}

/** A copy with an entry of a list moved to another index. */
export function moveAt<T extends Json>(data: T, list: Path, from: number, to: number): T {
  const entries = [...listAt(data, list)];
  const [entry] = entries.splice(from, 1);
  if (entry === undefined) return data;
  entries.splice(Math.max(0, Math.min(to, entries.length)), 0, entry);
  return setAt(data, list, entries);
}

/** A code that none of the others has: `二（一）3`, then `二（一）3-2`, `二（一）3-3` … */
export function freeCode(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  const stem = wanted.replace(/-\d+$/, '');
  for (let n = 2; ; n++) if (!taken.has(`${stem}-${n}`)) return `${stem}-${n}`;
}
