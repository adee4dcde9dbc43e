import type { marksContract } from '#shared/contracts/marks';
import { columnsOf } from '#shared/domain/marks/columns';
import { cellKey } from '#shared/domain/marks/due';
import { changeOf, readMarkSheet } from '#shared/domain/marks/read-sheet';
import { refuse } from '#shared/domain/refusal';
import type { QueryContext } from '../../ipc/context';
import type { Handler } from '../../ipc/handlers';
import { openWorkbook, refuseSheetErrors, sheetCounts, sheetErrors } from '../transfer/index';
import { changeableSheet } from './guard';
import { applyMarks } from './save';

type Contract = typeof marksContract;
type Input = Parameters<Handler<Contract['preview']>>[1];

/** The rows of a file, against what stands on the sheet. */
async function openFile(context: QueryContext, { token, month, ...ref }: Input) {
  const { fileName, sheets } = await openWorkbook(context.ports, token);
  const { part, givers, subjects, marks } = await changeableSheet(context, month, ref);
  const known = new Map(marks.map((given) => [cellKey(given), given.mark]));
  const rows = readMarkSheet(sheets, part, columnsOf(part, givers), subjects).map((row) => ({
    ...row,
    change: changeOf(known, row.marks),
  }));
  return { fileName, rows, secret: part.secret };
}

export const previewFile: Handler<Contract['preview']> = async (context, input) => {
  const { fileName, rows, secret } = await openFile(context, input);
  // Whoever looks at the preview may print it.
  const shown = rows.map(({ marks: _, text, ...row }) => ({ ...row, text: secret ? '' : text }));
  return { fileName, rows: shown, ...sheetCounts(rows), errors: sheetErrors(rows) };
};

/** All rows or none, in one transaction; the same file again changes nothing. */
export const importFile: Handler<Contract['importFile']> = async (context, { reason, ...input }) => {
  const { progress, signal, actor, now, write } = context;
  progress({ phase: 'reading', done: 0, total: null });
  const { rows } = await openFile(context, input);
  signal.throwIfAborted();
  refuseSheetErrors(rows, 'marks_rows_bad');
  if (rows.length === 0) refuse('marks_file_empty');
  const { month, token: _, ...ref } = input;
  const wanted = rows.flatMap(({ marks }) => marks);
  await write(async ({ db, audit }) => {
    // Asked again where it is written: the month may have been closed meanwhile.
    const sheet = await changeableSheet({ db, actor, now }, month, ref);
    await applyMarks({ db, actor, now, audit }, month, sheet, wanted, reason);
  });
  return sheetCounts(rows);
};
