/** Who rates (seed rows 93, 101, 102): each round has one, and its facts carry it as their rater. */
export const SOURCES = [
  'mutual',
  'public',
  'lower_units',
  'supervisors',
  'newspaper',
  'device',
  'phone',
  'online',
] as const;
export type Source = (typeof SOURCES)[number];

/** What is rated. */
export const TARGETS = ['window', 'staff'] as const;
export type Target = (typeof TARGETS)[number];

/** What equal scores do: share the place, or the satisfaction rate decides, or more valid sheets do (seed row 97). */
export const TIE_RULES = ['equal', 'satisfaction', 'votes'] as const;
export type TieRule = (typeof TIE_RULES)[number];

export const ROUNDINGS = ['half_up', 'down', 'up'] as const;
export type ScoreRounding = (typeof ROUNDINGS)[number];

/** Why a sheet does not count; `copied` is the one of seed row 95. */
export const INVALID_REASONS = [
  'copied',
  'blank',
  'incomplete',
  'several',
  'illegible',
  'late',
  'other',
] as const;
export type InvalidReason = (typeof INVALID_REASONS)[number];
export type InvalidCounts = Partial<Record<InvalidReason, number>>;

export interface Aspect {
  /** What facts and rulebooks call it. */
  code: string;
  name: string;
  /** Per cent of the coefficients; 100 takes them as they are. */
  weight: number;
}

export interface Level {
  code: string;
  name: string;
  /** Hundredths of a point; may lie above the full mark of an aspect (note N1). */
  coefficient: number;
  /** Counts for the satisfaction rate. */
  satisfied: boolean;
}

/** What is asked and how it is worked out. */
export interface BallotForm {
  aspects: readonly Aspect[];
  levels: readonly Level[];
  rounding: ScoreRounding;
  /** Hundredths no score may pass; null leaves it as computed. */
  cap: number | null;
}

/** One sheet: an answer per aspect, 1 the first level, 0 none. */
export interface Ballot {
  answers: readonly number[];
  invalid: InvalidReason | null;
}

/** `votes[aspect][0]` gave no answer, `votes[aspect][1]` chose the first level, and so on. */
export type Votes = number[][];

export const MOST_ASPECTS = 20;
export const MOST_LEVELS = 9;
