import type ExcelJS from 'exceljs';

/** A new, empty Excel file. The library is large and loaded at the first export, not at every start. */
export async function newWorkbook(): Promise<ExcelJS.Workbook> {
  const { default: library } = await import('exceljs');
  return new library.Workbook();
}
