import type { LeaveRow } from '#shared/contracts/leave';
import { formatTime, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { Tone } from '../../ui/status-badge';

/** `2026-04-13 08:30` */
export const stamp = (at: WallMs): string => `${wallDate(at)} ${formatTime(at)}`;

/** `04-13 08:30`, for lists of a month. */
export const shortStamp = (at: WallMs): string => stamp(at).slice(5);

/** Half-days as days with one decimal: 3 is 1.5. */
export const dayText = (halfDays: number): string => String(halfDays / 2);

export const PHASE_TONES: Record<LeaveRow['phase'], Tone> = {
  draft: 'quiet',
  submitted: 'notice',
  sent_back: 'notice',
  upcoming: 'info',
  away: 'info',
  overdue: 'bad',
  returned: 'good',
  refused: 'quiet',
  cancelled: 'quiet',
};

/** What the office looks for: what waits, who is not back, what is over. */
export const FILTERS = ['all', 'waiting', 'current', 'overdue', 'over'] as const;
export type LeaveFilter = (typeof FILTERS)[number];

const PHASES: Record<Exclude<LeaveFilter, 'all'>, readonly LeaveRow['phase'][]> = {
  waiting: ['draft', 'submitted', 'sent_back'],
  current: ['upcoming', 'away', 'overdue'],
  overdue: ['overdue'],
  over: ['returned', 'refused', 'cancelled'],
};

export const inFilter = (filter: LeaveFilter, { phase }: LeaveRow): boolean =>
  filter === 'all' || PHASES[filter].includes(phase);
