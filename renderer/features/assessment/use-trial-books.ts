import { useTranslation } from 'react-i18next';
import type { TrialSource } from '#shared/contracts/assessment-trial';
import { useApiQuery } from '../../api/query';

/** A rulebook chosen for a trial, with its name for headings. */
export interface ChosenBook {
  source: TrialSource;
  name: string;
}

/** The key of a source in a list of choices. */
export const bookKey = (source: TrialSource): string =>
  source.kind === 'file' ? source.kind : `${source.kind} ${source.id}`;

/** Every stored version and draft, whomever it scores. */
export function useTrialBooks(): ChosenBook[] {
  const { t } = useTranslation();
  const versions = useApiQuery('rulebook', 'list', {}).data ?? [];
  const drafts = useApiQuery('rulebook', 'drafts', {}).data ?? [];
  return [
    ...drafts.map(({ id, name, effectiveFrom: date }) => ({
      source: { kind: 'draft' as const, id },
      name: t('assessment.trial.bookDraft', { name, date }),
    })),
    ...versions.map(({ id, name, version, effectiveFrom: date }) => ({
      source: { kind: 'version' as const, id },
      name: t('assessment.trial.bookVersion', { name, version, date }),
    })),
  ];
}
