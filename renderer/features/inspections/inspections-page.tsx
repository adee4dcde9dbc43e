import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPlayerPlay, IconRoute } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { RoundRow } from '#shared/contracts/inspections';
import { OWN_KINDS } from '#shared/domain/inspections/types';
import { firstDay, lastDay } from '#shared/domain/time/dates';
import { formatWall } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { MonthField } from '../../ui/month-field';
import { Page } from '../../ui/page';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import { RoundForm } from './round-form';
import { RouteForm } from './route-form';
import { ROUND_TONES } from './words';

type Target = Parameters<typeof RoundForm>[0]['target'];

/** Rounds of a month: planned, under way, done. */
export function InspectionsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { can } = useSession();
  const mayWrite = can('inspections.write');
  const [chosen, setMonth] = useWorkMonth();
  const month = chosen ?? thisMonth();
  const [target, setTarget] = useState<Target>(null);
  const [routing, setRouting] = useState(false);
  const query = useApiQuery(
    'inspections',
    'rounds',
    { from: firstDay(month), to: lastDay(month) },
    { enabled: chosen !== null },
  );
  const reports = useApiQuery('inspections', 'reports', {}, { enabled: can('inspectors.read') }).data;
  const missing = reports?.filter(({ receivedOn }) => receivedOn === null).length ?? 0;
  const columns = useColumns();
  const open = (row: RoundRow) => {
    if (row.state === 'planned' && mayWrite) setTarget({ round: row, begin: true });
    else navigate(`/inspections/${row.id}`);
  };
  const start = { label: t('inspections.start'), onClick: () => setTarget('now') };
  const under = query.data?.filter(({ state }) => state === 'running' || state === 'paused') ?? [];
  return (
    <Page
      title={t('inspections.title')}
      hint={t('inspections.hint')}
      aside={<MonthField value={month} onChange={setMonth} />}
      actions={
        mayWrite && (
          <>
            <Button variant="subtle" leftSection={<IconRoute size={16} />} onClick={() => setRouting(true)}>
              {t('inspections.route')}
            </Button>
            <Button variant="default" onClick={() => setTarget('plan')}>
              {t('inspections.plan')}
            </Button>
            <Button leftSection={<IconPlayerPlay size={16} />} onClick={start.onClick}>
              {start.label}
            </Button>
          </>
        )
      }
    >
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      {under.map((row) => (
        <Alert key={row.id} color="navy" variant="light" py={8}>
          <Group>
            <StatusBadge tone={ROUND_TONES[row.state]}>{t(`inspections.state.${row.state}`)}</StatusBadge>
            <Text size="sm">
              {t(`inspections.kind.${row.kind}`)}{' '}
              {row.startedAt !== null && formatWall(row.startedAt).slice(0, 16)}
            </Text>
            <Button size="xs" ml="auto" onClick={() => navigate(`/inspections/${row.id}`)}>
              {t(mayWrite ? 'inspections.open' : 'inspections.view')}
            </Button>
          </Group>
        </Alert>
      ))}
      {missing > 0 && (
        <Alert color="orange" variant="light" py={8}>
          <Group>
            <Text size="sm">{t('inspections.report.due', { count: missing })}</Text>
            <Button size="xs" variant="subtle" ml="auto" onClick={() => navigate('/inspectors')}>
              {t('inspections.people.tab.reports')}
            </Button>
          </Group>
        </Alert>
      )}
      <DataTable
        label={t('inspections.title')}
        paper={`${t('inspections.title')} ${month}`}
        columns={columns}
        rows={query.data}
        rowId={(row) => row.id}
        rowTone={(row) => (row.state === 'cancelled' ? 'quiet' : undefined)}
        onOpen={open}
        empty={{
          title: t('inspections.empty'),
          text: t('inspections.emptyText'),
          ...(mayWrite ? { action: start } : {}),
        }}
      />
      <RoundForm
        target={target}
        onClose={() => setTarget(null)}
        onStarted={(id) => navigate(`/inspections/${id}`)}
      />
      <RouteForm opened={routing} onClose={() => setRouting(false)} />
    </Page>
  );
}

function useColumns(): Column<RoundRow>[] {
  const { t } = useTranslation();
  return useMemo(() => {
    const sum = (row: RoundRow) => Object.values(row.counts).reduce((all, each) => all + each, 0);
    return [
      {
        id: 'when',
        header: t('inspections.field.when'),
        width: 136,
        value: (row) => (row.startedAt === null ? row.plannedOn : formatWall(row.startedAt).slice(0, 16)),
      },
      {
        id: 'state',
        header: t('inspections.field.state'),
        width: 96,
        value: (row) => t(`inspections.state.${row.state}`),
        render: (row) => (
          <StatusBadge tone={ROUND_TONES[row.state]}>{t(`inspections.state.${row.state}`)}</StatusBadge>
        ),
      },
      {
        id: 'kind',
        header: t('inspections.field.kind'),
        width: 136,
        value: (row) =>
          `${t(`inspections.kind.${row.kind}`)} · ${t(OWN_KINDS.includes(row.kind) ? 'inspections.own' : 'inspections.outside')}`,
      },
      {
        id: 'announced',
        header: t('inspections.field.announced'),
        width: 84,
        value: (row) => t(row.announced ? 'inspections.yes' : 'inspections.no'),
      },
      {
        id: 'team',
        header: t('inspections.field.team'),
        width: 130,
        grow: true,
        value: (row) => [row.teamName, ...row.inspectors.map(({ name }) => name)].filter(Boolean).join(' '),
      },
      {
        id: 'area',
        header: t('inspections.field.area'),
        width: 110,
        value: (row) => row.area || t('inspections.field.areaAll'),
      },
      {
        id: 'campaign',
        header: t('inspections.field.campaign'),
        width: 120,
        grow: true,
        value: (row) => row.campaign,
      },
      { id: 'total', header: t('inspections.field.total'), width: 64, align: 'right', value: sum },
      {
        id: 'bad',
        header: t('inspections.field.bad'),
        width: 64,
        align: 'right',
        value: (row) => row.counts.off_post + row.counts.finding,
      },
      {
        id: 'good',
        header: t('inspections.field.good'),
        width: 72,
        align: 'right',
        value: (row) => row.counts.good,
      },
      {
        id: 'note',
        header: t('inspections.field.note'),
        width: 110,
        grow: true,
        value: (row) => row.cancelReason || row.note,
      },
    ];
  }, [t]);
}
