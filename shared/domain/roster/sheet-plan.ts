import { cleanName } from '../staff/cells';
import type { IsoDate } from '../time/wall';
import { type DutyContext, dutyProblem } from './check';
import type { DutyColumn, DutySheetProblem, DutySheetRow } from './sheet';
import { type Shift, spanOfShift } from './shift';
import { type Duty, USUAL_TIMES } from './types';

export interface SheetPlace {
  id: number;
  code: string;
  name: string;
}

export interface SheetStaff {
  id: number;
  staffNo: string;
  name: string;
}

/** What a duty list is taken over into. */
export interface SheetState extends DutyContext {
  windows: readonly SheetPlace[];
  staff: readonly SheetStaff[];
  shifts: readonly Pick<Shift, 'id' | 'sessions'>[];
  isClosed: (date: IsoDate) => boolean;
}

/** A duty that is new (`id` null) or that changes. */
export type SheetDuty = Omit<Duty, 'id'> & { id: number | null };

export interface PlannedRow extends DutySheetRow {
  change: 'added' | 'changed' | 'unchanged';
  /** Null while the row has a problem. */
  duty: SheetDuty | null;
}

export interface SheetPlan {
  rows: PlannedRow[];
  /** Duties of the listed days that the list does not name; taken away only when the list replaces. */
  removed: Duty[];
  /** What was planned on those days before. */
  standing: readonly Duty[];
}

/**
 * What taking a duty list over would do. A row is the duty of that person, kind, window and day when there is one
 * already: then its times and note are updated, and an empty cell leaves them. With `replace` the list is the whole
 * truth about its days.
 */
export function planSheet(rows: readonly DutySheetRow[], state: SheetState, replace: boolean): SheetPlan {
  const days = new Set(rows.map(({ date }) => date));
  const resolved = rows.map((row) => ({ row, ...resolve(row, state) }));
  const matched = matchRows(resolved, state.duties);
  const named = new Set([...matched.values()].map(({ id }) => id));
  const surplus = ({ id, date }: Duty) => days.has(date) && !named.has(id) && !state.isClosed(date);
  const removed = replace ? state.duties.filter(surplus) : [];
  const gone = new Set(removed);
  const standing = state.duties.filter((duty) => !named.has(duty.id) && !gone.has(duty));
  const seen = new Set<string>();
  const planned = resolved.map(({ row, draft, problems }): PlannedRow => {
    if (!draft) return { ...row, problems, change: 'added', duty: null };
    const before = matched.get(row) ?? null;
    const duty = complete(row, draft, before, state.shifts);
    const change = before === null ? 'added' : sameDuty(before, duty) ? 'unchanged' : 'changed';
    const found = [...problems, ...rowProblems(duty, change, { ...state, duties: standing }, seen)];
    seen.add(timeKey(duty));
    standing.push({ ...duty, id: duty.id ?? -row.row });
    return { ...row, problems: found, change, duty: found.length === 0 ? duty : null };
  });
  return { rows: planned, removed, standing: state.duties };
}

type Draft = Pick<Duty, 'date' | 'kind' | 'windowId' | 'staffId' | 'forStaffId' | 'shiftId'>;

/** A person has one shift a day, wherever and whichever it is. */
const keyOf = ({ date, kind, windowId, staffId, forStaffId }: Draft): string =>
  (kind === 'shift' ? [date, kind, staffId] : [date, kind, windowId, staffId, forStaffId]).join('|');

const timeKey = (duty: SheetDuty): string => `${keyOf(duty)}|${duty.startMinute}`;

/**
 * The planned duty each row means. Somebody may serve twice at a window on one day: the one that begins at the row's
 * time is meant first, what is left goes in order.
 */
function matchRows(
  rows: readonly { row: DutySheetRow; draft: Draft | null }[],
  duties: readonly Duty[],
): Map<DutySheetRow, Duty> {
  const matched = new Map<DutySheetRow, Duty>();
  const taken = new Set<Duty>();
  const byKey = new Map<string, Duty[]>();
  for (const duty of duties) byKey.set(keyOf(duty), [...(byKey.get(keyOf(duty)) ?? []), duty]);
  for (const exact of [true, false]) {
    for (const { row, draft } of rows) {
      if (!draft || matched.has(row)) continue;
      const duty = byKey
        .get(keyOf(draft))
        ?.find((each) => !taken.has(each) && (!exact || each.startMinute === row.startMinute));
      if (!duty) continue;
      taken.add(duty);
      matched.set(row, duty);
    }
  }
  return matched;
}

