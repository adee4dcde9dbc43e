import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessedKind } from '#shared/contracts/assessment';
import type { PeriodRow } from '#shared/contracts/awards';
import { PointsText } from '../../ui/points-text';
import type { Column } from '../../ui/table-model';

const NO_ROWS: readonly PeriodRow[] = [];

/** A column for each month, the score of the period, and what hangs on it. */
export function usePeriodColumns(
  subject: AssessedKind,
  months: readonly { month: string }[],
  rollUp: 'mean' | 'sum' | 'weighted',
  rows: readonly PeriodRow[] = NO_ROWS,
): Column<PeriodRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const score = (id: string, header: string, width: number, of: (row: PeriodRow) => number | null) =>
      ({
        id,
        header,
        width,
        align: 'right',
        value: (row) => {
          const points = of(row);
          return points === null ? null : points / 100;
        },
        render: (row) => {
          const points = of(row);
          return points === null ? '—' : <PointsText points={points} />;
        },
      }) satisfies Column<PeriodRow>;
    /** Left out while nobody has any, so that there is room for what there is. */
    const few = (id: string, header: string, of: (row: PeriodRow) => string): Column<PeriodRow>[] =>
      rows.some((row) => of(row) !== '') ? [{ id, header, width: 110, grow: true, value: of }] : [];
    return [
      {
        id: 'rank',
        header: t('awards.column.rank'),
        width: 64,
        align: 'right',
        value: (row) => row.rank || null,
        render: (row) => row.rank || '—',
      },
      { id: 'code', header: t(`awards.column.code.${subject}`), width: 64, value: (row) => row.code },
      {
        id: 'name',
        header: t(`awards.column.name.${subject}`),
        width: { person: 84, window: 140, unit: 210 }[subject],
        value: (row) => row.name,
      },
      {
        id: 'unit',
        header: t(subject === 'unit' ? 'awards.column.windows' : 'awards.column.unit'),
        width: 120,
        grow: true,
        value: (row) => (subject === 'unit' ? row.place : row.unit),
      },
      ...months.map(({ month }, index) =>
        score(
          month,
          t('awards.month', { n: Number(month.slice(5)) }),
          66,
          (row) => row.scores[index] ?? null,
        ),
      ),
      score('score', t(`awards.column.score.${rollUp}`), 84, (row) => row.score),
      { id: 'grade', header: t('awards.column.grade'), width: 76, value: (row) => row.gradeName },
      { id: 'days', header: t('awards.column.days'), width: 84, align: 'right', value: (row) => row.days },
      ...few('won', t('awards.column.won'), (row) => row.won.join(t('ui.comma'))),
      {
        id: 'carried',
        header: t('awards.column.carried'),
        width: 240,
        grow: true,
        value: (row) => row.carried.map((each) => t('awards.carried', each)).join(t('ui.comma')),
      },
      ...few('bars', t('awards.column.bars'), (row) => row.bars.join(t('ui.comma'))),
    ];
  }, [t, subject, months, rollUp, rows]);
}
