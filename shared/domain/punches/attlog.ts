import { createStampReader } from './stamp';
import type { Direction, Inspection, LineParser, RejectCode } from './types';

/**
 * Check-in/out status of the machine: 0 in, 1 out, 2 break out, 3 break in, 4 overtime in, 5 overtime out.
 * 255 and everything else say nothing.
 */
const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['0', 'in'],
  ['1', 'out'],
  ['2', 'out'],
  ['3', 'in'],
  ['4', 'in'],
  ['5', 'out'],
]);

/**
 * Lines of ZKTeco's `N_attlog.dat`: `PIN ⇥ date time ⇥ device ⇥ status ⇥ verified ⇥ work code`, or with a name
 * after the PIN, or with `|` between. There is no header. A line must have as many fields as the file's
 * lines usually have: fewer is a line cut short, more is two lines run together.
 */
export function createAttlogParser(inspection: Inspection): LineParser {
  const separator = inspection.separator.charCodeAt(0);
  const dateField = inspection.format === 'attlog_named' ? 2 : 1;
  const readStamp = createStampReader(inspection.dateOrder);
  const ends: number[] = [];

  const field = (raw: string, index: number): string =>
    index < ends.length
      ? trimmed(raw, index === 0 ? 0 : (ends[index - 1] as number) + 1, ends[index] as number)
      : '';

  return (raw, line, into) => {
    const reject = (code: RejectCode, params?: Record<string, number>) => {
      into.bad.push(params ? { line, raw, code, params } : { line, raw, code });
    };
    const count = cutFields(raw, separator, ends);
    if (count < inspection.fields || !restIsBlank(raw, ends, inspection.fields)) {
      return reject('bad_fields', { fields: count, expected: inspection.fields });
    }
    const machineId = field(raw, 0);
    if (machineId === '') return reject('empty_id');
    if (isZero(machineId)) return reject('zero_id');
    const at = readStamp(raw, (ends[dateField - 1] as number) + 1, ends[dateField] as number);
    if (at === null) return reject('bad_date');
    into.punches.push({
      line,
      raw,
      machineId,
      at,
      device: field(raw, dateField + 1),
      direction: inspection.directions ? (DIRECTIONS.get(field(raw, dateField + 2)) ?? null) : null,
      verify: field(raw, dateField + 3) || null,
      name: (dateField === 2 && field(raw, 1)) || null,
    });
  };
}

/** Writes where each field ends into `ends` and returns how many there are. The array is used again and again. */
function cutFields(raw: string, separator: number, ends: number[]): number {
  let count = 0;
  for (let i = 0; i < raw.length; i++) {
    if (raw.charCodeAt(i) === separator) ends[count++] = i;
  }
  ends[count++] = raw.length;
  ends.length = count;
  return count;
}

/** Fields past the usual ones are forgiven when they are empty. */
function restIsBlank(raw: string, ends: number[], fields: number): boolean {
  for (let k = fields; k < ends.length; k++) {
    if (trimmed(raw, (ends[k - 1] as number) + 1, ends[k] as number) !== '') return false;
  }
  return true;
}

/** `raw[from, to)` without white space, control characters and byte order marks around it. */
function trimmed(raw: string, start: number, stop: number): string {
  let from = start;
  let to = stop;
  while (from < to && isPadding(raw.charCodeAt(from))) from++;
  while (to > from && isPadding(raw.charCodeAt(to - 1))) to--;
  return raw.slice(from, to);
}

function isPadding(code: number): boolean {
  return code <= 32 || code === 0x3000 || code === 0xa0 || code === 0xfeff;
}

/** Ids of nothing but zeros belong to nobody: machines write them for doors opened by hand and failed reads. */
export function isZero(id: string): boolean {
  for (let i = 0; i < id.length; i++) if (id.charCodeAt(i) !== 48) return false;
  return id !== '';
}
