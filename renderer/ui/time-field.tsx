import type { TextInputProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatMinute, type MinuteOfDay, parseMinute } from '#shared/domain/time/wall';
import { parseTimeText } from './date-parse';
import { ParsedInput } from './parsed-input';

export interface TimeFieldProps extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** Minutes since midnight. */
  value: MinuteOfDay | null;
  onChange: (value: MinuteOfDay | null) => void;
}

const stepMinute = (text: string, by: 1 | -1) => formatMinute((parseMinute(text) ?? 0) + by);

/** A time of day, typed as `8:30` or `0830`; the arrow keys move it by a minute. */
export function TimeField({ value, onChange, ...rest }: TimeFieldProps) {
  const { t } = useTranslation();
  return (
    <ParsedInput
      placeholder="08:30"
      w={90}
      {...rest}
      value={value === null ? null : formatMinute(value)}
      onChange={(text) => onChange(text === null ? null : parseMinute(text))}
      parse={parseTimeText}
      step={stepMinute}
      wrong={t('ui.date.timeWrong')}
    />
  );
}
