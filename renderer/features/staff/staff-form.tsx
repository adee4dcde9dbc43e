import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '#shared/contracts/staff';
import { GENDERS, type Gender } from '#shared/domain/staff/types';
import type { IsoDate } from '#shared/domain/time/wall';
import { notifyDone } from '../../api/notify';
import { useApiMutation, useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';

interface StaffValues {
  staffNo: string;
  name: string;
  gender: Gender | null;
  unitId: string | null;
  phone: string;
  entryDate: IsoDate | null;
  note: string;
}

const empty = (): StaffValues => ({
  staffNo: '',
  name: '',
  gender: null,
  unitId: null,
  phone: '',
  entryDate: today(),
  note: '',
});

const valuesOf = (member: StaffMember): StaffValues => ({
  staffNo: member.staffNo,
  name: member.name,
  gender: member.gender || null,
  unitId: String(member.unitId),
  phone: member.phone,
  entryDate: member.entryDate,
  note: member.note,
});

export interface StaffFormProps {
  target: StaffMember | 'new' | null;
  onClose: () => void;
  onSaved?: (member: StaffMember) => void;
}

/** Who a person is; where they serve is in the postings. */
export function StaffForm({ target, onClose, onSaved }: StaffFormProps) {
  const { t } = useTranslation();
  const member = target === 'new' ? null : target;
  const units = useApiQuery('units', 'list', {}, { enabled: target !== null });
  const save = useApiMutation('staff', 'save', { quiet: true });
  const filled = (value: string | null) => (value?.trim() ? null : t('staff.check.empty'));
  const form = useForm<StaffValues>({
    initialValues: empty(),
    validate: { staffNo: filled, name: filled, unitId: filled, entryDate: filled },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the form starts anew only for another person
  useEffect(() => {
    form.clearErrors();
    form.setValues(member ? valuesOf(member) : empty());
  }, [target]);

  const submit = async () => {
    if (form.validate().hasErrors) return false;
    const { gender, unitId, entryDate, ...rest } = form.values;
    const saved = await save.mutateAsync({
      id: member?.id ?? null,
      ...rest,
      gender: gender ?? '',
      unitId: Number(unitId),
      entryDate: entryDate!,
    });
    notifyDone(t('staff.saved', { name: saved.name }));
    onSaved?.(saved);
    return true;
  };
  const choices = (units.data ?? [])
    .filter((unit) => unit.active || unit.id === member?.unitId)
    .map((unit) => ({ value: String(unit.id), label: unit.name }));
  return (
    <FormModal
      opened={target !== null}
      title={t(member ? 'staff.edit' : 'staff.add')}
      onClose={onClose}
      onSubmit={submit}
      size="lg"
    >
      <Group grow gap={12} align="flex-start">
        <TextInput
          label={t('staff.field.staffNo')}
          description={t('staff.check.staffNo')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          maxLength={32}
          required
          data-autofocus
          {...form.getInputProps('staffNo')}
        />
        <TextInput label={t('staff.field.name')} maxLength={30} required {...form.getInputProps('name')} />
        <Select
          label={t('staff.field.gender')}
          clearable
          data={GENDERS.filter((gender) => gender !== '').map((gender) => ({
            value: gender,
            label: t(`staff.gender.${gender}`),
          }))}
          {...form.getInputProps('gender')}
        />
      </Group>
      <Group grow gap={12} align="flex-start">
        <Select
          label={t('staff.field.unit')}
          searchable
          required
          data={choices}
          {...form.getInputProps('unitId')}
        />
        <DateField
          label={t('staff.field.entryDate')}
          required
          w="100%"
          {...form.getInputProps('entryDate')}
          value={form.values.entryDate}
        />
        <TextInput label={t('staff.field.phone')} maxLength={40} {...form.getInputProps('phone')} />
      </Group>
      <Textarea
        label={t('staff.field.note')}
        maxLength={500}
        autosize
        minRows={2}
        {...form.getInputProps('note')}
      />
    </FormModal>
  );
}
