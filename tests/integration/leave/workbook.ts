import { newWorkbook } from '#electron/platform/new-workbook';

/** The sheets of a workbook as plain values. */
export async function readWorkbookBytes(
  bytes: Uint8Array,
): Promise<{ name: string; rows: (string | number | null)[][] }[]> {
  const book = await newWorkbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  return book.worksheets.map((sheet) => ({
    name: sheet.name,
    rows: sheet
      .getSheetValues()
      .flatMap((row) => (Array.isArray(row) ? [row.slice(1) as (string | number)[]] : [])),
  }));
}
