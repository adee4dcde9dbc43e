import type { AssessedKind } from '#shared/contracts/assessment';
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

export const KINDS = ['person', 'window'] as const satisfies readonly AssessedKind[];
