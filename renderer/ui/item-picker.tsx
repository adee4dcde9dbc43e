import { Group, Select, type SelectProps, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DisciplineItemInfo } from '#shared/contracts/incidents';
import { matchesSearch } from '#shared/domain/staff/search';
import { useApiQuery } from '../api/query';

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

/** An item of the catalogue. */
export function ItemPicker({ detail, autoFocus, ...field }: ItemPickerProps) {
  const { t } = useTranslation();
  const items = useApiQuery('incidents', 'items', {}).data ?? [];
  const byCode = new Map(items.map((item) => [item.code, item]));
  return (
    <Select
      {...field}
      {...(autoFocus ? { 'data-autofocus': true } : {})}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('ui.picker.nothing')}
      maxDropdownHeight={280}
      data={items.map(({ code, name }) => ({ value: code, label: name }))}
      filter={({ options, search }) =>
        options.filter((option) => {
          const item = 'value' in option ? byCode.get(String(option.value)) : undefined;
          return item && (search === item.name || matchesItem(item, search));
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
