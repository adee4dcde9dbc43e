import type { SubjectKind } from '../rulebook/schema';

/** A sentence as code and values; words are made where it is shown. Points are hundredths. */
export interface Message {
  code: string;
  params: Record<string, string | number>;
}

/** Who is assessed. */
export interface Subject {
  id: number;
  name: string;
}

/**
 * `clause` charges or credits, `part` adds a weighted part (K24); `floor` and `ceiling` bring a total back into its
 * limits, their `clause` is the same word.
 */
export const LINE_KINDS = ['clause', 'part', 'floor', 'ceiling'] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** One step from the base to the score. */
export interface Line {
  kind: LineKind;
  clause: string;
  /** Words of the clause, with those of the multiplier where one applied. */
  text: string;
  group: string | null;
  /** How many units were charged; whole, because proportional rules count half days. */
  count: number;
  /** What one unit costs, in hundredths of a point. */
  unitPoints: number;
  /** Multiplier in percent: 100 once, 200 doubled. */
  factor: number;
  /** Change of the score in hundredths, after caps; negative for deductions. */
  points: number;
  /** Score after this line. */
  total: number;
  /** Recorded facts behind the line, by day; a converted fact is named by what it came from. */
  facts: string[];
  explain: Message;
  /** What else shaped the number: multiplier, conversion, allowance, cap, share. */
  notes: Message[];
}

export const NOT_CHARGED_REASONS = [
  'no_clause',
  'exempt',
  'waived',
  'allowance',
  'rounding',
  'cap',
  'converted',
  'overlap',
  /** A percentage of nothing, an average over nobody, a part without data. */
  'no_data',
  /** The amount was taken once in its quarter or year already. */
  'once',
] as const;
export type NotChargedReason = (typeof NOT_CHARGED_REASONS)[number];

/** A fact, or a part of one, that cost nothing, and why. */
export interface NotCharged {
  facts: string[];
  reason: NotChargedReason;
  /** The clause, conversion or group that decided; null when none applied. */
  clause: string | null;
  /** Hundredths of a point it would have cost, where that is known. */
  points: number | null;
  params: Record<string, string | number>;
}

export interface Result {
  subject: SubjectKind;
  id: number;
  name: string;
  base: number;
  /** Hundredths of a point: base plus the points of all lines. */
  score: number;
  /** Code and name of the grade as the rulebook has it. */
  grade: string;
  gradeName: string;
  /** 1 is best; equal scores share a rank and the next one is skipped. */
  rank: number;
  lines: Line[];
  notCharged: NotCharged[];
}
