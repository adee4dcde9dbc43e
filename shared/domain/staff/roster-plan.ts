import type { IsoDate } from '../time/wall';
import { affectedMonths, checkPostings, laterOf, managerClash } from './postings';
import type { ParsedRoster, RosterProblem, RosterRow } from './roster-import';
import { planMachineId } from './roster-machine';
import { type Places, resolvePlaces } from './roster-places';
import { nextPostings } from './roster-postings';
import type { Report, RosterOptions, RosterPerson, RosterPosting, RosterState } from './roster-types';

export type PersonFields = Omit<RosterPerson, 'id' | 'postings'>;

export interface PersonPlan {
  row: RosterRow;
  change: 'added' | 'changed' | 'unchanged';
  /** Null for a new person. */
  before: RosterPerson | null;
  fields: PersonFields;
  postings: RosterPosting[];
  /** A machine id the person did not have, and the first day it is theirs; null: whatever it ever stamped. */
  newMachineId: { machineId: string; startDate: IsoDate | null } | null;
}

export interface Counts {
  added: number;
  changed: number;
  unchanged: number;
}

export interface RosterPlan {
  places: Places;
  people: PersonPlan[];
  problems: RosterProblem[];
  counts: Record<'units' | 'windows' | 'staff' | 'postings', Counts>;
}

/**
 * Says what an import would do to the center, and everything that speaks against it, the problems of reading first.
 * Changes nothing. Of a cell that could not be read nothing more is said.
 */
export function planRoster(
  { rows, problems: unread }: Pick<ParsedRoster, 'rows' | 'problems'>,
  state: RosterState,
  options: RosterOptions,
): RosterPlan {
  const problems: RosterProblem[] = [];
  const places = resolvePlaces(rows, state, problems);
  const known = new Map(state.people.map((person) => [person.staffNo, person]));
  const people = rows.map((row) => planPerson(row, known, { places, state, options }, problems));
  checkManagers(people, state, problems);
  const isNew = ({ row, column }: RosterProblem) =>
    !unread.some((other) => other.row === row && other.column === column && other.level === 'error');
  return {
    places,
    people,
    problems: [...unread, ...problems.filter(isNew)],
    counts: countChanges(people, places, rows),
  };
}

function planPerson(
  row: RosterRow,
  known: ReadonlyMap<string, RosterPerson>,
  { places, state, options }: { places: Places; state: RosterState; options: RosterOptions },
  problems: RosterProblem[],
): PersonPlan {
  const report: Report = (column, code, params = {}, level = 'error') =>
    problems.push({ row: row.row, column, level, code, params });

  const before = known.get(row.staffNo) ?? null;
  if (before === null) warnOfLostZeros(row, known, report);
  else if (before.name !== row.name) report('name', 'name_changes', { from: before.name }, 'warning');

  const next = nextPostings(row, before, places.windowOf.get(row.row) ?? null, options, report);
  const fields = mergeFields(row, before, next, places.unitOf.get(row.row) ?? row.unitName);
  const problem = checkPostings(fields, next.postings);
  if (problem) report('windowCode', problem.code, problem.params);
  const closed = affectedMonths(before?.postings ?? [], next.postings, options.today).find(options.isClosed);
  if (closed !== undefined) report('entryDate', 'month_closed', { month: closed });

  if (row.workSince !== null && row.workSince > options.today) {
    report('workSince', 'work_after_today', { date: row.workSince });
  }

  const newMachineId = planMachineId(row, state.mappings, options, report);
  const same = before !== null && newMachineId === null && isSame(before, fields, next.postings);
  const change = before === null ? 'added' : same ? 'unchanged' : 'changed';
  return { row, change, before, fields, postings: next.postings, newMachineId };
}

