import { monthOf } from '../time/dates';
import type { IsoDate } from '../time/wall';
import { covers, endAll, laterOf, swapPosting } from './postings';
import type { RosterRow } from './roster-import';
import type { Report, RosterOptions, RosterPerson, RosterPosting } from './roster-types';

export interface NextPresence {
  entryDate: IsoDate;
  exitDate: IsoDate | null;
  postings: RosterPosting[];
}

/** Entry, exit and postings of a person after the import of a row; `window` is null when the row names none. */
export function nextPostings(
  row: RosterRow,
  before: RosterPerson | null,
  window: string | null,
  options: RosterOptions,
  report: Report,
): NextPresence {
  const next =
    before === null ? arrive(row, window, options, report) : move(row, before, window, options, report);
  if (next.postings.length === 0) report('windowName', 'no_window', {}, 'warning');
  return next;
}

function arrive(row: RosterRow, window: string | null, options: RosterOptions, report: Report): NextPresence {
  const entryDate = row.entryDate ?? options.effectiveDate ?? options.today;
  if (row.entryDate === null) report('entryDate', 'entry_defaulted', { date: entryDate }, 'warning');
  const startDate = firstOpenDay(entryDate, options);
  if (startDate !== entryDate) report('entryDate', 'posting_starts_later', { date: startDate }, 'warning');
  const draft = {
    id: null,
    duty: row.duty ?? 'A',
    post: row.post ?? 'clerk',
    startDate,
    endDate: row.exitDate,
  } as const;
  return {
    entryDate,
    exitDate: row.exitDate,
    postings: window === null ? [] : [{ ...draft, windowId: window }],
  };
}

/** Somebody who was forgotten in a closed month begins to count on the day the office named. */
function firstOpenDay(entryDate: IsoDate, { effectiveDate, isClosed }: RosterOptions): IsoDate {
  return effectiveDate !== null && effectiveDate > entryDate && isClosed(monthOf(entryDate))
    ? effectiveDate
    : entryDate;
}

function move(
  row: RosterRow,
  before: RosterPerson,
  window: string | null,
  options: RosterOptions,
  report: Report,
): NextPresence {
  const returns = before.exitDate !== null && row.entryDate !== null && row.entryDate > before.exitDate;
  if (returns) report('entryDate', 'returns', { exit: before.exitDate! }, 'warning');
  const exitDate = row.exitDate ?? (returns ? null : before.exitDate);
  const old = { entryDate: before.entryDate, postings: [...before.postings] };
  const current = returns ? null : currentPosting(row, old.postings, options);

  let next = old;
  if (window !== null && current !== null && differs(row, window, current)) {
    next = { ...old, postings: swap(row, before, window, current, options, report) };
  } else if (window !== null && current === null && (returns || isPresent(before, options))) {
    const startDate = returns ? row.entryDate! : startOfNew(row, before, options);
    const added = { id: null, ...jobOf(row, window, null), startDate, endDate: exitDate };
    next = { ...old, postings: [...old.postings, added] };
  } else if (row.entryDate !== null && !returns) {
    next = correctEntry(old, row.entryDate);
  }
  const leaves = exitDate !== null && exitDate !== before.exitDate;
  return {
    entryDate: next.entryDate,
    exitDate,
    postings: leaves ? leaveOn(next.postings, before.exitDate, exitDate) : next.postings,
  };
}

function swap(
  row: RosterRow,
  before: RosterPerson,
  window: string,
  current: RosterPosting,
  options: RosterOptions,
  report: Report,
): RosterPosting[] {
  const startDate = dayOfSwap(row, before, current, options);
  if (startDate < current.startDate) {
    report('windowName', 'swap_before_posting', { date: startDate, start: current.startDate });
    return [...before.postings];
  }
  const next = { ...jobOf(row, window, current), startDate, endDate: current.endDate };
  return swapPosting(before.postings, current, next);
}

/** What the row speaks of: the posting of its duty where there are several, counted on the day of the change. */
function currentPosting(
  row: RosterRow,
  postings: readonly RosterPosting[],
  { effectiveDate, today }: RosterOptions,
): RosterPosting | null {
  const day = effectiveDate ?? today;
  const running = postings.filter((posting) => covers(posting, day));
  const candidates = running.length > 0 ? running : postings.filter((posting) => posting.startDate > day);
  const sorted = candidates.toSorted((a, b) => (a.duty + a.startDate < b.duty + b.startDate ? -1 : 1));
  return sorted.find((posting) => posting.duty === row.duty) ?? sorted[0] ?? null;
}

const differs = (row: RosterRow, window: string, current: RosterPosting): boolean =>
  window !== current.windowId ||
  (row.duty !== null && row.duty !== current.duty) ||
  (row.post !== null && row.post !== current.post);

const jobOf = (row: RosterRow, windowId: string, current: RosterPosting | null) => ({
  windowId,
  duty: row.duty ?? current?.duty ?? ('A' as const),
  // Whoever managed another window is not manager of the new one unless the file says so.
  post: row.post ?? (current?.windowId === windowId ? current.post : ('clerk' as const)),
});

function dayOfSwap(
  row: RosterRow,
  before: RosterPerson,
  current: RosterPosting,
  { effectiveDate, today }: RosterOptions,
): IsoDate {
  if (effectiveDate !== null) return effectiveDate;
  const said = row.entryDate;
  return said !== null && said !== before.entryDate && said >= current.startDate
    ? said
    : laterOf(today, current.startDate);
}

function startOfNew(row: RosterRow, before: RosterPerson, { effectiveDate, today }: RosterOptions): IsoDate {
  if (effectiveDate !== null) return effectiveDate;
  const lastEnd = before.postings
    .map(({ endDate }) => endDate ?? '')
    .toSorted()
    .at(-1);
  const said = row.entryDate ?? before.entryDate;
  return lastEnd === undefined || said > lastEnd ? said : today;
}

const isPresent = ({ exitDate }: RosterPerson, { effectiveDate, today }: RosterOptions): boolean =>
  exitDate === null || exitDate >= (effectiveDate ?? today);

/** A corrected entry date takes the postings along that began on the old one. */
function correctEntry(
  { entryDate, postings }: { entryDate: IsoDate; postings: RosterPosting[] },
  corrected: IsoDate,
): { entryDate: IsoDate; postings: RosterPosting[] } {
  if (corrected === entryDate) return { entryDate, postings };
  return {
    entryDate: corrected,
    postings: postings.map((posting) =>
      posting.startDate === entryDate ? { ...posting, startDate: corrected } : posting,
    ),
  };
}

function leaveOn(postings: RosterPosting[], oldExit: IsoDate | null, exit: IsoDate): RosterPosting[] {
  const lengthened = postings.map((posting) =>
    oldExit !== null && posting.endDate === oldExit && exit > oldExit
      ? { ...posting, endDate: exit }
      : posting,
  );
  return endAll(lengthened, exit);
}
