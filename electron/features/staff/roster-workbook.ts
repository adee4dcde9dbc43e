import type ExcelJS from 'exceljs';
import { heading, ROSTER_COLUMNS, type RosterColumn } from '#shared/domain/staff/roster-columns';
import { newWorkbook } from '../../platform/new-workbook';

const WIDTHS: Record<RosterColumn, number> = {
  staffNo: 12,
  name: 10,
  gender: 6,
  unit: 24,
  windowCode: 10,
  windowName: 24,
  duty: 8,
  post: 13,
  machineId: 10,
  phone: 14,
  entryDate: 13,
  exitDate: 13,
  note: 26,
};
/** Rows below the data that are already text, so that a typed 0147 stays 0147. */
const TEXT_ROWS = 1_000;
const FONT = { name: '宋体', size: 11 };

/** A roster as xlsx, every cell text; with `explanation`, a second sheet. */
export async function rosterWorkbook(
  lines: readonly Record<RosterColumn, string>[],
  explanation: readonly string[][] | null,
): Promise<Uint8Array> {
  const book = await newWorkbook();
  const sheet = book.addWorksheet('人员名册', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = ROSTER_COLUMNS.map((column) => ({
    header: heading(column),
    key: column,
    width: WIDTHS[column],
    style: { numFmt: '@', font: FONT },
  }));
  for (const line of lines) sheet.addRow(line);
  for (let row = 1; row <= lines.length + TEXT_ROWS; row++) {
    for (let column = 1; column <= ROSTER_COLUMNS.length; column++) {
      sheet.getCell(row, column).numFmt = '@';
    }
  }
  headingStyle(sheet.getRow(1));
  if (explanation) addExplanation(book, explanation);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function headingStyle(row: ExcelJS.Row): void {
  row.height = 22;
  row.eachCell((cell) => {
    cell.font = { ...FONT, bold: true };
    cell.alignment = { vertical: 'middle', horizontal: 'center' };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF7' } };
    cell.border = { bottom: { style: 'thin' } };
  });
}

function addExplanation(book: ExcelJS.Workbook, rows: readonly string[][]): void {
  const sheet = book.addWorksheet('填写说明');
  sheet.columns = [{ width: 14 }, { width: 10 }, { width: 90 }];
  for (const row of rows) sheet.addRow([...row]).font = FONT;
  headingStyle(sheet.getRow(1));
}
