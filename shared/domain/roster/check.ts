import { covers } from '../staff/postings';
import type { Posting } from '../staff/types';
import type { Duty, DutyDraft } from './types';

export const DUTY_PROBLEMS = [
  'duty_not_posted',
  'duty_overlaps',
  'duty_not_rest_day',
  'duty_is_rest_day',
  'duty_stands_in_for_self',
  'duty_absentee_not_at_window',
  'duty_ends_before_start',
] as const;
export type DutyProblem = (typeof DUTY_PROBLEMS)[number];

/** What a duty is checked against. */
export interface DutyContext {
  postings: readonly Posting[];
  /** Duties that are planned already, of any person. */
  duties: readonly Duty[];
  /** Nobody is due on the day by the calendar. */
  isRest: (date: string) => boolean;
}

type Span = Pick<DutyDraft, 'startMinute' | 'endMinute'>;
export const timesOverlap = (a: Span, b: Span): boolean =>
  a.startMinute < b.endMinute && b.startMinute < a.endMinute;

/** Why a duty cannot be planned; null when it can. `ignore` are duties that are about to change. */
export function dutyProblem(
  draft: DutyDraft,
  { postings, duties, isRest }: DutyContext,
  ignore: ReadonlySet<number> = new Set(),
): DutyProblem | null {
  const { date, staffId, forStaffId, kind, windowId } = draft;
  if (draft.startMinute >= draft.endMinute) return 'duty_ends_before_start';
  if (forStaffId === staffId) return 'duty_stands_in_for_self';
  if (kind === 'weekend' && !isRest(date)) return 'duty_not_rest_day';
  // A noon duty asks for punches: on a day of rest it would make absences nobody meant.
  if (kind === 'noon' && isRest(date)) return 'duty_is_rest_day';
  if (!postings.some((posting) => posting.staffId === staffId && covers(posting, date))) {
    return 'duty_not_posted';
  }
  const atWindow = (posting: Posting) => posting.staffId === forStaffId && posting.windowId === windowId;
  if (forStaffId !== null && !postings.some((posting) => atWindow(posting) && covers(posting, date))) {
    return 'duty_absentee_not_at_window';
  }
  const clash = duties.some(
    (other) =>
      !ignore.has(other.id) && other.staffId === staffId && other.date === date && timesOverlap(other, draft),
  );
  return clash ? 'duty_overlaps' : null;
}
