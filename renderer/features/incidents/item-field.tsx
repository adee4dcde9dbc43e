import { Group, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { matchesSearch } from '#shared/domain/staff/search';
import { useApiQuery } from '../../api/query';

interface ItemFieldProps {
  value: string | null;
  onChange: (code: string | null) => void;
  error?: string | null;
  /** Default: the item that was broken, which is required. */
  label?: string;
}

/** An item of the catalogue, found by name, by another word for it (窜岗), or by pinyin. */
export function ItemField({ value, onChange, error, label }: ItemFieldProps) {
  const { t } = useTranslation();
  const items = useApiQuery('incidents', 'items', {}).data ?? [];
  const byCode = new Map(items.map((item) => [item.code, item]));
  return (
    <Select
      label={label ?? t('incidents.form.item')}
      placeholder={t('incidents.form.itemPlaceholder')}
      required={label === undefined}
      clearable={label !== undefined}
      searchable
      selectFirstOptionOnChange
      nothingFoundMessage={t('ui.picker.nothing')}
      maxDropdownHeight={280}
      data={items.map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      onChange={onChange}
      error={error}
      filter={({ options, search }) =>
        options.filter((option) => {
          const item = 'value' in option ? byCode.get(option.value) : undefined;
          return item && (search === item.name || matchesItem(item, search));
        })
      }
      renderOption={({ option }) => {
        const item = byCode.get(option.value);
        return (
          <Group justify="space-between" w="100%" wrap="nowrap" gap={8}>
            <Text size="sm">{option.label}</Text>
            <Text size="xs" c="dimmed" truncate>
              {item && `${t(`incidents.class.${item.class}`)} · ${t(`incidents.severity.${item.severity}`)}`}
            </Text>
          </Group>
        );
      }}
    />
  );
}

const matchesItem = (item: { name: string; synonyms: string; pinyin: string }, search: string): boolean =>
  matchesSearch({ name: `${item.name} ${item.synonyms}`, pinyin: item.pinyin }, search);
