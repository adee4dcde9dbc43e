import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { MONTHS, monthWords } from './words';

interface MonthSelectProps {
  label: string;
  /** Said before the name in the field itself; empty for the name alone. */
  prefix?: string;
  value: number;
  onChange: (month: number) => void;
}

/** A month of the year by its name. */
export function LeaveMonthSelect({ label, prefix = '', value, onChange }: MonthSelectProps) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={label}
      w={prefix === '' ? 88 : 130}
      value={String(value)}
      onChange={(month) => onChange(Number(month ?? value))}
      data={MONTHS.map((month) => ({
        value: String(month),
        label: [prefix, monthWords(t, month)].filter(Boolean).join(' '),
      }))}
    />
  );
}

interface WindowSelectProps {
  value: number | null;
  onChange: (windowId: number | null) => void;
}

/** One window, or all. */
export function LeaveWindowSelect({ value, onChange }: WindowSelectProps) {
  const { t } = useTranslation();
  const windows = useApiQuery('leave', 'cover', {});
  return (
    <Select
      aria-label={t('leave.overview.window')}
      w={190}
      searchable
      clearable
      placeholder={t('leave.overview.allWindows')}
      value={value === null ? null : String(value)}
      onChange={(id) => onChange(id === null ? null : Number(id))}
      data={(windows.data ?? []).map(({ windowId, windowName }) => ({
        value: String(windowId),
        label: windowName,
      }))}
    />
  );
}
