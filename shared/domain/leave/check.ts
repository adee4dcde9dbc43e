import { eachDay } from '../time/dates';
import { DAY_MS, type IsoDate, type WallMs, wallDate } from '../time/wall';

/** Longer than a year is a posting that ended, not a leave. */
const LONGEST_DAYS = 366;

export interface Span {
  from: WallMs;
  to: WallMs;
}

/** Why a leave cannot be; `params` are for the words. */
export interface LeaveProblem {
  code: 'leave_end_before_start' | 'leave_too_long' | 'leave_outside_posting' | 'leave_overlap';
  params: Record<string, string | number>;
}

export interface LeaveSurroundings {
  /** Days the person is posted, both ends included; null lasts. */
  postings: readonly { startDate: IsoDate; endDate: IsoDate | null }[];
  /** The person's other requests that still count, cut where 销假 was early. */
  others: readonly Span[];
}

/** The days a span touches; one that ends at midnight does not touch the day that begins there. */
export function daysTouched({ from, to }: Span): IsoDate[] {
  return eachDay(wallDate(from), wallDate(Math.max(from, to - 1)));
}

export const spansOverlap = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

/** The first thing wrong with a leave, most basic first; null when nothing is. */
export function checkLeave(span: Span, { postings, others }: LeaveSurroundings): LeaveProblem | null {
  if (span.to <= span.from) return { code: 'leave_end_before_start', params: {} };
  if (span.to - span.from > LONGEST_DAYS * DAY_MS) {
    return { code: 'leave_too_long', params: { days: LONGEST_DAYS } };
  }
  const unposted = firstUnposted(span, postings);
  if (unposted !== null) return { code: 'leave_outside_posting', params: { date: unposted } };
  const other = others.find((each) => spansOverlap(each, span));
  return other
    ? { code: 'leave_overlap', params: { from: wallDate(other.from), to: wallDate(other.to) } }
    : null;
}

/** The first day of a span that no posting covers; null when all are covered. */
export function firstUnposted(span: Span, postings: LeaveSurroundings['postings']): IsoDate | null {
  const posted = (date: IsoDate) =>
    postings.some(({ startDate, endDate }) => startDate <= date && (endDate === null || date <= endDate));
  return daysTouched(span).find((date) => !posted(date)) ?? null;
}
