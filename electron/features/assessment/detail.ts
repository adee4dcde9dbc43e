import type { AssessedKind, ResultDetail } from '#shared/contracts/assessment';
import { refuse } from '#shared/domain/refusal';
import type { Rulebook } from '#shared/domain/rulebook/schema';
import type { ReadDb } from '../../db/handles';
import { factReader } from './fact-views';
import { earlierScores, rowOf } from './overview';
import type { MonthAssessment } from './results';

/** One result with every line in the words of its rulebook and the facts behind it. */
export async function detailOf(
  db: ReadDb,
  assessment: MonthAssessment,
  subject: AssessedKind,
  id: number,
): Promise<ResultDetail> {
  const result = assessment.results[subject].find((each) => each.id === id) ?? refuse('not_found');
  const { info, rulebook } = assessment.rulebooks[subject] ?? refuse('not_found');
  const read = await factReader(db, assessment.facts);
  return {
    month: assessment.month,
    state: assessment.state,
    row: rowOf(result, await earlierScores(db, assessment.month)),
    subjects: assessment.results[subject].length,
    rulebook: info,
    lines: result.lines.map(({ group, ...line }) => ({
      ...line,
      groupName: groupPath(rulebook, group),
      facts: read(line.facts),
    })),
    notCharged: result.notCharged.map((entry) => ({
      ...entry,
      text: wordsOf(rulebook, entry.clause),
      facts: read(entry.facts),
    })),
  };
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

/** Words of the clause, conversion or group with this code; empty when it is none. */
function wordsOf({ clauses, conversions, groups }: Rulebook, code: string | null): string {
  if (code === null) return '';
  const named = [...clauses, ...conversions].find((each) => each.code === code);
  return named?.text ?? groups.find((each) => each.code === code)?.name ?? '';
}
