import type { AssessedKind, ResultDetail } from '#shared/contracts/assessment';
import type { BarView, ConsequenceView } from '#shared/contracts/assessment-result';
import type { Fact } from '#shared/domain/assessment/facts';
import { refuse } from '#shared/domain/refusal';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import type { Month, WallMs } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { findMonth } from '../months/index';
import type { StoredRulebook } from '../rulebook/index';
import { assessMonth, rulebooksOf } from './compute';
import { type FactReader, factReader } from './fact-views';
import { earlierScores, rowOf } from './overview';
import { readFactsOf, readResult } from './repo';
import type { AssessedResult, MonthAssessment } from './results';

/** A result with what explains it: the rulebook it rests on and the facts it names. */
interface Explained extends Pick<MonthAssessment, 'month' | 'state'> {
  result: AssessedResult;
  subjects: number;
  stored: StoredRulebook;
  facts: readonly Fact[];
}

/** One result with every line; of a closed month only that result and its facts are read. */
export async function resultDetail(
  db: ReadDb,
  month: Month,
  now: WallMs,
  { subject, id }: { subject: AssessedKind; id: number },
): Promise<ResultDetail> {
  const period = await findMonth(db, month);
  if (!period || period.state === 'open') {
    return (await detailIn(db, await assessMonth(db, month, now), subject, id)) ?? refuse('not_found');
  }
  const known = (await readResult(db, month, subject, id)) ?? refuse('not_found');
  const stored = (await rulebooksOf(db, period))[subject] ?? refuse('not_found');
  const facts = await readFactsOf(db, month, factsNamed(known.result));
  return detailOf(db, { month, state: period.state, stored, facts, ...known });
}

/** One of the results at hand; null when there is none. */
export async function detailIn(
  db: ReadDb,
  { month, state, facts, rulebooks, results }: MonthAssessment,
  subject: AssessedKind,
  id: number,
): Promise<ResultDetail | null> {
  const result = results[subject].find((each) => each.id === id);
  const stored = rulebooks[subject];
  if (!result || !stored) return null;
  return detailOf(db, { month, state, result, subjects: results[subject].length, stored, facts });
}

/** Every fact a result speaks about. */
function factsNamed({ lines, notCharged, parts = [], bars = [] }: AssessedResult): string[] {
  const named = [...lines, ...notCharged, ...parts.flatMap((part) => part.lines), ...bars];
  return [...new Set(named.flatMap(({ facts }) => facts))];
}

async function detailOf(db: ReadDb, explained: Explained): Promise<ResultDetail> {
  const { month, state, result, subjects, stored, facts } = explained;
  const { info, rulebook } = stored;
  const read = await factReader(db, facts);
  const lineView = lineReader(rulebook, read);
  const whom = { subject: result.subject as AssessedKind, id: result.id };
  return {
    month,
    state,
    row: rowOf(result, await earlierScores(db, month, whom)),
    subjects,
    rulebook: info,
    lines: result.lines.map(lineView),
    notCharged: result.notCharged.map((entry) => ({
      ...entry,
      text: wordsOf(rulebook, entry.clause),
      facts: read(entry.facts),
    })),
    parts: (result.parts ?? []).map((part) => ({ ...part, lines: part.lines.map(lineView) })),
    bars: (result.bars ?? []).map((bar): BarView => {
      const awards = bar.awards.filter((award) => award !== '*').map((code) => awardName(rulebook, code));
      const ceiling = bar.ceiling === null ? null : nameOf(rulebook.grades, bar.ceiling);
      const { code, text, scope } = bar;
      return { code, text, scope, ceiling, awards, facts: read(bar.facts) };
    }),
    consequences: consequencesOf(rulebook, result),
    gradeByScore: result.gradeByScore
      ? {
          name: nameOf(rulebook.grades, result.gradeByScore.grade),
          because: result.gradeByScore.because,
        }
      : null,
  };
}

const nameOf = (named: readonly { code: string; name: string }[], code: string): string =>
  named.find((each) => each.code === code)?.name ?? code;

const awardName = ({ awards }: Rulebook, code: string): string =>
  awards.find((award) => award.code === code)?.text ?? code;

function lineReader(rulebook: Rulebook, read: FactReader) {
  const clauses = new Set(rulebook.clauses.map(({ code }) => code));
  return ({ group, ...line }: AssessedResult['lines'][number]) => ({
    ...line,
    groupName: groupPath(rulebook, group),
    priced: line.kind === 'clause' && clauses.has(line.clause),
    facts: read(line.facts),
  });
}

function consequencesOf(rulebook: Rulebook, { consequences = [] }: AssessedResult): ConsequenceView[] {
  return consequences.flatMap(({ code }) => {
    const rule = rulebook.consequences.find((each) => each.code === code);
    if (!rule) return [];
    const acts = rule.acts.map(({ text, to, due }) => ({ text, to, due: due ?? null }));
    return [{ code, text: rule.text, acts, money: rule.money ?? null }];
  });
}

/** 出勤 › 日常考勤: a group with those around it. */
function groupPath({ groups }: Rulebook, code: string | null): string {
  const names: string[] = [];
  for (let at = code; at !== null && names.length < groups.length; ) {
    const group = groups.find((each) => each.code === at);
    if (group) names.unshift(group.name);
    at = group?.parent ?? null;
  }
  return names.join(' › ');
}

/** Words of the clause, exemption, conversion or group with this code; empty when it is none. */
function wordsOf({ clauses, exemptions, conversions, groups }: Rulebook, code: string | null): string {
  if (code === null) return '';
  const named = [...clauses, ...exemptions, ...conversions].find((each) => each.code === code);
  return named?.text ?? groups.find((each) => each.code === code)?.name ?? '';
}
