import { ActionIcon, Group, NumberInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

interface YearFieldProps {
  year: number;
  onChange: (year: number) => void;
}

/** A year, typed, moved by the arrow keys or by buttons; a half-typed one changes nothing yet. */
export function YearField({ year, onChange }: YearFieldProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | number>(year);
  useEffect(() => setTyped(year), [year]);
  const go = (next: number) => {
    if (Number.isInteger(next) && next >= FIRST_YEAR && next <= LAST_YEAR) onChange(next);
  };
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('ui.date.previousYear')}
        onClick={() => go(year - 1)}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <NumberInput
        aria-label={t('ui.date.year')}
        w={64}
        hideControls
        allowDecimal={false}
        allowNegative={false}
        styles={{ input: { textAlign: 'center', fontWeight: 700 } }}
        value={typed}
        onChange={(value) => {
          setTyped(value);
          go(Number(value));
        }}
        onBlur={() => setTyped(year)}
      />
      <ActionIcon variant="default" size={30} aria-label={t('ui.date.nextYear')} onClick={() => go(year + 1)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  );
}
