import type { ResultDetail } from '#shared/contracts/assessment';

export interface WaterfallStep {
  id: string;
  kind: 'base' | 'line' | 'score';
  /** Clause code of a line. */
  name: string;
  /** Change in hundredths; 0 for base and score. */
  points: number;
  /** Lower and upper edge of the bar. */
  range: [low: number, high: number];
  color: string;
}

/**
 * The bars of a score sheet: base and score from zero, each line hanging between the totals around it. A score that is
 * made of parts begins at nothing and has no bar for it.
 */
export function waterfallSteps({ row, lines }: Pick<ResultDetail, 'row' | 'lines'>): WaterfallStep[] {
  const whole = (kind: 'base' | 'score', height: number): WaterfallStep => ({
    id: kind,
    kind,
    name: kind,
    points: 0,
    range: [0, height],
    color: kind === 'base' ? 'var(--mantine-color-gray-4)' : 'var(--mantine-color-navy-6)',
  });
  return [
    ...(row.base === 0 ? [] : [whole('base', row.base)]),
    ...lines.map((line): WaterfallStep => {
      const before = line.total - line.points;
      return {
        id: `${line.clause} ${line.unitPoints} ${line.factor} ${line.total}`,
        kind: 'line',
        name: line.kind === 'waiver' ? 'waiver' : line.clause,
        points: line.points,
        range: [Math.min(before, line.total), Math.max(before, line.total)],
        color: line.points < 0 ? 'var(--mantine-color-red-6)' : 'var(--mantine-color-green-6)',
      };
    }),
    whole('score', row.score),
  ];
}
