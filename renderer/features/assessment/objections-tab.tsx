import { Button } from '@mantine/core';
import { IconMessagePlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ObjectionView, ReviewView } from '#shared/contracts/assessment-review';
import type { MonthState } from '#shared/contracts/months';
import type { Month } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { useSession } from '../../api/session';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { FilterBar } from '../../ui/filter-bar';
import classes from './assessment.module.css';
import { DecideForm } from './decide-form';
import { ObjectionForm } from './objection-form';
import { ObjectionModal } from './objection-modal';
import { useObjectionColumns } from './use-objection-columns';

interface ObjectionsTabProps {
  month: Month;
  state: MonthState;
  review: ReviewView | undefined;
  /** Files a late fact for an objection that was upheld after the confirmation. */
  onAdjust: (objection: ObjectionView) => void;
}

/** What windows and people said of the results, and what was decided. */
export function ObjectionsTab({ month, state, review, onAdjust }: ObjectionsTabProps) {
  const { t } = useTranslation();
  const { can } = useSession();
  const [filing, setFiling] = useState(false);
  const [deciding, setDeciding] = useState<ObjectionView | null>(null);
  const [reading, setReading] = useState<ObjectionView | null>(null);
  const withdraw = useApiMutation('assessment', 'withdrawObjection', {
    onSuccess: () => notifyDone(t('assessment.objection.withdrawn')),
  });
  const columns = useObjectionColumns();
  const actions = useMemo(() => {
    const askWithdraw = async ({ id, name, kind }: ObjectionView) => {
      const words = { name, kind: t(`assessment.objection.kind.${kind}`) };
      const answer = await confirmDialog({
        title: t('assessment.objection.withdrawTitle', words),
        message: t('assessment.objection.withdrawMessage'),
        confirmLabel: t('assessment.objection.withdraw'),
        reason: 'required',
      });
      if (answer) withdraw.mutate({ id, reason: answer.reason });
    };
    return (row: ObjectionView) => (
      <span className={classes.rowActions}>
        {row.state === 'open' && can('assessment.object') && (
          <Button size="compact-xs" variant="default" onClick={() => void askWithdraw(row)}>
            {t('assessment.objection.withdraw')}
          </Button>
        )}
        {row.state === 'open' && can('assessment.close') && (
          <Button size="compact-xs" onClick={() => setDeciding(row)}>
            {t('assessment.objection.decide')}
          </Button>
        )}
        {row.needsAdjustment && can('assessment.adjust') && (
          <Button size="compact-xs" color="orange" onClick={() => onAdjust(row)}>
            {t('assessment.objection.adjust')}
          </Button>
        )}
      </span>
    );
  }, [t, can, withdraw, onAdjust]);
  const withActions = useMemo(
    () => [
      ...columns,
      { id: 'actions', header: '', width: 170, sortable: false, value: () => null, render: actions },
    ],
    [columns, actions],
  );
  const open = state === 'open' || state === 'void';
  return (
    <div className={classes.main}>
      <FilterBar>
        {can('assessment.object') && (
          <Button leftSection={<IconMessagePlus size={16} />} disabled={open} onClick={() => setFiling(true)}>
            {t('assessment.objection.add')}
          </Button>
        )}
      </FilterBar>
      <DataTable
        label={t('assessment.tab.objections')}
        paper={`${t('assessment.tab.objections')} ${month}`}
        columns={withActions}
        rows={review?.objections}
        rowId={(row) => row.id}
        onOpen={(row) => (row.state === 'open' && can('assessment.close') ? setDeciding : setReading)(row)}
        empty={{
          title: t('assessment.objection.empty'),
          text: t(open ? 'assessment.objection.emptyOpen' : 'assessment.objection.emptyText'),
        }}
      />
      <ObjectionForm month={month} subject={null} opened={filing} onClose={() => setFiling(false)} />
      <ObjectionModal objection={reading} onClose={() => setReading(null)} />
      <DecideForm objection={deciding} state={state} onClose={() => setDeciding(null)} />
    </div>
  );
}
