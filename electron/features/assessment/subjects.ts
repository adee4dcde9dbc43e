import type { AssessedKind } from '#shared/contracts/assessment';
import type { OwnWindow, Subject } from '#shared/domain/assessment/result';
import { covers } from '#shared/domain/staff/postings';
import type { Duty, Post, Posting } from '#shared/domain/staff/types';
import { daysOfMonth } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { StaffEntry } from '../staff/index';
import type { WindowEntry } from '../units/index';

/** Who served a window that month, best post first. */
export interface WindowMember {
  staffId: number;
  duty: Duty;
  post: Post;
  /** Days of the month posted here. */
  days: number;
}

/** Whoever is assessed, with names as they were that month. */
export interface SubjectInfo {
  id: number;
  /** Staff number, window code or unit code. */
  code: string;
  name: string;
  pinyin: string;
  /** Windows of a person or unit; empty for a window. */
  place: string;
  /** Home unit of a person or window; empty for a unit. */
  unit: string;
  unitId: number | null;
  /** Days of the month posted, of a window or unit on which somebody was. */
  days: number;
  /** Windows a person manages, or that are a unit's own; empty for a window. */
  leads: number[];
  /** Of a window or unit; empty for a person. */
  members: WindowMember[];
  /** Of a unit. */
  windows?: OwnWindow[];
  /** What a rulebook may call a unit: `office` for the supervision office, `resident` for the others. */
  roles?: string[];
}

export type Subjects = Record<AssessedKind, SubjectInfo[]>;

/** Persons posted at least one day of the month, and the windows they were posted to. */
export function subjectsOf(
  postings: readonly Posting[],
  staff: ReadonlyMap<number, StaffEntry>,
  windows: readonly WindowEntry[],
  month: Month,
): Pick<Subjects, 'person' | 'window'> {
  const names = new Map(windows.map((window) => [window.id, window.name]));
  const byPerson = groupBy(postings, (posting) => posting.staffId);
  const byWindow = groupBy(postings, (posting) => posting.windowId);
  const person = [...byPerson].flatMap(([id, own]): SubjectInfo[] => {
    const entry = staff.get(id);
    if (!entry) return [];
    const places = [...new Set(own.map((posting) => names.get(posting.windowId) ?? ''))];
    const { staffNo, name, pinyin, unitName, unitId } = entry;
    const leads = own.filter(({ post }) => post === 'manager').map(({ windowId }) => windowId);
    const place = places.join('、');
    const days = daysPosted(own, month);
    const about = { id, code: staffNo, name, pinyin, place, unit: unitName, unitId, days };
    return [{ ...about, leads: [...new Set(leads)], members: [] }];
  });
  const window = windows.flatMap((entry): SubjectInfo[] => {
    const own = byWindow.get(entry.id);
    if (!own) return [];
    const { id, code, name, pinyin, unitName, unitId } = entry;
    const about = { id, code, name, pinyin, place: '', unit: unitName ?? '', unitId };
    return [{ ...about, days: daysPosted(own, month), leads: [], members: membersOf(own, month) }];
  });
  return { person: person.sort((a, b) => (a.code < b.code ? -1 : 1)), window };
}

/** Each person once, with the highest post held there in the month; managers first, then A岗, then B岗. */
export function membersOf(postings: readonly Posting[], month: Month): WindowMember[] {
  const ranked = [...postings].sort((a, b) => weight(a) - weight(b) || a.staffId - b.staffId);
  const seen = new Set<number>();
  return ranked.flatMap(({ staffId, duty, post }) => {
    if (seen.has(staffId)) return [];
    seen.add(staffId);
    const own = postings.filter((each) => each.staffId === staffId);
    return [{ staffId, duty, post, days: daysPosted(own, month) }];
  });
}

const weight = ({ post, duty }: Posting): number => (post === 'manager' ? 0 : duty === 'A' ? 1 : 2);

/** Days of a month that any of the postings covers. */
export const daysPosted = (postings: readonly Posting[], month: Month): number =>
  daysOfMonth(month).filter((date) => postings.some((posting) => covers(posting, date))).length;

/** What the engine asks of a subject. */
export const engineSubject = ({ members, ...info }: SubjectInfo): Subject => ({
  id: info.id,
  name: info.name,
  days: info.days,
  unitId: info.unitId,
  leads: info.leads,
  roles: rolesOf(info),
  people: members.map(({ staffId, days, post }) => ({ id: staffId, days, roles: [post] })),
  ...(info.windows ? { windows: info.windows } : {}),
});

/** What a rulebook calls a subject. */
export const rolesOf = ({ roles, leads }: Pick<SubjectInfo, 'roles' | 'leads'>): readonly string[] =>
  roles ?? (leads.length > 0 ? ['manager'] : []);

export function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const known = groups.get(keyOf(item));
    if (known) known.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
