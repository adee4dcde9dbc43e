import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { today } from '../../api/today';
import type { Output } from '../../api/types';
import { confirmDialog } from '../../ui/confirm-dialog';
import { DataTable } from '../../ui/data-table';
import { DateField } from '../../ui/date-field';
import { ErrorBanner } from '../../ui/error-banner';
import { FormModal } from '../../ui/form-modal';
import { StatusBadge } from '../../ui/status-badge';
import type { Column } from '../../ui/table-model';
import classes from './leave-matrix.module.css';
import { RemoveButton } from './leave-matrix-remove';

type Delegate = Output<'leave', 'delegates'>[number];

const stateOf = ({ running, toDate }: Delegate): 'running' | 'coming' | 'over' =>
  running ? 'running' : toDate < today() ? 'over' : 'coming';

/** 请假期间委托: who signs for whom, from when to when. */
export function LeaveMatrixDelegates() {
  const { t } = useTranslation();
  const mayChange = useSession().can('leave.approve');
  const query = useApiQuery('leave', 'delegates', {});
  const withdraw = useApiMutation('leave', 'removeDelegate');
  const [adding, setAdding] = useState(false);
  const [activeId, setActiveId] = useState<number | null>(null);
  const active = query.data?.find(({ id }) => id === activeId);
  const columns = useDelegateColumns();
  const remove = async ({ id, fromName, toName }: Delegate) => {
    const answer = await confirmDialog({
      title: t('leave.settings.matrix.delegates.remove'),
      message: t('leave.settings.matrix.delegates.removeText', { from: fromName, to: toName }),
      confirmLabel: t('leave.settings.matrix.delegates.remove'),
      danger: true,
    });
    if (!answer) return;
    await withdraw.mutateAsync({ id });
    notifyDone(t('leave.settings.matrix.delegates.removed'));
  };
  return (
    <section className={classes.card}>
      <div className={classes.cardHead}>
        <h2>{t('leave.settings.matrix.delegates.title')}</h2>
        {mayChange && (
          <Button size="compact-sm" leftSection={<IconPlus size={15} />} onClick={() => setAdding(true)}>
            {t('leave.settings.matrix.delegates.add')}
          </Button>
        )}
      </div>
      <Text size="xs" c="dimmed">
        {t('leave.settings.matrix.delegates.hint')}
      </Text>
      <ErrorBanner error={query.error} onRetry={() => void query.refetch()} />
      <DataTable
        label={t('leave.settings.matrix.delegates.title')}
        columns={columns}
        rows={query.data}
        rowId={({ id }) => id}
        rowTone={(one) => (stateOf(one) === 'over' ? 'quiet' : undefined)}
        activeId={activeId}
        onActive={({ id }) => setActiveId(id)}
        empty={{ title: t('leave.settings.matrix.delegates.empty') }}
        footer={
          mayChange &&
          active && (
            <RemoveButton
              label={t('leave.settings.matrix.delegates.remove')}
              onClick={() => void remove(active)}
            />
          )
        }
      />
      {adding && <DelegateForm onClose={() => setAdding(false)} />}
    </section>
  );
}

const TONES = { running: 'good', coming: 'info', over: 'quiet' } as const;

function useDelegateColumns(): Column<Delegate>[] {
  const { t } = useTranslation();
  return useMemo<Column<Delegate>[]>(() => {
    const texts = (['fromName', 'toName', 'fromDate', 'toDate'] as const).map((id) => ({
      id,
      header: t(`leave.settings.matrix.delegates.${id}`),
      width: 96,
      value: (one: Delegate) => one[id],
    }));
    return [
      ...texts,
      {
        id: 'state',
        header: t('leave.settings.matrix.delegates.state'),
        width: 84,
        value: (one) => t(`leave.settings.matrix.delegates.${stateOf(one)}`),
        render: (one) => (
          <StatusBadge tone={TONES[stateOf(one)]}>
            {t(`leave.settings.matrix.delegates.${stateOf(one)}`)}
          </StatusBadge>
        ),
      },
      {
        id: 'reason',
        header: t('leave.settings.matrix.delegates.reason'),
        width: 110,
        grow: true,
        value: ({ reason }) => reason,
      },
    ];
  }, [t]);
}

/** The chief hands over anybody's right, everybody else their own. */
function DelegateForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { session, can } = useSession();
  const choices = useApiQuery('leave', 'signerChoices', {});
  const own = session ? String(session.accountId) : null;
  const [from, setFrom] = useState(own);
  const [to, setTo] = useState<string | null>(null);
  const [fromDate, setFromDate] = useState<IsoDate | null>(today());
  const [toDate, setToDate] = useState<IsoDate | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const save = useApiMutation('leave', 'saveDelegate', { quiet: true });
  const people = (choices.data ?? []).map(({ accountId, name }) => ({
    value: String(accountId),
    label: name,
  }));
  const nameOf = (id: string | null) => people.find(({ value }) => value === id)?.label ?? '';
  const submit = async () => {
    setTried(true);
    if (from === null || to === null || fromDate === null || toDate === null) return false;
    await save.mutateAsync({ fromId: Number(from), toId: Number(to), fromDate, toDate, reason });
    notifyDone(t('leave.settings.matrix.delegates.done', { from: nameOf(from), to: nameOf(to) }));
    return true;
  };
  const needed = (value: string | null) =>
    tried && value === null ? t('leave.settings.matrix.delegates.needed') : null;
  const dated = (value: string | null) =>
    tried && value === null ? t('leave.settings.matrix.delegates.neededDate') : null;
  return (
    <FormModal opened title={t('leave.settings.matrix.delegates.add')} onClose={onClose} onSubmit={submit}>
      <Group gap={12} grow align="flex-start">
        <Select
          label={t('leave.settings.matrix.delegates.fromName')}
          required
          searchable
          disabled={!can('leave.rules')}
          value={from}
          onChange={setFrom}
          data={people}
          error={needed(from)}
        />
        <Select
          label={t('leave.settings.matrix.delegates.toName')}
          required
          searchable
          data-autofocus
          value={to}
          onChange={setTo}
          data={people.filter(({ value }) => value !== from)}
          error={needed(to)}
        />
      </Group>
      <Group gap={12} align="flex-start">
        <DateField
          label={t('leave.settings.matrix.delegates.fromDate')}
          required
          value={fromDate}
          onChange={setFromDate}
          error={dated(fromDate)}
        />
        <DateField
          label={t('leave.settings.matrix.delegates.toDate')}
          required
          min={fromDate ?? undefined}
          value={toDate}
          onChange={setToDate}
          error={dated(toDate)}
        />
      </Group>
      <TextInput
        label={t('leave.settings.matrix.delegates.reason')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </FormModal>
  );
}
