import { TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverdueCase } from '#shared/contracts/cases';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { ReasonField } from '../../ui/reason-field';

/** Who decided that an overdue case is not charged, and why. */
export function ExcuseForm({ target, onClose }: { target: OverdueCase | null; onClose: () => void }) {
  const { t } = useTranslation();
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  useEffect(() => {
    setBy(target?.excusedBy ?? '');
    setReason(target?.excusedReason ?? '');
  }, [target]);
  const excuse = useApiMutation('cases', 'excuseOverdue', { quiet: true });
  if (target === null) return null;
  const submit = async () => {
    await excuse.mutateAsync({ id: target.id, by, reason });
    notifyDone(t('cases.overdue.excused'));
    return true;
  };
  return (
    <FormModal
      opened
      title={t('cases.overdue.excuseTitle', { no: target.caseNo })}
      submitLabel={t('cases.overdue.excuse')}
      submitDisabled={by.trim() === '' || reason.trim() === ''}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t('cases.overdue.excusedBy')}
        required
        data-autofocus
        maxLength={40}
        value={by}
        onChange={(event) => setBy(event.currentTarget.value)}
      />
      <ReasonField
        label={t('cases.overdue.excusedReason')}
        required
        maxLength={200}
        value={reason}
        onChange={setReason}
      />
    </FormModal>
  );
}
