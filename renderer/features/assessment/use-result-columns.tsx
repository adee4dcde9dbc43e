import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AssessedKind, ResultRow } from '#shared/contracts/assessment';
import { formatPoints, PointsText } from '../../ui/points-text';
import type { Column } from '../../ui/table-model';
import { GradeBadge } from './grades';
import { Sparkline } from './sparkline';
import type { GradeView } from './types';

const changeOf = (row: ResultRow): number | null =>
  row.previousScore === null ? null : row.score - row.previousScore;
const yearOf = (row: ResultRow): number | null =>
  row.lastYearScore === null ? null : row.score - row.lastYearScore;
const LATELY = 6;
/** Names of units are long. */
const NAME_WIDTH = { person: 72, window: 132, unit: 178 } as const;
const inPoints = (change: number | null): number | null => (change === null ? null : change / 100);

/** Columns of the results of persons, windows or units. */
export function useResultColumns(kind: AssessedKind, grades: readonly GradeView[]): Column<ResultRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const columns: Column<ResultRow>[] = [
      {
        id: 'rank',
        header: t('assessment.column.rank'),
        width: 66,
        align: 'right',
        // Whoever was posted too short to be ranked stands at the end.
        value: (row) => row.rank || null,
        render: (row) => row.rank || '—',
      },
      { id: 'code', header: t(`assessment.column.code.${kind}`), width: 58, value: (row) => row.code },
      {
        id: 'name',
        header: t(`assessment.column.name.${kind}`),
        width: NAME_WIDTH[kind],
        grow: kind !== 'person',
        value: (row) => row.name,
      },
    ];
    if (kind !== 'window') {
      const place: Column<ResultRow> = {
        id: 'place',
        header: t('assessment.column.place'),
        width: kind === 'unit' ? 74 : 96,
        grow: true,
        value: (row) => row.place,
      };
      columns.push(place);
    }
    if (kind !== 'unit') {
      const unit = t('assessment.column.unit');
      columns.push({ id: 'unit', header: unit, width: 90, grow: true, value: (row) => row.unit });
    }
    columns.push(
      {
        id: 'score',
        header: t('assessment.column.score'),
        width: 66,
        align: 'right',
        value: (row) => row.score / 100,
        render: (row) => <PointsText points={row.score} fw={600} />,
      },
      {
        id: 'grade',
        header: t('assessment.column.grade'),
        width: 72,
        align: 'center',
        value: (row) => row.gradeName,
        render: (row) => <GradeBadge code={row.grade} name={row.gradeName} grades={grades} />,
      },
      {
        id: 'change',
        header: t('assessment.column.change'),
        width: 66,
        align: 'right',
        value: (row) => inPoints(changeOf(row)),
        render: (row) => <Change change={changeOf(row)} />,
      },
      {
        id: 'lastYear',
        header: t('assessment.column.lastYear'),
        width: 66,
        align: 'right',
        value: (row) => inPoints(yearOf(row)),
        render: (row) => <Change change={yearOf(row)} />,
      },
      {
        id: 'trend',
        header: t('assessment.column.trend'),
        width: 98,
        align: 'right',
        sortable: false,
        value: (row) => trendWords(lately(row)),
        render: (row) => <Sparkline scores={lately(row)} label={trendWords(lately(row))} />,
      },
      {
        id: 'lines',
        header: t('assessment.column.lines'),
        width: 54,
        align: 'right',
        value: (row) => row.lines,
      },
    );
    return columns;
  }, [t, kind, grades]);
}

/** Scores of the last half year, oldest first. */
const lately = (row: ResultRow): ResultRow['trend'] => row.trend.slice(-LATELY);

/** For export, print and screen readers: the scores that are there, oldest first. */
const trendWords = (trend: ResultRow['trend']): string =>
  trend.flatMap((score) => (score === null ? [] : formatPoints(score))).join(' ');

function Change({ change }: { change: number | null }) {
  if (change === null || change === 0) {
    return (
      <Text span inherit c="dimmed">
        —
      </Text>
    );
  }
  return <PointsText points={change} signed />;
}
