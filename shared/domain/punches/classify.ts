import { DAY_MS, startOfDay, type WallMs, wallFromParts } from '../time/wall';
import type { Seen } from './seen';
import type { Period, QuarantineCode, RawPunch } from './types';

export type PunchState = 'accepted' | 'duplicate' | 'quarantined';

/** What becomes of a punch. Quarantined ones are kept and shown but not computed with. */
export interface Verdict {
  state: PunchState;
  /** Why it is quarantined. `clock_jump` is never here: it is known only when the file has ended. */
  code: QuarantineCode | null;
  /** Within 60 s of another punch of the same person; only a flag. */
  repeat: boolean;
}

export interface JudgeOptions {
  now: WallMs;
  /** The days the file is said to cover, when somebody said so. */
  period?: Period | null;
}

/** Clocks of devices run a little ahead of the PC's; that alone must not hold a punch back. */
export const FUTURE_TOLERANCE_MS = 3_600_000;
/** Machines wake up in 2000 after their battery died; no punch of a real center is so old. */
const FIRST_TRUSTED = wallFromParts(2001, 1, 1) ?? 0;

const verdict = (state: PunchState, code: QuarantineCode | null, repeat: boolean): Verdict =>
  Object.freeze({ state, code, repeat });
const DUPLICATE = verdict('duplicate', null, false);
const ACCEPTED = verdict('accepted', null, false);
const ACCEPTED_REPEAT = verdict('accepted', null, true);

/**
 * A function that judges punches one by one. A duplicate is one whatever its date; after that a date that
 * cannot be true is quarantined. Verdicts are shared objects: a file of a million lines makes none.
 */
export function createJudge(options: JudgeOptions, seen: Seen): (punch: RawPunch) => Verdict {
  const { period } = options;
  const latest = options.now + FUTURE_TOLERANCE_MS;
  const from = period ? startOfDay(period.from) : Number.NEGATIVE_INFINITY;
  const until = period ? startOfDay(period.to) + DAY_MS : Number.POSITIVE_INFINITY;
  return (punch) => {
    const sight = seen.add(punch.machineId, punch.at);
    if (sight === 'duplicate') return DUPLICATE;
    const repeat = sight === 'repeat';
    if (punch.at < FIRST_TRUSTED) return verdict('quarantined', 'year_2000', repeat);
    if (punch.at > latest) return verdict('quarantined', 'future', repeat);
    if (punch.at < from || punch.at >= until) return verdict('quarantined', 'outside_period', repeat);
    return repeat ? ACCEPTED_REPEAT : ACCEPTED;
  };
}
