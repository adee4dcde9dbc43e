import { createAccessParser } from './access';
import { createCardBlocksParser } from './card-blocks';
import { createDingtalkTimesParser, timesColumns } from './dingtalk';
import { createFlatSheetParser } from './flat-table';
import { createLayoutParser } from './layout-reader';
import { CARD_REPORT, createDayReportParser, STANDARD_REPORT } from './month-report';
import { layoutOf } from './reader';
import { createNumbering, type Numbering, type RowParser, type TableRow } from './table-types';
import type { Inspection, ReadBatch, TableFormat } from './types';
import { createWecomDailyParser, dailyColumns } from './wecom';

/** Reads the sheets of a file one after another, row by row. */
export interface TableReader {
  /** Begins a sheet; rows that follow belong to it. */
  sheet(name: string): void;
  push(rows: readonly TableRow[]): ReadBatch;
}

type MakeParser = (inspection: Inspection, numbering: Numbering) => (sheet: string) => RowParser;

const flat =
  (platform?: string): MakeParser =>
  (inspection, numbering) =>
  (sheet) =>
    createFlatSheetParser({ ...inspection, platform }, sheet, numbering);

/**
 * Two sheets of one program. Until a header tells which it is both get the rows, as either may state its period
 * in a title; a title leaves the batch as it is.
 */
function either(first: RowParser, isFirst: (row: TableRow) => boolean, second: RowParser): RowParser {
  let known = false;
  return (row, into) => {
    known ||= isFirst(row);
    first(row, into);
    if (!known) second(row, into);
  };
}

/** A new format of tables is one more row here and one more case in `table-detect`. */
const PARSERS: Record<TableFormat, MakeParser> = {
  standard_report: (_, numbering) => (sheet) => createDayReportParser(STANDARD_REPORT, sheet, numbering),
  standard_cards: (_, numbering) => (sheet) => createCardBlocksParser(sheet, numbering),
  card_report: (_, numbering) => (sheet) => createDayReportParser(CARD_REPORT, sheet, numbering),
  flat_export: flat(),
  hikvision: flat(),
  dingtalk: (inspection, numbering) => (sheet) => {
    const times = createDingtalkTimesParser(sheet, numbering);
    const records = flat('dingtalk')(inspection, numbering)(sheet);
    return either(times, (row) => timesColumns(row.cells) !== null, records);
  },
  wecom: (inspection, numbering) => (sheet) => {
    const daily = createWecomDailyParser(sheet, numbering);
    const details = flat('wecom')(inspection, numbering)(sheet);
    return either(daily, (row) => dailyColumns(row.cells) !== null, details);
  },
  layout: (inspection, numbering) => (sheet) =>
    createLayoutParser(layoutOf(inspection), inspection, sheet, numbering),
  access: (inspection, numbering) => createAccessParser(inspection.directions, numbering),
};

/** True for files that `createTableReader` can read. */
export function hasTables(inspection: Inspection): inspection is Inspection & { format: TableFormat } {
  return inspection.container !== 'text' && inspection.format in PARSERS && inspection.sheets.length > 0;
}

/** A reader for the sheets an inspection names. Throws RangeError for a file without readable sheets. */
export function createTableReader(inspection: Inspection): TableReader {
  if (!hasTables(inspection)) throw new RangeError(`no table reader for ${inspection.format}`);
  const makeParser = PARSERS[inspection.format](inspection, createNumbering());
  let parse: RowParser = () => {};
  return {
    sheet(name) {
      parse = makeParser(name);
    },
    push(rows) {
      const batch: ReadBatch = { punches: [], bad: [] };
      for (const row of rows) parse(row, batch);
      return batch;
    },
  };
}
