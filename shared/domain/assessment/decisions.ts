import type { Rulebook } from '../rulebook/schema';
import { consequencesOf } from './consequences';
import { FACT_TAG, type Fact } from './facts';
import { barredGrade, gradeOf } from './grade';
import { applyGradeQuotas } from './quota';
import { ranksOf } from './rank';
import type { Line, Message, Result } from './result';

/**
 * A line of a score sheet: what the rulebook charged, or what an office decided beside it — an adjustment of an
 * earlier month, points given back in the review.
 */
export type SheetLine = Omit<Line, 'kind'> & { kind: Line['kind'] | DecisionLine['kind'] };

export interface DecidedResult extends Omit<Result, 'lines'> {
  lines: SheetLine[];
}

/** Points an office decided for one subject. */
export interface DecisionLine {
  kind: 'adjustment' | 'waiver';
  /** Number of the adjustment or waiver, for the link. */
  id: number;
  subject: Result['subject'];
  subjectId: number;
  /** Hundredths; negative takes. */
  points: number;
  /** Clause it is about, or the month of an adjustment. */
  clause: string;
  text: string;
  facts: string[];
  explain: Message;
  notes: Message[];
}

/**
 * Facts of the month with those waived in full marked, so that the engine lists them with who waived them and why,
 * and charges nobody. Without waivers they are the same list.
 */
export function withWaivedFacts(
  facts: readonly Fact[],
  waived: ReadonlyMap<string, NonNullable<Fact['waiver']>>,
): readonly Fact[] {
  if (waived.size === 0) return facts;
  return facts.map((fact) => {
    const waiver = waived.get(fact.id);
    if (!waiver || fact.tags.includes(FACT_TAG.waived)) return fact;
    return { ...fact, tags: [...fact.tags, FACT_TAG.waived], waiver };
  });
}

/**
 * Puts decisions behind the lines of the rulebook: first what was given back of this month, then floor and ceiling,
 * then adjustments of earlier months. An adjustment may lift a score above the ceiling, because it returns points
 * that were taken wrongly before; it does not press one below the floor. Grades with their bars and quotas, ranks and
 * consequences follow the new scores; whoever was posted too short to be ranked stays last.
 */
export function withDecisions(
  rulebook: Rulebook,
  results: readonly Result[],
  decisions: readonly DecisionLine[],
): DecidedResult[] {
  if (decisions.length === 0) return [...results];
  const decided = results.map((result): DecidedResult => {
    const own = decisions.filter(({ subject, subjectId }) => isOf(result, subject, subjectId));
    return own.length === 0 ? result : decide(rulebook, result, own);
  });
  const ranked = decided.filter(({ rank }) => rank > 0);
  const ranks = ranksOf(ranked.map(({ score }) => score));
  return [
    ...regraded(rulebook, ranked, true)
      .map((result, index) => ({ ...result, rank: ranks[index]! }))
      .sort((a, b) => a.rank - b.rank || a.id - b.id),
    ...regraded(
      rulebook,
      decided.filter(({ rank }) => rank === 0),
      false,
    ),
  ];
}

const isOf = (result: Result, subject: Result['subject'], id: number): boolean =>
  result.subject === subject && result.id === id;

function decide(rulebook: Rulebook, result: Result, decisions: readonly DecisionLine[]): DecidedResult {
  const ordered = [...decisions].sort((a, b) => a.id - b.id);
  const ofKind = (kind: DecisionLine['kind']) => ordered.filter((each) => each.kind === kind).map(lineOf);
  const charged = result.lines.filter(({ kind }) => kind !== 'floor' && kind !== 'ceiling');
  const own = bounded(result.base, [...charged, ...ofKind('waiver')], rulebook.floor, rulebook.ceiling);
  const all = bounded(result.base, [...own, ...ofKind('adjustment')], rulebook.floor, null);
  return { ...result, score: all.at(-1)?.total ?? result.base, lines: all };
}

/** Grades by score, bars and quotas, and what follows from them, as the engine gives them. */
function regraded(rulebook: Rulebook, results: readonly DecidedResult[], quotas: boolean): DecidedResult[] {
  const graded = results.map((result): Result => {
    const { consequences: _, gradeByScore: __, ...rest } = result;
    const byScore = gradeOf(rulebook, result.score);
    const grade = barredGrade(rulebook, byScore, result.bars ?? []);
    const barred = grade !== byScore && { gradeByScore: { grade: byScore.code, because: 'bar' as const } };
    // Lines of decisions are none the engine knows; grades do not ask for them.
    return { ...rest, grade: grade.code, gradeName: grade.name, ...barred, lines: [] };
  });
  return (quotas ? applyGradeQuotas(rulebook, graded) : graded).map((result, index) => {
    const { lines } = results[index]!;
    const consequences = consequencesOf(rulebook, { ...result, lines });
    return { ...result, lines, ...(consequences.length > 0 && { consequences }) };
  });
}

/** The lines with their running totals, and one more that brings the last back to floor or ceiling. */
function bounded(
  base: number,
  lines: readonly SheetLine[],
  floor: number | null,
  ceiling: number | null,
): SheetLine[] {
  let total = base;
  const sheet = lines.map((line): SheetLine => {
    total += line.points;
    return { ...line, total };
  });
  const raised = floor === null ? total : Math.max(total, floor);
  const limit = ceiling === null ? raised : Math.min(raised, ceiling);
  if (limit === total) return sheet;
  const kind = limit > total ? 'floor' : 'ceiling';
  const explain = { code: kind, params: { limit, before: total } };
  const words = { clause: kind, text: '', facts: [], explain, notes: [] };
  return [...sheet, { ...plain(limit - total), ...words, kind, total: limit }];
}

const plain = (points: number) => ({
  group: null,
  count: 1,
  unitPoints: points,
  factor: 100,
  points,
  total: 0,
});

const lineOf = ({ kind, points, clause, text, facts, explain, notes }: DecisionLine): SheetLine => ({
  ...plain(points),
  kind,
  clause,
  text,
  facts,
  explain,
  notes,
});
