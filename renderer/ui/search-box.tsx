import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export interface SearchBoxProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: string;
  onChange: (value: string) => void;
}

/** The filter of a list; the key `/` comes here. Esc clears it first, then leaves it. */
export function SearchBox({ value, onChange, placeholder, w = 240, ...rest }: SearchBoxProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      {...rest}
      w={w}
      type="text"
      data-filter
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        if (value) onChange('');
        else event.currentTarget.blur();
      }}
      placeholder={placeholder ?? t('ui.searchHint')}
      aria-label={rest['aria-label'] ?? t('ui.search')}
      leftSection={<IconSearch size={15} />}
      rightSection={
        value ? <CloseButton size="xs" aria-label={t('ui.clear')} onClick={() => onChange('')} /> : null
      }
    />
  );
}

/** Moves to the search box of the page, if it has one. */
export function focusFilter(): boolean {
  const box = document.querySelector<HTMLInputElement>('input[data-filter]');
  box?.focus();
  box?.select();
  return box !== null;
}
