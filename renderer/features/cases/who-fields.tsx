import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { IsoDate } from '#shared/domain/time/wall';
import { api } from '../../api/client';
import { useApiQuery } from '../../api/query';
import { type StaffOption, StaffPicker } from '../../ui/staff-picker';

interface PlaceFieldProps {
  of: 'windows' | 'units';
  label: string;
  required?: boolean;
  value: number | null;
  error?: ReactNode;
  onChange: (id: number | null) => void;
}

/** A window or a home unit in use, found by typing. */
export function PlaceField({ of, value, onChange, ...rest }: PlaceFieldProps) {
  const { t } = useTranslation();
  const windows = useApiQuery('units', 'windows', {}, { enabled: of === 'windows' }).data ?? [];
  const units = useApiQuery('units', 'list', {}, { enabled: of === 'units' }).data ?? [];
  const rows: readonly { id: number; name: string; active: boolean }[] = of === 'windows' ? windows : units;
  return (
    <Select
      flex={1}
      searchable
      clearable
      nothingFoundMessage={t('ui.picker.nothing')}
      data={rows
        .filter(({ active, id }) => active || id === value)
        .map(({ id, name }) => ({ value: String(id), label: name }))}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      {...rest}
    />
  );
}

interface PersonFieldProps {
  label: string;
  date: IsoDate;
  value: StaffOption | null;
  error?: ReactNode;
  onChange: (person: StaffOption | null) => void;
}

/** Somebody posted on a day. */
export function PersonField({ date, ...rest }: PersonFieldProps) {
  const load = async (text: string): Promise<StaffOption[]> =>
    (await api.staff.search({ text, date })).map(({ id, name, staffNo, windowNames }) => ({
      ...{ id, name },
      detail: [staffNo, ...windowNames].join(' · '),
    }));
  return <StaffPicker flex={1} loaderKey={`cases-${date}`} load={load} {...rest} />;
}
