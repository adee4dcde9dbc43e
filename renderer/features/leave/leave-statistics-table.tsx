import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../ui/data-table';
import type { Column } from '../../ui/table-model';
import { type Grouping, rowsOf, type Statistics, type StatisticsRow } from './leave-statistics-rows';

interface StatisticsTableProps {
  by: Grouping;
  year: number;
  statistics: Statistics;
}

const COUNTS = ['people', 'retroactive', 'overdue'] as const;

/** One grouping in figures, beside the same time of the year before. */
export function StatisticsTable({ by, year, statistics }: StatisticsTableProps) {
  const { t } = useTranslation();
  const rows = useMemo(() => rowsOf(t, by, statistics), [t, by, statistics]);
  const columns = useMemo<Column<StatisticsRow>[]>(() => {
    const number = (id: string, header: string, value: (row: StatisticsRow) => number) => ({
      id,
      header,
      width: 104,
      align: 'right' as const,
      value,
    });
    const label = (id: 'requests' | 'days' | 'beforeDays' | 'change' | (typeof COUNTS)[number]) =>
      t(`leave.overview.statistics.${id}`);
    return [
      {
        id: 'name',
        header: t(`leave.overview.statistics.heads.${by}`),
        width: 140,
        grow: true,
        value: ({ name }) => name,
      },
      ...(by === 'people'
        ? [
            {
              id: 'detail',
              header: t('leave.overview.window'),
              width: 180,
              grow: true,
              value: ({ detail }: StatisticsRow) => detail,
            },
          ]
        : []),
      number('requests', label('requests'), ({ now }) => now.requests),
      number('days', label('days'), ({ now }) => now.halfDays / 2),
      number('beforeDays', label('beforeDays'), ({ before }) => before.halfDays / 2),
      {
        ...number('change', label('change'), ({ now, before }) => (now.halfDays - before.halfDays) / 2),
        render: ({ now, before }) => signed((now.halfDays - before.halfDays) / 2),
      },
      ...COUNTS.filter((id) => by !== 'people' || id !== 'people').map((id) =>
        number(id, label(id), ({ now }) => now[id]),
      ),
    ];
  }, [t, by]);
  const label = t(`leave.overview.statistics.tabs.${by}`);
  return (
    <DataTable
      key={by}
      label={label}
      paper={`${year} ${t('leave.overview.statistics.title')} ${label}`}
      columns={columns}
      rows={rows}
      rowId={({ id }) => id}
    />
  );
}

const signed = (value: number): string => (value > 0 ? `+${value}` : String(value));
