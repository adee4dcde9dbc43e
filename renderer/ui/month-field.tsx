import { ActionIcon, Group, type TextInputProps } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addMonths } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import { parseMonthText } from './date-parse';
import { ParsedInput } from './parsed-input';

export interface MonthFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  value: Month;
  /** Never called with something that is no month. */
  onChange: (value: Month) => void;
}

/** A month with buttons to the one before and after; typed as `2026-03` or `202603`. */
export function MonthField({ value, onChange, ...rest }: MonthFieldProps) {
  const { t } = useTranslation();
  const change = (month: Month | null) => {
    if (month) onChange(month);
  };
  return (
    <Group gap={2} wrap="nowrap">
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('ui.date.previousMonth')}
        onClick={() => onChange(addMonths(value, -1))}
      >
        <IconChevronLeft size={16} />
      </ActionIcon>
      <ParsedInput
        w={92}
        aria-label={t('ui.date.month')}
        styles={{ input: { textAlign: 'center' } }}
        {...rest}
        value={value}
        onChange={change}
        parse={parseMonthText}
        step={addMonths}
        neverEmpty
        wrong={t('ui.date.monthWrong')}
      />
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t('ui.date.nextMonth')}
        onClick={() => onChange(addMonths(value, 1))}
      >
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  );
}
