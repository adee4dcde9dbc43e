import type { CheckCase } from '#shared/contracts/assessment';
import { dataGaps } from '#shared/domain/assessment/data-gaps';
import type { SessionResult } from '#shared/domain/attendance/types';
import type { IsoDate } from '#shared/domain/time/wall';
import { KINDS } from './results';
import type { MonthSources } from './sources';
import { engineSubject } from './subjects';

/** More than anybody clicks through; the list behind the item has them all. */
const MOST_CASES = 200;

/** A case with what it lacks filled in. */
export const caseOf = (known: Partial<CheckCase> & Pick<CheckCase, 'name'>): CheckCase => ({
  ...{ id: null, staffId: null, date: null, count: 1, who: [], rule: null },
  ...known,
});

/** The first cases by day; a person, machine or file without a day goes last. */
export const firstCases = (cases: readonly CheckCase[]): CheckCase[] =>
  [...cases].sort((a, b) => compare(a.date ?? '~', b.date ?? '~')).slice(0, MOST_CASES);

const compare = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);

/** Sessions that fit: the day of each, and one case a person with the first of them. */
export function sessionCases(
  { attendance, subjects }: Pick<MonthSources, 'attendance' | 'subjects'>,
  fits: (session: SessionResult, staffId: number) => boolean,
): { days: IsoDate[]; cases: CheckCase[] } {
  const names = new Map(subjects.person.map(({ id, name }) => [id, name]));
  const days: IsoDate[] = [];
  const cases: CheckCase[] = [];
  for (const result of attendance) {
    const staffId = Number(result.staffId);
    const own = result.days.flatMap(({ date, sessions }) =>
      sessions.filter((session) => fits(session, staffId)).map(() => date),
    );
    if (own.length === 0) continue;
    days.push(...own);
    cases.push(caseOf({ staffId, name: names.get(staffId) ?? '', date: own[0] ?? null, count: own.length }));
  }
  return { days, cases };
}

/** Clauses and parts of the rulebooks that have nothing to compute from, each with how many subjects it lacks it for. */
export const dataCases = ({ rulebooks, subjects, facts }: MonthSources): CheckCase[] =>
  KINDS.flatMap((subject) => {
    const stored = rulebooks[subject];
    if (!stored) return [];
    const gaps = dataGaps(stored.rulebook, subjects[subject].map(engineSubject), facts);
    return gaps.map(({ code, text, kind, count }) =>
      caseOf({ name: `${code} ${text}`, count, rule: { subject, asks: kind } }),
    );
  });
