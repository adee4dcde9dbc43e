import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarningRow } from '#shared/contracts/assessment';
import { PointsText } from '../../ui/points-text';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { useWarningWords } from './use-warning-words';

const TONES = { reached: 'bad', near: 'notice', half: 'quiet' } as const;

export function useWarningColumns(): Column<WarningRow>[] {
  const { t } = useTranslation();
  const { amount, sentence } = useWarningWords();
  return useMemo<Column<WarningRow>[]>(
    () => [
      {
        id: 'level',
        header: t('assessment.warning.column.level'),
        width: 76,
        align: 'center',
        value: (row) => t(`assessment.warning.level.${row.level}`),
        render: (row) => (
          <StatusBadge tone={TONES[row.level]}>{t(`assessment.warning.level.${row.level}`)}</StatusBadge>
        ),
      },
      {
        id: 'subject',
        header: t('assessment.objection.subject'),
        width: 78,
        value: (row) => t(`assessment.kind.${row.subject}`),
      },
      { id: 'name', header: t('assessment.warning.column.name'), width: 150, value: (row) => row.name },
      { id: 'place', header: t('assessment.warning.column.place'), width: 140, value: (row) => row.place },
      {
        id: 'score',
        header: t('assessment.warning.column.score'),
        width: 80,
        align: 'right',
        value: (row) => row.score / 100,
        render: (row) => <PointsText points={row.score} fw={600} />,
      },
      {
        id: 'kind',
        header: t('assessment.warning.column.kind'),
        width: 84,
        value: (row) => t(`assessment.warning.kind.${row.kind}`),
      },
      {
        id: 'left',
        header: t('assessment.warning.column.left'),
        width: 90,
        align: 'right',
        value: (row) => (row.level === 'reached' ? '' : amount(row, row.left)),
      },
      {
        id: 'text',
        header: t('assessment.warning.column.text'),
        width: 320,
        grow: true,
        value: sentence,
      },
    ],
    [t, amount, sentence],
  );
}
