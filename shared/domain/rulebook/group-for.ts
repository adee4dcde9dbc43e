import { type Json, type JsonObject, listAt, valueAt } from './edit';

const isBonus = (entry: Json): boolean => valueAt(entry, ['effect']) === 'bonus';

/**
 * The part a new clause or liability begins in: that of the last clause which takes, or gives, as it does. Without
 * one the last part; null when there are no parts yet.
 */
export function groupFor(book: JsonObject, begin: JsonObject): string | null {
  const alike = listAt(book, ['clauses']).filter((clause) => isBonus(clause) === isBonus(begin));
  const near = [...alike].reverse().map((clause) => valueAt(clause, ['group']));
  const last = valueAt(listAt(book, ['groups']).at(-1), ['code']);
  const found = [...near, last].find((code) => typeof code === 'string' && code !== '');
  return typeof found === 'string' ? found : null;
}
