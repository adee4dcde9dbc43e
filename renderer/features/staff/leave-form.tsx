import { Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/contracts/staff';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { ReasonField } from '../../ui/reason-field';

/** The last day at the center. */
export function LeaveForm({
  member,
  opened,
  onClose,
}: {
  member: StaffMember;
  opened: boolean;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [exitDate, setExitDate] = useState<IsoDate | null>(today());
  const [reason, setReason] = useState('');
  const leave = useApiMutation('staff', 'leave', { quiet: true });
  const submit = async () => {
    if (exitDate === null) return false;
    await leave.mutateAsync({ id: member.id, exitDate, reason });
    notifyDone(t('staff.leave.done', { name: member.name }));
    return true;
  };
  return (
    <FormModal
      opened={opened}
      title={`${t('staff.leave.title')} · ${member.name}`}
      onClose={onClose}
      onSubmit={submit}
      submitDisabled={exitDate === null}
    >
      <Text size="sm">{t('staff.leave.text')}</Text>
      <DateField
        label={t('staff.leave.exitDate')}
        required
        data-autofocus
        value={exitDate}
        onChange={setExitDate}
      />
      <ReasonField value={reason} onChange={setReason} />
    </FormModal>
  );
}
