import type { RulebookProblem } from './problem';
import type { Rulebook } from './schema';

/** Steps of escalations and carry-overs rise, and can be reached. */
export function checkSteps({ clauses, carryOver, grades }: Rulebook): RulebookProblem[] {
  const problems: RulebookProblem[] = [];
  clauses.forEach(({ escalation }, i) => {
    const begins = (escalation?.steps ?? []).map(({ n, included }) => (included ? n : n + 1));
    problems.push(...rising(begins, `clauses[${i}].escalation.steps`));
  });
  carryOver.forEach(({ steps, conditions, span, consecutive }, i) => {
    const place = `carryOver[${i}].steps`;
    problems.push(
      ...rising(
        steps.map(({ n }) => n),
        place,
      ),
    );
    const byPeriod = consecutive || !conditions.some(({ type }) => type === 'facts');
    steps.forEach(({ n }, s) => {
      if (byPeriod && n > span) {
        problems.push({ code: 'step_unreachable', place: `${place}[${s}]`, params: { n, span } });
      }
    });
  });
  const last = grades.length - 1;
  if (grades[last]?.quota) {
    const params = { grade: grades[last].name };
    problems.push({ code: 'quota_on_last', place: `grades[${last}].quota`, params });
  }
  return problems;
}

function rising(values: readonly number[], place: string): RulebookProblem[] {
  return values.flatMap((value, i) => {
    const before = values[i - 1];
    if (before === undefined || value > before) return [];
    return [{ code: 'steps_order', place: `${place}[${i}]`, params: { n: value, before } }];
  });
}
