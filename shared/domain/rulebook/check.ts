import { requiredField } from '../assessment/facts';
import { checkConversions, checkGroups } from './check-graph';
import { checkMinutes } from './check-minutes';
import type { RulebookProblem } from './problem';
import type { Rulebook } from './schema';

/** Clause codes that result lines use themselves. */
const RESERVED = ['floor', 'ceiling'];

/**
 * Finds what would make a rulebook compute nonsense: doubled or unknown codes, cycles, minutes that no tier or
 * two tiers cover, bounds and grades out of order. Empty when it is sound.
 */
export function checkRulebook(rulebook: Rulebook): RulebookProblem[] {
  return [
    ...checkCodes(rulebook),
    ...checkGroups(rulebook),
    ...checkConversions(rulebook),
    ...checkMeasures(rulebook),
    ...checkMinutes(rulebook),
    ...checkBounds(rulebook),
    ...checkGrades(rulebook),
  ];
}

function checkCodes(rulebook: Rulebook): RulebookProblem[] {
  const problems: RulebookProblem[] = [];
  for (const part of ['groups', 'conversions', 'multipliers', 'clauses', 'grades'] as const) {
    const seen = new Set<string>();
    rulebook[part].forEach(({ code }, i) => {
      const place = `${part}[${i}].code`;
      if (seen.has(code)) problems.push({ code: 'duplicate_code', place, params: { value: code } });
      if (part === 'clauses' && RESERVED.includes(code)) {
        problems.push({ code: 'reserved_code', place, params: { value: code } });
      }
      seen.add(code);
    });
  }
  return problems;
}

/** A clause can only count what its facts carry. */
function checkMeasures(rulebook: Rulebook): RulebookProblem[] {
  const problems: RulebookProblem[] = [];
  rulebook.clauses.forEach(({ measure, match, allowance }, i) => {
    const place = `clauses[${i}].measure`;
    const needed = measure.type === 'duration' ? 'halfDays' : measure.type === 'minutes' ? 'minutes' : null;
    for (const kind of match.kinds) {
      const allowanceNeeds = allowance?.unit === 'half_day' && requiredField(kind) !== 'halfDays';
      if ((needed !== null && requiredField(kind) !== needed) || allowanceNeeds) {
        problems.push({ code: 'kind_not_measured', place, params: { kind, needed: needed ?? 'halfDays' } });
      }
    }
    if (measure.type === 'choice' && measure.min > measure.max) {
      problems.push({ code: 'range_order', place, params: { min: measure.min, max: measure.max } });
    }
    if (
      measure.type === 'duration' &&
      measure.rounding === 'proportional' &&
      measure.points % measure.unitHalfDays !== 0
    ) {
      problems.push({ code: 'points_not_divisible', place, params: { points: measure.points } });
    }
  });
  return problems;
}

function checkBounds({ base, floor, ceiling }: Rulebook): RulebookProblem[] {
  const problems: RulebookProblem[] = [];
  if (floor !== null && floor > base) {
    problems.push({ code: 'floor_above_base', place: 'floor', params: { floor, base } });
  }
  if (ceiling !== null && ceiling < base) {
    problems.push({ code: 'ceiling_below_base', place: 'ceiling', params: { ceiling, base } });
  }
  return problems;
}

/** Grades fall strictly, and the worst one takes every score that is left. */
function checkGrades({ grades, floor }: Rulebook): RulebookProblem[] {
  const problems: RulebookProblem[] = [];
  grades.forEach((grade, i) => {
    const above = grades[i - 1];
    if (above && grade.from >= above.from) {
      problems.push({
        code: 'grade_order',
        place: `grades[${i}].from`,
        params: { grade: grade.name, above: above.name },
      });
    }
  });
  const last = grades[grades.length - 1]!;
  if (floor !== null && last.from > floor) {
    const place = `grades[${grades.length - 1}].from`;
    problems.push({ code: 'grade_gap', place, params: { grade: last.name, from: last.from, floor } });
  }
  return problems;
}
