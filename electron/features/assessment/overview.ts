import type { AssessedKind, Overview, ResultRow, SubjectSummary } from '#shared/contracts/assessment';
import { addMonths } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { readScores } from './repo';
import { type AssessedResult, KINDS, type MonthAssessment } from './results';

const YEAR = 12;

/** Stored scores of the year before a month. */
interface Earlier {
  month: Month;
  scores: Awaited<ReturnType<typeof readScores>>;
  byKey: ReadonlyMap<string, { score: number; rank: number }>;
}

/** The results of a month beside the stored ones of the month before and of a year ago. */
export async function overviewOf(db: ReadDb, assessment: MonthAssessment, own: boolean): Promise<Overview> {
  const earlier = await earlierScores(db, assessment.month);
  return {
    month: assessment.month,
    state: assessment.state,
    draft: assessment.draft,
    own,
    results: KINDS.flatMap((kind) => assessment.results[kind].map((result) => rowOf(result, earlier))),
    person: summaryOf(assessment, 'person', earlier, own),
    window: summaryOf(assessment, 'window', earlier, own),
    unit: summaryOf(assessment, 'unit', earlier, own),
  };
}

export async function earlierScores(
  db: ReadDb,
  month: Month,
  whom?: { subject: AssessedKind; id: number },
): Promise<Earlier> {
  const scores = await readScores(db, addMonths(month, -YEAR), addMonths(month, -1), whom);
  const byKey = new Map(
    scores.map(({ month: at, subject, id, score, rank }) => [keyOf(at, subject, id), { score, rank }]),
  );
  return { month, scores, byKey };
}

const keyOf = (month: Month, subject: string, id: number): string => `${month} ${subject} ${id}`;

/** One result as a row of the list. */
export function rowOf(result: AssessedResult, { month, byKey }: Earlier): ResultRow {
  const { info } = result;
  const at = (back: number) => byKey.get(keyOf(addMonths(month, -back), result.subject, result.id));
  const [before, lastYear] = [at(1), at(YEAR)];
  const trend = Array.from({ length: YEAR - 1 }, (_, index) => at(YEAR - 1 - index)?.score ?? null);
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
    lastYearScore: lastYear?.score ?? null,
    lastYearRank: lastYear?.rank ?? null,
    trend: [...trend, result.score],
  };
}

function summaryOf(
  { rulebooks, results }: MonthAssessment,
  kind: AssessedKind,
  earlier: Earlier,
  ownOnly: boolean,
): SubjectSummary {
  const stored = rulebooks[kind];
  const own = results[kind];
  // Whoever sees the own window compares the own window; the center compares with its average of then.
  const ids = new Set(own.map(({ id }) => id));
  const averageAt = (back: number): number | null => {
    const month = addMonths(earlier.month, -back);
    const same = earlier.scores.filter(
      (each) => each.month === month && each.subject === kind && (!ownOnly || ids.has(each.id)),
    );
    return averageOf(same.map(({ score }) => score));
  };
  return {
    rulebook: stored?.info ?? null,
    grades: (stored?.rulebook.grades ?? []).map((grade) => ({
      ...grade,
      count: own.filter((result) => result.grade === grade.code).length,
    })),
    average: averageOf(own.map(({ score }) => score)),
    previousAverage: averageAt(1),
    lastYearAverage: averageAt(YEAR),
  };
}

/** Mean in hundredths, half up; null of nothing. */
export function averageOf(scores: readonly number[]): number | null {
  if (scores.length === 0) return null;
  const sum = scores.reduce((total, score) => total + score, 0);
  return Math.floor((sum * 2 + scores.length) / (scores.length * 2));
}
