import { Group, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';
import { type StaffOption, StaffPicker } from '../../ui/staff-picker';
import type { ComplaintValues } from './form-values';

interface AboutFieldsProps {
  values: ComplaintValues;
  set: (change: Partial<ComplaintValues>) => void;
}

/** Whom it is against, when it happened, and where it was passed on from; all may be unknown at first. */
export function AboutFields({ values, set }: AboutFieldsProps) {
  const { t } = useTranslation();
  const windows = useApiQuery('units', 'windows', {}).data ?? [];
  const units = useApiQuery('units', 'list', {}).data ?? [];
  const day = values.occurredOn ?? values.receivedOn;
  const search = async (text: string): Promise<StaffOption[]> =>
    (await api.staff.search({ text, date: day })).map(({ id, name, staffNo, windowNames }) => ({
      ...{ id, name },
      detail: [staffNo, ...windowNames].join(' · '),
    }));
  const chosen = (value: string | null) => (value === null ? null : Number(value));
  const places = (rows: readonly { id: number; name: string; active: boolean }[]) =>
    rows.filter(({ active }) => active).map(({ id, name }) => ({ value: String(id), label: name }));
  return (
    <>
      <Group gap={8} align="flex-start" wrap="nowrap">
        <StaffPicker
          label={t('complaints.field.person')}
          placeholder={t('complaints.form.personAuto')}
          flex={1}
          openOnFocus={false}
          loaderKey={`complaint-${day}`}
          load={search}
          value={values.person}
          onChange={(person) => set({ person })}
        />
        <Select
          label={t('complaints.field.window')}
          placeholder={values.person ? t('complaints.form.windowAuto') : undefined}
          flex={1}
          searchable
          clearable
          nothingFoundMessage={t('ui.picker.nothing')}
          data={places(windows)}
          value={values.windowId === null ? null : String(values.windowId)}
          onChange={(value) => set({ windowId: chosen(value) })}
        />
        <Select
          label={t('complaints.field.unit')}
          flex={1}
          searchable
          clearable
          nothingFoundMessage={t('ui.picker.nothing')}
          data={places(units)}
          value={values.unitId === null ? null : String(values.unitId)}
          onChange={(value) => set({ unitId: chosen(value) })}
        />
        <DateField
          label={t('complaints.field.occurred')}
          max={today()}
          value={values.occurredOn}
          onChange={(occurredOn) => set({ occurredOn })}
        />
      </Group>
      <Group gap={8} grow>
        <TextInput
          label={t('complaints.field.sourceBody')}
          maxLength={60}
          value={values.sourceBody}
          onChange={(event) => set({ sourceBody: event.currentTarget.value })}
        />
        <TextInput
          label={t('complaints.field.sourceNo')}
          maxLength={60}
          value={values.sourceNo}
          onChange={(event) => set({ sourceNo: event.currentTarget.value })}
        />
      </Group>
    </>
  );
}
