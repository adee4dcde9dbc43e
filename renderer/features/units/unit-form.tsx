import { Checkbox, Group, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '#shared/contracts/units';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { RemoveButton } from './remove-button';

const EMPTY = {
  code: '',
  name: '',
  shortName: '',
  vertical: false,
  superior: '',
  head: '',
  deputy: '',
  phone: '',
  active: true,
  office: false,
};

/** A home unit with those its notices name. */
export function UnitForm({ target, onClose }: { target: Unit | 'new' | null; onClose: () => void }) {
  const { t } = useTranslation();
  const unit = target === 'new' ? null : target;
  const save = useApiMutation('units', 'save', { quiet: true });
  const remove = useApiMutation('units', 'remove', { onSuccess: onClose });
  const filled = (value: string) => (value.trim() ? null : t('units.check.empty'));
  const form = useForm({
    initialValues: EMPTY,
    validate: {
      code: filled,
      name: filled,
      superior: (value, { vertical }) => (vertical && !value.trim() ? t('units.check.superior') : null),
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew only for another unit
  useEffect(() => {
    form.clearErrors();
    form.setValues(unit ? pickFields(unit) : EMPTY);
  }, [target]);

  const submit = async () => {
    if (form.validate().hasErrors) return false;
    await save.mutateAsync({ id: unit?.id ?? null, ...form.values });
    notifyDone(t('units.saved', { name: form.values.name }));
    return true;
  };
  const field = (name: 'code' | 'name' | 'shortName' | 'superior' | 'head' | 'deputy' | 'phone') => ({
    label: t(`units.field.${name}`),
    ...form.getInputProps(name),
  });
  return (
    <FormModal
      opened={target !== null}
      title={t(unit ? 'units.units.edit' : 'units.units.add')}
      onClose={onClose}
      onSubmit={submit}
      size="lg"
    >
      <Group gap={12} align="flex-start" wrap="nowrap">
        <TextInput {...field('code')} w={110} maxLength={20} required data-autofocus />
        <TextInput {...field('name')} flex={2} maxLength={60} required />
        <TextInput {...field('shortName')} flex={1} maxLength={20} />
      </Group>
      <Group grow gap={12} align="flex-start">
        <TextInput {...field('head')} maxLength={30} />
        <TextInput {...field('deputy')} maxLength={30} />
        <TextInput {...field('phone')} maxLength={40} />
      </Group>
      <Checkbox
        size="xs"
        label={t('units.field.vertical')}
        description={t('units.hint.vertical')}
        {...form.getInputProps('vertical', { type: 'checkbox' })}
      />
      {form.values.vertical && <TextInput {...field('superior')} maxLength={60} required />}
      <Checkbox
        size="xs"
        label={t('units.field.office')}
        description={t('units.hint.office')}
        {...form.getInputProps('office', { type: 'checkbox' })}
      />
      {unit && (
        <Group justify="space-between">
          <Checkbox
            size="xs"
            label={t('units.field.active')}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
          <RemoveButton
            label={t('units.units.remove')}
            message={t('units.units.removeAsk', { name: unit.name })}
            done={t('units.removed', { name: unit.name })}
            onRemove={() => remove.mutateAsync({ id: unit.id })}
          />
        </Group>
      )}
    </FormModal>
  );
}

const pickFields = ({
  code,
  name,
  shortName,
  vertical,
  superior,
  head,
  deputy,
  phone,
  active,
  office,
}: Unit) => ({
  code,
  name,
  shortName,
  vertical,
  superior,
  head,
  deputy,
  phone,
  active,
  office,
});
