import { z } from 'zod';
import { fileToken, line } from './common';
import { job, query } from './define';

export const pickedFile = z.object({ token: fileToken, name: z.string(), bytes: z.number() });
export type PickedFileInfo = z.output<typeof pickedFile>;

/** More is no list a person reads; whoever needs all of it has the backups. */
export const TABLE_ROWS = 50_000;
/** Some hundred pages. */
export const PRINTED_ROWS = 5_000;

/** What Excel takes. */
const CELL_LENGTH = 32_767;

/** A list as it is on screen: plain values in the order they are shown. */
export const tableExtract = z
  .object({
    title: line(120),
    columns: z.array(z.string().max(100)).min(1).max(60),
    rows: z
      .array(z.array(z.union([z.string().max(CELL_LENGTH), z.number(), z.null()])).max(60))
      .max(TABLE_ROWS),
  })
  .strict();
export type TableSheet = z.output<typeof tableExtract>;

export const transferContract = {
  /** Shows the system's open dialog in the main process; null when the person cancels. */
  pick: query(
    'session',
    z
      .object({ kind: z.enum(['excel', 'punches', 'folder', 'any']), multiple: z.boolean().default(false) })
      .strict(),
    z.array(pickedFile).nullable(),
  ),
  /** Any list as a workbook; `file` is null when the save dialog is cancelled. Holds nothing the caller did not read. */
  exportTable: job(
    'session',
    tableExtract,
    z.object({ file: z.string().nullable(), rows: z.number().int() }),
  ),
  /** Any list on A4 through the system's print dialog; refuses `table_too_long` above PRINTED_ROWS. */
  printTable: job('session', tableExtract, z.object({ printed: z.boolean() })),
};
