import { checkApprovals } from './check-approvals';
import { checkComposition } from './check-composition';
import { checkConversions, checkGroups, checkOverrides } from './check-graph';
import { checkMeasures } from './check-measures';
import { checkMinutes } from './check-minutes';
import { checkReach } from './check-reach';
import { checkReferences } from './check-references';
import { checkSteps } from './check-steps';
import { checkDates } from './check-version';
import type { RulebookProblem } from './problem';
import type { Rulebook } from './schema';

/** Lists whose codes are their own; clauses and liabilities share theirs. */
const PARTS = [
  'groups',
  'exemptions',
  'conversions',
  'multipliers',
  'clauses',
  'liabilities',
  'grades',
  'bars',
  'awards',
  'carryOver',
  'consequences',
] as const;

/** Clause codes that result lines use themselves. */
const RESERVED = ['floor', 'ceiling'];

/**
 * Finds what would make a rulebook compute nonsense: doubled or unknown codes, cycles, minutes or leave lengths that
 * none or two rows cover, weights that are not 100, rules nothing can reach, bounds and grades out of order. Empty when it is sound.
 */
export function checkRulebook(rulebook: Rulebook): RulebookProblem[] {
  return [
    ...checkCodes(rulebook),
    ...checkDates(rulebook),
    ...checkGroups(rulebook),
    ...checkReferences(rulebook),
    ...checkOverrides(rulebook),
    ...checkConversions(rulebook),
    ...checkMeasures(rulebook),
    ...checkMinutes(rulebook),
    ...checkReach(rulebook),
    ...checkSteps(rulebook),
    ...checkComposition(rulebook),
    ...checkApprovals(rulebook),
    ...checkBounds(rulebook),
    ...checkGrades(rulebook),
  ];
}

function checkCodes(rulebook: Rulebook): RulebookProblem[] {
  const problems: RulebookProblem[] = [];
  for (const part of PARTS) {
    const seen = new Set<string>(part === 'liabilities' ? rulebook.clauses.map(({ code }) => code) : []);
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
