import type { IsoDate } from '../time/wall';
import { formatDate } from './format';
import { renderDocument, type TemplateFiles } from './render';

/** Any list of the program, as it stands on screen. */
export interface ListTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly center: string;
  readonly date: IsoDate;
}

const PORTRAIT_COLUMNS = 6;

/** A list with many columns lies on its side. */
export const isWide = ({ columns }: Pick<ListTable, 'columns'>): boolean => columns.length > PORTRAIT_COLUMNS;

/** A list on A4: heading on every page, rows numbered, figures at the right. */
export function renderListTable(files: TemplateFiles, table: ListTable): string {
  const { title, columns, rows } = table;
  return renderDocument(files, 'list-table.html', {
    title,
    center: table.center,
    date: formatDate(table.date),
    count: rows.length,
    wide: isWide(table),
    allColumns: columns.length + 1,
    columns,
    rows: rows.map((cells, index) => ({
      no: index + 1,
      cells: columns.map((_, column) => {
        const value = cells[column] ?? '';
        return { text: String(value), figure: typeof value === 'number' };
      }),
    })),
  });
}