/** Excel turns 0147 into 147: the same person must not come in twice. */
function warnOfLostZeros(row: RosterRow, known: ReadonlyMap<string, RosterPerson>, report: Report): void {
  if (!/^\d+$/.test(row.staffNo)) return;
  const bare = row.staffNo.replace(/^0+/, '');
  for (const person of known.values()) {
    if (!/^0\d+$/.test(person.staffNo) || person.staffNo.replace(/^0+/, '') !== bare) continue;
    const level = person.name === row.name ? 'error' : 'warning';
    report('staffNo', 'staff_no_zeros_lost', { known: person.staffNo, name: person.name }, level);
  }
}

function mergeFields(
  row: RosterRow,
  before: RosterPerson | null,
  next: { entryDate: IsoDate; exitDate: IsoDate | null },
  unitName: string,
): PersonFields {
  return {
    staffNo: row.staffNo,
    name: row.name,
    gender: row.gender || (before?.gender ?? ''),
    unitName,
    phone: row.phone || (before?.phone ?? ''),
    entryDate: next.entryDate,
    exitDate: next.exitDate,
    workSince: row.workSince ?? before?.workSince ?? null,
    note: row.note || (before?.note ?? ''),
  };
}

function isSame(before: RosterPerson, fields: PersonFields, postings: readonly RosterPosting[]): boolean {
  const { id: _, postings: old, ...rest } = before;
  const keys = Object.keys(rest) as (keyof PersonFields)[];
  return keys.every((key) => rest[key] === fields[key]) && postings.every((posting) => old.includes(posting));
}

/** One manager at a window a day, over everybody as they would be after the import. */
function checkManagers(people: readonly PersonPlan[], state: RosterState, problems: RosterProblem[]): void {
  const inFile = new Set(people.map(({ fields }) => fields.staffNo));
  const seen = state.people
    .filter(({ staffNo }) => !inFile.has(staffNo))
    .flatMap(({ name, postings }) => postings.map((posting) => ({ ...posting, name })));
  const byWindow = new Map<string, typeof seen>();
  for (const posting of seen) if (posting.post === 'manager') push(byWindow, posting.windowId, posting);
  const judged = new Set<string>();
  for (const { row, fields, postings } of people) {
    // A second row of one person is an error of its own.
    if (judged.has(fields.staffNo)) continue;
    judged.add(fields.staffNo);
    for (const posting of postings.filter(({ post }) => post === 'manager')) {
      const clash = managerClash(posting, byWindow.get(posting.windowId) ?? []);
      if (clash) {
        const params = { name: clash.name, date: laterOf(clash.startDate, posting.startDate) };
        problems.push({ row: row.row, column: 'post', level: 'error', code: 'window_has_manager', params });
      }
      push(byWindow, posting.windowId, { ...posting, name: fields.name });
    }
  }
}

function push<T>(groups: Map<string, T[]>, key: string, value: T): void {
  groups.set(key, [...(groups.get(key) ?? []), value]);
}

function countChanges(
  people: readonly PersonPlan[],
  places: Places,
  rows: readonly RosterRow[],
): RosterPlan['counts'] {
  const of = (change: PersonPlan['change']) => people.filter((plan) => plan.change === change).length;
  const unitsNamed = new Set(rows.flatMap(({ row }) => places.unitOf.get(row) ?? [])).size;
  const windowsNamed = new Set(rows.flatMap(({ row }) => places.windowOf.get(row) ?? [])).size;
  const touched = places.newWindows.length + places.renamedWindows.length;
  return {
    units: { added: places.newUnits.length, changed: 0, unchanged: unitsNamed - places.newUnits.length },
    windows: {
      added: places.newWindows.length,
      changed: places.renamedWindows.length,
      unchanged: windowsNamed - touched,
    },
    staff: { added: of('added'), changed: of('changed'), unchanged: of('unchanged') },
    postings: countPostings(people),
  };
}

function countPostings(people: readonly PersonPlan[]): Counts {
  const counts = { added: 0, changed: 0, unchanged: 0 };
  for (const { before, postings } of people) {
    for (const posting of postings) {
      if (posting.id === null) counts.added++;
      else if (before?.postings.includes(posting)) counts.unchanged++;
      else counts.changed++;
    }
  }
  return counts;
}
