import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TimetableVersion } from '#shared/contracts/calendar';
import type { DayPlan, Timetable } from '#shared/domain/attendance/types';
import { formatMinute } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { Page } from '../../ui/page';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { useWindowOptions } from './scope-fields';
import { WEEKDAYS } from './timetable-draft';
import { TimetableForm } from './timetable-form';

/** 作息时间: dated versions of the hours. */
export function TimetablesPage() {
  const { t } = useTranslation();
  const { can } = useSession();
  const query = useApiQuery('calendar', 'timetables', {});
  const [editing, setEditing] = useState<TimetableVersion | 'new' | null>(null);
  const [model, setModel] = useState<Timetable | null>(null);
  const edit = (next: TimetableVersion | 'new' | null, from: Timetable | null = null) => {
    setModel(from);
    setEditing(next);
  };
  const columns = useTimetableColumns();
  return (
    <Page
      title={t('calendar.timetable.title')}
      hint={t('calendar.timetable.hint')}
      actions={
        can('calendar.write') && (
          <Button leftSection={<IconPlus size={16} />} onClick={() => edit('new')}>
            {t('calendar.timetable.add')}
          </Button>
        )
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('calendar.timetable.title')}
        columns={columns}
        rows={query.data}
        rowId={(row) => row.id}
        onOpen={(row) => edit(row)}
        empty={{ title: t('calendar.timetable.empty'), text: t('calendar.timetable.emptyText') }}
      />
      {editing && (
        <TimetableForm
          key={editing === 'new' ? `new-${model?.code ?? ''}` : editing.id}
          version={editing === 'new' ? null : editing}
          model={model}
          onClose={() => edit(null)}
          onCopy={(timetable) => edit('new', timetable)}
        />
      )}
    </Page>
  );
}

function useTimetableColumns(): Column<TimetableVersion>[] {
  const { t } = useTranslation();
  const windows = useWindowOptions();
  return useMemo(() => {
    const names = new Map(windows.map(({ value, label }) => [value, label]));
    const scopeOf = ({ scope }: Timetable): string =>
      scope.kind === 'center'
        ? t('calendar.timetable.scopeCenter')
        : scope.windows.map((id) => names.get(id) ?? id).join(t('ui.comma'));
    const hoursOf = (timetable: Timetable): string =>
      timetable.plans
        .flatMap((plan) => {
          const days = WEEKDAYS.filter((day) => timetable.days[day] === plan.code);
          if (days.length === 0) return [];
          const own = days.length === WEEKDAYS.length || days.length > 3;
          const label = own ? '' : `${days.map((day) => t(`calendar.weekday.${day}`)).join('')} `;
          return [`${label}${planHours(plan, t('calendar.timetable.nextDay'))}`];
        })
        .join('；');
    const stateOf = (row: TimetableVersion) =>
      row.current ? 'current' : row.timetable.effectiveFrom > today() ? 'later' : 'past';
    return [
      {
        id: 'name',
        header: t('calendar.timetable.column.name'),
        width: 150,
        value: (row) => row.timetable.name,
      },
      {
        id: 'from',
        header: t('calendar.timetable.column.from'),
        width: 110,
        value: (row) => row.timetable.effectiveFrom,
      },
      {
        id: 'scope',
        header: t('calendar.timetable.column.scope'),
        width: 170,
        value: (row) => scopeOf(row.timetable),
      },
      {
        id: 'hours',
        header: t('calendar.timetable.column.hours'),
        width: 300,
        grow: true,
        sortable: false,
        value: (row) => hoursOf(row.timetable),
      },
      {
        id: 'punches',
        header: t('calendar.timetable.column.punches'),
        width: 130,
        value: (row) => t('calendar.timetable.punches', { count: punchesOf(row.timetable) }),
      },
      {
        id: 'state',
        header: t('calendar.timetable.column.state'),
        width: 220,
        value: (row) => t(`calendar.timetable.${stateOf(row)}`),
        render: (row) => (
          <>
            <StatusBadge tone={row.current ? 'good' : 'quiet'}>
              {t(`calendar.timetable.${stateOf(row)}`)}
            </StatusBadge>{' '}
            {row.frozen && <StatusBadge tone="info">{t('calendar.timetable.frozen')}</StatusBadge>}
          </>
        ),
      },
    ];
  }, [t, windows]);
}

const sessionsOf = (timetable: Timetable) => timetable.plans[0]?.sessions ?? [];

/** `22:00–次日06:00` where a session ends on the day after. */
const planHours = ({ sessions }: DayPlan, nextDay: string): string =>
  sessions
    .map(({ start, end }) => `${formatMinute(start)}–${end > 1440 ? nextDay : ''}${formatMinute(end)}`)
    .join('  ');

const punchesOf = (timetable: Timetable): number =>
  sessionsOf(timetable).reduce((count, session) => count + (session.in ? 1 : 0) + (session.out ? 1 : 0), 0);
