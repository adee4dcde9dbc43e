import { covers } from '../staff/postings';
import type { Posting } from '../staff/types';
import { addDays, daysBetween } from '../time/dates';
import type { IsoDate, MinuteOfDay } from '../time/wall';
import { type Duty, type DutyDraft, LATEST_END, LONGEST_DUTY } from './types';

export const DUTY_PROBLEMS = [
  'duty_not_posted',
  'duty_overlaps',
  'duty_not_rest_day',
  'duty_is_rest_day',
  'duty_stands_in_for_self',
  'duty_absentee_not_at_window',
  'duty_ends_before_start',
  'duty_too_long',
  'duty_on_day_off',
  'shift_taken',
] as const;
export type DutyProblem = (typeof DUTY_PROBLEMS)[number];

/** What a duty is checked against. */
export interface DutyContext {
  postings: readonly Posting[];
  /** Duties that are planned already, of any person; those of the days beside as well, for the nights. */
  duties: readonly Duty[];
  /** Nobody is due on the day by the calendar. */
  isRest: (date: string) => boolean;
}

type Span = Pick<DutyDraft, 'startMinute' | 'endMinute'>;
type DatedSpan = Span & { date: IsoDate };
export const timesOverlap = (a: Span, b: Span): boolean =>
  a.startMinute < b.endMinute && b.startMinute < a.endMinute;

/** The same, also where one of them runs past midnight into the day of the other. */
export function spansOverlap(a: DatedSpan, b: DatedSpan): boolean {
  // A day off takes no time.
  if (a.startMinute === a.endMinute || b.startMinute === b.endMinute) return false;
  if (a.date === b.date) return timesOverlap(a, b);
  if (a.endMinute <= 1440 && b.endMinute <= 1440) return false;
  const later: MinuteOfDay = daysBetween(a.date, b.date) * 1440;
  return timesOverlap(a, { startMinute: b.startMinute + later, endMinute: b.endMinute + later });
}

/** A day off by rotation. */
export const isOff = ({ kind, startMinute, endMinute }: Pick<DutyDraft, 'kind'> & Span): boolean =>
  kind === 'shift' && startMinute === endMinute;

/** Why a duty cannot be planned; null when it can. `ignore` are duties that are about to change. */
export function dutyProblem(
  draft: DutyDraft,
  { postings, duties, isRest }: DutyContext,
  ignore: ReadonlySet<number> = new Set(),
): DutyProblem | null {
  const { date, staffId, forStaffId, kind, windowId } = draft;
  if (!isOff(draft)) {
    if (draft.startMinute >= draft.endMinute) return 'duty_ends_before_start';
    if (draft.endMinute - draft.startMinute > LONGEST_DUTY || draft.endMinute > LATEST_END) {
      return 'duty_too_long';
    }
  }
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
  const others = duties.filter(
    (other) => !ignore.has(other.id) && other.staffId === staffId && isNear(other.date, date),
  );
  return besideOthers(draft, others);
}

const isNear = (a: IsoDate, b: IsoDate): boolean => a === b || a === addDays(b, -1) || a === addDays(b, 1);

/** A person has one shift a day, no duty on a day off, and never two things at once. */
function besideOthers(draft: DutyDraft, others: readonly Duty[]): DutyProblem | null {
  const sameDay = others.filter(({ date }) => date === draft.date);
  if (draft.kind === 'shift' && sameDay.some(({ kind }) => kind === 'shift')) return 'shift_taken';
  if (isOff(draft) ? sameDay.length > 0 : sameDay.some(isOff)) return 'duty_on_day_off';
  return others.some((other) => spansOverlap(other, draft)) ? 'duty_overlaps' : null;
}
