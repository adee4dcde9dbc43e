import { Checkbox, Group, Select, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { WindowRecord } from '#shared/contracts/units';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { FormModal } from '../../ui/form-modal';
import { RemoveButton } from './remove-button';

const EMPTY = { code: '', name: '', unitId: null as string | null, area: '', active: true };

/** A window. */
export function WindowForm({
  target,
  onClose,
}: {
  target: WindowRecord | 'new' | null;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const window = target === 'new' ? null : target;
  const units = useApiQuery('units', 'list', {}, { enabled: target !== null });
  const save = useApiMutation('units', 'saveWindow', { quiet: true });
  const remove = useApiMutation('units', 'removeWindow', { onSuccess: onClose });
  const filled = (value: string) => (value.trim() ? null : t('units.check.empty'));
  const form = useForm({ initialValues: EMPTY, validate: { code: filled, name: filled } });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew only for another window
  useEffect(() => {
    form.clearErrors();
    form.setValues(
      window ? { ...window, unitId: window.unitId === null ? null : String(window.unitId) } : EMPTY,
    );
  }, [target]);

  const submit = async () => {
    if (form.validate().hasErrors) return false;
    const { code, name, unitId, area, active } = form.values;
    await save.mutateAsync({
      id: window?.id ?? null,
      code,
      name,
      unitId: unitId === null ? null : Number(unitId),
      area,
      active,
    });
    notifyDone(t('units.saved', { name }));
    return true;
  };
  const choices = (units.data ?? [])
    .filter((unit) => unit.active || unit.id === window?.unitId)
    .map((unit) => ({ value: String(unit.id), label: unit.name }));
  return (
    <FormModal
      opened={target !== null}
      title={t(window ? 'units.windows.edit' : 'units.windows.add')}
      onClose={onClose}
      onSubmit={submit}
      size="lg"
    >
      <Group gap={12} align="flex-start" wrap="nowrap">
        <TextInput
          label={t('units.field.code')}
          w={110}
          maxLength={20}
          required
          data-autofocus
          {...form.getInputProps('code')}
        />
        <TextInput
          label={t('units.field.name')}
          flex={1}
          maxLength={60}
          required
          {...form.getInputProps('name')}
        />
      </Group>
      <Group grow gap={12} align="flex-start">
        <Select
          label={t('units.field.unit')}
          description={t('units.hint.unitOfWindow')}
          searchable
          clearable
          data={choices}
          {...form.getInputProps('unitId')}
        />
        <TextInput
          label={t('units.field.area')}
          description={t('units.hint.area')}
          maxLength={30}
          {...form.getInputProps('area')}
        />
      </Group>
      {window && (
        <Group justify="space-between">
          <Checkbox
            size="xs"
            label={t('units.field.active')}
            {...form.getInputProps('active', { type: 'checkbox' })}
          />
          <RemoveButton
            label={t('units.windows.remove')}
            message={t('units.windows.removeAsk', { name: window.name })}
            done={t('units.removed', { name: window.name })}
            onRemove={() => remove.mutateAsync({ id: window.id })}
          />
        </Group>
      )}
    </FormModal>
  );
}
