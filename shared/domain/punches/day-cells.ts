import { addDays } from '../time/dates';
import { startOfDay, type WallMs, wallDate } from '../time/wall';
import { isZero } from './attlog';
import { normal, saysNothing, splitTimes } from './cells';
import { type Numbering, type RowSink, rejectInto, type TableRow } from './table-types';
import type { Period, ReadBatch } from './types';

/** Whom the cells under a row of labels belong to. */
export interface CardPerson {
  id: string;
  name: string | null;
}

const LABELS: [RegExp, 'id' | 'name' | 'other'][] = [
  [/^(工号|考勤号码?|登记号码?|编号):/, 'id'],
  [/^姓名:/, 'name'],
  [/^(部门|日期|职务|班次|卡号|考勤日期|考勤时间|制表时间|制表日期):/, 'other'],
];

/**
 * Reads `工 号: | | 003 | … 姓 名: | | …`; null for a row without these labels. Where the id's label or text is
 * lost the id is empty.
 */
export function personOf({ cells }: TableRow): CardPerson | null {
  const labels = cells.map(labelOf);
  const value = (key: 'id' | 'name'): string => {
    const at = labels.findIndex((label) => label?.key === key);
    const own = labels[at]?.rest;
    if (at < 0 || own) return own ?? '';
    for (let i = at + 1; i < cells.length && !labels[i]; i++) {
      if (cells[i]?.trim()) return (cells[i] as string).trim();
    }
    return '';
  };
  return labels.some((label) => label?.key === 'id' || label?.key === 'name')
    ? { id: value('id'), name: value('name') || null }
    : null;
}

/** The texts of every label of this kind in a row, from left to right; here labels may lack their colon. */
export function labelledValues({ cells }: TableRow, key: 'id' | 'name'): string[] {
  const labels = cells.map((cell) => labelOf(cell) ?? labelOf(`${cell}:`));
  return labels.flatMap((label, at) => {
    if (label?.key !== key) return [];
    if (label.rest) return [label.rest];
    const next = cells.findIndex((cell, i) => i > at && (cell !== '' || labels[i]));
    return [next < 0 || labels[next] ? '' : (cells[next] as string)];
  });
}

/** A row of other labels, such as the day a report was made on. */
export const isLabelRow = ({ cells }: TableRow): boolean => cells.some((cell) => labelOf(cell) !== null);

function labelOf(cell: string): { key: 'id' | 'name' | 'other'; rest: string } | null {
  const text = normal(cell);
  const found = LABELS.find(([pattern]) => pattern.test(text));
  return found
    ? {
        key: found[1],
        rest: cell
          .normalize('NFKC')
          .replace(/^[^:]*:/, '')
          .trim(),
      }
    : null;
}

/** A row of nothing but day numbers. */
export function isDayRow({ cells }: TableRow): boolean {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => /^\d{1,2}$/.test(cell) && Number(cell) <= 31);
}

/** The longest span a report of days covers; a longer one was misread. Days. */
const LONGEST_PERIOD = 400;

/**
 * The day of each column: its number is looked for from the column before it on, inside the period, as a
 * report may begin in the middle of a month. Null where the period has no such day.
 */
export function dayColumns({ cells }: TableRow, period: Period): (WallMs | null)[] {
  const days: WallMs[] = [];
  for (let day = period.from; day <= period.to && days.length < LONGEST_PERIOD; day = addDays(day, 1)) {
    days.push(startOfDay(day));
  }
  let from = 0;
  return cells.map((cell) => {
    if (cell === '') return null;
    const at = days.findIndex(
      (day, index) => index >= from && Number(wallDate(day).slice(8)) === Number(cell),
    );
    if (at < 0) return null;
    from = at + 1;
    return days[at] as WallMs;
  });
}

export interface DayCells {
  person: CardPerson | null;
  days: (WallMs | null)[];
  sheet: string;
  numbering: Numbering;
  /** Empty where the report does not name one. */
  device?: string;
}

/** Every time in a row of one cell per day is a punch; what is no time, or on no day, is a bad line. */
export function readDayCells(
  row: TableRow,
  { person, days, sheet, numbering, device = '' }: DayCells,
  into: ReadBatch,
): void {
  const sink: RowSink = { place: { sheet, row: row.number }, numbering, into };
  row.cells.forEach((cell, column) => {
    const day = days[column] ?? null;
    for (const { text, at } of saysNothing(cell) ? [] : splitTimes(cell)) {
      const date = day === null ? '' : wallDate(day);
      const raw = [person?.id ?? '', person?.name ?? '', date, text].join('\t');
      if (!person || person.id === '') rejectInto(sink, raw, 'empty_id');
      else if (isZero(person.id)) rejectInto(sink, raw, 'zero_id');
      else if (day === null || at === null) rejectInto(sink, raw, 'bad_date');
      else {
        into.punches.push({
          line: numbering.next(),
          place: sink.place,
          raw,
          machineId: person.id,
          at: day + at,
          device,
          direction: null,
          verify: null,
          name: person.name,
        });
      }
    }
  });
}
