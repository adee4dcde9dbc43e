import { Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlannedDuty } from '#shared/contracts/roster';
import type { ShiftInfo } from '#shared/contracts/roster-shifts';
import { formatSpan } from '#shared/domain/roster/types';
import { weekday } from '#shared/domain/time/dates';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import type { RosterActions } from './use-roster-actions';

interface SwapFormProps {
  pair: RosterActions['swapping'];
  shifts: readonly ShiftInfo[];
  onClose: () => void;
}

/** 调班: who takes which duty, and what both agreed on, which stays on record. */
export function SwapForm({ pair, ...props }: SwapFormProps) {
  return pair && <SwapBody pair={pair} {...props} />;
}

interface SwapBodyProps extends Omit<SwapFormProps, 'pair'> {
  pair: readonly [PlannedDuty, PlannedDuty];
}

function SwapBody({ pair, shifts, onClose }: SwapBodyProps) {
  const { t } = useTranslation();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const swap = useApiMutation('roster', 'swap', { quiet: true });
  const [first, second] = pair;
  const submit = async () => {
    setTried(true);
    if (note.trim() === '') return false;
    await swap.mutateAsync({ first: first.id, second: second.id, note });
    notifyDone(t('roster.swap.done'));
    return true;
  };
  const line = (duty: PlannedDuty, name: string) =>
    t('roster.swap.line', {
      date: `${duty.date.slice(5)} ${t(`ui.weekday.${weekday(duty.date)}`)}`,
      kind: shifts.find(({ id }) => id === duty.shiftId)?.name ?? t(`roster.kind.${duty.kind}`),
      time: formatSpan(duty.startMinute, duty.endMinute, t('roster.nextDay')),
      from: duty.name,
      to: name,
    });
  return (
    <FormModal
      opened
      title={t('roster.swap.title')}
      submitLabel={t('roster.swap.submit')}
      onClose={onClose}
      onSubmit={submit}
      size={520}
    >
      <Stack gap={4}>
        <Text size="sm">{line(first, second.name)}</Text>
        <Text size="sm">{line(second, first.name)}</Text>
      </Stack>
      <Textarea
        label={t('roster.swap.note')}
        description={t('roster.swap.noteHint')}
        required
        data-autofocus
        maxLength={200}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={tried && note.trim() === '' ? t('roster.swap.noteNeeded') : null}
      />
    </FormModal>
  );
}
