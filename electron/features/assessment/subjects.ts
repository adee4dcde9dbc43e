import type { AssessedKind } from '#shared/contracts/assessment';
import type { Duty, Post, Posting } from '#shared/domain/staff/types';
import type { StaffEntry } from '../staff/index';
import type { WindowEntry } from '../units/index';

/** Who served a window that month, best post first. */
export interface WindowMember {
  staffId: number;
  duty: Duty;
  post: Post;
}

/** Whoever is assessed, with names as they were that month. */
export interface SubjectInfo {
  id: number;
  /** Staff number or window code. */
  code: string;
  name: string;
  pinyin: string;
  /** Windows of a person; empty for a window. */
  place: string;
  unit: string;
  /** Of a window; empty for a person. */
  members: WindowMember[];
}

export type Subjects = Record<AssessedKind, SubjectInfo[]>;

/** Persons posted at least one day of the month, and the windows they were posted to. */
export function subjectsOf(
  postings: readonly Posting[],
  staff: ReadonlyMap<number, StaffEntry>,
  windows: readonly WindowEntry[],
): Subjects {
  const names = new Map(windows.map((window) => [window.id, window.name]));
  const byPerson = groupBy(postings, (posting) => posting.staffId);
  const byWindow = groupBy(postings, (posting) => posting.windowId);
  const person = [...byPerson].flatMap(([id, own]): SubjectInfo[] => {
    const entry = staff.get(id);
    if (!entry) return [];
    const places = [...new Set(own.map((posting) => names.get(posting.windowId) ?? ''))];
    const { staffNo, name, pinyin, unitName } = entry;
    return [{ id, code: staffNo, name, pinyin, place: places.join('、'), unit: unitName, members: [] }];
  });
  const window = windows.flatMap((entry): SubjectInfo[] => {
    const own = byWindow.get(entry.id);
    if (!own) return [];
    const { id, code, name, pinyin, unitName } = entry;
    return [{ id, code, name, pinyin, place: '', unit: unitName ?? '', members: membersOf(own) }];
  });
  return { person: person.sort((a, b) => (a.code < b.code ? -1 : 1)), window };
}

/** Each person once, with the highest post held there in the month; managers first, then A岗, then B岗. */
function membersOf(postings: readonly Posting[]): WindowMember[] {
  const ranked = [...postings].sort((a, b) => weight(a) - weight(b) || a.staffId - b.staffId);
  const seen = new Set<number>();
  return ranked.flatMap(({ staffId, duty, post }) => {
    if (seen.has(staffId)) return [];
    seen.add(staffId);
    return [{ staffId, duty, post }];
  });
}

const weight = ({ post, duty }: Posting): number => (post === 'manager' ? 0 : duty === 'A' ? 1 : 2);

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
