import type { AssessedKind, Overview } from '#shared/contracts/assessment';
import { SHOWN_KINDS } from '#shared/contracts/assessment-kind';

/** What there is to look at: units only in a month that a rulebook for them governs, or where some have a result. */
export const kindsIn = (overview: Pick<Overview, 'unit' | 'results' | 'own'> | undefined): AssessedKind[] =>
  SHOWN_KINDS.filter(
    (kind) =>
      kind !== 'unit' ||
      (overview !== undefined && !overview.own && overview.unit.rulebook !== null) ||
      overview?.results.some(({ subject }) => subject === 'unit'),
  );
