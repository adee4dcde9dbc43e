import type ExcelJS from 'exceljs';
import type { TableSheet } from '#shared/contracts/transfer';
import { newWorkbook } from '../../platform/new-workbook';

const WIDEST = 50;
/** Widths are guessed from the first rows; the rest is alike. */
const MEASURED_ROWS = 200;
const HEAD = {
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb: 'FFE8EDF3' },
} satisfies ExcelJS.FillPattern;
const THIN = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
/** What a sheet's name may not hold. */
const NOT_IN_NAMES = /[\\/*?:[\]']/g;

/**
 * A list for Excel: one heading row that stays in sight and filters, numbers as numbers. Texts stay texts whatever
 * they begin with (`0147`, `=1+1`): exceljs writes formulas only from objects.
 */
export async function tableWorkbook({ title, columns, rows }: TableSheet): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  const sheet = workbook.addWorksheet(title.replace(NOT_IN_NAMES, ' ').trim().slice(0, 31) || '1', {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: columns.length > 6 ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
    headerFooter: { oddFooter: '&C&P / &N' },
  });
  sheet.addRow(columns).eachCell((cell) => {
    cell.font = { bold: true };
    cell.fill = HEAD;
    cell.border = BORDER;
  });
  for (const row of rows) sheet.addRow(row);
  columns.forEach((heading, index) => {
    const shown = rows.slice(0, MEASURED_ROWS).map((row) => textWidth(String(row[index] ?? '')));
    const column = sheet.getColumn(index + 1);
    column.width = Math.min(WIDEST, Math.max(textWidth(heading), ...shown) + 3);
    // Numbers of staff and machines stay as they are typed, also when somebody edits the cell.
    if (rows.some((row) => typeof row[index] === 'string')) column.numFmt = '@';
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Chinese characters take the room of two digits. */
const textWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
