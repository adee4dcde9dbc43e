import { BLANK } from './detect';
import { fitLayout, type PunchLayout } from './layout';
import { createLayoutParser } from './layout-reader';
import type { DateOrderVerdict } from './stamp';
import { createNumbering, type TableRow } from './table-types';
import type { Container, DetectReason, Inspection, ReadBatch } from './types';

/** A layout as it was kept, with the mark by which its files are known. */
export interface KnownLayout {
  id: number;
  name: string;
  /** Machine of the lines that name none. */
  device: string;
  container: Exclude<Container, 'access'>;
  fingerprint: string;
  layout: PunchLayout;
}

/** One that fits a file, with the sheets it fits; none for a file of lines. */
export interface FittingLayout extends KnownLayout {
  sheets: number[];
}

/** The known layouts that fit the sheets of a file, in their order. Several sheets may have the same headings. */
export function fitSheets(
  known: readonly KnownLayout[],
  container: Container,
  sheets: readonly (readonly TableRow[])[],
): FittingLayout[] {
  return known
    .filter((each) => each.container === container)
    .flatMap((each) => {
      const fits = sheets.map((rows) => fitLayout(each.layout, each.fingerprint, rows));
      const layout = fits.find((fit) => fit !== null);
      if (!layout) return [];
      const places = fits.flatMap((fit, place) => (fit?.headerRow === layout.headerRow ? [place] : []));
      return [{ ...each, layout, sheets: places }];
    });
}

/** All a reader has to know of a file that a layout explains. `rows` are the first ones of what is read. */
export function inspectLayout(
  layout: PunchLayout,
  {
    container,
    sheets,
    rows,
    order,
  }: { container: Container; sheets: number[]; rows: readonly TableRow[]; order: DateOrderVerdict },
): Inspection {
  // A pattern says what is what; only without one the order of day and month may be a guess.
  const { order: dateOrder, sure } =
    layout.datePattern === '' ? order : { order: 'ymd' as const, sure: true };
  const known: Inspection = {
    ...BLANK,
    format: 'layout',
    container,
    why: 'saved_layout',
    sure: sure && layout.headerRow > 0,
    separator: layout.separator === ' ' ? '\t' : layout.separator,
    dateOrder,
    dateOrderSure: sure,
    sheets,
    layout,
  };
  return { ...known, directions: saysDirections(known, layout, rows) };
}

/** A column that says the same for everybody says nothing. */
function saysDirections(inspection: Inspection, layout: PunchLayout, rows: readonly TableRow[]): boolean {
  if (!layout.roles.includes('direction')) return false;
  const parse = createLayoutParser(layout, { ...inspection, directions: true }, '', createNumbering());
  const batch: ReadBatch = { punches: [], bad: [] };
  for (const row of rows) parse(row, batch);
  return new Set(batch.punches.flatMap(({ direction }) => direction ?? [])).size > 1;
}

/** Formats whose columns a person may explain: nothing known, or guessed by headings alone. */
const OPEN_FORMATS: readonly string[] = ['unknown', 'flat_export', 'layout'];
/** What has no columns. */
const NO_TABLE: readonly DetectReason[] = ['empty', 'binary', 'machine_users'];

/** True for a table that may be explained. */
export const isExplainable = ({ format, container, why }: Inspection): boolean =>
  OPEN_FORMATS.includes(format) && container !== 'access' && !NO_TABLE.includes(why);
