import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarningRow } from '#shared/contracts/assessment';
import { formatPoints, PointsText } from '../../ui/points-text';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';

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

/** Warnings as sentences: what is counted, what is left, what follows. */
function useWarningWords() {
  const { t } = useTranslation();
  return useMemo(() => {
    const amount = ({ unit }: WarningRow, n: number): string => {
      const shown = unit === 'points' ? formatPoints(n) : unit === 'half_day' ? n / 2 : n;
      return t(`assessment.warning.amount.${unit}`, { n: shown });
    };
    const sentence = (row: WarningRow): string => {
      const { about, text, follows, kind, level } = row;
      const [count, left, limit] = [row.count, row.left, row.limit].map((n) => amount(row, n));
      const period = t(`assessment.warning.period.${row.period}`);
      const values = { about, text, follows, period, count, left, limit, times: row.limit };
      if (kind === 'grade') {
        return row.left === 0
          ? t('assessment.warning.grade_edge', values)
          : t('assessment.warning.grade', values);
      }
      // Months, quarters and years are counted with the one that still runs.
      if (kind === 'carry' && level !== 'reached' && row.unit === row.period)
        return t('assessment.warning.carry_running', values);
      return level === 'reached'
        ? t(`assessment.warning.${kind}_reached`, values)
        : t(`assessment.warning.${kind}_coming`, values);
    };
    return { amount, sentence };
  }, [t]);
}
