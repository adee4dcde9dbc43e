import { NumberInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderSettingsInfo } from '#shared/contracts/rectification';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { FormModal } from '../../ui/form-modal';

const FIELDS = ['windowDays', 'unitDays', 'leaderDays', 'dueDays', 'lookDays'] as const;

/** When an overdue order goes further up, and what new ones are preset with. */
export function SettingsForm({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const stored = useApiQuery('rectification', 'settings', {}, { enabled: opened }).data;
  const [values, setValues] = useState<OrderSettingsInfo | null>(null);
  const save = useApiMutation('rectification', 'saveSettings', { quiet: true });
  useEffect(() => {
    if (opened && stored) setValues(stored);
  }, [opened, stored]);
  const submit = async () => {
    if (values === null) return false;
    await save.mutateAsync(values);
    notifyDone(t('rectification.rules.saved'));
    return true;
  };
  return (
    <FormModal opened={opened} title={t('rectification.rules.title')} onClose={onClose} onSubmit={submit}>
      {values &&
        FIELDS.map((field, index) => (
          <NumberInput
            key={field}
            label={t(`rectification.rules.${field}`)}
            min={1}
            max={120}
            allowDecimal={false}
            data-autofocus={index === 0 || undefined}
            value={values[field]}
            onChange={(typed) => typeof typed === 'number' && setValues({ ...values, [field]: typed })}
          />
        ))}
    </FormModal>
  );
}
