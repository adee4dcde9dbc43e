import type { IsoDate } from '../time/wall';
import { formatDate } from './format';
import type { ListTable } from './list-table';
import { renderDocument, type TemplateFiles } from './render';

/** A picture and the figures it is drawn from. */
export interface ChartSheet extends ListTable {
  /** PNG in base64. */
  readonly png: string;
  /** What the figures are narrowed down to. */
  readonly note: string;
  readonly date: IsoDate;
}

/** A picture on A4, its figures below it. */
export function renderChartSheet(files: TemplateFiles, sheet: ChartSheet): string {
  const { title, note, center, png, columns, rows } = sheet;
  return renderDocument(files, 'chart-sheet.html', {
    ...{ title, note, center, columns },
    date: formatDate(sheet.date),
    picture: `data:image/png;base64,${png}`,
    rows: rows.map((cells) => ({
      cells: columns.map((_, column) => {
        const value = cells[column] ?? '';
        return { text: String(value), figure: typeof value === 'number' };
      }),
    })),
  });
}
