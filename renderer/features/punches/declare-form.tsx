import { Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { ReasonField } from '../../ui/reason-field';

/** The office answers for the data being complete up to a day. */
export function DeclareForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const declare = useApiMutation('punches', 'declareData', { quiet: true });
  const form = useForm({
    initialValues: { until: null as IsoDate | null, reason: '' },
    validate: {
      until: (value) => (value === null ? t('punches.devices.untilMissing') : null),
      reason: (value) => (value.trim() === '' ? t('punches.devices.reasonMissing') : null),
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening starts the form anew
  useEffect(() => {
    if (opened) form.setValues({ until: addDays(today(), -1), reason: '' });
  }, [opened]);
  const submit = async () => {
    const { until, reason } = form.values;
    if (form.validate().hasErrors || !until) return false;
    await declare.mutateAsync({ until, reason });
    notifyDone(t('punches.devices.done', { until }));
    return true;
  };
  return (
    <FormModal
      opened={opened}
      title={t('punches.devices.declareTitle')}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={t('punches.devices.declare')}
    >
      <Text size="sm">{t('punches.devices.declareText')}</Text>
      <DateField
        label={t('punches.devices.until')}
        required
        max={today()}
        value={form.values.until}
        onChange={(date) => form.setFieldValue('until', date)}
        error={form.errors.until}
      />
      <ReasonField
        required
        maxLength={200}
        value={form.values.reason}
        onChange={(reason) => form.setFieldValue('reason', reason)}
        error={form.errors.reason}
      />
    </FormModal>
  );
}
