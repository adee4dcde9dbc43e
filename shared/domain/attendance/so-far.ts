import type { WallMs } from '../time/wall';
import type { SessionResult } from './types';

/**
 * What a session that is not over says already, for whoever looks at the hall while the day is running. None of it is
 * a verdict: `late` and `awaited` (not in yet) may still be explained by a leave, an outing or a correction.
 */
export type SoFar = 'here' | 'late' | 'awaited';

/** The moment of the look. */
export interface Look {
  now: WallMs;
  /** Whether every machine has delivered the day up to a moment. */
  reaches: (until: WallMs) => boolean;
}

/**
 * Null where nothing can be said: the session is judged or over, has not begun, or its data is not there yet. `seen`:
 * the person punched on this day, for a session that asks for no punch at its begin.
 */
export function soFar(session: SessionResult, seen: boolean, { now, reaches }: Look): SoFar | null {
  if (session.status !== 'open' || session.end <= now) return null;
  const { inSlot, start } = session;
  if (inSlot === null) return seen && start <= now ? 'here' : null;
  // An earlier punch may lie in a machine whose data is still to come.
  if (inSlot.at !== null) return inSlot.state !== 'good' && reaches(inSlot.at) ? 'late' : 'here';
  return inSlot.expected <= now && reaches(inSlot.expected) ? 'awaited' : null;
}
