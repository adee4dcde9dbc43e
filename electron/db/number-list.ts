import { type RawBuilder, sql } from 'kysely';

declare const listed: unique symbol;
/** A column of numbers gathered into one value per group; read it with parseNumberList. */
export type NumberList<N extends number> = string & { readonly [listed]: N };

/**
 * Many numbers of a group as one value: reading tens of thousands of punches as rows costs an object each,
 * as lists a string per person. The engine's own JSON, so it stays inside `electron/db`.
 */
export function numberList<N extends number = number>(column: string): RawBuilder<NumberList<N>> {
  return sql<NumberList<N>>`json_group_array(${sql.ref(column)})`;
}

export function parseNumberList<N extends number>(list: NumberList<N>): N[] {
  return JSON.parse(list) as N[];
}
