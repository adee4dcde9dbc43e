import { type AssessedKind, KINDS } from '#shared/contracts/assessment-kind';
import type { MonthState } from '#shared/contracts/months';
import type { DecidedResult } from '#shared/domain/assessment/decisions';
import type { Fact } from '#shared/domain/assessment/facts';
import type { Month } from '#shared/domain/time/wall';
import type { StoredRulebook } from '../rulebook/index';
import type { SubjectInfo } from './subjects';

/** A result with who it is about. */
export interface AssessedResult extends DecidedResult {
  info: SubjectInfo;
}

export type AssessedResults = Record<AssessedKind, AssessedResult[]>;

/** A month's results, whether computed just now or stored when it closed. */
export interface MonthAssessment {
  month: Month;
  state: MonthState;
  /** Computed from the facts of this moment. */
  draft: boolean;
  digest: string | null;
  rulebooks: Record<AssessedKind, StoredRulebook | null>;
  /** Best first. */
  results: AssessedResults;
  facts: Fact[];
}

export { KINDS };

/** Something of each kind that is assessed. */
export const perKind = <T>(of: (kind: AssessedKind) => T): Record<AssessedKind, T> => ({
  person: of('person'),
  window: of('window'),
  unit: of('unit'),
});

/** Everybody's results, in the order they were computed. */
export const allResults = (results: AssessedResults): AssessedResult[] =>
  KINDS.flatMap((kind) => results[kind]);
