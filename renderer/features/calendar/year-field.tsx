import { ActionIcon, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './calendar.module.css';

interface YearFieldProps {
  year: number;
  onChange: (year: number) => void;
}

/** A year with buttons to the one before and after. */
export function YearField({ year, onChange }: YearFieldProps) {
  const { t } = useTranslation();
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('calendar.year.previous')}
        onClick={() => onChange(year - 1)}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <strong className={classes.yearNumber}>{year}</strong>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('calendar.year.next')}
        onClick={() => onChange(year + 1)}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  );
}
