import type { ExpectedDay, SessionRule } from '../attendance/types';
import { type IsoDate, type MinuteOfDay, type WallMs, wallAt } from '../time/wall';

const NOON = 720;
const MIDNIGHT = 1440;

/** Begin or end of a leave as the slip says it: a half-day, or a time of day. */
export interface LeaveMoment {
  date: IsoDate;
  /** `am`: as a begin the start of the morning, as an end its end; `pm` likewise. */
  at: 'am' | 'pm' | MinuteOfDay;
}

/**
 * The wall time a half-day begins or ends at, by the sessions of that day, so that an approval at 08:00 is still
 * before a leave "from the morning". A single session is cut in its middle; without sessions noon divides.
 */
export function momentAt(moment: LeaveMoment, side: 'start' | 'end', day: ExpectedDay): WallMs {
  const { at, date } = moment;
  if (typeof at === 'number') return wallAt(date, at);
  const [morning, afternoon] = halves(day.sessions);
  const half = at === 'am' ? morning : afternoon;
  return wallAt(date, half[side]);
}

interface Half {
  start: MinuteOfDay;
  end: MinuteOfDay;
}

function halves(sessions: readonly SessionRule[]): [Half, Half] {
  const only = sessions.length === 1 ? sessions[0] : undefined;
  if (only) {
    const middle = Math.floor((only.start + only.end) / 2);
    return [
      { start: only.start, end: middle },
      { start: middle, end: only.end },
    ];
  }
  return [
    span(sessions.filter(({ start }) => start < NOON)) ?? { start: 0, end: NOON },
    span(sessions.filter(({ start }) => start >= NOON)) ?? { start: NOON, end: MIDNIGHT },
  ];
}

function span(sessions: readonly SessionRule[]): Half | null {
  if (sessions.length === 0) return null;
  return {
    start: Math.min(...sessions.map(({ start }) => start)),
    end: Math.max(...sessions.map(({ end }) => end)),
  };
}
