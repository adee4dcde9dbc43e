import { MultiSelect, type MultiSelectProps, Select, type SelectProps } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Json } from '#shared/domain/rulebook/edit';
import { listAt, valueAt } from '#shared/domain/rulebook/edit';
import { KINDS } from '#shared/domain/rulebook/form';
import type { Source } from '#shared/domain/rulebook/form-tables';
import { matchesSearch } from '#shared/domain/staff/search';
import { useEditor } from './editor-context';
import { zh } from './locale/zh-vocabulary';
import { usePinyin } from './use-pinyin';

interface Option {
  value: string;
  label: string;
  /** Other words it is found by. */
  synonyms: string;
  pinyin: string;
}

const IN_BOOK: readonly Source[] = ['groups', 'clauses', 'grades', 'bars', 'awards', 'carryOver'];
/** What only the program knows cannot be made up. */
const CLOSED: readonly Source[] = [...IN_BOOK, 'kinds'];

const codesOf = (data: Json, part: string): string[] =>
  listAt(data, [part]).map((each) => String(valueAt(each, ['code']) ?? ''));

function knownCodes(source: Source, data: Json): string[] {
  if (source === 'kinds') return [...KINDS];
  if (source === 'clauses') return [...codesOf(data, 'clauses'), ...codesOf(data, 'liabilities')];
  if (IN_BOOK.includes(source)) return codesOf(data, source);
  if (source === 'aspects') return [];
  return Object.keys(zh[source as keyof typeof zh] ?? {}).map((code) =>
    code.replace(/^(session|side)_/, '$1:'),
  );
}

/** Everything a field may name, with what is found by pinyin and other words. */
function useOptions(source: Source, chosen: readonly string[]): Option[] {
  const { data, items, speaker } = useEditor();
  const options = useMemo(() => {
    const catalogue = source === 'items' ? items : [];
    const named = new Map(catalogue.map((item) => [item.code, item]));
    const codes = new Set([...named.keys(), ...knownCodes(source, data), ...chosen].filter(Boolean));
    return [...codes].map((value) => ({
      value,
      label: speaker.code(source, value),
      synonyms: named.get(value)?.synonyms ?? '',
    }));
  }, [source, data, items, speaker, chosen]);
  const labels = useMemo(() => options.map(({ label }) => label), [options]);
  const pinyin = usePinyin(labels);
  return options.map((option) => ({ ...option, pinyin: pinyin(option.label) }));
}

function useFinding(source: Source, options: readonly Option[]) {
  const { t } = useTranslation();
  const [search, setSearch] = useState('');
  const byCode = new Map(options.map((option) => [option.value, option]));
  const isNew =
    search.trim() !== '' && !CLOSED.includes(source) && !options.some(({ label }) => label === search.trim());
  const made = isNew
    ? [{ value: search.trim(), label: t('rulebook.editor.create', { text: search.trim() }) }]
    : [];
  return {
    searchable: true,
    searchValue: search,
    onSearchChange: setSearch,
    nothingFoundMessage: t('ui.picker.nothing'),
    maxDropdownHeight: 260,
    data: [...options.map(({ value, label }) => ({ value, label })), ...made],
    filter: (({ options: all, search: text }) =>
      all.filter((option) => {
        if (!('value' in option)) return true;
        const known = byCode.get(String(option.value));
        if (!known) return true;
        return (
          known.label === text ||
          matchesSearch({ name: `${known.label} ${known.synonyms}`, pinyin: known.pinyin }, text)
        );
      })) as NonNullable<SelectProps['filter']>,
  };
}

interface CodesInputProps extends Pick<MultiSelectProps, 'label' | 'disabled' | 'error' | 'description'> {
  source: Source;
  value: readonly string[];
  onChange: (codes: string[]) => void;
}

/** Several codes by name, other words or pinyin. */
export function CodesInput({ source, value, onChange, ...rest }: CodesInputProps) {
  const finding = useFinding(source, useOptions(source, value));
  return <MultiSelect {...rest} {...finding} hidePickedOptions value={[...value]} onChange={onChange} />;
}

interface CodeInputProps
  extends Pick<SelectProps, 'label' | 'disabled' | 'error' | 'description' | 'placeholder'> {
  source: Source;
  value: string | null;
  clearable: boolean;
  onChange: (code: string | null) => void;
}

/** One code by name, other words or pinyin. */
export function CodeInput({ source, value, onChange, ...rest }: CodeInputProps) {
  const chosen = useMemo(() => (value === null ? [] : [value]), [value]);
  const finding = useFinding(source, useOptions(source, chosen));
  return <Select {...rest} {...finding} value={value} onChange={onChange} />;
}
