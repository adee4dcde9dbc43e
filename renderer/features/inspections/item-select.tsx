import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { matchesSearch } from '#shared/domain/staff/search';
import { useApiQuery } from '../../api/query';

interface ItemSelectProps {
  value: string | null;
  onChange: (code: string | null) => void;
  error?: string | null;
}

/** An item of the catalogue by name, other word or pinyin. */
export function ItemSelect({ value, onChange, error }: ItemSelectProps) {
  const { t } = useTranslation();
  const items = useApiQuery('incidents', 'items', {}).data ?? [];
  const byCode = new Map(items.map((item) => [item.code, item]));
  return (
    <Select
      label={t('inspections.findingForm.item')}
      placeholder={t('inspections.findingForm.searchItem')}
      required
      searchable
      data-autofocus
      openOnFocus={false}
      selectFirstOptionOnChange
      nothingFoundMessage={t('ui.picker.nothing')}
      data={items.map(({ code, name }) => ({ value: code, label: name }))}
      value={value}
      onChange={onChange}
      error={error}
      filter={({ options, search }) =>
        options.filter((option) => {
          const item = 'value' in option ? byCode.get(String(option.value)) : undefined;
          const words = item && { name: `${item.name} ${item.synonyms}`, pinyin: item.pinyin };
          return words && (search === item.name || matchesSearch(words, search));
        })
      }
    />
  );
}
