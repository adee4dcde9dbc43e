import { Group, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useApiQuery } from '../../api/query';
import { type StaffOption, StaffPicker } from '../../ui/staff-picker';
import type { OrderValues } from './form-values';

interface OwnerFieldsProps {
  values: OrderValues;
  set: (change: Partial<OrderValues>) => void;
  error: string | null;
}

/** Who is responsible: a person, a window, a unit, or several of them. */
export function OwnerFields({ values, set, error }: OwnerFieldsProps) {
  const { t } = useTranslation();
  const windows = useApiQuery('units', 'windows', {}).data ?? [];
  const units = useApiQuery('units', 'list', {}).data ?? [];
  const day = values.issuedOn;
  const search = async (text: string): Promise<StaffOption[]> =>
    (await api.staff.search({ text, date: day })).map(({ id, name, staffNo, windowNames }) => ({
      ...{ id, name },
      detail: [staffNo, ...windowNames].join(' · '),
    }));
  const chosen = (value: string | null) => (value === null ? null : Number(value));
  const places = (rows: readonly { id: number; name: string; active: boolean }[], kept: number | null) =>
    rows
      .filter(({ active, id }) => active || id === kept)
      .map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <Group gap={8} align="flex-start" wrap="nowrap">
      <Select
        label={t('rectification.field.window')}
        placeholder={values.person ? t('rectification.form.windowAuto') : undefined}
        flex={1}
        searchable
        clearable
        nothingFoundMessage={t('ui.picker.nothing')}
        data={places(windows, values.windowId)}
        value={values.windowId === null ? null : String(values.windowId)}
        onChange={(value) => set({ windowId: chosen(value) })}
        error={error}
      />
      <StaffPicker
        label={t('rectification.field.person')}
        flex={1}
        openOnFocus={false}
        loaderKey={`order-${day}`}
        load={search}
        value={values.person}
        onChange={(person) => set({ person, ...(person ? { owner: person.name } : {}) })}
      />
      <Select
        label={t('rectification.field.unit')}
        flex={1}
        searchable
        clearable
        nothingFoundMessage={t('ui.picker.nothing')}
        data={places(units, values.unitId)}
        value={values.unitId === null ? null : String(values.unitId)}
        onChange={(value) => set({ unitId: chosen(value) })}
      />
    </Group>
  );
}
