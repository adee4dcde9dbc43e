import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LeaveDetail } from '#shared/contracts/leave';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { ReasonField } from '../../ui/reason-field';
import { ActionForm, type LeaveFormProps } from './action-form';
import { spanWords } from './words';

/** What needs a reason and no other field: cancelling, and the office's word about an overdue return. */
export type AskedAction = 'cancel' | 'settle_overdue';

export function ReasonForm({ leave, action, opened, onClose }: LeaveFormProps & { action: AskedAction }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  useEffect(() => {
    if (!opened) return;
    setReason('');
    setTried(false);
  }, [opened]);
  const cancel = useApiMutation('leave', 'cancel', { quiet: true });
  const settle = useApiMutation('leave', 'settleOverdue', { quiet: true });
  const { id, version, overdueSettled } = leave;
  const words = useWords(leave, action);
  const submit = async () => {
    setTried(true);
    if (reason.trim() === '') return false;
    if (action === 'cancel') await cancel.mutateAsync({ id, version, reason });
    else await settle.mutateAsync({ id, version, settled: !overdueSettled, reason });
    notifyDone(words.done);
    return true;
  };
  return (
    <ActionForm
      leave={leave}
      actions={[action]}
      opened={opened}
      title={words.title}
      submitLabel={words.label}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">{words.message}</Text>
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

function useWords(leave: LeaveDetail, action: AskedAction) {
  const { t } = useTranslation();
  const { staffName: name } = leave;
  if (action === 'cancel') {
    return {
      title: t('leave.cancelAsk.title'),
      label: t('leave.action.cancel'),
      message: t('leave.cancelAsk.message', { name, span: spanWords(leave) }),
      done: t('leave.cancelAsk.done'),
    };
  }
  const settled = leave.overdueSettled;
  return {
    title: t('leave.settleAsk.title'),
    label: t(settled ? 'leave.action.unsettle' : 'leave.action.settle'),
    message: settled ? t('leave.settleAsk.undo') : t('leave.settleAsk.message', { name }),
    done: t(settled ? 'leave.settleAsk.undone' : 'leave.settleAsk.done'),
  };
}