const sameDuty = (a: Duty, b: SheetDuty): boolean =>
  a.startMinute === b.startMinute &&
  a.endMinute === b.endMinute &&
  a.note === b.note &&
  a.shiftId === b.shiftId &&
  a.windowId === b.windowId;

/** A shift has the times of its definition, whatever the row says. */
function complete(
  row: DutySheetRow,
  draft: Draft,
  before: Duty | null,
  shifts: SheetState['shifts'],
): SheetDuty {
  if (draft.kind === 'shift') {
    const span = spanOfShift(shifts.find(({ id }) => id === draft.shiftId) ?? { sessions: [] });
    const note = row.note === '' ? (before?.note ?? '') : row.note;
    return { ...draft, id: before?.id ?? null, ...span, note };
  }
  const usual = before ?? { ...USUAL_TIMES[draft.kind], note: '' };
  return {
    ...draft,
    id: before?.id ?? null,
    startMinute: row.startMinute ?? usual.startMinute,
    endMinute: row.endMinute ?? usual.endMinute,
    note: row.note === '' ? usual.note : row.note,
  };
}

function rowProblems(
  duty: SheetDuty,
  change: PlannedRow['change'],
  state: SheetState,
  seen: ReadonlySet<string>,
): DutySheetProblem[] {
  if (seen.has(timeKey(duty))) return [{ column: null, code: 'listed_twice' }];
  if (change === 'unchanged') return [];
  if (state.isClosed(duty.date)) return [{ column: 'date', code: 'month_closed' }];
  const code = dutyProblem(duty, state);
  return code === null ? [] : [{ column: null, code }];
}

/** Finds window and people; null with the reasons when one is not known. */
function resolve(
  row: DutySheetRow,
  state: SheetState,
): { draft: Draft | null; problems: DutySheetProblem[] } {
  const problems = [...row.problems];
  const fail = (column: DutyColumn, code: DutySheetProblem['code']): null => {
    problems.push({ column, code });
    return null;
  };
  const window = row.kind === 'leader' ? null : findWindow(row, state.windows, fail);
  const person = findPerson(row.staffNo, row.name, ['staffNo', 'name'], state.staff, fail);
  const absentee =
    row.kind === 'standin'
      ? findPerson(row.forStaffNo, row.forName, ['forStaffNo', 'forName'], state.staff, fail)
      : null;
  if (problems.length > 0 || row.date === null || row.kind === null || person === null) {
    return { draft: null, problems };
  }
  const { date, kind } = row;
  const places = { windowId: window?.id ?? null, staffId: person.id, forStaffId: absentee?.id ?? null };
  return { draft: { date, kind, shiftId: row.shiftId, ...places }, problems };
}

type Fail = (column: DutyColumn, code: DutySheetProblem['code']) => null;

function findWindow(row: DutySheetRow, windows: readonly SheetPlace[], fail: Fail): SheetPlace | null {
  if (row.windowCode === '' && row.windowName === '') return fail('windowName', 'missing');
  const column = row.windowCode === '' ? 'windowName' : 'windowCode';
  const found = windows.find(({ code, name }) =>
    column === 'windowCode' ? code === row.windowCode : cleanName(name) === row.windowName,
  );
  if (!found) return fail(column, 'unknown_window');
  const misnamed = row.windowName !== '' && cleanName(found.name) !== row.windowName;
  return misnamed ? fail('windowName', 'name_mismatch') : found;
}

function findPerson(
  staffNo: string,
  name: string,
  [byNumber, byName]: readonly [DutyColumn, DutyColumn],
  staff: readonly SheetStaff[],
  fail: Fail,
): SheetStaff | null {
  if (staffNo === '' && name === '') return fail(byName, 'missing');
  const called = staff.filter((each) =>
    staffNo === '' ? cleanName(each.name) === name : each.staffNo === staffNo,
  );
  const [found, another] = called;
  if (!found) return fail(staffNo === '' ? byName : byNumber, 'unknown_person');
  if (another) return fail(byName, 'ambiguous_name');
  return name !== '' && cleanName(found.name) !== name ? fail(byName, 'name_mismatch') : found;
}
