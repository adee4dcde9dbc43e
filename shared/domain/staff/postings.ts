import { addDays, addMonths, firstDay, monthOf } from '../time/dates';
import type { IsoDate, Month } from '../time/wall';
import type { PostingDraft, Presence } from './types';

type Span = Pick<PostingDraft, 'startDate' | 'startMinute' | 'endDate'>;

export const covers = (span: Span, date: IsoDate): boolean =>
  span.startDate <= date && (span.endDate === null || date <= span.endDate);

export const overlaps = (a: Span, b: Span): boolean =>
  (a.endDate === null || b.startDate <= a.endDate) && (b.endDate === null || a.startDate <= b.endDate);

/** True when one of two ends on the day on which the other begins at a later hour: they only meet. */
export const meets = (a: Span, b: Span): boolean => handsOver(a, b) || handsOver(b, a);

const minuteOf = ({ startMinute = 0 }: Span): number => startMinute;

const handsOver = (a: Span, b: Span): boolean =>
  a.endDate === b.startDate && (a.startDate < b.startDate ? minuteOf(b) > 0 : minuteOf(b) > minuteOf(a));

const DAY_MINUTES = 1440;

/** The minutes of a day a posting fills: from its hour on, until the hour another of the person takes over. */
export function hoursOn(posting: Span, own: readonly Span[], date: IsoDate): { from: number; to: number } {
  const next = own.filter((other) => other.startDate === date && handsOver(posting, other)).map(minuteOf);
  return {
    from: posting.startDate === date ? minuteOf(posting) : 0,
    to: Math.min(DAY_MINUTES, ...next),
  };
}

/** The later of two days; days compare as text. */
export const laterOf = (a: IsoDate, b: IsoDate): IsoDate => [a, b].toSorted().at(-1)!;

/** What a set of postings breaks; the params are days for the message. */
export interface PostingProblem {
  code:
    | 'posting_end_before_start'
    | 'posting_before_entry'
    | 'posting_after_exit'
    | 'posting_a_overlap'
    | 'posting_same_window';
  params: Record<string, string>;
}

/**
 * Checks one person's postings: inside entry and exit, end not before start, one A岗 a day,
 * not twice at one window on a day. B岗 at other windows may run beside, and on the day of a change one posting
 * may follow another from a stated hour on.
 */
export function checkPostings<W>(
  presence: Presence,
  postings: readonly PostingDraft<W>[],
): PostingProblem | null {
  for (const posting of postings) {
    const problem = checkDates(presence, posting);
    if (problem) return problem;
  }
  for (const [index, a] of postings.entries()) {
    for (const b of postings.slice(index + 1)) {
      if (!overlaps(a, b) || meets(a, b)) continue;
      const date = laterOf(a.startDate, b.startDate);
      if (a.windowId === b.windowId) return { code: 'posting_same_window', params: { date } };
      if (a.duty === 'A' && b.duty === 'A') return { code: 'posting_a_overlap', params: { date } };
    }
  }
  return null;
}

function checkDates({ entryDate, exitDate }: Presence, { startDate, endDate }: Span): PostingProblem | null {
  if (endDate !== null && endDate < startDate) {
    return { code: 'posting_end_before_start', params: { start: startDate, end: endDate } };
  }
  if (startDate < entryDate) {
    return { code: 'posting_before_entry', params: { start: startDate, entry: entryDate } };
  }
  if (exitDate !== null && (endDate === null || endDate > exitDate)) {
    return { code: 'posting_after_exit', params: { exit: exitDate } };
  }
  return null;
}

/** The first of `others` that is manager of the same window on a day `posting` is; null when there is none. */
export function managerClash<P extends PostingDraft<unknown>>(
  posting: PostingDraft<P['windowId']>,
  others: readonly P[],
): P | null {
  if (posting.post !== 'manager') return null;
  return (
    others.find(
      (other) =>
        other.post === 'manager' &&
        other.windowId === posting.windowId &&
        overlaps(other, posting) &&
        !meets(other, posting),
    ) ?? null
  );
}

/**
 * 调换: `current` ends the day before `next` begins, or on that day where `next` begins at a later hour of it; on the
 * very first day of `current` it is replaced, as it never took effect. `next` may not begin before `current`.
 */
export function swapPosting<W>(
  postings: readonly PostingDraft<W>[],
  current: PostingDraft<W>,
  next: Omit<PostingDraft<W>, 'id'>,
): PostingDraft<W>[] {
  if (next.startDate < current.startDate)
    throw new RangeError('a swap cannot begin before the posting it ends');
  const rest = postings.filter((posting) => posting !== current);
  if (next.startDate === current.startDate && minuteOf(next) <= minuteOf(current)) {
    return [...rest, { ...next, id: current.id }];
  }
  if (minuteOf(next) > 0) return [...rest, { ...current, endDate: next.startDate }, { ...next, id: null }];
  return [...rest, { ...current, endDate: addDays(next.startDate, -1) }, { ...next, id: null }];
}

/** Ends everything that runs beyond a day: the person leaves the center after it. Later postings fall away. */
export function endAll<W>(postings: readonly PostingDraft<W>[], exitDate: IsoDate): PostingDraft<W>[] {
  return postings
    .filter((posting) => posting.startDate <= exitDate)
    .map((posting) => (covers(posting, exitDate) ? { ...posting, endDate: exitDate } : posting));
}

/**
 * Months in which some day's postings differ between `before` and `after`. A difference without an end
 * is followed up to `today`, because no later month can be closed.
 */
export function affectedMonths<W>(
  before: readonly PostingDraft<W>[],
  after: readonly PostingDraft<W>[],
  today: IsoDate,
): Month[] {
  const all = [...before, ...after];
  const ends = all.flatMap(({ endDate }) => (endDate === null ? [] : [addDays(endDate, 1)]));
  const starts = all.flatMap((posting) =>
    minuteOf(posting) > 0 ? [posting.startDate, addDays(posting.startDate, 1)] : [posting.startDate],
  );
  const borders = [...new Set([...starts, ...ends])].sort();
  const months = new Set<Month>();
  for (const [index, from] of borders.entries()) {
    if (stateOn(before, from) === stateOn(after, from)) continue;
    const next = borders[index + 1];
    const to = next === undefined ? today : addDays(next, -1);
    const last = monthOf(laterOf(from, to));
    for (let month = monthOf(from); month <= last; month = addMonths(month, 1)) months.add(month);
  }
  return [...months].sort();
}

const stateOn = <W>(postings: readonly PostingDraft<W>[], date: IsoDate): string =>
  postings
    .filter((posting) => covers(posting, date))
    .map((posting) => {
      const { windowId, duty, post, startDate } = posting;
      return JSON.stringify([windowId, duty, post, startDate === date ? minuteOf(posting) : 0]);
    })
    .sort()
    .join();

/** A day in each month, for checks that take days. */
export const firstDays = (months: readonly Month[]): IsoDate[] => months.map(firstDay);
