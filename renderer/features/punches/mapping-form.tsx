import { Group, Text, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { MachineMapping, UnmappedId } from '#shared/contracts/punches';
import type { IsoDate } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { notifyDone } from '../../api/notify';
import { useApiMutation } from '../../api/query';
import { DateField } from '../../ui/date-field';
import { FormModal } from '../../ui/form-modal';
import { type StaffOption, StaffPicker } from '../../ui/staff-picker';

type Person = Pick<MachineMapping, 'staffId' | 'staffNo' | 'name'>;

/** What the form is about: an id that waits, one that is assigned, or one a person types. */
export type MappingTarget =
  | { kind: 'unmapped'; row: Pick<UnmappedId, 'machineId'> & { suggestion: Person | null } }
  | { kind: 'mapped'; row: MachineMapping }
  | { kind: 'new' };

export interface OpensForm {
  onOpen: (target: MappingTarget) => void;
}

interface Values {
  machineId: string;
  staff: StaffOption | null;
  startDate: IsoDate | null;
  endDate: IsoDate | null;
}

const findStaff = async (text: string): Promise<StaffOption[]> => {
  const found = await api.staff.search({ text });
  return found.map(({ id, name, staffNo, windowNames, unitName }) => ({
    id,
    name,
    detail: [staffNo, windowNames[0] ?? unitName].join(' '),
  }));
};

function valuesOf(target: MappingTarget | null): Values {
  if (!target || target.kind === 'new') {
    return { machineId: '', staff: null, startDate: null, endDate: null };
  }
  if (target.kind === 'mapped') {
    const { machineId, staffId, name, staffNo, startDate, endDate } = target.row;
    return { machineId, staff: { id: staffId, name, detail: staffNo }, startDate, endDate };
  }
  const { machineId, suggestion } = target.row;
  const staff = suggestion && {
    id: suggestion.staffId,
    name: suggestion.name,
    detail: suggestion.staffNo,
  };
  return { machineId, staff, startDate: null, endDate: null };
}

/** Says whose an attendance id is, and from when to when. */
export function MappingForm({ target, onClose }: { target: MappingTarget | null; onClose: () => void }) {
  const { t } = useTranslation();
  const map = useApiMutation('punches', 'map', { quiet: true });
  const change = useApiMutation('punches', 'changeMapping', { quiet: true });
  const form = useForm<Values>({
    initialValues: valuesOf(null),
    validate: {
      machineId: (value) => (value.trim() === '' ? t('punches.mapping.idMissing') : null),
      staff: (value) => (value === null ? t('punches.mapping.staffMissing') : null),
    },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another target starts the form anew
  useEffect(() => {
    form.setValues(valuesOf(target));
    form.resetDirty();
    form.clearErrors();
  }, [target]);

  const submit = async () => {
    if (form.validate().hasErrors) return false;
    const { machineId, staff, startDate, endDate } = form.values;
    if (!staff) return false;
    if (target?.kind === 'mapped') await change.mutateAsync({ id: target.row.id, startDate, endDate });
    else await map.mutateAsync({ machineId, staffId: staff.id, startDate, endDate });
    notifyDone(t('punches.mapping.saved', { machineId, name: staff.name }));
    return true;
  };
  const { machineId } = form.values;
  return (
    <FormModal
      opened={target !== null}
      title={
        target?.kind === 'mapped'
          ? t('punches.mapping.change', { machineId })
          : target?.kind === 'unmapped'
            ? t('punches.mapping.assign', { machineId })
            : t('punches.mapping.add')
      }
      onClose={onClose}
      onSubmit={submit}
    >
      {target?.kind === 'new' && (
        <TextInput
          label={t('punches.mapping.machineId')}
          required
          data-autofocus
          {...form.getInputProps('machineId')}
        />
      )}
      <StaffPicker
        key={machineId}
        label={t('punches.mapping.staff')}
        required
        data-autofocus={target?.kind === 'unmapped' ? true : undefined}
        disabled={target?.kind === 'mapped'}
        loaderKey="staff"
        load={findStaff}
        value={form.values.staff}
        onChange={(staff) => form.setFieldValue('staff', staff)}
        error={form.errors.staff}
      />
      <Group gap={12} align="flex-start">
        <DateField
          label={t('punches.mapping.startDate')}
          value={form.values.startDate}
          onChange={(date) => form.setFieldValue('startDate', date)}
        />
        <DateField
          label={t('punches.mapping.endDate')}
          value={form.values.endDate}
          onChange={(date) => form.setFieldValue('endDate', date)}
        />
      </Group>
      <Text size="xs" c="dimmed">
        {t('punches.mapping.datesHint')}
      </Text>
    </FormModal>
  );
}
