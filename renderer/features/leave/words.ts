import type { TFunction } from 'i18next';
import type { LeaveRow } from '#shared/contracts/leave';
import { formatTime, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { Tone } from '../../ui/status-badge';

/** `2026-04-13 08:30` */
export const stamp = (at: WallMs): string => `${wallDate(at)} ${formatTime(at)}`;

/** `04-13 08:30`, for lists of a month. */
export const shortStamp = (at: WallMs): string => stamp(at).slice(5);

/** Half-days as days with one decimal: 3 is 1.5. */
export const dayText = (halfDays: number): string => String(halfDays / 2);

const HOUR = 60;

/** The length in the unit of its kind: days, or hours and minutes. */
export function lengthWords(
  t: TFunction,
  { unit, halfDays, minutes }: Pick<LeaveRow, 'unit' | 'halfDays' | 'minutes'>,
): string {
  if (unit !== 'minute') return t('leave.length.days', { days: dayText(halfDays) });
  const [hours, rest] = [Math.floor(minutes / HOUR), minutes % HOUR];
  if (hours === 0) return t('leave.length.short', { minutes });
  return t(rest === 0 ? 'leave.length.hours' : 'leave.length.minutes', { hours, minutes: rest });
}

/** An own kind has a name, a built-in one has words. */
export const kindWords = (t: TFunction, { kind, kindName }: Pick<LeaveRow, 'kind' | 'kindName'>): string =>
  kindName || t(`leave.kind.${kind}`);

/** Where a request stands; who went on to the next leave was not back in between. */
export const phaseWords = (t: TFunction, { phase, seenBy }: Pick<LeaveRow, 'phase' | 'seenBy'>): string =>
  t(`leave.phase.${phase === 'unconfirmed' && seenBy === 'next_leave' ? 'followed' : phase}`);

export const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;

/** Short name of a month of the year, by its number. */
export const monthWords = (t: TFunction, month: number): string =>
  t(`leave.overview.monthName.${MONTHS[month - 1] ?? 1}`);

/** From when to when, for a sentence. */
export const spanWords = ({ startAt, endAt }: Pick<LeaveRow, 'startAt' | 'endAt'>): string =>
  `${stamp(startAt)} – ${stamp(endAt)}`;

export const PHASE_TONES: Record<LeaveRow['phase'], Tone> = {
  draft: 'quiet',
  submitted: 'notice',
  sent_back: 'notice',
  upcoming: 'info',
  away: 'info',
  overdue: 'bad',
  unconfirmed: 'notice',
  returned: 'good',
  refused: 'quiet',
  cancelled: 'quiet',
};

/** What the office looks for: what waits for it or for anybody, who is not back, what is over. */
export const FILTERS = ['all', 'mine', 'waiting', 'current', 'overdue', 'over'] as const;
export type LeaveFilter = (typeof FILTERS)[number];

const PHASES: Record<Exclude<LeaveFilter, 'all' | 'mine'>, readonly LeaveRow['phase'][]> = {
  waiting: ['draft', 'submitted', 'sent_back'],
  current: ['upcoming', 'away', 'overdue', 'unconfirmed'],
  overdue: ['overdue', 'unconfirmed'],
  over: ['returned', 'refused', 'cancelled'],
};

/** `mine` is another list, of which everything is shown. */
export const inFilter = (filter: LeaveFilter, { phase }: LeaveRow): boolean =>
  filter === 'all' || filter === 'mine' || PHASES[filter].includes(phase);
