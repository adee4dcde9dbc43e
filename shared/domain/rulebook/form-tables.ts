/** What a number counts, and so how it is written: points and rates with their fractions, half days as days. */
export type Unit = 'points' | 'percent' | 'rate' | 'halfDays' | 'minutes' | 'count';

/** Where the codes of a field come from: another part of the rulebook, or words the program knows. */
export type Source =
  | 'groups'
  | 'clauses'
  | 'grades'
  | 'bars'
  | 'awards'
  | 'carryOver'
  | 'kinds'
  | 'items'
  | 'leaveKinds'
  | 'raters'
  | 'tags'
  | 'roles'
  | 'levels'
  | 'tieBreaks'
  | 'aspects';

/** Parts of the rulebook that others name by code. */
export const REFERRED = ['groups', 'clauses', 'grades', 'bars', 'awards', 'carryOver'] as const;
export type Referred = (typeof REFERRED)[number];

/** By the name of the field, or by part and name where one name means different things. */
export const UNITS: Readonly<Record<string, Unit>> = {
  points: 'points',
  min: 'points',
  max: 'points',
  measure_step: 'points',
  rate_step: 'rate',
  threshold: 'rate',
  cap: 'points',
  bonusCap: 'points',
  total: 'points',
  coefficient: 'points',
  full: 'points',
  minScore: 'points',
  score: 'points',
  base: 'points',
  floor: 'points',
  ceiling: 'points',
  grades_from: 'points',
  halfDays: 'halfDays',
  unitHalfDays: 'halfDays',
  approvals_from: 'halfDays',
  approvals_to: 'halfDays',
  percent: 'percent',
  sharePercent: 'percent',
  weight: 'percent',
  minutes_from: 'minutes',
  minutes_to: 'minutes',
  graceMinutes: 'minutes',
};

export const SOURCES: Readonly<Record<string, Source>> = {
  kinds: 'kinds',
  group: 'groups',
  groups: 'groups',
  parent: 'groups',
  overrides: 'clauses',
  clauses: 'clauses',
  grades: 'grades',
  effect_ceiling: 'grades',
  bars: 'bars',
  awards: 'awards',
  award: 'awards',
  carry: 'carryOver',
  items: 'items',
  item: 'items',
  leaveKinds: 'leaveKinds',
  raters: 'raters',
  rater: 'raters',
  tags: 'tags',
  withoutTags: 'tags',
  role: 'roles',
  roles: 'roles',
  applicant: 'roles',
  chain: 'roles',
  positive: 'levels',
  levels_code: 'levels',
  tieBreaks: 'tieBreaks',
  aspects: 'aspects',
};

/** Texts that need several lines. */
export const LONG: readonly string[] = ['text', 'source', 'body', 'money'];
