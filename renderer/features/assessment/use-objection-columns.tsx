import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectionView } from '#shared/contracts/assessment-review';
import { StatusBadge, type Tone } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { useFactWords } from './fact-field';

const TONES: Record<ObjectionView['state'], Tone> = {
  open: 'notice',
  upheld: 'good',
  partly: 'good',
  dismissed: 'quiet',
  noted: 'quiet',
  withdrawn: 'quiet',
};

/** Columns of statements and objections. */
export function useObjectionColumns(): Column<ObjectionView>[] {
  const { t } = useTranslation();
  const factWords = useFactWords();
  return useMemo<Column<ObjectionView>[]>(
    () => [
      {
        id: 'state',
        header: t('assessment.objection.stateLabel'),
        width: 92,
        value: (row) =>
          t(
            row.needsAdjustment
              ? 'assessment.objection.needsAdjustment'
              : `assessment.objection.state.${row.state}`,
          ),
        render: (row) => (
          <StatusBadge tone={row.needsAdjustment ? 'bad' : TONES[row.state]}>
            {t(
              row.needsAdjustment
                ? 'assessment.objection.needsAdjustment'
                : `assessment.objection.state.${row.state}`,
            )}
          </StatusBadge>
        ),
      },
      {
        id: 'kind',
        header: t('assessment.objection.kindLabel'),
        width: 76,
        value: (row) => t(`assessment.objection.kind.${row.kind}`),
      },
      { id: 'name', header: t('assessment.objection.subject'), width: 100, value: (row) => row.name },
      {
        id: 'fact',
        header: t('assessment.objection.fact'),
        width: 150,
        grow: true,
        value: (row) => (row.fact ? factWords(row.fact) : ''),
      },
      {
        id: 'text',
        header: t('assessment.objection.text'),
        width: 150,
        grow: true,
        value: (row) => row.text,
      },
      {
        id: 'filed',
        header: t('assessment.objection.filedBy'),
        width: 130,
        value: (row) => `${row.filedBy} ${row.filedOn}`,
      },
      {
        id: 'reason',
        header: t('assessment.objection.reason'),
        width: 130,
        grow: true,
        value: (row) => row.decisionReason,
      },
      {
        id: 'by',
        header: t('assessment.objection.decidedBy'),
        width: 90,
        value: (row) => row.decidedByName,
      },
    ],
    [t, factWords],
  );
}
