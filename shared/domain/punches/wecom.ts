import { isZero } from './attlog';
import { normal, outsideSpan, readClock, readDay, readStatedSpan, type YearlessSpan } from './cells';
import { type Numbering, type RowParser, type RowSink, rejectInto, type TableRow } from './table-types';
import type { QuarantineCode } from './types';

/** WeCom's phones and machines are one device: a report says too little to tell them apart. */
export const WECOM_DEVICE = 'wecom';

interface DailyColumns {
  day: number;
  id: number;
  name: number;
  times: number;
}

/** The header of a 日报 has every time of a day in one column. */
export function dailyColumns(cells: readonly string[], below: readonly string[] = []): DailyColumns | null {
  const names = Array.from({ length: Math.max(cells.length, below.length) }, (_, i) => [
    normal(cells[i] ?? ''),
    normal(below[i] ?? ''),
  ]);
  const find = (...words: string[]): number =>
    words.map((word) => names.findIndex((pair) => pair.includes(word))).find((at) => at >= 0) ?? -1;
  const columns = {
    day: find('时间', '日期'),
    id: find('账号', '工号'),
    name: find('姓名'),
    times: find('打卡时间记录'),
  };
  return columns.day >= 0 && columns.times >= 0 ? columns : null;
}

const holdOf = (piece: string): QuarantineCode | undefined =>
  /补卡/.test(piece) ? 'patched_punch' : /无效|失效/.test(piece) ? 'invalid_punch' : undefined;

/** `09:00(补卡)` and `次日 00:57` as one piece each, whatever brackets; times are separated by white space, commas or semicolons. */
const PIECES = /(?:次日\s+)?[^\s,;、()]+(?:\([^)]*\))?/g;

/**
 * The sheet 概况统计与打卡明细 of a 日报: one row per person and day. One time in 打卡时间记录 is one read punch; `--` and
 * 未打卡 are none. The title states a period without its year; rows of other days are held back.
 */
export function createWecomDailyParser(sheet: string, numbering: Numbering): RowParser {
  let header: TableRow | null = null;
  let columns: DailyColumns | null = null;
  let stated: YearlessSpan | null = null;
  return (row, into) => {
    const found = dailyColumns(row.cells);
    if (found) {
      header = row;
      columns = found;
      return;
    }
    if (!columns || !header) {
      stated ??= readStatedSpan(row.cells);
      return;
    }
    const cell = (at: number): string => row.cells[at] ?? '';
    if (row.number === header.number + 1 && cell(columns.day) === '') {
      columns = dailyColumns(header.cells, row.cells) ?? columns;
      return;
    }
    const [date, id, name] = [cell(columns.day), cell(columns.id), cell(columns.name)];
    const day = readDay(date);
    const sink: RowSink = { place: { sheet, row: row.number }, numbering, into };
    for (const piece of cell(columns.times).normalize('NFKC').match(PIECES) ?? []) {
      const raw = [id, name, date, piece].join('\t');
      const clock = readClock(piece.replace(/\(.*/, ''));
      if (/^(-+|未打卡|缺卡)$/.test(piece)) continue;
      if (id === '' || id === '--') rejectInto(sink, raw, 'empty_id');
      else if (isZero(id)) rejectInto(sink, raw, 'zero_id');
      else if (day === null || clock === null) rejectInto(sink, raw, 'bad_date');
      else {
        into.punches.push({
          line: numbering.next(),
          place: sink.place,
          raw,
          machineId: id,
          at: day + clock,
          hold: holdOf(piece) ?? (stated && outsideSpan(day, stated) ? 'outside_period' : undefined),
          device: WECOM_DEVICE,
          direction: null,
          verify: null,
          name: name || null,
        });
      }
    }
  };
}
