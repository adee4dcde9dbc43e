import { Group, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteOfDay, wallDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { ActionForm, type LeaveFormProps } from './action-form';
import { NO_TIME, type When, WhenFields, wallOf } from './when-fields';
import { stamp } from './words';

/** 销假: when the person was really back; preset with when the person was first seen, or the due time once that has come. */
export function ReturnForm({ leave, opened, onClose }: LeaveFormProps) {
  const { t } = useTranslation();
  const [when, setWhen] = useState<When>(NO_TIME);
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { dueAt, endAt, returnedAt, seenAt, seenBy, id, version } = leave;
  // biome-ignore lint/correctness/useExhaustiveDependencies: preset once, what is typed stays when the request is read again
  useEffect(() => {
    if (!opened) return;
    const preset = returnedAt ?? seenAt ?? (wallDate(dueAt) <= today() ? dueAt : null);
    setWhen(
      preset === null
        ? { date: today(), minute: null }
        : { date: wallDate(preset), minute: minuteOfDay(preset) },
    );
    setNote('');
    setTried(false);
  }, [opened]);
  const send = useApiMutation('leave', 'returned', { quiet: true });
  const at = wallOf(when);
  const submit = async () => {
    setTried(true);
    if (at === null) return false;
    await send.mutateAsync({ id, version, returnedAt: at, note });
    notifyDone(t('leave.back.done'));
    return true;
  };
  return (
    <ActionForm
      leave={leave}
      actions={['return']}
      opened={opened}
      title={t('leave.back.title', { name: leave.staffName })}
      submitLabel={t('leave.action.returned')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">{t('leave.back.due', { due: stamp(dueAt) })}</Text>
      {seenAt !== null && seenBy !== null && (
        <Text size="sm">
          {t('leave.back.seen', { by: t(`leave.life.seen.${seenBy}`), at: stamp(seenAt) })}
        </Text>
      )}
      <Group gap={8} align="flex-start">
        <WhenFields
          value={when}
          onChange={setWhen}
          dateLabel={t('leave.back.date')}
          timeLabel={t('leave.back.time')}
          tried={tried}
          focus
        />
      </Group>
      {at !== null && at > dueAt && (
        <Text size="sm" c="red.8">
          {t('leave.back.late')}
        </Text>
      )}
      {at !== null && at < endAt && <Text size="sm">{t('leave.back.early')}</Text>}
      <Text size="xs" c="dimmed">
        {t('leave.back.hint')}
      </Text>
      <TextInput
        label={t('leave.back.note')}
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </ActionForm>
  );
}
