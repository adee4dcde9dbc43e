import { z } from 'zod';
import { LAYOUT_ROLES, LAYOUT_SEPARATORS, type PunchLayout } from '../domain/punches/layout';
import { fileToken, id, idInput, line, nothing, wallMs } from './common';
import { job, mutation, query } from './define';

const count = z.number().int().min(0);

export const TEXT_ENCODINGS = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const;

/** The number of a machine as its files write it; empty for one that its files do not name. */
export const deviceCode = z.string().trim().max(64);

/** See `PunchLayout`: how a table that no known format fits is to be read. */
export const punchLayout = z
  .object({
    encoding: z.enum(TEXT_ENCODINGS).nullable(),
    separator: z.enum(LAYOUT_SEPARATORS),
    sheet: z.number().int().min(0).max(1000),
    headerRow: z.number().int().min(0).max(1000),
    roles: z.array(z.enum(LAYOUT_ROLES).nullable()).max(300),
    datePattern: z.string().trim().max(40),
    timePattern: z.string().trim().max(40),
  })
  .strict() satisfies z.ZodType<PunchLayout>;

export const tableRow = z.object({ number: z.number().int(), cells: z.array(z.string()) });

/** The first rows of a file and how they would be read if nobody said otherwise. */
export const layoutSample = z.object({
  file: z.string(),
  container: z.enum(['text', 'workbook', 'html']),
  /** Names of the sheets; none for a file of lines. */
  sheets: z.array(z.string()),
  /** What the text turned out to be; empty for a file of sheets. */
  encoding: z.string(),
  rows: z.array(tableRow),
  guess: punchLayout,
});
export type LayoutSample = z.output<typeof layoutSample>;

/** What a layout makes of a file, or of the rows that were kept of one. */
export const layoutTrial = z.object({
  read: count,
  good: count,
  bad: count,
  persons: count,
  firstAt: wallMs.nullable(),
  lastAt: wallMs.nullable(),
  /** The first of each. */
  punches: z.array(
    z.object({
      row: z.number().int(),
      machineId: z.string(),
      name: z.string().nullable(),
      at: wallMs,
      direction: z.enum(['in', 'out']).nullable(),
      device: z.string(),
    }),
  ),
  problems: z.array(z.object({ row: z.number().int(), code: z.string(), raw: z.string() })),
});
export type LayoutTrial = z.output<typeof layoutTrial>;

export const savedLayout = z.object({
  id,
  name: z.string(),
  device: z.string(),
  container: z.enum(['text', 'workbook', 'html']),
  layout: punchLayout,
  sample: z.array(tableRow),
  at: wallMs,
  accountName: z.string(),
});
export type SavedLayout = z.output<typeof savedLayout>;

export const layoutOperations = {
  /** Rows of a file as text or sheets, before anybody said what they are. */
  layoutSample: job(
    'punches.write',
    z
      .object({
        token: fileToken,
        encoding: z.enum(TEXT_ENCODINGS).nullable().default(null),
        separator: z.enum(LAYOUT_SEPARATORS).nullable().default(null),
        sheet: z.number().int().min(0).max(1000).default(0),
      })
      .strict(),
    layoutSample,
  ),
  /** Reads the whole file, or the kept rows of a saved layout, and stores nothing. Refuses `layout_incomplete`. */
  tryLayout: job(
    'punches.write',
    z
      .object({
        from: z.union([z.object({ token: fileToken }).strict(), z.object({ layoutId: id }).strict()]),
        layout: punchLayout,
      })
      .strict(),
    layoutTrial,
  ),
  layouts: query('punches.read', nothing, z.array(savedLayout)),
  /** Keeps a layout for files with the same headings; one of the same machine is replaced. */
  addLayout: job(
    'punches.write',
    z.object({ token: fileToken, name: line(60), device: deviceCode, layout: punchLayout }).strict(),
    savedLayout,
  ),
  changeLayout: mutation(
    'punches.write',
    z.object({ id, name: line(60), device: deviceCode, layout: punchLayout }).strict(),
    savedLayout,
  ),
  removeLayout: mutation('punches.write', idInput.extend({ reason: line(200) }).strict(), z.object({})),
};
