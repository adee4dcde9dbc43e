import { LAST_BEGINNING, type RulebookInfo } from '#shared/contracts/rulebook';
import { checkVersions } from '#shared/domain/rulebook/check-version';
import type { RulebookProblem } from '#shared/domain/rulebook/problem';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import type { ReadDb } from '../../db/handles';
import { listMonths } from '../months/index';
import { firstMonthOf } from './in-force';
import { listRulebooks } from './repo';

/** A year such as 0206 is a slip of the finger. */
const FIRST_BEGINNING = '1900-01-01';

type Dates = Pick<Rulebook, 'subject' | 'effectiveFrom' | 'effectiveTo'>;

/** A version in force is never edited: a change is a new version with a date of its own, ahead of what is closed. */
export async function dateProblems(db: ReadDb, dates: Dates): Promise<RulebookProblem[]> {
  const { subject, effectiveFrom } = dates;
  if (effectiveFrom > LAST_BEGINNING || effectiveFrom < FIRST_BEGINNING) {
    return [{ code: 'date_far', place: 'effectiveFrom', params: { date: effectiveFrom } }];
  }
  const known = await listRulebooks(db);
  const problems: RulebookProblem[] = [];
  if (known.some((each) => each.subject === subject && each.effectiveFrom === effectiveFrom)) {
    problems.push({ code: 'date_taken', place: 'effectiveFrom', params: { date: effectiveFrom } });
  }
  problems.push(...datesBeside(known, dates));
  const first = firstMonthOf(effectiveFrom);
  const closed = (await listMonths(db)).filter(({ month, state }) => state !== 'open' && month >= first);
  const last = closed
    .map(({ month }) => month)
    .sort()
    .at(-1);
  if (last) problems.push({ code: 'date_closed', place: 'effectiveFrom', params: { month: last } });
  return problems;
}

/** As `dateProblems`, for a file that brings its own number. */
export async function versionProblems(db: ReadDb, rulebook: Rulebook): Promise<RulebookProblem[]> {
  const { code, version } = rulebook;
  const taken = (await listRulebooks(db)).some((each) => each.code === code && each.version === version);
  return [
    ...(taken ? [{ code: 'version_taken' as const, place: 'version', params: { code, version } }] : []),
    ...(await dateProblems(db, rulebook)),
  ];
}

/** Days that no version or two versions would govern with this one added (K42). */
function datesBeside(known: readonly RulebookInfo[], dates: Dates): RulebookProblem[] {
  const named = ({ code, params }: RulebookProblem): string => `${code} ${params.from} ${params.to}`;
  const before = new Set(checkVersions(known).map(named));
  return checkVersions([...known, { ...dates, code: '', version: 0 }])
    .filter((problem) => !before.has(named(problem)))
    .map((problem) => ({ ...problem, place: 'effectiveFrom' }));
}

/** The next number of a rulebook. */
export function nextVersion(known: readonly RulebookInfo[], code: string): number {
  return Math.max(0, ...known.filter((each) => each.code === code).map(({ version }) => version)) + 1;
}
