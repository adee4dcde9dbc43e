import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { ReasonField } from '../../ui/reason-field';
import { ActionForm, type LeaveFormProps } from './action-form';
import { spanWords } from './words';

/** Takes a request back for good, with the reason. */
export function CancelForm({ leave, opened, onClose }: LeaveFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (!opened) return;
    setReason('');
    setTried(false);
  }, [opened]);
  const cancel = useApiMutation('leave', 'cancel', { quiet: true });
  const { id, version, staffName: name } = leave;
  const submit = async () => {
    setTried(true);
    if (reason.trim() === '') return false;
    await cancel.mutateAsync({ id, version, reason });
    notifyDone(t('leave.cancelAsk.done'));
    return true;
  };
  return (
    <ActionForm
      leave={leave}
      actions={['cancel']}
      opened={opened}
      title={t('leave.cancelAsk.title')}
      submitLabel={t('leave.action.cancel')}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">{t('leave.cancelAsk.message', { name, span: spanWords(leave) })}</Text>
      <ReasonField
        value={reason}
        onChange={setReason}
        required
        data-autofocus
        error={tried && reason.trim() === '' ? t('leave.decide.needReason') : null}
      />
    </ActionForm>
  );
}
