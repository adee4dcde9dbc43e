import type { AssessedKind } from '#shared/contracts/assessment';
import type { PeriodRecord } from '#shared/domain/assessment/carry-over';
import { add, subjectKey } from '#shared/domain/assessment/fact-index';
import type { Fact, FactKind } from '#shared/domain/assessment/facts';
import { type MonthResult, periodResults } from '#shared/domain/awards/period-results';
import { monthsOfPeriod, type PeriodCode, periodKind, periodsOfYear } from '#shared/domain/awards/periods';
import type { CarryOver, Rulebook } from '#shared/domain/rulebook/schema';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { hasResults, monthFacts, monthResults, standingsOf } from './history';

/** Where months come from: the stored ones, or those with the draft of an open month among them. */
export interface History {
  /** Months of a period that have results, in order. */
  months: (period: PeriodCode) => Promise<Month[]>;
  results: (months: readonly Month[]) => Promise<MonthResult[]>;
  facts: (months: readonly Month[], kinds: ReadonlySet<FactKind>) => Promise<readonly Fact[]>;
}

export const storedHistory = (db: ReadDb, subject: AssessedKind): History => ({
  months: async (period) => (await standingsOf(db, period)).filter(hasResults).map(({ month }) => month),
  results: (months) => monthResults(db, subject, months),
  facts: (months, kinds) => monthFacts(db, months, kinds),
});

/** The same with the results and facts of a month that is not closed. */
export function withDraft(
  stored: History,
  draft: { month: Month; results: readonly MonthResult[]; facts: readonly Fact[] },
): History {
  const others = (months: readonly Month[]) => months.filter((month) => month !== draft.month);
  return {
    months: async (period) => {
      const own = monthsOfPeriod(period).includes(draft.month) ? [draft.month] : [];
      return [...new Set([...(await stored.months(period)), ...own])].sort();
    },
    results: async (months) => [
      ...(await stored.results(others(months))),
      ...(months.includes(draft.month) ? draft.results : []),
    ],
    facts: async (months, kinds) => [
      ...(await stored.facts(others(months), kinds)),
      ...(months.includes(draft.month) ? draft.facts.filter(({ kind }) => kinds.has(kind)) : []),
    ],
  };
}

/** Awards of one subject in one period. */
export type WonIn = (id: number, period: PeriodCode) => readonly string[];

/** K34: what each subject came to in a period and in as many before it as the rules of its length look back. */
export async function periodRecords(
  history: History,
  { rulebook, period, rules }: { rulebook: Rulebook; period: PeriodCode; rules: readonly CarryOver[] },
  wonIn: WonIn = () => [],
): Promise<ReadonlyMap<number, readonly PeriodRecord[]>> {
  const records = new Map<number, PeriodRecord[]>();
  const kinds = kindsCounted(rules);
  for (const each of periodsUpTo(period, Math.max(0, ...rules.map(({ span }) => span)))) {
    const months = await history.months(each);
    const rows = periodResults(rulebook, each, await history.results(months));
    const facts = kinds.size > 0 ? bySubject(rulebook, await history.facts(months, kinds)) : NO_FACTS;
    const of = rows.filter(({ rank }) => rank !== 0).length;
    for (const { id, grade, score, rank } of rows) {
      const awards = wonIn(id, each);
      add(records, id, { period: each, grade, score, rank, of, awards, facts: facts.get(id) ?? [] });
    }
  }
  return records;
}

const NO_FACTS: ReadonlyMap<number, Fact[]> = new Map();

const kindsCounted = (rules: readonly CarryOver[]): ReadonlySet<FactKind> =>
  new Set(
    rules.flatMap(({ conditions }) =>
      conditions.flatMap((each) => (each.type === 'facts' ? each.match.kinds : [])),
    ),
  );

/** The period and as many of its length before it as are looked at, in order. */
function periodsUpTo(period: PeriodCode, span: number): PeriodCode[] {
  const kind = periodKind(period)!;
  const years = Array.from({ length: span + 1 }, (_, back) =>
    String(Number(period.slice(0, 4)) - span + back),
  );
  const all = years.flatMap((year) => periodsOfYear(kind, year));
  return span === 0 ? [] : all.filter((each) => each <= period).slice(-span);
}

function bySubject({ subject }: Rulebook, facts: readonly Fact[]): Map<number, Fact[]> {
  const groups = new Map<number, Fact[]>();
  for (const fact of facts) {
    const id = subjectKey[subject](fact);
    if (id !== null) add(groups, id, fact);
  }
  return groups;
}
