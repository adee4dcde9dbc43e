import { rulebookNames } from './digest';
import { KINDS, type MonthAssessment } from './results';

const points = (hundredths: number): number => hundredths / 100;

/** Results in the shape of the batch command `assess`; other programs rely on it. */
export function assessmentReport({ month, state, rulebooks, results }: MonthAssessment) {
  return {
    month,
    rulebook: rulebookNames(rulebooks),
    state,
    results: KINDS.flatMap((kind) =>
      results[kind].map((result) => ({
        subject: kind,
        id: result.info.code,
        name: result.name,
        score: points(result.score),
        grade: result.gradeName,
        rank: result.rank,
        lines: result.lines.map((line) => ({
          clause: line.clause,
          count: line.count,
          points: points(line.points),
          total: points(line.total),
          facts: line.facts,
        })),
      })),
    ),
  };
}
