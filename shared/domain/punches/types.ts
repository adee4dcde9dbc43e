import type { IsoDate, WallMs } from '../time/wall';
import type { PunchLayout } from './layout';

/** Formats that are read line by line. */
export type LineFormat = 'attlog' | 'attlog_named' | 'glg' | 'flat_export' | 'hikvision' | 'layout';
/** Formats that are read row by row from sheets: of a workbook, a web page or a database. */
export type TableFormat =
  | 'standard_report'
  | 'standard_cards'
  | 'card_report'
  | 'flat_export'
  | 'hikvision'
  | 'dingtalk'
  | 'wecom'
  | 'access'
  // A table that a person explained.
  | 'layout';
/**
 * What a file is, told from its content alone. The last three are not read; a container is named as a format
 * only while nobody looked inside or nothing known was found there.
 */
export type PunchFormat = LineFormat | TableFormat | 'workbook' | 'html' | 'unknown';
/** How the content is packed. `text` is lines. */
export type Container = 'text' | 'workbook' | 'html' | 'access';

/** Order of the parts of a date. Only the year is ever four digits, so `ymd` is never in doubt. */
export type DateOrder = 'ymd' | 'mdy' | 'dmy';
export type Direction = 'in' | 'out';

/** Where in a file of sheets something stands. */
export interface Place {
  sheet: string;
  /** As the sheet numbers its rows, from 1. */
  row: number;
}

/** One punch as a machine wrote it. Ids stay text: `0147` and `147` are two ids until a person says otherwise. */
export interface RawPunch {
  /**
   * Line of the file, from 1; blank lines and headers count as lines. In a file of sheets the running number
   * of the punch, as one cell may hold several.
   */
  line: number;
  /** Only in files of sheets. */
  place?: Place;
  /** The whole line, without its line end; of a sheet what belongs to this punch, cells separated by tabs. */
  raw: string;
  /** The file itself says that this is no plain punch: kept in quarantine, not computed with. */
  hold?: QuarantineCode;
  machineId: string;
  at: WallMs;
  /** Number of the device inside the file; empty when the file does not say. */
  device: string;
  /** Null when the file does not say, or says the same for everybody. */
  direction: Direction | null;
  /** The machine's own code for finger, card, face …; meaning differs by maker. */
  verify: string | null;
  name: string | null;
}

export type RejectCode = 'bad_date' | 'bad_fields' | 'empty_id' | 'zero_id' | 'too_long' | 'unknown_user';
export type QuarantineCode =
  | 'year_2000'
  | 'future'
  | 'clock_jump'
  | 'outside_period'
  // Declared invalid by the system it comes from, and put in by hand after an application.
  | 'invalid_punch'
  | 'patched_punch';
export type FlagCode = 'repeat_60s' | 'leading_zero_twin';

/** A line that gave no punch. */
export interface BadLine {
  line: number;
  place?: Place;
  raw: string;
  code: RejectCode;
  params?: Record<string, string | number>;
}

/** What a reader gives for one piece of a file. Every data line is in exactly one of the two lists. */
export interface ReadBatch {
  punches: RawPunch[];
  bad: BadLine[];
}

/**
 * Reads a file piece by piece; pieces may be cut anywhere. A reader of another format (a workbook, an
 * Access table) needs only to give the same batches: judging, counting and storing do not change.
 */
export interface PunchReader {
  push(text: string): ReadBatch;
  /** The last line when it has no line end. Call once. */
  end(): ReadBatch;
}

/** Reads one line that is not blank into the batch; headers and comments leave the batch as it is. */
export type LineParser = (raw: string, line: number, into: ReadBatch) => void;

/** Why a format was chosen; shown in the preview so that a person can judge the guess. */
export type DetectReason =
  | 'magic_bytes'
  | 'html_tags'
  | 'attlog_lines'
  | 'attlog_some_lines'
  | 'glg_header'
  | 'column_names'
  | 'sheet_title'
  | 'saved_layout'
  | 'empty'
  | 'binary'
  // The machine's list of people, which is no file of punches.
  | 'machine_users'
  | 'no_known_shape';

/** What was found out about a file before reading it; all a reader has to know. */
export interface Inspection {
  format: PunchFormat;
  container: Container;
  why: DetectReason;
  /** False when a person should look at a preview first (few lines fit, or the date order is a guess). */
  sure: boolean;
  separator: '\t' | '|' | ',' | ';';
  /** Fields a line of this file usually has (attlog). */
  fields: number;
  dateOrder: DateOrder;
  dateOrderSure: boolean;
  /** Sheets to be read, in this order, by their place in the file; none for a file of lines. */
  sheets: number[];
  /** False when the direction column says the same for every line: then it says nothing and is not read. */
  directions: boolean;
  /** How a person said that the table is to be read; only of the format `layout`. */
  layout: PunchLayout | null;
}

/** The days a file is said to cover, both included. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}
