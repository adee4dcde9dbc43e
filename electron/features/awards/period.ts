import type { AssessedKind } from '#shared/contracts/assessment';
import type { PeriodRow } from '#shared/contracts/awards';
import { carryOver, type PeriodRecord } from '#shared/domain/assessment/carry-over';
import { subjectKey } from '#shared/domain/assessment/fact-index';
import type { Fact } from '#shared/domain/assessment/facts';
import { type MonthResult, periodResults } from '#shared/domain/awards/period-results';
import { monthsOfPeriod, type PeriodCode, periodKind, periodsOfYear } from '#shared/domain/awards/periods';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import type { ReadDb } from '../../db/handles';
import { governing, hasResults } from './candidates';
import { factsOf, resultsOf, standingsOf } from './history';
import { winnersBetween } from './repo';

/** Results over a month, quarter or year so far, with what is carried over from the periods before it. */
export async function viewPeriod(db: ReadDb, subject: AssessedKind, period: PeriodCode) {
  const months = await standingsOf(db, period);
  const stored = await governing(db, subject, period, months);
  if (!stored) return { rulebook: null, months, rows: [] };
  const { info, rulebook } = stored;
  const known = months.filter(hasResults).map(({ month }) => month);
  const results = await resultsOf(db, subject, known);
  const carried = await carriedOver(db, { subject, period, rulebook, results });
  const won = await winnersBetween(db, subject, period.slice(0, 4), period.slice(0, 4));
  const titles = new Map(rulebook.awards.map(({ code, text }) => [code, text]));
  const inPeriod = new Set(monthsOfPeriod(period));
  const rows = periodResults(rulebook, period, results).map((row): PeriodRow => {
    const scores = new Map(row.months.map(({ month, score }) => [month, score]));
    const own = won.filter(
      (each) => each.id === row.id && monthsOfPeriod(each.period).every((month) => inPeriod.has(month)),
    );
    return {
      id: row.id,
      code: row.code,
      name: row.name,
      pinyin: row.pinyin,
      unit: row.unit,
      place: row.place,
      score: row.score,
      grade: row.grade,
      gradeName: row.gradeName,
      rank: row.rank,
      days: row.days,
      scores: months.map(({ month }) => scores.get(month) ?? null),
      bars: row.bars.map(({ text }) => text),
      won: own.map((each) => titles.get(each.award) ?? each.award),
      carried: carried(row.id),
    };
  });
  const { rollUp } = rulebook.partial ?? { rollUp: 'mean' as const };
  return {
    rulebook: { id: info.id, name: info.name, rollUp, stated: rulebook.partial !== null },
    months,
    rows,
  };
}

interface Asked {
  subject: AssessedKind;
  period: PeriodCode;
  rulebook: Rulebook;
  /** Of the period itself. */
  results: readonly MonthResult[];
}

/** K34 for each subject, over as many periods before this one as its rules look back. */
async function carriedOver(
  db: ReadDb,
  { subject, period, rulebook, results }: Asked,
): Promise<(id: number) => PeriodRow['carried']> {
  const unit = periodKind(period)!;
  const rules = rulebook.carryOver.filter((rule) => rule.unit === unit);
  if (rules.length === 0) return () => [];
  const periods = periodsUpTo(period, Math.max(...rules.map(({ span }) => span)));
  const asksFacts = rules.some(({ conditions }) => conditions.some(({ type }) => type === 'facts'));
  const records = new Map<number, PeriodRecord[]>();
  const won = await winnersBetween(db, subject, periods[0]!.slice(0, 4), period.slice(0, 4));
  for (const each of periods) {
    const months = (await standingsOf(db, each)).filter(hasResults).map(({ month }) => month);
    const own = each === period ? results : await resultsOf(db, subject, months);
    const facts = asksFacts ? bySubject(subject, await factsOf(db, months)) : new Map<number, Fact[]>();
    const rows = periodResults(rulebook, each, own);
    const of = rows.filter(({ rank }) => rank !== 0).length;
    for (const { id, grade, score, rank } of rows) {
      const awards = won
        .filter((award) => award.id === id && award.period === each)
        .map(({ award }) => award);
      const record = { period: each, grade, score, rank, of, awards, facts: facts.get(id) ?? [] };
      records.set(id, [...(records.get(id) ?? []), record]);
    }
  }
  return (id) =>
    carryOver(rulebook, unit, records.get(id) ?? []).map(({ text, count, periods: counted, facts }) => ({
      text: `${rules.find((rule) => rule.steps.some((step) => step.text === text))?.text ?? ''}：${text}`,
      count,
      periods: counted,
      facts: facts.length,
    }));
}

/** The period and as many of its length before it that a rule looks at, in order. */
function periodsUpTo(period: PeriodCode, span: number): PeriodCode[] {
  const kind = periodKind(period)!;
  const years = Array.from({ length: span + 1 }, (_, back) =>
    String(Number(period.slice(0, 4)) - span + back),
  );
  const all = years.flatMap((year) => periodsOfYear(kind, year));
  return all.filter((each) => each <= period).slice(-span);
}

function bySubject(subject: AssessedKind, facts: readonly Fact[]): Map<number, Fact[]> {
  const groups = new Map<number, Fact[]>();
  for (const fact of facts) {
    const id = subjectKey[subject](fact);
    if (id === null) continue;
    const known = groups.get(id);
    if (known) known.push(fact);
    else groups.set(id, [fact]);
  }
  return groups;
}
