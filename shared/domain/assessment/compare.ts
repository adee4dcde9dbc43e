import type { DecidedResult } from './decisions';
import type { Fact } from './facts';

/** What a month's results were at one moment. */
export interface ResultSet {
  results: readonly DecidedResult[];
  facts: readonly Fact[];
}

type Standing = Pick<DecidedResult, 'score' | 'gradeName' | 'rank'>;

/** How one subject's result differs; null on the side where there was none. */
export interface ResultChange {
  subject: DecidedResult['subject'];
  id: number;
  name: string;
  before: Standing | null;
  after: Standing | null;
  /** Lines by clause whose points differ. */
  lines: { clause: string; text: string; before: number; after: number }[];
}

export interface FactsChange {
  added: Fact[];
  removed: Fact[];
  /** As it is afterwards. */
  changed: Fact[];
}

/**
 * Subjects whose score, grade or lines differ between two versions. A mere change of rank counts only where `ranks`
 * asks for it: whoever stays as before moves when others do.
 */
export function compareResults(
  before: Pick<ResultSet, 'results'>,
  after: Pick<ResultSet, 'results'>,
  { ranks } = { ranks: false },
): ResultChange[] {
  const keyOf = ({ subject, id }: DecidedResult) => `${subject} ${id}`;
  const [was, is] = [before, after].map(
    ({ results }) => new Map(results.map((result) => [keyOf(result), result])),
  );
  return [...new Set([...was!.keys(), ...is!.keys()])].flatMap((key): ResultChange[] => {
    const [old, now] = [was!.get(key), is!.get(key)];
    const lines = lineChanges(old, now);
    const same =
      old &&
      now &&
      old.score === now.score &&
      old.grade === now.grade &&
      lines.length === 0 &&
      !(ranks && old.rank !== now.rank);
    if (same) return [];
    const { subject, id, name } = (now ?? old)!;
    return [{ subject, id, name, before: standing(old), after: standing(now), lines }];
  });
}

const standing = (result: DecidedResult | undefined): Standing | null =>
  result ? { score: result.score, gradeName: result.gradeName, rank: result.rank } : null;

function lineChanges(before: DecidedResult | undefined, after: DecidedResult | undefined) {
  const rows = new Map<string, ResultChange['lines'][number]>();
  const take = (result: DecidedResult | undefined, side: 'before' | 'after') => {
    for (const { clause, text, points } of result?.lines ?? []) {
      const row = rows.get(clause) ?? { clause, text, before: 0, after: 0 };
      rows.set(clause, { ...row, [side]: row[side] + points });
    }
  };
  take(before, 'before');
  take(after, 'after');
  return [...rows.values()].filter((row) => row.before !== row.after);
}

/** Facts that came, went, or say something else under the same id. */
export function compareFacts(before: ResultSet, after: ResultSet): FactsChange {
  const was = new Map(before.facts.map((fact) => [fact.id, JSON.stringify(fact)]));
  const is = new Set(after.facts.map(({ id }) => id));
  return {
    added: after.facts.filter(({ id }) => !was.has(id)),
    removed: before.facts.filter(({ id }) => !is.has(id)),
    changed: after.facts.filter((fact) => was.has(fact.id) && was.get(fact.id) !== JSON.stringify(fact)),
  };
}
