import { refuse } from '#shared/domain/refusal';
import type { Ports, SheetText } from '../../platform/ports';

const LARGEST_BYTES = 30 * 1024 * 1024;
/** Rows named in a refusal; the preview shows them all. */
const ROWS_NAMED = 10;

/** What becomes of a row of a workbook. */
export interface PlannedSheetRow {
  /** As Excel numbers it. */
  row: number;
  change: 'added' | 'changed' | 'unchanged';
  problems: readonly unknown[];
}

/** The sheets of a workbook somebody chose. Refuses `file_too_large`. */
export async function openWorkbook(
  { files, workbooks }: Pick<Ports, 'files' | 'workbooks'>,
  token: string,
): Promise<{ fileName: string; sheets: SheetText[] }> {
  const { name, path, bytes } = await files.resolve(token);
  if (bytes > LARGEST_BYTES) refuse('file_too_large', { file: name });
  return { fileName: name, sheets: await workbooks.read(path) };
}

export function sheetCounts(rows: readonly PlannedSheetRow[]) {
  const count = (wanted: PlannedSheetRow['change']) => rows.filter(({ change }) => change === wanted).length;
  return { added: count('added'), changed: count('changed'), unchanged: count('unchanged') };
}

const badRows = (rows: readonly PlannedSheetRow[]) => rows.filter(({ problems }) => problems.length > 0);

export const sheetErrors = (rows: readonly PlannedSheetRow[]): number => badRows(rows).length;

/** All rows or none: refuses with `code`, how many are bad, and the first of them. */
export function refuseSheetErrors(rows: readonly PlannedSheetRow[], code: string): void {
  const bad = badRows(rows);
  if (bad.length === 0) return;
  const named = bad.slice(0, ROWS_NAMED).map(({ row }) => row);
  refuse(code, { errors: bad.length, rows: named.join(', ') });
}
