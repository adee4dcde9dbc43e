import { Select, type SelectProps } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { usePunchWords } from './words';

export interface DevicePickerProps extends Omit<SelectProps, 'value' | 'onChange' | 'data'> {
  /** Empty for a machine without a number, null while nobody said. */
  value: string | null;
  onChange: (code: string) => void;
}

const NONE = 'none';
const MACHINE = 'machine:';

/** A machine that is known, a new one by its number, or none. */
export function DevicePicker({ value, onChange, ...rest }: DevicePickerProps) {
  const { t } = useTranslation();
  const words = usePunchWords();
  const devices = useApiQuery('punches', 'devices', {}).data?.devices ?? [];
  const [search, setSearch] = useState('');
  const names = new Map(devices.map(({ code, name }) => [code, name]));
  if (value) names.set(value, names.get(value) ?? '');
  const known = [...names].filter(([code]) => code !== '');
  const typed = search.trim().slice(0, 64);
  const label = (code: string, name: string): string =>
    [words.device(code), name].filter((part) => part !== '').join(' · ');
  const isNew =
    typed !== '' &&
    typed !== t('punches.import.deviceNone') &&
    !known.some(([code, name]) => code === typed || label(code, name) === typed);
  return (
    <Select
      searchable
      placeholder={t('punches.import.devicePlaceholder')}
      nothingFoundMessage={null}
      data={[
        ...known.map(([code, name]) => ({ value: MACHINE + code, label: label(code, name) })),
        { value: NONE, label: t('punches.import.deviceNone') },
        ...(isNew ? [{ value: MACHINE + typed, label: t('punches.import.deviceNew', { code: typed }) }] : []),
      ]}
      value={value === null ? null : value === '' ? NONE : MACHINE + value}
      onSearchChange={setSearch}
      onChange={(chosen) => {
        if (chosen !== null) onChange(chosen === NONE ? '' : chosen.slice(MACHINE.length));
      }}
      {...rest}
    />
  );
}
