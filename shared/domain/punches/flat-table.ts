import { type WallMs, wallDate } from '../time/wall';
import { isZero } from './attlog';
import {
  createMomentReader,
  normal,
  outsideSpan,
  readClock,
  readDay,
  readPeriod,
  readStatedSpan,
  saysNothing,
} from './cells';
import { type FlatColumns, flatColumns } from './flat-columns';
import { type Numbering, type RowParser, type RowSink, rejectInto, type TableRow } from './table-types';
import type { DateOrder, Direction, QuarantineCode, RawPunch, RejectCode } from './types';

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ...['上班', '签到', '上班签到', '进', 'check-in', 'checkin', 'in', 'i', '0', 'breakin', 'overtimein'].map(
    (word) => [word, 'in'] as const,
  ),
  ...[
    '下班',
    '签退',
    '下班签退',
    '出',
    'check-out',
    'checkout',
    'out',
    'o',
    '1',
    'breakout',
    'overtimeout',
  ].map((word) => [word, 'out'] as const),
]);

/** Coming or going by the words the programs use; null for any other. */
export const directionOf = (text: string): Direction | null => DIRECTIONS.get(normal(text)) ?? null;

export interface FlatOptions {
  dateOrder: DateOrder;
  /** False when the direction column says the same for every line. */
  directions: boolean;
  /**
   * Set for the programs of phones: rows without a time are days nobody punched and not counted, and all their
   * phones are one device of this name.
   */
  platform?: string;
}

/** What one row of a flat table gives: a punch without its place, or why there is none; null is no punch. */
export type FlatRow = Omit<RawPunch, 'line' | 'raw'> | { code: RejectCode } | null;

/** Reads rows of one punch each by the columns that a header names. */
export function createFlatReader({ dateOrder, directions, platform }: FlatOptions) {
  const readMoment = createMomentReader(dateOrder);
  return (cells: readonly string[], columns: FlatColumns, isOutside?: (day: WallMs) => boolean): FlatRow => {
    const cell = (at: number): string => (at < 0 ? '' : (cells[at] ?? '').trim());
    const time = cell(columns.time);
    const mark = normal(`${time} ${cell(columns.state)}`);
    const note = normal(cell(columns.note));
    const clock = time.replace(/\(.*?\)|（.*?）/g, '').replace(/^打卡无效[:：]?\s*/, '');
    if (platform !== undefined && saysNothing(clock)) return null;
    const machineId = cell(columns.id).replace(/^'/, '');
    if (machineId === '') return { code: 'empty_id' };
    if (isZero(machineId)) return { code: 'zero_id' };
    const day = columns.date < 0 ? null : readDay(cell(columns.date));
    const at = momentOf(clock, day, readMoment);
    if (at === null) return { code: 'bad_date' };
    return {
      machineId,
      at,
      hold: holdOf(mark, note) ?? (isOutside?.(day ?? at) ? 'outside_period' : undefined),
      device: platform ?? cell(columns.device),
      direction: directions && platform === undefined ? directionOf(cell(columns.direction)) : null,
      verify: cell(columns.verify) || null,
      name: cell(columns.name) || null,
    };
  };
}

function momentOf(
  time: string,
  day: WallMs | null,
  readMoment: (text: string) => WallMs | null,
): WallMs | null {
  const clock = day === null ? null : readClock(time);
  return clock === null || day === null ? readMoment(time) : day + clock;
}

/** A note is free text of a person; there only the system's own words count. */
function holdOf(mark: string, note: string): QuarantineCode | null {
  if (/打卡无效|失效/.test(mark) || note.startsWith('打卡无效')) return 'invalid_punch';
  const patched = /补卡|补签|手动|manual|correct/.test(mark) || note.startsWith('补卡审批通过');
  return patched ? 'patched_punch' : null;
}

/** Says which days lie outside the period that a title states; undefined when it states none. */
function statedPeriod(cells: readonly string[]): ((day: WallMs) => boolean) | undefined {
  const period = readPeriod(cells.join(' '));
  if (period) return (day) => wallDate(day) < period.from || wallDate(day) > period.to;
  const span = readStatedSpan(cells);
  return span ? (day) => outsideSpan(day, span) : undefined;
}

/** Sheets with one row per punch. A data row is one read punch; titles and the header's rows are none. */
export function createFlatSheetParser(options: FlatOptions, sheet: string, numbering: Numbering): RowParser {
  const read = createFlatReader(options);
  let header: TableRow | null = null;
  let columns: FlatColumns | null = null;
  let isOutside: ReturnType<typeof statedPeriod>;
  return (row, into) => {
    const found = flatColumns(row.cells);
    if (found) {
      header = row;
      columns = found;
      return;
    }
    if (!columns || !header) {
      isOutside ??= statedPeriod(row.cells);
      return;
    }
    if (row.number === header.number + 1 && isSecondHeader(row, columns)) {
      columns = flatColumns(header.cells, row.cells) ?? columns;
      return;
    }
    const result = read(row.cells, columns, isOutside);
    if (result === null) return;
    const raw = row.cells.join('\t').trimEnd();
    const sink: RowSink = { place: { sheet, row: row.number }, numbering, into };
    if ('code' in result) rejectInto(sink, raw, result.code);
    else into.punches.push({ line: numbering.next(), place: sink.place, raw, ...result });
  };
}

/** Under merged headers the cells of id and time are empty, and no cell holds a number. */
function isSecondHeader({ cells }: TableRow, columns: FlatColumns): boolean {
  return !cells[columns.id] && !cells[columns.time] && cells.every((cell) => !/^\d/.test(cell));
}
