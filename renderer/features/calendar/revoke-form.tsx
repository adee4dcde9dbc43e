import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeInfo } from '#shared/contracts/calendar';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { ErrorBanner } from '../../ui/error-banner';
import { FormModal } from '../../ui/form-modal';
import { ReasonField } from '../../ui/reason-field';
import { ImpactText } from './impact-text';
import { noticeDays } from './notice-draft';

interface RevokeFormProps {
  notice: NoticeInfo;
  onClose: () => void;
}

/** Says whom taking a notice back touches, and takes it back with a reason. */
export function RevokeForm({ notice, onClose }: RevokeFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const preview = useApiQuery('calendar', 'previewRevocation', { id: notice.id });
  const revoke = useApiMutation('calendar', 'revokeNotice', { quiet: true });
  const submit = async () => {
    setTried(true);
    if (reason.trim() === '') return false;
    const { people } = await revoke.mutateAsync({ id: notice.id, reason });
    notifyDone(t('calendar.notice.revoked', { count: people }));
    return true;
  };
  return (
    <FormModal
      opened
      title={t('calendar.notice.revokeTitle', { name: notice.name })}
      submitLabel={t('calendar.notice.revoke')}
      submitDisabled={!preview.data}
      onClose={onClose}
      onSubmit={submit}
    >
      <Text size="sm">{t('calendar.notice.revokeText', { days: noticeDays(notice) })}</Text>
      <ErrorBanner error={preview.error} />
      {preview.data && <ImpactText impact={preview.data} />}
      <ReasonField
        required
        maxLength={200}
        value={reason}
        onChange={setReason}
        error={tried && reason.trim() === '' && t('calendar.notice.fillReason')}
        data-autofocus
      />
    </FormModal>
  );
}
