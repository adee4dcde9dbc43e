import { Button, Text } from '@mantine/core';
import { IconFilePlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AdjustmentView } from '#shared/contracts/assessment-adjustment';
import type { Month } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { ErrorBanner } from '../../ui/error-banner';
import { FilterBar } from '../../ui/filter-bar';
import type { Column } from '../../ui/table-model';
import classes from './assessment.module.css';
import { useAdjustmentColumns } from './use-adjustment-columns';

/** Late facts about the month and those it charges of earlier ones. */
export function AdjustmentsTab({ month, onAdd }: { month: Month; onAdd: () => void }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const query = useApiQuery('assessment', 'adjustments', { month });
  const columns = useAdjustmentColumns();
  const revoke = useApiMutation('assessment', 'revokeAdjustment', {
    onSuccess: () => notifyDone(t('assessment.adjust.revoked', { month })),
  });
  const may = can('assessment.adjust');
  const withActions = useMemo(() => {
    const ask = async ({ id, chargeMonth }: AdjustmentView) => {
      const answer = await confirmDialog({
        title: t('assessment.adjust.revokeTitle'),
        message: t('assessment.adjust.revokeMessage', { month: chargeMonth }),
        confirmLabel: t('assessment.adjust.revokeSubmit'),
        danger: true,
        reason: 'required',
      });
      if (answer) revoke.mutate({ id, reason: answer.reason });
    };
    const action: Column<AdjustmentView> = {
      id: 'actions',
      header: '',
      width: 80,
      sortable: false,
      value: () => null,
      render: (row) =>
        row.revocable && (
          <Button size="compact-xs" variant="default" onClick={() => void ask(row)}>
            {t('assessment.adjust.revoke')}
          </Button>
        ),
    };
    return may ? [...columns, action] : columns;
  }, [columns, may, t, revoke]);
  return (
    <div className={classes.main}>
      <FilterBar>
        {may && (
          <Button leftSection={<IconFilePlus size={16} />} onClick={onAdd}>
            {t('assessment.adjust.add')}
          </Button>
        )}
        <Text size="sm" c="dimmed" lineClamp={1}>
          {t('assessment.adjust.hint')}
        </Text>
      </FilterBar>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('assessment.tab.adjustments')}
        paper={`${t('assessment.tab.adjustments')} ${month}`}
        columns={withActions}
        rows={query.data}
        rowId={(row) => row.id}
        rowTone={(row) => (row.revokedReason === null ? undefined : 'quiet')}
        empty={{ title: t('assessment.adjust.empty'), text: t('assessment.adjust.emptyText') }}
      />
    </div>
  );
}
