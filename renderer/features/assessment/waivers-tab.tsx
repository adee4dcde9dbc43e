import { Button, Text } from '@mantine/core';
import { IconEraser } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaiverView } from '#shared/contracts/assessment-review';
import type { MonthState } from '#shared/contracts/months';
import { formatWall, type Month } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import { PointsText } from '../../ui/points-text';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import classes from './assessment.module.css';
import { useFactWords } from './fact-field';
import { useMonthWords } from './use-month-words';
import { WaiverForm } from './waiver-form';

const MINUTES = 16;

/** 不许送人情: who was let off what, why, by whom and for how many points. */
export function WaiversTab({ month, state }: { month: Month; state: MonthState }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const words = useMonthWords()(month);
  const query = useApiQuery('assessment', 'waiverReport', { month });
  const [adding, setAdding] = useState(false);
  const revoke = useApiMutation('assessment', 'revokeWaiver', {
    onSuccess: () => notifyDone(t('assessment.waiver.revoked')),
  });
  const may = can('assessment.close') && (state === 'closed' || state === 'review');
  const columns = useWaiverColumns(query.data?.some(({ unitPoints }) => unitPoints !== 0) ?? false);
  const withActions = useMemo(() => {
    const ask = async ({ id, kind, name }: WaiverView) => {
      const answer = await confirmDialog({
        title: t('assessment.waiver.revokeTitle', { name, kind: t(`assessment.waiver.kind.${kind}`) }),
        message: t('assessment.waiver.revokeMessage'),
        confirmLabel: t('assessment.waiver.revokeSubmit'),
        danger: true,
        reason: 'required',
      });
      if (answer && id !== null) revoke.mutate({ id, reason: answer.reason });
    };
    const action: Column<WaiverView> = {
      id: 'actions',
      header: '',
      width: 98,
      sortable: false,
      value: () => null,
      render: (row) =>
        may &&
        row.id !== null &&
        row.revokedReason === null && (
          <Button size="compact-xs" variant="default" onClick={() => void ask(row)}>
            {t('assessment.waiver.revoke')}
          </Button>
        ),
    };
    return may ? [...columns, action] : columns;
  }, [columns, may, t, revoke]);
  return (
    <div className={classes.main}>
      <FilterBar>
        {may && (
          <Button leftSection={<IconEraser size={16} />} onClick={() => setAdding(true)}>
            {t('assessment.waiver.add')}
          </Button>
        )}
        <Text size="sm" c="dimmed">
          {t('assessment.waiver.hint')}
        </Text>
      </FilterBar>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('assessment.tab.waivers')}
        paper={t('assessment.waiver.paper', { month: words })}
        columns={withActions}
        rows={query.data}
        rowId={(row) => row.key}
        rowTone={(row) => (row.revokedReason === null ? undefined : 'quiet')}
        empty={{ title: t('assessment.waiver.empty'), text: t('assessment.waiver.emptyText') }}
      />
      <WaiverForm month={month} subject={null} opened={adding} onClose={() => setAdding(false)} />
    </div>
  );
}

type PointsOf = 'person' | 'windowPoints' | 'unitPoints';

/** @param units whether anything was given back to a unit */
function useWaiverColumns(units: boolean): Column<WaiverView>[] {
  const { t } = useTranslation();
  const factWords = useFactWords();
  return useMemo<Column<WaiverView>[]>(() => {
    const points = (id: PointsOf, of: (row: WaiverView) => number): Column<WaiverView> => ({
      id,
      header: t(`assessment.waiver.column.${id}`),
      width: 76,
      align: 'right',
      value: (row) => of(row) / 100,
      render: (row) => (of(row) === 0 ? '—' : <PointsText points={of(row)} signed />),
    });
    return [
      {
        id: 'kind',
        header: t('assessment.waiver.column.kind'),
        width: 78,
        value: (row) => t(`assessment.waiver.kind.${row.kind}`),
      },
      { id: 'name', header: t('assessment.waiver.column.name'), width: 90, value: (row) => row.name },
      {
        id: 'window',
        header: t('assessment.waiver.column.window'),
        width: 92,
        value: (row) => row.windowName,
      },
      {
        id: 'fact',
        header: t('assessment.waiver.column.fact'),
        width: 124,
        grow: true,
        value: (row) => (row.fact ? factWords(row.fact) : ''),
      },
      points('person', (row) => row.personPoints),
      points('windowPoints', (row) => row.windowPoints),
      ...(units ? [points('unitPoints', (row) => row.unitPoints)] : []),
      {
        id: 'reason',
        header: t('assessment.waiver.column.reason'),
        width: 110,
        grow: true,
        value: (row) => row.reason,
      },
      { id: 'by', header: t('assessment.waiver.column.by'), width: 84, value: (row) => row.decidedByName },
      {
        id: 'at',
        header: t('assessment.waiver.column.at'),
        width: 126,
        value: (row) => (row.decidedAt === null ? '' : formatWall(row.decidedAt).slice(0, MINUTES)),
      },
      {
        id: 'state',
        header: t('assessment.waiver.column.state'),
        width: 70,
        value: (row) =>
          t(row.revokedReason === null ? 'assessment.waiver.inForce' : 'assessment.waiver.revoked'),
        render: (row) => (
          <StatusBadge tone={row.revokedReason === null ? 'info' : 'quiet'}>
            {t(row.revokedReason === null ? 'assessment.waiver.inForce' : 'assessment.waiver.revoked')}
          </StatusBadge>
        ),
      },
    ];
  }, [t, factWords, units]);
}
