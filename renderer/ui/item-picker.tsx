import { Group, Select, type SelectProps, Text } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DisciplineItemInfo } from '#shared/contracts/incidents';
import { matchesSearch } from '#shared/domain/staff/search';
import { useApiQuery } from '../api/query';
import { highlightedOption } from './highlighted-option';

/** True when the text finds an item by its name, by another word for it (窜岗), or by pinyin. */
export const matchesItem = (
  { name, synonyms, pinyin }: Pick<DisciplineItemInfo, 'name' | 'synonyms' | 'pinyin'>,
  text: string,
): boolean => matchesSearch({ name: `${name} ${synonyms}`, pinyin }, text);

interface ItemPickerProps
  extends Pick<SelectProps, 'label' | 'placeholder' | 'required' | 'clearable' | 'error' | 'openOnFocus'> {
  value: string | null;
  onChange: (code: string | null) => void;
  /** Said beside the name in the list. */
  detail?: (item: DisciplineItemInfo) => string;
  autoFocus?: boolean;
}

/**
 * An item of the catalogue. Enter and Tab take the first one that fits what was typed; where none does, the form is
 * not sent with what stood there before.
 */
export function ItemPicker({ detail, autoFocus, value, onChange, error, ...field }: ItemPickerProps) {
  const { t } = useTranslation();
  const items = useApiQuery('incidents', 'items', {}).data ?? [];
  const byCode = new Map(items.map((item) => [item.code, item]));
  const chosen = byCode.get(value ?? '')?.name ?? '';
  const [typed, setTyped] = useState('');
  const wanted = typed === chosen ? '' : typed.trim();
  /** What was typed and is in no item's words: it must not vanish without a word. */
  const [lost, setLost] = useState('');
  const fits = (item: DisciplineItemInfo, text: string) => text === item.name || matchesItem(item, text);

  const onKeyDownCapture = (event: KeyboardEvent<HTMLInputElement>) => {
    if ((event.key !== 'Enter' && event.key !== 'Tab') || event.nativeEvent.isComposing) return;
    if (wanted === '' || event.ctrlKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
    }
    const option = highlightedOption(event.currentTarget);
    const found = items.find((item) => fits(item, wanted));
    if (option) option.click();
    else if (found) onChange(found.code);
    else setLost(wanted);
  };
  return (
    <Select
      {...field}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      value={value}
      onChange={onChange}
      searchValue={typed}
      onSearchChange={setTyped}
      onInput={() => setLost('')}
      onBlur={() => setLost(items.some((item) => fits(item, wanted)) ? '' : wanted)}
      onKeyDownCapture={onKeyDownCapture}
      error={lost === '' ? error : t('ui.picker.lostItem', { text: lost })}
      searchable
      selectFirstOptionOnChange={wanted !== ''}
      nothingFoundMessage={t('ui.picker.nothing')}
      maxDropdownHeight={280}
      data={items.map(({ code, name }) => ({ value: code, label: name }))}
      filter={({ options, search }) =>
        options.filter((option) => {
          const item = 'value' in option ? byCode.get(String(option.value)) : undefined;
          return item && fits(item, search);
        })
      }
      renderOption={({ option }) => {
        const item = byCode.get(option.value);
        return (
          <Group justify="space-between" w="100%" wrap="nowrap" gap={8}>
            <Text size="sm">{option.label}</Text>
            {item && detail && (
              <Text size="xs" c="dimmed" truncate>
                {detail(item)}
              </Text>
            )}
          </Group>
        );
      }}
    />
  );
}
