import { type Json, type Path, valueAt } from './edit';

/**
 * A sentence about a rule: phrases whose words the client has (`say.<key>`), with slots where values of the rule
 * stand. A slot is a path inside the card, so that it can be filled in where it is read.
 */
export interface Phrase {
  key: string;
  slots: Readonly<Record<string, Path>>;
  /** What stands between it and the phrase before. */
  glue: Glue;
}
export type Glue = 'none' | 'list' | 'comma' | 'semicolon';
export type Sentence = readonly Phrase[];

export const phrase = (key: string, slots: Phrase['slots'] = {}, glue: Glue = 'comma'): Phrase => ({
  key,
  slots,
  glue,
});

/** Slots named as their fields, all inside one object. */
export const slotsIn = (base: Path, ...names: string[]): Record<string, Path> =>
  Object.fromEntries(names.map((name) => [name, [...base, name]]));

export const stated = (data: Json | undefined, ...path: Path): boolean => {
  const value = valueAt(data, path);
  return value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
};

export const textAt = (data: Json | undefined, ...path: Path): string => {
  const value = valueAt(data, path);
  return typeof value === 'string' ? value : '';
};

/** The same phrases, the first of them joined otherwise. */
export function joined(glue: Glue, phrases: readonly Phrase[]): Phrase[] {
  return phrases.map((each, i) => (i === 0 ? { ...each, glue } : each));
}

/** When something is due, from an entry's own `due`; its slots lie below `inside` where the entry is in a list. */
export function sayDue(entry: Json | undefined, base: Path, inside: Path = []): Phrase[] {
  const type = textAt(entry, ...base, 'type');
  if (type === '') return [];
  return [phrase(`due_${type}`, slotsIn([...inside, ...base], type === 'month_day' ? 'day' : 'n'))];
}
