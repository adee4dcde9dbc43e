import type ExcelJS from 'exceljs';
import { newWorkbook } from './new-workbook';

/** Rows below the data that are already text, so that a typed 0147 stays 0147. */
const TEXT_ROWS = 1_000;
const FONT = { name: '宋体', size: 11 };

export interface TextSheetLayout<Column extends string> {
  name: string;
  columns: readonly { key: Column; header: string; width: number }[];
  lines: readonly Record<Column, string>[];
  /** Rows of a second sheet that says how to fill in the first. */
  explanation: readonly string[][] | null;
}

/** A list as xlsx to be filled in and read again: every cell is text. */
export async function textWorkbook<Column extends string>({
  name,
  columns,
  lines,
  explanation,
}: TextSheetLayout<Column>): Promise<Uint8Array> {
  const book = await newWorkbook();
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map((column) => ({ ...column, style: { numFmt: '@', font: FONT } }));
  for (const line of lines) sheet.addRow(line);
  for (let row = 1; row <= lines.length + TEXT_ROWS; row++) {
    for (let column = 1; column <= columns.length; column++) sheet.getCell(row, column).numFmt = '@';
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
