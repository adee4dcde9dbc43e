import type { AssessedKind, Overview, ResultRow, SubjectSummary } from '#shared/contracts/assessment';
import { addMonths } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { readScores } from './repo';
import { type AssessedResult, KINDS, type MonthAssessment } from './results';

type Previous = Awaited<ReturnType<typeof readScores>>;

/** The results of a month beside the stored ones of the month before. */
export async function overviewOf(db: ReadDb, assessment: MonthAssessment): Promise<Overview> {
  const previous = await previousScores(db, assessment.month);
  return {
    month: assessment.month,
    state: assessment.state,
    draft: assessment.draft,
    results: KINDS.flatMap((kind) => assessment.results[kind].map((result) => rowOf(result, previous))),
    person: summaryOf(assessment, 'person', previous),
    window: summaryOf(assessment, 'window', previous),
  };
}

export const previousScores = (db: ReadDb, month: Month): Promise<Previous> =>
  readScores(db, addMonths(month, -1));

/** One result as a row of the list. */
export function rowOf(result: AssessedResult, previous: Previous): ResultRow {
  const { info } = result;
  const before = previous.find(({ subject, id }) => subject === result.subject && id === result.id);
  return {
    subject: result.subject as AssessedKind,
    id: result.id,
    code: info.code,
    name: result.name,
    pinyin: info.pinyin,
    place: info.place,
    unit: info.unit,
    base: result.base,
    score: result.score,
    grade: result.grade,
    gradeName: result.gradeName,
    rank: result.rank,
    lines: result.lines.length,
    previousScore: before?.score ?? null,
    previousRank: before?.rank ?? null,
  };
}

function summaryOf(
  { rulebooks, results }: MonthAssessment,
  kind: AssessedKind,
  previous: Previous,
): SubjectSummary {
  const stored = rulebooks[kind];
  const own = results[kind];
  return {
    rulebook: stored?.info ?? null,
    grades: (stored?.rulebook.grades ?? []).map((grade) => ({
      ...grade,
      count: own.filter((result) => result.grade === grade.code).length,
    })),
    average: averageOf(own.map(({ score }) => score)),
    previousAverage: averageOf(previous.filter(({ subject }) => subject === kind).map(({ score }) => score)),
  };
}

/** Mean in hundredths, half up; null of nothing. */
export function averageOf(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const sum = scores.reduce((total, score) => total + score, 0);
  return Math.floor((sum * 2 + scores.length) / (scores.length * 2));
}
