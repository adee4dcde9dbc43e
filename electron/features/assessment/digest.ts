import { createHash } from 'node:crypto';
import type { AssessedKind } from '#shared/contracts/assessment';
import { type AssessedResults, type MonthAssessment, perKind } from './results';
import type { MonthSources } from './sources';

/** JSON with sorted keys, so that the same data always gives the same text. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/**
 * SHA-256 over everything a closed month rests on: facts, attendance, results, and which versions of which
 * rulebooks. Its first bits are the seal code on the month's papers.
 */
export function monthDigest(sources: MonthSources, results: AssessedResults): string {
  const { facts, attendance, rulebooks } = sources;
  return createHash('sha256')
    .update(canonicalJson({ facts, attendance, results, rulebooks: rulebookNames(rulebooks) }))
    .digest('hex');
}

/** The seal of a month whose results were changed by decisions after its close. */
export const reviewDigest = (closed: string, results: AssessedResults): string =>
  createHash('sha256').update(canonicalJson({ closed, results })).digest('hex');

/** `person/1` for each kind; null where none governs. */
export const rulebookNames = (rulebooks: MonthAssessment['rulebooks']): Record<AssessedKind, string | null> =>
  perKind((kind) => {
    const info = rulebooks[kind]?.info;
    return info ? `${info.code}/${info.version}` : null;
  });
