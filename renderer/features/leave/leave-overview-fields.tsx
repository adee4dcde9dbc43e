import { NumberInput, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** A year, typed or moved by the arrow keys; a half-typed one changes nothing yet. */
export function LeaveYearField({ year, onChange }: { year: number; onChange: (year: number) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | number>(year);
  useEffect(() => setTyped(year), [year]);
  const change = (value: string | number) => {
    setTyped(value);
    const next = Number(value);
    if (Number.isInteger(next) && next >= FIRST_YEAR && next <= LAST_YEAR) onChange(next);
  };
  return (
    <NumberInput
      aria-label={t('leave.overview.year')}
      w={84}
      allowDecimal={false}
      allowNegative={false}
      value={typed}
      onChange={change}
      onBlur={() => setTyped(year)}
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
