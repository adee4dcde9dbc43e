import { createMomentReader, normal, readDay } from './cells';
import { type FlatColumns, flatColumns } from './flat-columns';
import { createFlatReader } from './flat-table';
import type { Inspection, LineParser } from './types';

const SEPARATORS = [',', '\t', ';'] as const;
/** Share of the lines under a header that must name a day or moment. */
const LEAST_SHARE = 0.5;

/**
 * Cuts one line of comma separated values. Lines are cut before this, so that a quote left open spoils its own
 * line and not the rest of the file.
 */
export function cutCsv(line: string, separator: string): string[] {
  if (!line.includes('"')) return line.split(separator);
  const cells: string[] = [];
  let from = 0;
  while (from <= line.length) {
    if (line[from] !== '"') {
      const end = line.indexOf(separator, from);
      cells.push(line.slice(from, end < 0 ? line.length : end));
      from = end < 0 ? line.length + 1 : end + 1;
      continue;
    }
    let end = line.indexOf('"', from + 1);
    while (end >= 0 && line[end + 1] === '"') end = line.indexOf('"', end + 2);
    const close = end < 0 ? line.length : end;
    const next = line.indexOf(separator, close);
    const tail = line.slice(close + 1, next < 0 ? line.length : next);
    cells.push(line.slice(from + 1, close).replaceAll('""', '"') + tail);
    from = next < 0 ? line.length + 1 : next + 1;
  }
  return cells;
}

const isHikvision = (header: string): boolean => /attendancecheckpoint|考勤检查点/.test(normal(header));

/** A header of a flat table among the first lines, with enough punches under it; null when there is none. */
export function findFlatHeader(
  lines: readonly string[],
): { format: 'flat_export' | 'hikvision'; separator: ',' | '\t' | ';'; fields: number } | null {
  for (const separator of SEPARATORS) {
    const rows = lines.map((line) => cutCsv(line, separator));
    const at = rows.findIndex((row) => flatColumns(row));
    const columns = flatColumns(rows[at] ?? []);
    if (!columns) continue;
    const below = rows.slice(at + 1);
    const dated = below.filter((row) => namesDay(row, columns)).length;
    if (below.length === 0 || dated < below.length * LEAST_SHARE) continue;
    const format = isHikvision(lines[at] ?? '') ? 'hikvision' : 'flat_export';
    return { format, separator, fields: columns.width };
  }
  return null;
}

const readMoment = createMomentReader('ymd');
const readOther = createMomentReader('dmy');

/** Loose: with the year last any order of day and month is good enough here. */
export function namesDay(row: readonly string[], columns: FlatColumns): boolean {
  const [day, time] = [row[columns.date] ?? '', (row[columns.time] ?? '').trim()];
  if (columns.date >= 0 && readDay(day) !== null) return true;
  return readMoment(time) !== null || readOther(time) !== null;
}

/** Lines of a flat table; a header met again (files joined) is obeyed anew. */
export function createFlatLineParser(inspection: Inspection): LineParser {
  const read = createFlatReader(inspection);
  let columns: FlatColumns | null = null;
  return (raw, line, into) => {
    const cells = cutCsv(raw, inspection.separator);
    const found = flatColumns(cells);
    if (found) {
      columns = found;
      return;
    }
    if (!columns) return;
    if (cells.length <= Math.max(columns.id, columns.time, columns.date)) {
      into.bad.push({
        line,
        raw,
        code: 'bad_fields',
        params: { fields: cells.length, expected: columns.width },
      });
      return;
    }
    const result = read(cells, columns);
    if (result === null) return;
    if ('code' in result) into.bad.push({ line, raw, code: result.code });
    else into.punches.push({ line, raw, ...result });
  };
}
