import { Group, Select, type SelectProps, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

export interface StaffOption {
  id: number;
  name: string;
  /** What tells two people of one name apart: number, window. */
  detail?: string;
}

export interface StaffPickerProps
  extends Omit<SelectProps, 'value' | 'onChange' | 'data' | 'searchValue' | 'onSearchChange' | 'filter'> {
  value: StaffOption | null;
  onChange: (value: StaffOption | null) => void;
  /** Finds people by name, pinyin initials or number; gives the first few. */
  load: (query: string) => Promise<StaffOption[]>;
  /** Tells loaders apart in the cache, for example `staff` or `staff-of-window-3`. */
  loaderKey: string;
}

/** Choose a person by typing: `zs` finds 张三. */
export function StaffPicker({ value, onChange, load, loaderKey, ...rest }: StaffPickerProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value?.name ?? '');
  const [query] = useDebouncedValue(typed === value?.name ? '' : typed.trim(), 120);
  const found = useQuery({
    queryKey: ['staff-picker', loaderKey, query],
    queryFn: () => load(query),
    placeholderData: (previous) => previous,
  });
  const options = new Map((found.data ?? []).map((option) => [String(option.id), option]));
  if (value && !options.has(String(value.id))) options.set(String(value.id), value);
  return (
    <Select
      placeholder={t('ui.picker.placeholder')}
      clearable
      {...rest}
      searchable
      data={[...options].map(([id, option]) => ({ value: id, label: option.name }))}
      value={value ? String(value.id) : null}
      onChange={(id) => onChange(id ? (options.get(id) ?? null) : null)}
      searchValue={typed}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      nothingFoundMessage={found.isFetching ? t('ui.picker.typing') : t('ui.picker.nothing')}
      maxDropdownHeight={260}
      renderOption={({ option }) => (
        <Group gap={8} justify="space-between" w="100%" wrap="nowrap">
          <Text size="sm">{option.label}</Text>
          <Text size="xs" c="dimmed" truncate>
            {options.get(option.value)?.detail}
          </Text>
        </Group>
      )}
    />
  );
}
