import { Group, Select, type SelectProps, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { highlightedOption } from './highlighted-option';

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

/** A pause in the typing. */
const PAUSE_MS = 120;

/**
 * Choose a person by typing: `zs` finds 张三. Enter and Tab take the first who fits what was typed, also when they
 * come before the list does.
 */
export function StaffPicker({ value, onChange, load, loaderKey, ...rest }: StaffPickerProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState(value?.name ?? '');
  const wanted = typed === value?.name ? '' : typed.trim();
  const [query] = useDebouncedValue(wanted, PAUSE_MS);
  /** What Enter or Tab asked for before its list was there; typing on takes it back. */
  const asked = useRef<string | null>(null);
  /** What was typed when the field was left with nobody chosen: it must not vanish without a word. */
  const [lost, setLost] = useState('');
  const search = (text: string) => ({
    queryKey: ['staff-picker', loaderKey, text],
    queryFn: () => load(text),
  });
  const found = useQuery({ ...search(query), placeholderData: (previous) => previous });
  const options = new Map((found.data ?? []).map((option) => [String(option.id), option]));
  if (value && !options.has(String(value.id))) options.set(String(value.id), value);
  const settled = query === wanted && !found.isPlaceholderData && !found.isPending;

  const takeFirst = async () => {
    asked.current = wanted;
    const [first] = await client.fetchQuery(search(wanted)).catch(() => []);
    if (asked.current !== wanted) return;
    asked.current = null;
    if (!first) return setLost(wanted);
    setOpen(false);
    setLost('');
    onChange(first);
  };
  const onKeyDownCapture = (event: KeyboardEvent<HTMLInputElement>) => {
    if ((event.key !== 'Enter' && event.key !== 'Tab') || event.nativeEvent.isComposing) return;
    if (wanted === '' || event.ctrlKey) return;
    const chosen = settled ? highlightedOption(event.currentTarget) : null;
    if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
    }
    if (chosen) chosen.click();
    else void takeFirst();
  };
  return (
    <Select
      placeholder={t('ui.picker.placeholder')}
      clearable
      selectFirstOptionOnChange
      {...rest}
      searchable
      dropdownOpened={open}
      onDropdownOpen={() => setOpen(true)}
      onDropdownClose={() => setOpen(false)}
      data={[...options].map(([id, option]) => ({ value: id, label: option.name }))}
      value={value ? String(value.id) : null}
      onChange={(id) => onChange(id ? (options.get(id) ?? null) : null)}
      searchValue={typed}
      onSearchChange={setTyped}
      onInput={() => {
        asked.current = null;
        setLost('');
      }}
      onBlur={(event) => {
        if (wanted !== '' && asked.current === null) setLost(wanted);
        rest.onBlur?.(event);
      }}
      error={lost !== '' && value === null ? t('ui.picker.lost', { text: lost }) : rest.error}
      onKeyDownCapture={onKeyDownCapture}
      filter={({ options: all }) => all}
      nothingFoundMessage={settled ? t('ui.picker.nothing') : t('ui.picker.typing')}
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
