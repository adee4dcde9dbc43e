import { Select, type SelectProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Subject } from '#shared/contracts/evaluation';
import { matchesText } from '../../ui/text-match';

interface SubjectSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange' | 'filter'> {
  subjects: readonly Subject[];
  value: number | null;
  onChange: (id: number | null) => void;
}

/** Whom a sheet rates, found by number, name or pinyin initials. */
export function SubjectSelect({ subjects, value, onChange, ...rest }: SubjectSelectProps) {
  const { t } = useTranslation();
  const keys = new Map(
    subjects.map(({ id, code, name, pinyin }) => [String(id), `${code} ${name} ${pinyin}`]),
  );
  return (
    <Select
      aria-label={t('evaluation.entry.subject')}
      placeholder={t('evaluation.entry.subjectHint')}
      searchable
      selectFirstOptionOnChange
      limit={100}
      {...rest}
      data={subjects.map(({ id, code, name }) => ({ value: String(id), label: `${code} ${name}` }))}
      filter={({ options, search }) =>
        options.filter((option) => 'value' in option && matchesText(search, keys.get(option.value)))
      }
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
    />
  );
}
