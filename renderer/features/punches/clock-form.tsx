import { Group, NumberInput, SegmentedControl, Select, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PunchDevice } from '#shared/contracts/punch-devices';
import { LARGEST_CLOCK_ERROR } from '#shared/domain/punches/clock';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { ReasonField } from '../../ui/reason-field';
import { usePunchWords } from './words';

export interface ClockFormProps {
  opened: boolean;
  devices: readonly PunchDevice[];
  onClose: () => void;
}

const MOST_MINUTES = LARGEST_CLOCK_ERROR / 60 - 1;

/** Notes that a machine's clock ran ahead or lagged behind in some days. */
export function ClockForm({ opened, devices, onClose }: ClockFormProps) {
  const { t } = useTranslation();
  const words = usePunchWords();
  const add = useApiMutation('punches', 'addClock', { quiet: true });
  const form = useForm({
    initialValues: {
      device: null as string | null,
      from: null as IsoDate | null,
      to: null as IsoDate | null,
      side: 'ahead' as 'ahead' | 'behind',
      minutes: 0,
      seconds: 0,
      reason: '',
    },
    validate: {
      device: (value) => (value === null ? t('punches.clocks.deviceMissing') : null),
      from: (value) => (value === null ? t('punches.clocks.fromMissing') : null),
      minutes: (value, { seconds }) => (value * 60 + seconds > 0 ? null : t('punches.clocks.errorMissing')),
      reason: (value) => (value.trim() === '' ? t('punches.devices.reasonMissing') : null),
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only opening starts the form anew
  useEffect(() => {
    if (opened) form.reset();
    if (opened && devices.length === 1) form.setFieldValue('device', devices[0]?.code ?? null);
  }, [opened]);
  const submit = async () => {
    const { device, from, to, side, minutes, seconds, reason } = form.values;
    if (form.validate().hasErrors || device === null || !from) return false;
    const error = minutes * 60 + seconds;
    await add.mutateAsync({ device, from, to, aheadSeconds: side === 'ahead' ? error : -error, reason });
    notifyDone(t('punches.clocks.saved'));
    return true;
  };
  return (
    <FormModal opened={opened} title={t('punches.clocks.add')} onClose={onClose} onSubmit={submit}>
      <Text size="sm">{t('punches.clocks.text')}</Text>
      <Select
        label={t('punches.clocks.device')}
        required
        data-autofocus
        data={devices.map(({ code, name }) => ({
          value: code,
          label: [words.device(code), name].filter((part) => part !== '').join(' · '),
        }))}
        {...form.getInputProps('device')}
      />
      <Group gap={12} align="flex-start">
        <DateField
          label={t('punches.clocks.from')}
          required
          max={today()}
          value={form.values.from}
          onChange={(date) => form.setFieldValue('from', date)}
          error={form.errors.from}
        />
        <DateField
          label={t('punches.clocks.to')}
          description={t('punches.clocks.toHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={form.values.to}
          onChange={(date) => form.setFieldValue('to', date)}
        />
      </Group>
      <Group gap={12} align="flex-end">
        <SegmentedControl
          aria-label={t('punches.clocks.error')}
          value={form.values.side}
          onChange={(side) => form.setFieldValue('side', side as 'ahead' | 'behind')}
          data={(['ahead', 'behind'] as const).map((value) => ({
            value,
            label: t(`punches.clocks.${value}`),
          }))}
        />
        <NumberInput
          label={t('punches.clocks.minutes')}
          w={110}
          min={0}
          max={MOST_MINUTES}
          allowDecimal={false}
          allowNegative={false}
          value={form.values.minutes}
          onChange={(value) => form.setFieldValue('minutes', Number(value) || 0)}
          error={form.errors.minutes}
        />
        <NumberInput
          label={t('punches.clocks.seconds')}
          w={90}
          min={0}
          max={59}
          allowDecimal={false}
          allowNegative={false}
          value={form.values.seconds}
          onChange={(value) => form.setFieldValue('seconds', Number(value) || 0)}
        />
      </Group>
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
