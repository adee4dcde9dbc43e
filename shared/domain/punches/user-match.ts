import type { MachineUser } from './machine-users';

/** Why a person is thought to be the one a machine means. */
export const MATCH_REASONS = ['staff_no', 'name', 'pinyin', 'staff_no_zeros'] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

/** A person of the roster, as the comparison needs one. */
export interface KnownPerson {
  staffId: number;
  staffNo: string;
  name: string;
  /** From `pinyinKey`. */
  pinyin: string;
}

export interface MatchCandidate {
  person: KnownPerson;
  why: MatchReason[];
}

/** Why nobody is proposed although somebody might be meant. */
export type MatchDoubt = 'several' | 'name_differs' | 'same_name' | 'taken_twice';

export interface UserMatch {
  user: MachineUser;
  candidates: MatchCandidate[];
  /** The one who is proposed; null for none or in doubt. Nobody is assigned without a person's word. */
  proposed: MatchCandidate | null;
  doubt: MatchDoubt | null;
  /** Other ids of the machine with the same name. */
  sameName: string[];
}

/**
 * Who the people of a machine's list probably are: by staff number, by name, by the name's pinyin, by a number that
 * differs in leading zeros only. Proposed is only who is alone, whose name does not speak against it, and who is
 * proposed for no other id; a name that two ids have proves nothing.
 */
export function matchUsers(users: readonly MachineUser[], people: readonly KnownPerson[]): UserMatch[] {
  const finders: Record<MatchReason, (user: MachineUser) => readonly KnownPerson[]> = {
    staff_no: finder(
      people,
      ({ staffNo }) => [staffNo],
      ({ machineId }) => machineId,
    ),
    name: finder(
      people,
      ({ name }) => [plain(name)],
      (user) => plain(nameOf(user)),
    ),
    pinyin: finder(
      people,
      ({ pinyin }) => readings(pinyin),
      (user) => spelled(nameOf(user)),
    ),
    staff_no_zeros: finder(
      people,
      ({ staffNo }) => [bare(staffNo)],
      ({ machineId }) => bare(machineId),
    ),
  };
  const idsByName = groupBy(users, (user) => plain(nameOf(user)));
  const matches = users.map((user): UserMatch => {
    const candidates = candidatesOf(user, finders);
    const sameName = (idsByName.get(plain(nameOf(user))) ?? [])
      .map(({ machineId }) => machineId)
      .filter((id) => id !== user.machineId);
    const doubt = doubtOf(user, candidates, sameName);
    return { user, candidates, sameName, doubt, proposed: doubt ? null : (candidates[0] ?? null) };
  });
  return withoutDoubles(matches);
}

function candidatesOf(
  user: MachineUser,
  finders: Record<MatchReason, (user: MachineUser) => readonly KnownPerson[]>,
): MatchCandidate[] {
  const found = new Map<number, MatchCandidate>();
  for (const why of MATCH_REASONS) {
    for (const person of finders[why](user)) {
      const known = found.get(person.staffId);
      if (!known) found.set(person.staffId, { person, why: [why] });
      // The same number with and without zeros is one reason.
      else if (why !== 'staff_no_zeros' || !known.why.includes('staff_no')) known.why.push(why);
    }
  }
  return [...found.values()];
}

function doubtOf(
  user: MachineUser,
  candidates: readonly MatchCandidate[],
  sameName: readonly string[],
): MatchDoubt | null {
  const [first, second] = candidates;
  if (!first) return null;
  if (second) return 'several';
  const byName = first.why.includes('name') || first.why.includes('pinyin');
  const byNumber = first.why.includes('staff_no') || first.why.includes('staff_no_zeros');
  if (!byName && nameOf(user) !== '') return 'name_differs';
  return sameName.length > 0 && !byNumber ? 'same_name' : null;
}

/** Whoever is proposed for two ids is proposed for neither. */
function withoutDoubles(matches: readonly UserMatch[]): UserMatch[] {
  const times = groupBy(matches, ({ proposed }) => String(proposed?.person.staffId ?? ''));
  return matches.map((match) =>
    match.proposed && (times.get(String(match.proposed.person.staffId))?.length ?? 0) > 1
      ? { ...match, proposed: null, doubt: 'taken_twice' }
      : match,
  );
}

/** Finds people by a key; an empty key finds nobody. */
function finder(
  people: readonly KnownPerson[],
  keysOf: (person: KnownPerson) => readonly string[],
  keyOf: (user: MachineUser) => string,
): (user: MachineUser) => readonly KnownPerson[] {
  const byKey = new Map<string, KnownPerson[]>();
  for (const person of people) {
    for (const key of new Set(keysOf(person))) byKey.set(key, [...(byKey.get(key) ?? []), person]);
  }
  return (user) => {
    const key = keyOf(user);
    return key === '' ? [] : (byKey.get(key) ?? []);
  };
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const of = key(item);
    if (of !== '') groups.set(of, [...(groups.get(of) ?? []), item]);
  }
  return groups;
}

/** A damaged name proves nothing. */
const nameOf = ({ name, nameDamaged }: MachineUser): string => (nameDamaged ? '' : name);

const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');

/** Letters of a name that is written in pinyin; empty for any other. */
const spelled = (name: string): string =>
  /^[A-Za-z][A-Za-z .'-]+$/.test(name.normalize('NFKC'))
    ? name
        .normalize('NFKC')
        .replace(/[^A-Za-z]/g, '')
        .toLowerCase()
    : '';

/** The full readings of a `pinyinKey`; its initials would fit too many. */
const readings = (key: string): string[] =>
  key
    .split(' ')
    .filter((part) => /^[A-Z]/.test(part))
    .map((part) => part.toLowerCase());

const bare = (number: string): string => number.replace(/^0+(?=.)/, '');
