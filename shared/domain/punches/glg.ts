import { isZero } from './attlog';
import { createStampReader } from './stamp';
import type { Direction, Inspection, LineParser, RejectCode } from './types';

type Role = 'id' | 'device' | 'name' | 'date' | 'direction' | 'verify';

/** Makers write the same columns under these names (lower case). Every other column only holds its place. */
const ROLES: ReadonlyMap<string, Role> = new Map([
  ['enno', 'id'],
  ['tmno', 'device'],
  ['mchn', 'device'],
  ['name', 'name'],
  ['datetime', 'date'],
  ['inout', 'direction'],
  ['in/out', 'direction'],
  ['iomd', 'direction'],
  ['mode', 'verify'],
]);

const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['0', 'in'],
  ['i', 'in'],
  ['in', 'in'],
  ['dutyon', 'in'],
  ['1', 'out'],
  ['o', 'out'],
  ['out', 'out'],
  ['dutyoff', 'out'],
]);

/** Columns of a GLG file as its header names them. */
export interface GlgHeader {
  /** Columns before the name, found from the left; all of them when there is no name. */
  left: (Role | null)[];
  /** Columns after the name, found from the right. */
  right: (Role | null)[];
  hasName: boolean;
  /** Empty header cells: the data may have as many more cells as this, or none of them. */
  spare: number;
  /** Name and the column after it share one cell, as in `Name GMNo`. */
  merged: boolean;
}

/** Reads a line as a header; null when it is none. Its first characters may be lost (`o⇥TMNo⇥EnNo…`). */
export function parseGlgHeader(line: string): GlgHeader | null {
  if (!/enno/i.test(line) || !/datetime/i.test(line)) return null;
  const cells = line.trimEnd().split('\t');
  const names = cells.flatMap((cell) => cell.trim().toLowerCase().split(/ +/)).filter((name) => name !== '');
  const roles = names.map((name) => ROLES.get(name) ?? null);
  const nameAt = roles.indexOf('name');
  if (!roles.includes('id') || !roles.includes('date') || (nameAt >= 0 && nameAt < roles.indexOf('id')))
    return null;
  return {
    left: nameAt < 0 ? roles : roles.slice(0, nameAt),
    right: nameAt < 0 ? [] : roles.slice(nameAt + 1),
    hasName: nameAt >= 0,
    spare: cells.filter((cell) => cell.trim() === '').length,
    merged: cells.some((cell) => /^ *name +[^ ]/i.test(cell)),
  };
}

/**
 * Lines of `GLG_001.TXT` and its family. Columns are found by header name: those before the name count from
 * the left, those after it from the right, and what is left between is the name, so that empty header cells,
 * joined cells and names with spaces do no harm. A header met again (files joined) is obeyed anew.
 */
export function createGlgParser(inspection: Inspection): LineParser {
  const readStamp = createStampReader(inspection.dateOrder);
  let header: GlgHeader | null = null;
  return (raw, line, into) => {
    const reject = (code: RejectCode) => void into.bad.push({ line, raw, code });
    const found = parseGlgHeader(raw);
    if (found) {
      header = found;
      return;
    }
    if (!header) {
      // `# DeviceModel = …` lines come before the header; anything else there is told, not dropped.
      if (!raw.trimStart().startsWith('#')) reject('bad_fields');
      return;
    }
    const cells = splitCells(raw, header);
    if (!cells) return reject('bad_fields');
    const machineId = cells.id ?? '';
    if (machineId === '') return reject('empty_id');
    if (isZero(machineId)) return reject('zero_id');
    const date = cells.date ?? '';
    const at = readStamp(date, 0, date.length);
    if (at === null) return reject('bad_date');
    into.punches.push({
      line,
      raw,
      machineId,
      at,
      device: cells.device ?? '',
      direction: inspection.directions
        ? (DIRECTIONS.get((cells.direction ?? '').toLowerCase()) ?? null)
        : null,
      verify: cells.verify || null,
      name: cells.name || null,
    });
  };
}

type Cells = Partial<Record<Role, string>>;

function splitCells(raw: string, header: GlgHeader): Cells | null {
  const body = raw.trimEnd();
  return body.includes('\t') ? splitByTab(body, header) : splitBySpace(body, header);
}

function splitByTab(body: string, header: GlgHeader): Cells | null {
  let cells = body.split('\t').map((cell) => cell.trim());
  const { left, right } = header;
  const named = header.hasName ? 1 : 0;
  let between = cells.length - left.length - right.length;
  if (header.merged && between === 0) {
    cells = splitMerged(cells, left.length);
    between = 1;
  }
  if (between < named || between > named + header.spare) return null;
  return assign(cells, header);
}

/** `Wang Min 1` is a name and the next column; `1` alone is the next column without a name. */
function splitMerged(cells: string[], at: number): string[] {
  const joined = cells[at] ?? '';
  const gap = joined.lastIndexOf(' ');
  return [
    ...cells.slice(0, at),
    joined.slice(0, Math.max(gap, 0)).trim(),
    joined.slice(gap + 1),
    ...cells.slice(at + 1),
  ];
}

/** Columns aligned by spaces: date and time are two words, a 12-hour mark may be a third. */
function splitBySpace(body: string, header: GlgHeader): Cells | null {
  const words = body.trim().split(/\s+/);
  const dateAt = words.findIndex((word) => /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/.test(word));
  if (dateAt < 0) return null;
  const size = /^(?:[AP]M|上午|下午)$/i.test(words[dateAt + 2] ?? '') ? 3 : 2;
  words.splice(dateAt, size, words.slice(dateAt, dateAt + size).join(' '));
  const between = words.length - header.left.length - header.right.length;
  if (between < 0 || (!header.hasName && between > 0)) return null;
  const cells = assign(words, header);
  // An id that was left blank lets the name slip into its place.
  return /^\d+$/.test(cells.id ?? '') ? cells : null;
}

function assign(cells: string[], header: GlgHeader): Cells {
  const result: Cells = {};
  const put = (role: Role | null, value: string | undefined) => {
    if (role && result[role] === undefined) result[role] = value ?? '';
  };
  header.left.forEach((role, i) => {
    put(role, cells[i]);
  });
  const rightFrom = cells.length - header.right.length;
  header.right.forEach((role, i) => {
    put(role, cells[rightFrom + i]);
  });
  if (header.hasName) {
    result.name = cells
      .slice(header.left.length, rightFrom)
      .filter((cell) => cell !== '')
      .join(' ');
  }
  return result;
}
