import { DAY_MS, startOfDay, type WallMs, wallFromParts } from '../time/wall';
import { createSeen, type Seen } from './seen';
import type { Period, QuarantineCode, RawPunch } from './types';

export type PunchState = 'accepted' | 'duplicate' | 'quarantined';

/** What becomes of a punch. Quarantined ones are kept and shown but not computed with. */
export interface Verdict {
  state: PunchState;
  /**
   * Why its date is not believed, of a duplicate too; every other verdict with a code is `quarantined`.
   * `clock_jump` is never here: it is known only when the file has ended.
   */
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
 * cannot be true is quarantined. Good punches share their verdicts: a million lines make none.
 */
export function createJudge(options: JudgeOptions, seen: Seen): (punch: RawPunch) => Verdict {
  const { period } = options;
  const latest = options.now + FUTURE_TOLERANCE_MS;
  const from = period ? startOfDay(period.from) : Number.NEGATIVE_INFINITY;
  const until = period ? startOfDay(period.to) + DAY_MS : Number.POSITIVE_INFINITY;
  const dateCode = (at: WallMs): QuarantineCode | null => {
    if (at < FIRST_TRUSTED) return 'year_2000';
    if (at > latest) return 'future';
    return at < from || at >= until ? 'outside_period' : null;
  };
  // What the file itself holds back must not make a plain punch of the same moment a duplicate.
  const held = createSeen();
  return (punch) => {
    const sight = (punch.hold ? held : seen).add(punch.machineId, punch.at);
    const code = punch.hold ?? dateCode(punch.at);
    if (sight === 'duplicate') return code ? verdict('duplicate', code, false) : DUPLICATE;
    const repeat = sight === 'repeat';
    if (code) return verdict('quarantined', code, repeat);
    return repeat ? ACCEPTED_REPEAT : ACCEPTED;
  };
}
