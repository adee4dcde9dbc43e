import { type FactKind, type MeasureField, requiredField } from '../assessment/facts';
import type { RulebookProblem } from './problem';
import type { Clause, Rulebook } from './schema';

/** A clause can only count what its facts carry, and says what it does with nothing. */
export function checkMeasures(rulebook: Rulebook): RulebookProblem[] {
  return rulebook.clauses.flatMap((clause, i) => [
    ...checkKinds(clause, i),
    ...checkNumbers(clause, `clauses[${i}].measure`),
    ...checkShape(clause, i),
  ]);
}

const NEEDED: Partial<Record<Clause['measure']['type'], readonly MeasureField[]>> = {
  duration: ['halfDays'],
  minutes: ['minutes'],
  days: ['days'],
  rate: ['part', 'votes'],
  proportional: ['part'],
};

function checkKinds({ match, measure, allowance }: Clause, i: number): RulebookProblem[] {
  const place = `clauses[${i}].measure`;
  const needed = NEEDED[measure.type];
  const lacks = (kind: FactKind): boolean => {
    const field = requiredField(kind);
    if (needed && (field === null || !needed.includes(field))) return true;
    return allowance?.unit === 'half_day' && field !== 'halfDays';
  };
  return match.kinds.filter(lacks).map((kind) => ({
    code: 'kind_not_measured',
    place,
    params: { kind, needed: needed?.[0] ?? 'halfDays' },
  }));
}

function checkNumbers({ measure, match }: Clause, place: string): RulebookProblem[] {
  if (measure.type === 'choice' && measure.min > measure.max) {
    return [{ code: 'range_order', place, params: { min: measure.min, max: measure.max } }];
  }
  if (
    measure.type === 'duration' &&
    measure.rounding === 'proportional' &&
    measure.points % measure.unitHalfDays !== 0
  ) {
    return [{ code: 'points_not_divisible', place, params: { points: measure.points } }];
  }
  if (measure.type !== 'rate') return [];
  const problems: RulebookProblem[] = [];
  if (measure.whenEmpty === undefined) {
    problems.push({ code: 'empty_not_stated', place: `${place}.whenEmpty`, params: {} });
  }
  if (match.kinds.includes('ballot') && !measure.positive) {
    problems.push({ code: 'positive_not_stated', place: `${place}.positive`, params: {} });
  }
  return problems;
}

/** Fields that make no sense beside each other. */
function checkShape({ measure, effect, escalation, allowance }: Clause, i: number): RulebookProblem[] {
  const total = ['rate', 'proportional', 'shortfall', 'none'].includes(measure.type);
  const place = `clauses[${i}]`;
  if (measure.type === 'none' && effect !== 'bonus') {
    return [{ code: 'none_is_bonus', place: `${place}.effect`, params: {} }];
  }
  if (total && escalation) return [{ code: 'not_by_occurrence', place: `${place}.escalation`, params: {} }];
  if (total && allowance) return [{ code: 'not_by_occurrence', place: `${place}.allowance`, params: {} }];
  if (escalation && (measure.type === 'once' || measure.type === 'duration')) {
    return [{ code: 'not_by_occurrence', place: `${place}.escalation`, params: {} }];
  }
  return [];
}
