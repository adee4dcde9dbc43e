import { Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { minuteOfDay, wallDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { ActionForm, type LeaveFormProps } from './action-form';
import { NO_TIME, type When, WhenFields, wallOf } from './when-fields';

/** 离岗 at the actual time; preset with the begin of the leave. */
export function DepartForm({ leave, opened, onClose }: LeaveFormProps) {
  const { t } = useTranslation();
  const [when, setWhen] = useState<When>(NO_TIME);
  const [tried, setTried] = useState(false);
  const { id, version, startAt, departedAt } = leave;
  // biome-ignore lint/correctness/useExhaustiveDependencies: preset once, what is typed stays when the request is read again
  useEffect(() => {
    if (!opened) return;
    const preset = departedAt ?? startAt;
    setWhen({ date: wallDate(preset), minute: minuteOfDay(preset) });
    setTried(false);
  }, [opened]);
  const send = useApiMutation('leave', 'departed', { quiet: true });
  const submit = async () => {
    setTried(true);
    const at = wallOf(when);
    if (at === null) return false;
    await send.mutateAsync({ id, version, departedAt: at });
    notifyDone(t('leave.depart.done'));
    return true;
  };
  return (
    <ActionForm
      leave={leave}
      actions={['depart']}
      opened={opened}
      title={t('leave.depart.title', { name: leave.staffName })}
      submitLabel={t('leave.action.depart')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Group gap={8} align="flex-start">
        <WhenFields
          value={when}
          onChange={setWhen}
          dateLabel={t('leave.depart.date')}
          timeLabel={t('leave.depart.time')}
          tried={tried}
          focus
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('leave.depart.hint')}
      </Text>
    </ActionForm>
  );
}
