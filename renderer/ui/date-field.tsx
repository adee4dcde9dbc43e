import { ActionIcon, Popover, type TextInputProps } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addDays } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { today } from '../api/today';
import { parseDateText } from './date-parse';
import { ParsedInput } from './parsed-input';

export interface DateFieldProps extends Omit<TextInputProps, 'value' | 'onChange' | 'min' | 'max'> {
  value: IsoDate | null;
  onChange: (value: IsoDate | null) => void;
  min?: IsoDate;
  max?: IsoDate;
}

/** A day: typed (`2026-03-05`, `3-5`, `20260305`), moved by the arrow keys, or picked from the calendar. */
export function DateField({ value, onChange, min, max, ...rest }: DateFieldProps) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState(false);
  const parse = useCallback(
    (text: string) => {
      const date = parseDateText(text, today());
      return date && (!min || date >= min) && (!max || date <= max) ? date : null;
    },
    [min, max],
  );
  /** A day that can be read but is not taken is told which days are. */
  const wrong = (text: string) => {
    const date = parseDateText(text, today());
    if (date && max && date > max) return t('ui.date.tooLate', { max });
    return date && min && date < min ? t('ui.date.tooEarly', { min }) : t('ui.date.wrong');
  };
  const pick = (date: string | null) => {
    if (date) onChange(date);
    setOpen(false);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <ParsedInput
          placeholder={t('ui.date.placeholder')}
          w={150}
          {...rest}
          value={value}
          onChange={onChange}
          parse={parse}
          step={addDays}
          wrong={wrong}
          rightSection={
            <ActionIcon
              variant="subtle"
              color="gray"
              size="sm"
              tabIndex={-1}
              aria-label={t('ui.date.pick')}
              disabled={rest.disabled}
              onClick={() => setOpen(!open)}
            >
              <IconCalendar size={15} />
            </ActionIcon>
          }
        />
      </Popover.Target>
      <Popover.Dropdown p={8}>
        <DatePicker
          size="xs"
          value={value}
          defaultDate={value ?? today()}
          minDate={min}
          maxDate={max}
          onChange={pick}
          firstDayOfWeek={1}
          monthLabelFormat={i18n.language === 'en' ? 'MMMM YYYY' : 'YYYY年M月'}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
