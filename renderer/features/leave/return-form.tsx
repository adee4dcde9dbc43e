import { Group, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { type IsoDate, type MinuteOfDay, minuteOfDay, wallAt, wallDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { TimeField } from '../../ui/time-field';
import { stamp } from './words';

interface ReturnFormProps {
  leave: LeaveDetail;
  opened: boolean;
  onClose: () => void;
}

/** 销假: when the person was really back; preset with the due time once that has come. */
export function ReturnForm({ leave, opened, onClose }: ReturnFormProps) {
  const { t } = useTranslation();
  const [date, setDate] = useState<IsoDate | null>(null);
  const [minute, setMinute] = useState<MinuteOfDay | null>(null);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { dueAt, returnedAt } = leave;
  useEffect(() => {
    if (!opened) return;
    const preset = returnedAt ?? (wallDate(dueAt) <= today() ? dueAt : null);
    setDate(preset === null ? today() : wallDate(preset));
    setMinute(preset === null ? null : minuteOfDay(preset));
    setNote('');
    setTried(false);
  }, [opened, dueAt, returnedAt]);
  const send = useApiMutation('leave', 'returned', { quiet: true });
  const submit = async () => {
    setTried(true);
    if (date === null || minute === null) return false;
    const { id, version } = leave;
    await send.mutateAsync({ id, version, returnedAt: wallAt(date, minute), note });
    notifyDone(t('leave.back.done'));
    return true;
  };
  return (
    <FormModal
      opened={opened}
      title={t('leave.back.title', { name: leave.staffName })}
      submitLabel={t('leave.action.returned')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">{t('leave.back.due', { due: stamp(leave.dueAt) })}</Text>
      <Group gap={8} align="flex-start">
        <DateField
          label={t('leave.back.date')}
          required
          data-autofocus
          value={date}
          onChange={setDate}
          error={tried && date === null ? t('leave.form.needDate') : null}
        />
        <TimeField
          label={t('leave.back.time')}
          required
          value={minute}
          onChange={setMinute}
          error={tried && minute === null ? t('leave.form.needTime') : null}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('leave.back.hint')}
      </Text>
      <TextInput
        label={t('leave.back.note')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormModal>
  );
}
