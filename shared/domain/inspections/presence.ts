import type { WallMs } from '../time/wall';
import type { CheckStatus } from './types';

/**
 * What the program knows of somebody at one minute: `not_due` outside the sessions, `waiting` while the machine's data
 * does not reach that minute yet.
 */
export const PRESENCES = [
  'punched_in',
  'not_punched',
  'punched_out',
  'leave',
  'outing',
  'not_due',
  'waiting',
] as const;
export type PresenceAt = (typeof PRESENCES)[number];

/** One judged session of the day, as attendance gives it. */
export interface SessionAt {
  start: WallMs;
  end: WallMs;
  status: string;
  in: WallMs | null;
  out: WallMs | null;
  /** False while the data for its first punch may still be missing. */
  inCovered: boolean;
}

export interface AwayAt {
  kind: string;
  from: WallMs;
  to: WallMs;
}

/** A round begins before the hour strikes; whoever is there early counts for the session that begins. */
const EARLY_MS = 30 * 60_000;

/** Lays punches, leave and outings over one minute. */
export function presenceAt(at: WallMs, sessions: readonly SessionAt[], away: readonly AwayAt[]): PresenceAt {
  const absent = away.find(({ from, to }) => from <= at && at < to);
  if (absent) return absent.kind === 'leave' ? 'leave' : 'outing';
  const session = sessions.find(({ start, end }) => start - EARLY_MS <= at && at < end);
  if (!session || session.status === 'rest' || session.status === 'excused') return 'not_due';
  if (session.status === 'leave') return 'leave';
  if (session.status === 'outing' || session.status === 'training') return 'outing';
  if (session.in === null) return session.inCovered ? 'not_punched' : 'waiting';
  // Punched later than the look: then nobody had punched when it was taken.
  if (session.in > at) return 'not_punched';
  return session.out !== null && session.out <= at ? 'punched_out' : 'punched_in';
}

/** What does not fit between what was seen and what the program knows. */
export const MISMATCHES = [
  'punched_not_there',
  'leave_unknown',
  'outing_unknown',
  'there_not_punched',
  'there_on_leave',
] as const;
export type Mismatch = (typeof MISMATCHES)[number];

/** "Punched in but not at the window", and its sisters; null when both agree or nothing can be said. */
export function mismatchOf(status: CheckStatus, presence: PresenceAt): Mismatch | null {
  switch (status) {
    case 'off_post':
      return presence === 'punched_in' ? 'punched_not_there' : null;
    case 'leave':
      return presence === 'leave' || presence === 'waiting' ? null : 'leave_unknown';
    case 'outing':
      return presence === 'outing' ? null : 'outing_unknown';
    default:
      if (presence === 'not_punched' || presence === 'punched_out') return 'there_not_punched';
      return presence === 'leave' ? 'there_on_leave' : null;
  }
}
