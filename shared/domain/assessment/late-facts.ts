import { z } from 'zod';
import type { DecidedResult } from './decisions';
import { type Fact, factSchema } from './facts';

/** What became known of a closed month: facts that were none, one that was another, or one that was missing. */
export const factChangeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('remove'), factId: z.string().min(1) }),
  /** Facts of one thing, which together may cost other points than one by one. */
  z.strictObject({ type: z.literal('remove_all'), factIds: z.array(z.string().min(1)).min(1) }),
  z.strictObject({ type: z.literal('replace'), factId: z.string().min(1), fact: factSchema }),
  z.strictObject({ type: z.literal('add'), fact: factSchema }),
]);
export type FactChange = z.infer<typeof factChangeSchema>;

/** Applies changes in the order they were filed; what names a fact that is not there changes nothing. */
export function changedFacts(facts: readonly Fact[], changes: readonly FactChange[]): Fact[] {
  let current = [...facts];
  for (const change of changes) {
    if (change.type === 'add') current.push(change.fact);
    else if (change.type === 'remove') current = current.filter(({ id }) => id !== change.factId);
    else if (change.type === 'remove_all') current = current.filter(({ id }) => !change.factIds.includes(id));
    else current = current.map((fact) => (fact.id === change.factId ? change.fact : fact));
  }
  return current;
}

/** The key of whatever changes a known fact. */
export const factKey = (factId: string): string => `fact ${factId}`;

/** Two changes with the same key are about the same thing: it is charged once. */
export function changeKey(change: FactChange): string {
  if (change.type === 'remove_all') return factKey(change.factIds.join(' '));
  if (change.type !== 'add') return factKey(change.factId);
  const {
    kind,
    staffId,
    windowId,
    date,
    item = '',
    leaveKind = '',
    minutes = '',
    rater = '',
    tags,
  } = change.fact;
  const session = tags.find((tag) => tag.startsWith('session:')) ?? '';
  const what = [item, leaveKind, minutes, session, ...(rater === '' ? [] : [rater])];
  return ['add', kind, staffId ?? '', windowId ?? '', date, ...what].join(' ');
}

/** How one subject's score of the closed month would have been other. */
export interface ScoreDifference {
  id: number;
  name: string;
  before: number;
  after: number;
  /** Hundredths: after less before. */
  points: number;
  /** Clauses whose lines differ. */
  clauses: string[];
}

/** Subjects whose score differs between a month computed without and with a change. */
export function scoreDifferences(before: readonly Scored[], after: readonly Scored[]): ScoreDifference[] {
  const known = new Map(before.map((result) => [result.id, result]));
  return after.flatMap((is) => {
    const was = known.get(is.id);
    const points = was ? is.score - was.score : 0;
    if (!was || points === 0) return [];
    const { id, name, score } = is;
    return [{ id, name, before: was.score, after: score, points, clauses: changedClauses(was, is) }];
  });
}

interface Scored extends Pick<DecidedResult, 'id' | 'name' | 'score'> {
  lines: readonly Pick<DecidedResult['lines'][number], 'clause' | 'points'>[];
}

function changedClauses(before: Scored, after: Scored): string[] {
  const sums = ({ lines }: Scored) => {
    const map = new Map<string, number>();
    for (const { clause, points } of lines) map.set(clause, (map.get(clause) ?? 0) + points);
    return map;
  };
  const [was, is] = [sums(before), sums(after)];
  return [...new Set([...was.keys(), ...is.keys()])].filter((clause) => was.get(clause) !== is.get(clause));
}
