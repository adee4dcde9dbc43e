import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Paper } from '#shared/contracts/documents';
import { PointsText } from '../../ui/points-text';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';

const TONES = { draft: 'notice', issued: 'good', voided: 'bad' } as const;

function statusOf({ issuedAt, voidReason }: Paper): keyof typeof TONES {
  if (voidReason !== null) return 'voided';
  return issuedAt === null ? 'draft' : 'issued';
}

/** Columns of the list of papers. */
export function usePaperColumns(): Column<Paper>[] {
  const { t } = useTranslation();
  return useMemo<Column<Paper>[]>(
    () => [
      {
        id: 'kind',
        header: t('documents.column.kind'),
        width: 100,
        value: (paper) => t(`documents.kind.${paper.kind}`),
      },
      {
        id: 'title',
        header: t('documents.column.title'),
        width: 270,
        grow: true,
        value: (paper) => paper.title,
      },
      {
        id: 'about',
        header: t('documents.column.about'),
        width: 200,
        grow: true,
        value: (paper) => paper.about,
      },
      {
        id: 'number',
        header: t('documents.column.number'),
        width: 196,
        value: (paper) => paper.number || (paper.issuedAt !== null ? t('documents.noNumber') : ''),
      },
      {
        id: 'score',
        header: t('documents.column.score'),
        width: 76,
        align: 'right',
        value: (paper) => (paper.score === null ? null : paper.score / 100),
        render: (paper) => paper.score !== null && <PointsText points={paper.score} />,
      },
      {
        id: 'grade',
        header: t('documents.column.grade'),
        width: 76,
        align: 'center',
        value: (paper) => paper.gradeName,
      },
      {
        id: 'prints',
        header: t('documents.column.prints'),
        width: 60,
        align: 'right',
        value: (paper) => paper.prints,
      },
      {
        id: 'status',
        header: t('documents.column.status'),
        width: 84,
        align: 'center',
        value: (paper) => t(`documents.${statusOf(paper)}`),
        render: (paper) => (
          <StatusBadge tone={TONES[statusOf(paper)]}>{t(`documents.${statusOf(paper)}`)}</StatusBadge>
        ),
      },
    ],
    [t],
  );
}
