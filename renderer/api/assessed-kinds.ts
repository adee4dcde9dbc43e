import { type AssessedKind, SHOWN_KINDS } from '#shared/contracts/assessment-kind';
import { useApiQuery } from './query';

/** What this center assesses: units only once it has a rulebook for them. */
export function useAssessedKinds(): AssessedKind[] {
  const books = useApiQuery('rulebook', 'list', {}).data ?? [];
  return SHOWN_KINDS.filter((kind) => kind !== 'unit' || books.some(({ subject }) => subject === 'unit'));
}
