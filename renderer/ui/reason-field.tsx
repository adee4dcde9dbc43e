import { Textarea, type TextareaProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface ReasonFieldProps extends Omit<TextareaProps, 'value' | 'onChange'> {
  value: string;
  onChange: (value: string) => void;
}

/** The reason that goes into the audit log. */
export function ReasonField({ value, onChange, ...rest }: ReasonFieldProps) {
  const { t } = useTranslation();
  return (
    <Textarea
      label={t('ui.reason.label')}
      placeholder={t('ui.reason.placeholder')}
      autosize
      minRows={2}
      maxRows={5}
      maxLength={500}
      {...rest}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
