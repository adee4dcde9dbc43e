import { ActionIcon, Button, Group } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { today } from '../../api/today';
import { DateField } from '../../ui/date-field';

interface WeekFieldProps {
  /** Any day of the week. */
  value: IsoDate;
  onChange: (date: IsoDate) => void;
}

/** The week before, the week of a day, the week after, this week. */
export function WeekField({ value, onChange }: WeekFieldProps) {
  const { t } = useTranslation();
  const step = (label: string, days: number, icon: ReactNode) => (
    <ActionIcon variant="default" size={30} aria-label={label} onClick={() => onChange(addDays(value, days))}>
      {icon}
    </ActionIcon>
  );
  return (
    <Group gap={4} wrap="nowrap">
      {step(t('roster.week.previous'), -7, <IconChevronLeft size={16} />)}
      <DateField
        w={130}
        aria-label={t('roster.week.label')}
        value={value}
        onChange={(date) => date !== null && onChange(date)}
      />
      {step(t('roster.week.next'), 7, <IconChevronRight size={16} />)}
      <Button variant="subtle" size="compact-sm" onClick={() => onChange(today())}>
        {t('roster.week.this')}
      </Button>
    </Group>
  );
}
