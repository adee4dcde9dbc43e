import type { SubjectKind } from '../rulebook/schema';

/** A sentence as code and values; words are made where it is shown. Points are hundredths. */
export interface Message {
  code: string;
  params: Record<string, string | number>;
}

/** Someone of a window, for scores made of its people's scores and for averages per head. */
export interface Member {
  /** Id of the person's own result. */
  id: number;
  /** Days posted here in the month. */
  days: number;
  roles?: readonly string[];
}

/** A window of a unit, for scores made of windows' scores. */
export interface OwnWindow {
  /** Id of the window's own result. */
  id: number;
  /** Days of all postings that make it the unit's: of everybody at its own windows, of its people at shared ones. */
  days: number;
}

/** Who is assessed; what a rulebook does not ask for may be left out. */
export interface Subject {
  id: number;
  name: string;
  /** `manager`, `leader`, `recorder`, `office` …, as the rulebook names them. */
  roles?: readonly string[];
  /** Windows whose people this subject answers for (K21). */
  leads?: readonly number[];
  /** Days posted in the month (K28). */
  days?: number;
  /** People of a window or unit (K25, averages of K11). */
  people?: readonly Member[];
  /** Windows of a unit (K25). */
  windows?: readonly OwnWindow[];
  /** Pool of its own for awards (K31). */
  unitId?: number | null;
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
  /** What one unit costs or gives, in hundredths of a point. */
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
  /** What else shaped the number: multiplier, conversion, allowance, escalation, cap, share. */
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
  /** What the rule asks for was reached. */
  'met',
] as const;
export type NotChargedReason = (typeof NOT_CHARGED_REASONS)[number];

/** A fact, or a part of one, that cost nothing, and why. */
export interface NotCharged {
  facts: string[];
  reason: NotChargedReason;
  /** The clause, conversion, exemption or group that decided; null when none applied. */
  clause: string | null;
  /** Hundredths of a point it would have cost, where that is known. */
  points: number | null;
  /** For `waived`: `by` and `reason`. */
  params: Record<string, string | number>;
}

/** A part of a composed score (K24), with the lines that made it where clauses did. */
export interface PartResult {
  code: string;
  name: string;
  /** Percent as written. */
  weight: number;
  /** Hundredths of 100; null without data. */
  score: number | null;
  /** What it gives to the total. */
  points: number;
  explain: Message;
  lines: Line[];
}

/** A bar that was hit (K30). */
export interface BarHit {
  code: string;
  text: string;
  /** Recorded facts that filled it. */
  facts: string[];
  /** Grade it allows at best; null when it bars from awards. */
  ceiling: string | null;
  /** Awards it bars from, `*` for all; empty when it limits the grade. */
  awards: string[];
  scope: 'month' | 'quarter' | 'year' | null;
}

/** What follows from the result (K36): codes of the rulebook's consequences with what set them off. */
export interface ConsequenceHit {
  code: string;
  by: string;
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
  /** 1 is best; equal scores share a rank and the next one is skipped; 0 when posted too short to be ranked. */
  rank: number;
  lines: Line[];
  notCharged: NotCharged[];
  /** Only in composed rulebooks. */
  parts?: PartResult[];
  /** Only when hit. */
  bars?: BarHit[];
  /** Grade by score alone, where a bar or a quota lowered it. */
  gradeByScore?: { grade: string; because: 'bar' | 'quota' };
  consequences?: ConsequenceHit[];
}
