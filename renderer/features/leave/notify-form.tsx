import { Button, Text, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wallDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { ActionForm, type LeaveFormProps } from './action-form';
import { NoticeFields, type NotifiedValue, noticeInput, noticeOf } from './notified-fields';

/** Who was told before the start, entered afterwards with its proof: the legal exception to 先斩后奏. */
export function NotifyForm({ leave, opened, onClose }: LeaveFormProps) {
  const { t } = useTranslation();
  const blank = (): NotifiedValue => ({ to: '', how: '', date: wallDate(leave.startAt), minute: null });
  const [notice, setNotice] = useState<NotifiedValue | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: preset once, what is typed stays when the request is read again
  useEffect(() => {
    if (!opened) return;
    setNotice(noticeOf(leave) ?? blank());
    setReason('');
    setTried(false);
  }, [opened]);
  const send = useApiMutation('leave', 'setNotified', { quiet: true });
  const submit = async () => {
    setTried(true);
    const input = noticeInput(notice);
    if (!input || reason.trim() === '') return false;
    await send.mutateAsync({ id: leave.id, version: leave.version, ...input, reason });
    notifyDone(t('leave.notify.done'));
    return true;
  };
  return (
    <ActionForm
      leave={leave}
      actions={['notify']}
      opened={opened}
      title={t('leave.notify.title')}
      submitLabel={t('ui.save')}
      size={640}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="xs" c="dimmed">
        {t('leave.notify.hint')}
      </Text>
      {notice && <NoticeFields value={notice} onChange={setNotice} tried={tried} />}
      {leave.notifiedAt !== null && (
        <Button
          size="compact-xs"
          variant="subtle"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => setNotice(notice === null ? (noticeOf(leave) ?? blank()) : null)}
        >
          {notice === null ? t('leave.action.notify') : t('leave.notify.none')}
        </Button>
      )}
      <TextInput
        label={t('leave.notify.proof')}
        placeholder={t('leave.notify.proofHint')}
        required
        maxLength={500}
        value={reason}
        error={tried && reason.trim() === '' ? t('leave.notify.need') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ActionForm>
  );
}
