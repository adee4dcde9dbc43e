import type { WallMs } from '../time/wall';
import { isZero } from './attlog';
import { createMomentReader, readDay, saysNothing, splitTimes } from './cells';
import { directionOf } from './flat-table';
import { cutLine, type LayoutRole, type PunchLayout } from './layout';
import { compilePattern } from './layout-pattern';
import { createNumbering, type Numbering, type RowParser, type RowSink, rejectInto } from './table-types';
import type { Inspection, LineParser, RejectCode } from './types';

type Reading = Pick<Inspection, 'dateOrder' | 'directions'>;

/**
 * Reads rows as a person said. A row may hold several punches: in several columns of times, or several times in
 * one cell. A blank time beside a day is a day nobody punched and no line; anything else that cannot be read is a
 * bad line.
 */
export function createLayoutParser(
  layout: PunchLayout,
  reading: Reading,
  sheet: string,
  numbering: Numbering,
): RowParser {
  const at = (role: LayoutRole): number => layout.roles.indexOf(role);
  const timesAt = layout.roles.flatMap((role, column) => (role === 'time' ? [column] : []));
  const whenOf = createWhenReader(layout, reading.dateOrder);
  return (row, into) => {
    if (row.number <= layout.headerRow) return;
    const cell = (column: number): string => (column < 0 ? '' : (row.cells[column] ?? '').trim());
    const raw = row.cells.join('\t').trimEnd();
    const sink: RowSink = { place: { sheet, row: row.number }, numbering, into };
    const reject = (code: RejectCode): void => rejectInto(sink, raw, code);
    const machineId = cell(at('id')).replace(/^'/, '');
    const times = timesAt.length > 0 ? timesAt.map(cell) : [cell(at('moment'))];
    if (timesAt.length > 0 && machineId !== '' && times.every(saysNothing)) return;
    if (machineId === '') return reject('empty_id');
    if (isZero(machineId)) return reject('zero_id');
    for (const moment of whenOf(cell(at('date')), times)) {
      if (moment === null) {
        reject('bad_date');
        continue;
      }
      into.punches.push({
        line: numbering.next(),
        place: sink.place,
        raw,
        machineId,
        at: moment,
        device: cell(at('device')),
        direction: reading.directions ? directionOf(cell(at('direction'))) : null,
        verify: null,
        name: cell(at('name')) || null,
      });
    }
  };
}

/** As above for a file of lines; the row is the line's number. */
export function createLayoutLineParser(layout: PunchLayout, reading: Reading): LineParser {
  const parse = createLayoutParser(layout, reading, '', createNumbering());
  return (raw, line, into) => {
    const from = { punches: into.punches.length, bad: into.bad.length };
    parse({ number: line, cells: cutLine(raw, layout.separator) }, into);
    for (const punch of into.punches.slice(from.punches)) punch.raw = raw;
    for (const bad of into.bad.slice(from.bad)) bad.raw = raw;
  };
}

/** The moments of one row; null for each text that is none. */
function createWhenReader(
  { datePattern, timePattern, roles }: PunchLayout,
  order: Reading['dateOrder'],
): (date: string, times: readonly string[]) => (WallMs | null)[] {
  const readMoment = createMomentReader(order);
  if (roles.includes('moment')) {
    const byPattern = datePattern === '' ? null : compilePattern(datePattern, 'moment');
    return (_, [text = '']) => {
      const read = byPattern?.(text);
      // A cell that is a date for Excel comes year first whatever the sheet shows.
      return [read?.day != null && read.clock !== null ? read.day + read.clock : readMoment(text)];
    };
  }
  const dayByPattern = datePattern === '' ? null : compilePattern(datePattern, 'date');
  const clockByPattern = timePattern === '' ? null : compilePattern(timePattern, 'time');
  const dayOf = (text: string): WallMs | null =>
    dayByPattern?.(text)?.day ?? readDay(text) ?? readMoment(`${text.trim()} 00:00`);
  const clocksOf = (text: string): (number | null)[] => {
    const clock = clockByPattern?.(text)?.clock;
    return clock != null ? [clock] : splitTimes(text).map(({ at }) => at);
  };
  return (date, times) => {
    const day = dayOf(date);
    return times
      .filter((text) => !saysNothing(text))
      .flatMap(clocksOf)
      .map((clock) => (day === null || clock === null ? null : day + clock));
  };
}
