import { Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/domain/time/dates';
import { minuteOfDay, wallDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { ActionForm, type LeaveFormProps } from './action-form';
import { PreviewBox } from './leave-preview';
import { exactMoment, MomentField, type MomentValue, momentOf } from './moment-field';
import { NotifiedFields, type NotifiedValue, noticeInput } from './notified-fields';
import { useLeavePreview } from './use-leave-preview';
import { stamp } from './words';

const NEVER: MomentValue = { date: null, at: 'pm', minute: null };

/** 续假: a later end, measured together with the leave it lengthens, with its own signatures. */
export function ExtendForm({ leave, opened, onClose }: LeaveFormProps) {
  const { t } = useTranslation();
  const [end, setEnd] = useState<MomentValue>(NEVER);
  const [reason, setReason] = useState('');
  const [notified, setNotified] = useState<NotifiedValue | null>(null);
  const [tried, setTried] = useState(false);
  const { id, version, endAt, startAt, staffId, kindCode, substituteId, standIn, handover } = leave;
  // biome-ignore lint/correctness/useExhaustiveDependencies: preset once, what is typed stays when the request is read again
  useEffect(() => {
    if (!opened) return;
    setEnd({ date: addDays(wallDate(endAt), 1), at: 'pm', minute: null });
    setReason('');
    setNotified(null);
    setTried(false);
  }, [opened]);
  const until = momentOf(end);
  const start = { date: wallDate(startAt), at: minuteOfDay(startAt) };
  const measured = opened && until && { staffId, kind: kindCode, start, end: until };
  const look = useLeavePreview(
    measured ? { ...measured, substituteId, standIn, handover, exceptId: id } : null,
  );
  const kinds = useApiQuery('leave', 'kinds', { date: wallDate(startAt) }, { enabled: opened }).data;
  const rule = kinds?.find(({ code }) => code === kindCode)?.rule;
  const send = useApiMutation('leave', 'extend', { quiet: true });
  const submit = async () => {
    setTried(true);
    const notice = noticeInput(notified);
    if (!until || !notice) return false;
    const { notifiedAt, notifiedTo } = notice;
    await send.mutateAsync({ id, version, end: until, reason, notifiedAt, notifiedTo });
    notifyDone(t('leave.extend.done'));
    return true;
  };
  return (
    <ActionForm
      leave={leave}
      actions={['extend']}
      opened={opened}
      title={t('leave.extend.title', { name: leave.staffName })}
      submitLabel={t('leave.action.extend')}
      size={640}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">{t('leave.extend.now', { end: stamp(endAt) })}</Text>
      <MomentField
        side="end"
        label={t('leave.extend.end')}
        unit={leave.unit}
        value={end}
        onChange={setEnd}
        error={tried ? t('leave.form.needDate') : null}
      />
      <Text size="xs" c="dimmed">
        {t('leave.extend.total')}
      </Text>
      <PreviewBox {...look} silent count={rule?.count ?? 'workdays'} />
      <TextInput
        label={t('leave.extend.reason')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <NotifiedFields
        label={t('leave.extend.notified')}
        value={notified}
        onChange={setNotified}
        preset={{ ...exactMoment(endAt), minute: null, to: '', how: '' }}
        tried={tried}
      />
    </ActionForm>
  );
}
