import { cleanName } from './cells';

/** A title and a few remarks may stand above the headings. */
export const HEADING_SEARCH_ROWS = 10;

/** A sheet as text, its rows numbered as Excel numbers them. */
export interface TextSheet {
  rows: readonly { number: number; cells: readonly string[] }[];
}

/** Which cell each column stands in, by its heading or what offices call it instead; the first one counts. */
export function columnPlaces<Column extends string>(
  cells: readonly string[],
  columns: Record<Column, readonly string[]>,
): Partial<Record<Column, number>> {
  const found: Partial<Record<Column, number>> = {};
  cells.forEach((cell, index) => {
    const text = cleanName(cell).replace(/\(.*?\)|[*:]/g, '');
    const column = (Object.keys(columns) as Column[]).find((each) => columns[each].includes(text));
    if (column && found[column] === undefined) found[column] = index;
  });
  return found;
}

/** The first sheet with the headings that are needed, and what stands below them; null when none has them. */
export function tableUnder<Column extends string>(
  sheets: readonly TextSheet[],
  columns: Record<Column, readonly string[]>,
  isHeading: (at: Partial<Record<Column, number>>) => boolean,
): { at: Partial<Record<Column, number>>; rows: TextSheet['rows'] } | null {
  for (const { rows } of sheets) {
    const index = rows
      .slice(0, HEADING_SEARCH_ROWS)
      .findIndex(({ cells }) => isHeading(columnPlaces(cells, columns)));
    if (index >= 0) return { at: columnPlaces(rows[index]!.cells, columns), rows: rows.slice(index + 1) };
  }
  return null;
}
