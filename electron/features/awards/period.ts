import type { AssessedKind } from '#shared/contracts/assessment';
import type { PeriodRow } from '#shared/contracts/awards';
import { carryOver } from '#shared/domain/assessment/carry-over';
import { periodResults } from '#shared/domain/awards/period-results';
import { monthsOfPeriod, type PeriodCode, periodKind } from '#shared/domain/awards/periods';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import type { ReadDb } from '../../db/handles';
import { hasResults, monthResults, periodRecords, standingsOf, storedHistory } from '../assessment/index';
import { governing } from './candidates';
import { winnersBetween } from './repo';

/** Results over a month, quarter or year so far, with what is carried over from the periods before it. */
export async function viewPeriod(db: ReadDb, subject: AssessedKind, period: PeriodCode) {
  const months = await standingsOf(db, period);
  const stored = await governing(db, subject, period, months);
  if (!stored) return { rulebook: null, months, rows: [] };
  const { info, rulebook } = stored;
  const known = months.filter(hasResults).map(({ month }) => month);
  const results = await monthResults(db, subject, known);
  const carried = await carriedOver(db, { subject, period, rulebook });
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

/** K34 for each subject, over as many periods before this one as its rules look back. */
async function carriedOver(
  db: ReadDb,
  { subject, period, rulebook }: { subject: AssessedKind; period: PeriodCode; rulebook: Rulebook },
): Promise<(id: number) => PeriodRow['carried']> {
  const unit = periodKind(period)!;
  const rules = rulebook.carryOver.filter((rule) => rule.unit === unit);
  if (rules.length === 0) return () => [];
  const first = Number(period.slice(0, 4)) - Math.max(...rules.map(({ span }) => span));
  const won = await winnersBetween(db, subject, String(first), period.slice(0, 4));
  const wonIn = (id: number, each: PeriodCode) =>
    won.filter((award) => award.id === id && award.period === each).map(({ award }) => award);
  const records = await periodRecords(storedHistory(db, subject), { rulebook, period, rules }, wonIn);
  return (id) =>
    carryOver(rulebook, unit, records.get(id) ?? []).map(
      ({ carry, text, count, periods: counted, facts }) => ({
        text: `${rules.find(({ code }) => code === carry)?.text ?? ''}：${text}`,
        count,
        periods: counted,
        facts: facts.length,
      }),
    );
}
