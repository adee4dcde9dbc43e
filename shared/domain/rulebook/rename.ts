import { isObject, type Json, type JsonObject, type Path, setAt, valueAt } from './edit';
import type { Field } from './form';
import { entryFields, innerFields, RULEBOOK_FIELDS } from './form';
import type { Referred } from './form-tables';

/** Every place where a field names another part of the rulebook, with the codes it names. */
export interface Reference {
  path: Path;
  code: string;
}

/** Where codes of a part (groups, clauses, grades …) are named by other fields. */
export function referencesTo(data: JsonObject, part: Referred): Reference[] {
  return RULEBOOK_FIELDS.flatMap((field) => inField(field, data[field.name], [field.name], part));
}

function inField(field: Field, value: Json | undefined, path: Path, part: Referred): Reference[] {
  if (value === undefined || value === null) return [];
  if (field.kind === 'code') {
    return field.source === part && typeof value === 'string' ? [{ path, code: value }] : [];
  }
  if (field.kind === 'codes') {
    if (field.source !== part || !Array.isArray(value)) return [];
    return value.map((code, i) => ({ path: [...path, i], code: String(code) }));
  }
  if (field.kind === 'list') {
    if (!Array.isArray(value)) return [];
    return value.flatMap((entry: Json, i) =>
      inFields(entryFields(field.item, entry), entry, [...path, i], part),
    );
  }
  return inFields(innerFields(field, value), value, path, part);
}

const inFields = (fields: readonly Field[], data: Json, path: Path, part: Referred): Reference[] =>
  isObject(data)
    ? fields.flatMap((field) => inField(field, data[field.name], [...path, field.name], part))
    : [];

/** Gives an entry another code, and everything that names it as well. */
export function renameCode(data: JsonObject, part: Referred, index: number, code: string): JsonObject {
  const before = valueAt(data, [part, index, 'code']);
  const renamed = setAt(data, [part, index, 'code'], code);
  // While two entries have one code nobody knows which of them is meant.
  const entries = valueAt(data, [part]);
  const same = Array.isArray(entries) ? entries.filter((each) => valueAt(each, ['code']) === before) : [];
  if (same.length !== 1 || typeof before !== 'string') return renamed;
  return referencesTo(data, part)
    .filter((reference) => reference.code === before)
    .reduce((next, { path }) => setAt(next, path, code), renamed);
}
