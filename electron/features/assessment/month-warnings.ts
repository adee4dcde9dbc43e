import type { AssessedKind, WarningRow } from '#shared/contracts/assessment';
import type { PeriodRecord } from '#shared/domain/assessment/carry-over';
import { withWaivedFacts } from '#shared/domain/assessment/decisions';
import type { Fact } from '#shared/domain/assessment/facts';
import { type Standing, warner } from '#shared/domain/assessment/warnings';
import { hurting } from '#shared/domain/assessment/warnings-carry';
import { periodOf } from '#shared/domain/awards/periods';
import type { Period } from '#shared/domain/rulebook/parts/base';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import type { ReadDb } from '../../db/handles';
import { contextOf } from './context';
import { asMonthResult } from './history';
import { periodRecords, storedHistory, withDraft } from './period-records';
import { type AssessedResult, KINDS, type MonthAssessment } from './results';
import { engineSubject } from './subjects';
import { waivedFacts } from './waiver-repo';

/** What can still be helped comes first. */
const LEVELS = { near: 0, reached: 1, half: 2 } as const;

/** Who is near to what in an open month and the quarter and year it lies in; the worst off first. */
export async function monthWarnings(db: ReadDb, assessment: MonthAssessment): Promise<WarningRow[]> {
  const { state, month, rulebooks, results } = assessment;
  if (state !== 'open') return [];
  const facts = withWaivedFacts(assessment.facts, await waivedFacts(db, month));
  const context = await contextOf(db, month, rulebooks);
  const rows: WarningRow[] = [];
  for (const kind of KINDS) {
    const rulebook = rulebooks[kind]?.rulebook;
    if (!rulebook || results[kind].length === 0) continue;
    const warn = warner(rulebook, facts, context);
    const recordsOf = await standings(db, kind, rulebook, { ...assessment, facts: [...facts] });
    for (const result of results[kind]) {
      const subject = engineSubject(result.info);
      for (const { code: about, ...warning } of warn({ subject, result, records: recordsOf(result.id) }))
        rows.push({ ...whomOf(kind, result), ...warning, about });
    }
  }
  return rows.sort((a, b) => LEVELS[a.level] - LEVELS[b.level] || a.score - b.score || a.id - b.id);
}

function whomOf(subject: AssessedKind, { id, name, score, info }: AssessedResult) {
  const { code, pinyin, place, unit } = info;
  return { subject, id, code, name, pinyin, place: place || unit, score };
}

/** Months, quarters and years of everyone, as far as a rule looks at them; the running ones with the draft in them. */
async function standings(
  db: ReadDb,
  kind: AssessedKind,
  rulebook: Rulebook,
  { month, results, facts }: Pick<MonthAssessment, 'month' | 'results'> & { facts: Fact[] },
): Promise<(id: number) => Standing['records']> {
  const all = hurting(rulebook);
  const lengths = [...new Set(all.map(({ unit }) => unit))];
  const draft = results[kind].map((result) => asMonthResult(month, result));
  const history = withDraft(storedHistory(db, kind), { month, results: draft, facts });
  const known: [Period, ReadonlyMap<number, readonly PeriodRecord[]>][] = [];
  for (const length of lengths) {
    const rules = all.filter(({ unit }) => unit === length);
    known.push([length, await periodRecords(history, { rulebook, period: periodOf(length, month), rules })]);
  }
  return (id) => Object.fromEntries(known.map(([length, records]) => [length, records.get(id) ?? []]));
}
