import { inMinuteRange, minuteBounds } from '../assessment/match';
import type { ProblemCode, RulebookProblem } from './problem';
import type { Match, MinuteRange, Rulebook } from './schema';

interface Span {
  place: string;
  range: MinuteRange;
}

/** Kinds whose facts carry minutes, so that tiers can leave holes. */
const TIMED = ['late', 'early', 'off_post'] as const;
/** Being away for a little while may be free; being late may not. */
const MAY_BEGIN_FREE: readonly string[] = ['off_post'];

/**
 * Every minute from 1 on must be charged by exactly one tier, or be taken away by a conversion before. Only
 * clauses that split by minutes and by nothing else are compared; a rulebook that does not split is fine.
 */
export function checkMinutes(rulebook: Rulebook): RulebookProblem[] {
  const problems: RulebookProblem[] = [];
  rulebook.clauses.forEach((clause, i) => {
    if (clause.match.minutes)
      problems.push(...emptyRange(clause.match.minutes, `clauses[${i}].match.minutes`));
    if (clause.measure.type !== 'minutes') return;
    clause.measure.tiers.forEach((tier, t) => {
      problems.push(...emptyRange(tier.minutes, `clauses[${i}].measure.tiers[${t}]`));
    });
  });
  for (const kind of TIMED) problems.push(...checkKind(rulebook, kind));
  return problems;
}

function emptyRange(range: MinuteRange, place: string): RulebookProblem[] {
  const { lo, hi } = minuteBounds(range);
  return lo <= hi ? [] : [{ code: 'minutes_empty', place, params: {} }];
}

function checkKind(rulebook: Rulebook, kind: (typeof TIMED)[number]): RulebookProblem[] {
  const spans = spansOf(rulebook, kind);
  if (spans.length === 0) return [];
  const taken = rulebook.conversions
    .filter((each) => each.type === 'each' && !each.keep && unconditional(each.match, kind))
    .flatMap((each) => (each.match.minutes ? [each.match.minutes] : []));
  const problems: RulebookProblem[] = [];
  let open: { code: ProblemCode; place: string; from: number; with: string } | null = null;
  const last = lastBound([...spans.map((span) => span.range), ...taken]) + 1;
  const first = MAY_BEGIN_FREE.includes(kind) ? lowest(spans) : 1;
  for (let minute = first; minute <= last + 1; minute++) {
    const here = minute <= last ? findingAt(spans, taken, minute) : null;
    if (open && !(here && here.code === open.code && here.place === open.place && here.with === open.with)) {
      const to = minute > last ? 'end' : minute - 1;
      const params = { kind, from: open.from, to, ...(open.with ? { with: open.with } : {}) };
      problems.push({ code: open.code, place: open.place, params });
      open = null;
    }
    if (here && !open) open = { ...here, from: minute };
  }
  for (const span of spans) {
    if (!reachable(span.range, taken, last)) {
      problems.push({ code: 'tier_unreachable', place: span.place, params: { kind } });
    }
  }
  return problems;
}

/** The spans of all clauses that charge this kind by minutes and nothing else. */
function spansOf(rulebook: Rulebook, kind: (typeof TIMED)[number]): Span[] {
  return rulebook.clauses.flatMap(({ match, measure, fallback }, i): Span[] => {
    if (fallback || !unconditional(match, kind)) return [];
    if (measure.type === 'minutes') {
      return measure.tiers.map((tier, t) => ({
        place: `clauses[${i}].measure.tiers[${t}]`,
        range: tier.minutes,
      }));
    }
    return match.minutes ? [{ place: `clauses[${i}].match.minutes`, range: match.minutes }] : [];
  });
}

function unconditional(match: Match, kind: (typeof TIMED)[number]): boolean {
  return match.kinds.includes(kind) && !match.items && !match.tags && !match.withoutTags && !match.raters;
}

function findingAt(
  spans: readonly Span[],
  taken: readonly MinuteRange[],
  minute: number,
): { code: ProblemCode; place: string; with: string } | null {
  if (taken.some((range) => inMinuteRange(range, minute))) return null;
  const [first, second] = spans.filter((span) => inMinuteRange(span.range, minute));
  if (!first) return { code: 'minutes_hole', place: spans[0]!.place, with: '' };
  return second ? { code: 'minutes_overlap', place: first.place, with: second.place } : null;
}

/** Last minute any bound names; beyond it nothing changes. */
function lastBound(ranges: readonly MinuteRange[]): number {
  return Math.max(...ranges.flatMap(({ from, to }) => [from ?? 0, to ?? 0]), 1);
}

function lowest(spans: readonly Span[]): number {
  return Math.max(1, Math.min(...spans.map(({ range }) => minuteBounds(range).lo)));
}

function reachable(range: MinuteRange, taken: readonly MinuteRange[], last: number): boolean {
  for (let minute = 1; minute <= last; minute++) {
    if (inMinuteRange(range, minute) && !taken.some((each) => inMinuteRange(each, minute))) return true;
  }
  return false;
}
