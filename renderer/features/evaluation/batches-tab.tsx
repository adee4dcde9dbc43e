import { Button, Group } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Batch, RoundDetail } from '#shared/contracts/evaluation';
import { formatWall } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import type { Column } from '../../ui/table-model';
import classes from './evaluation.module.css';

interface BatchesTabProps {
  round: RoundDetail;
  open: boolean;
  onEdit: (id: number) => void;
}

/** What was typed, counted and imported, each pile with its sheets. */
export function BatchesTab({ round, open, onEdit }: BatchesTabProps) {
  const { t } = useTranslation();
  const { mutate } = useApiMutation('evaluation', 'removeBatch', {
    onSuccess: () => notifyDone(t('evaluation.batch.removed')),
  });
  const columns = useMemo<Column<Batch>[]>(() => {
    const ask = async ({ id, label, valid, invalid }: Batch) => {
      const answer = await confirmDialog({
        title: t('evaluation.batch.removeAsk.title'),
        message: t('evaluation.batch.removeAsk.message', { label, valid, invalid }),
        confirmLabel: t('ui.remove'),
        danger: true,
        reason: 'required',
      });
      if (answer) mutate({ id, reason: answer.reason });
    };
    const actions: Column<Batch> = {
      id: 'actions',
      header: '',
      width: 170,
      sortable: false,
      value: () => '',
      render: (row) => (
        <Group gap={4} wrap="nowrap">
          {row.kind === 'totals' && (
            <Button variant="subtle" size="compact-xs" onClick={() => onEdit(row.id)}>
              {t('evaluation.batch.edit')}
            </Button>
          )}
          <Button variant="subtle" color="red" size="compact-xs" onClick={() => void ask(row)}>
            {t('ui.remove')}
          </Button>
        </Group>
      ),
    };
    return [
      { id: 'label', header: t('evaluation.batch.name'), width: 220, grow: true, value: (row) => row.label },
      {
        id: 'kind',
        header: t('evaluation.batch.how'),
        width: 110,
        value: (row) => t(`evaluation.batch.kind.${row.kind}`),
      },
      {
        id: 'valid',
        header: t('evaluation.field.valid'),
        width: 90,
        align: 'right',
        value: (row) => row.valid,
      },
      {
        id: 'invalid',
        header: t('evaluation.field.invalid'),
        width: 90,
        align: 'right',
        value: (row) => row.invalid,
      },
      { id: 'by', header: t('evaluation.batch.by'), width: 120, value: (row) => row.enteredBy },
      {
        id: 'at',
        header: t('evaluation.batch.at'),
        width: 150,
        value: (row) => formatWall(row.enteredAt).slice(0, 16),
      },
      ...(open ? [actions] : []),
    ];
  }, [t, open, onEdit, mutate]);
  return (
    <div className={classes.fill}>
      <DataTable
        label={t('evaluation.tab.batches')}
        columns={columns}
        rows={round.batches}
        rowId={(row) => row.id}
        empty={{ title: t('evaluation.batch.empty') }}
      />
    </div>
  );
}
