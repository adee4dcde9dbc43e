import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PunchDevice } from '#shared/contracts/punch-devices';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { usePunchWords } from './words';

/** Names a machine and says when it was taken out of use. */
export function DeviceForm({ device, onClose }: { device: PunchDevice | null; onClose: () => void }) {
  const { t } = useTranslation();
  const words = usePunchWords();
  const save = useApiMutation('punches', 'saveDevice', { quiet: true });
  const form = useForm({ initialValues: { name: '', retiredOn: null as IsoDate | null } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another machine starts the form anew
  useEffect(() => {
    form.setValues({ name: device?.name ?? '', retiredOn: device?.retiredOn ?? null });
  }, [device]);
  const submit = async () => {
    if (!device) return;
    await save.mutateAsync({ code: device.code, ...form.values });
    notifyDone(t('punches.devices.saved'));
  };
  return (
    <FormModal
      opened={device !== null}
      title={t('punches.devices.edit', { code: words.device(device?.code ?? '') })}
      onClose={onClose}
      onSubmit={submit}
    >
      <TextInput
        label={t('punches.devices.name')}
        maxLength={40}
        data-autofocus
        {...form.getInputProps('name')}
      />
      <DateField
        label={t('punches.devices.retiredOn')}
        description={t('punches.devices.retiredHint')}
        w={260}
        value={form.values.retiredOn}
        onChange={(date) => form.setFieldValue('retiredOn', date)}
      />
    </FormModal>
  );
}
