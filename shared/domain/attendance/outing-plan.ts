import { cleanName } from '../staff/cells';
import { type IsoDate, type WallMs, wallDate } from '../time/wall';
import type { OutingProblem, OutingSheetRow } from './outing-sheet';
import type { OutingEntry } from './person';

/** A line of the register, new (`id` null) or changed. */
export interface OutingLine {
  id: number | null;
  staffId: number;
  kind: OutingEntry['kind'];
  outAt: WallMs;
  dueAt: WallMs | null;
  backAt: WallMs | null;
  place: string;
  reason: string;
  allowedBy: string;
}

/** What a sheet is taken over into. */
export interface OutingState {
  now: WallMs;
  staff: readonly { id: number; staffNo: string; name: string }[];
  isPosted: (staffId: number, date: IsoDate) => boolean;
  isClosed: (date: IsoDate) => boolean;
  /** Lines in force around the days of the sheet. */
  lines: readonly (OutingLine & { id: number })[];
}

export interface PlannedOuting extends OutingSheetRow {
  change: 'added' | 'changed' | 'unchanged';
  /** Null while the row has a problem. */
  line: OutingLine | null;
}

/**
 * What taking a register over would do. A row of the same person and the same minute of going out is the line that is
 * there already: it is updated, and an empty cell leaves what it says.
 */
export function planOutings(rows: readonly OutingSheetRow[], state: OutingState): PlannedOuting[] {
  const seen = new Set<string>();
  const taken: OutingLine[] = [];
  const resolved = rows.map((row) => resolve(row, state));
  const named = new Set(resolved.flatMap(({ before }) => (before ? [before.id] : [])));
  const others = state.lines.filter(({ id }) => !named.has(id));
  return resolved.map(({ row, line, before, problems }) => {
    if (!line) return { ...row, problems, change: 'added', line: null };
    const change = before === null ? 'added' : same(before, line) ? 'unchanged' : 'changed';
    const key = keyOf(line);
    const code = seen.has(key)
      ? ('listed_twice' as const)
      : change === 'unchanged'
        ? null
        : problemOf(line, state, [...others, ...taken]);
    seen.add(key);
    taken.push(line);
    const column = code === 'month_closed' ? ('date' as const) : null;
    const found = code === null ? problems : [...problems, { column, code }];
    return { ...row, problems: found, change, line: found.length === 0 ? line : null };
  });
}

const keyOf = ({ staffId, outAt }: Pick<OutingLine, 'staffId' | 'outAt'>): string => `${staffId}:${outAt}`;

const same = (a: OutingLine, b: OutingLine): boolean =>
  a.kind === b.kind &&
  a.dueAt === b.dueAt &&
  a.backAt === b.backAt &&
  a.place === b.place &&
  a.reason === b.reason &&
  a.allowedBy === b.allowedBy;

interface Resolved {
  row: OutingSheetRow;
  line: OutingLine | null;
  before: (OutingLine & { id: number }) | null;
  problems: OutingProblem[];
}

function resolve(row: OutingSheetRow, { staff, lines }: OutingState): Resolved {
  const problems = [...row.problems];
  const person = findPerson(row, staff, problems);
  const { outAt } = row;
  const before =
    (person !== null && lines.find((line) => line.staffId === person.id && line.outAt === outAt)) || null;
  const reason = row.reason === '' ? (before?.reason ?? '') : row.reason;
  if (reason === '') problems.push({ column: 'reason', code: 'missing' });
  if (problems.length > 0 || person === null || outAt === null) return { row, line: null, before, problems };
  const line: OutingLine = {
    ...{ id: before?.id ?? null, staffId: person.id, kind: row.kind, outAt, reason },
    dueAt: row.dueAt ?? before?.dueAt ?? null,
    backAt: row.backAt ?? before?.backAt ?? null,
    place: row.place === '' ? (before?.place ?? '') : row.place,
    allowedBy: row.allowedBy === '' ? (before?.allowedBy ?? '') : row.allowedBy,
  };
  return { row, line, before, problems };
}

function findPerson(
  { staffNo, name }: OutingSheetRow,
  staff: OutingState['staff'],
  problems: OutingProblem[],
): OutingState['staff'][number] | null {
  const fail = (column: 'staffNo' | 'name', code: OutingProblem['code']): null => {
    problems.push({ column, code });
    return null;
  };
  if (staffNo === '' && name === '') return fail('name', 'missing');
  const [found, another] = staff.filter((each) =>
    staffNo === '' ? cleanName(each.name) === name : each.staffNo === staffNo,
  );
  if (!found) return fail(staffNo === '' ? 'name' : 'staffNo', 'unknown_person');
  if (another) return fail('name', 'ambiguous_name');
  return name !== '' && cleanName(found.name) !== name ? fail('name', 'name_mismatch') : found;
}

/** When somebody is taken to be back, for telling two lines apart. */
export const endOf = ({ outAt, dueAt, backAt }: Pick<OutingLine, 'outAt' | 'dueAt' | 'backAt'>): WallMs =>
  backAt ?? dueAt ?? outAt;

/** Nobody is out twice at a time. */
export const overlaps = (
  a: Pick<OutingLine, 'outAt' | 'dueAt' | 'backAt'>,
  b: Pick<OutingLine, 'outAt' | 'dueAt' | 'backAt'>,
): boolean => b.outAt < Math.max(endOf(a), a.outAt + 1) && a.outAt < Math.max(endOf(b), b.outAt + 1);

function problemOf(
  line: OutingLine,
  state: OutingState,
  others: readonly OutingLine[],
): OutingProblem['code'] | null {
  const { staffId, outAt, dueAt, backAt } = line;
  const ends = [dueAt, backAt].filter((end) => end !== null);
  const days = [wallDate(outAt), wallDate(endOf(line))];
  if (days.some((day) => state.isClosed(day))) return 'month_closed';
  if (ends.some((end) => end <= outAt)) return 'ends_before_out';
  if (line.kind === 'training' && ends.length === 0) return 'training_without_end';
  if (backAt !== null && backAt > state.now) return 'back_in_future';
  if (!state.isPosted(staffId, wallDate(outAt))) return 'not_posted';
  return others.some((other) => other.staffId === staffId && overlaps(other, line)) ? 'out_twice' : null;
}
