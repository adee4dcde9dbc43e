import { Text } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeviceClock } from '#shared/contracts/punch-devices';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { DataTable } from '../../ui/data-table';
import { FormModal } from '../../ui/form-modal';
import { ReasonField } from '../../ui/reason-field';
import type { Column } from '../../ui/table-model';
import { usePunchWords } from './words';

/** The noted errors of clocks; opening one takes it back. */
export function ClockList({ clocks, write }: { clocks: readonly DeviceClock[] | undefined; write: boolean }) {
  const { t } = useTranslation();
  const columns = useClockColumns();
  const [removing, setRemoving] = useState<DeviceClock | null>(null);
  return (
    <>
      <DataTable
        label={t('punches.clocks.title')}
        columns={columns}
        rows={clocks}
        rowId={(clock) => clock.id}
        onOpen={write ? setRemoving : undefined}
        empty={{ title: t('punches.clocks.emptyTitle'), text: t('punches.clocks.emptyText') }}
      />
      <RemoveClock clock={removing} onClose={() => setRemoving(null)} />
    </>
  );
}

function RemoveClock({ clock, onClose }: { clock: DeviceClock | null; onClose: () => void }) {
  const { t } = useTranslation();
  const words = usePunchWords();
  const remove = useApiMutation('punches', 'removeClock', { quiet: true });
  const [reason, setReason] = useState('');
  const close = () => {
    setReason('');
    onClose();
  };
  const submit = async () => {
    if (!clock || reason.trim() === '') return false;
    await remove.mutateAsync({ id: clock.id, reason });
    setReason('');
    notifyDone(t('punches.clocks.removed'));
    return true;
  };
  return (
    <FormModal
      opened={clock !== null}
      title={t('punches.clocks.remove')}
      submitLabel={t('punches.clocks.remove')}
      submitDisabled={reason.trim() === ''}
      onClose={close}
      onSubmit={submit}
    >
      {clock && (
        <Text size="sm">
          {t('punches.clocks.removeText', {
            device: words.device(clock.device),
            span: spanOf(clock, t),
            error: errorText(clock.aheadSeconds, t),
          })}
        </Text>
      )}
      <ReasonField required data-autofocus maxLength={200} value={reason} onChange={setReason} />
    </FormModal>
  );
}

const spanOf = ({ from, to }: DeviceClock, t: TFunction): string =>
  `${from} ~ ${to ?? t('punches.clocks.still')}`;

/** `快 7 分 30 秒`. */
function errorText(aheadSeconds: number, t: TFunction): string {
  const size = Math.abs(aheadSeconds);
  const values = { minutes: Math.floor(size / 60), seconds: size % 60 };
  return t(aheadSeconds > 0 ? 'punches.clocks.aheadBy' : 'punches.clocks.behindBy', values);
}

function useClockColumns(): Column<DeviceClock>[] {
  const { t } = useTranslation();
  const words = usePunchWords();
  return useMemo<Column<DeviceClock>[]>(
    () => [
      {
        id: 'device',
        header: t('punches.clocks.device'),
        width: 120,
        value: (clock) => words.device(clock.device),
      },
      { id: 'span', header: t('punches.clocks.span'), width: 210, value: (clock) => spanOf(clock, t) },
      {
        id: 'error',
        header: t('punches.clocks.error'),
        width: 150,
        value: (clock) => errorText(clock.aheadSeconds, t),
      },
      {
        id: 'reason',
        header: t('punches.clocks.reason'),
        width: 240,
        grow: true,
        value: (clock) => clock.reason,
      },
      { id: 'by', header: t('punches.clocks.by'), width: 120, value: (clock) => clock.accountName },
    ],
    [t, words],
  );
}
