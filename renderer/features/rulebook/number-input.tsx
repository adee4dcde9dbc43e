import { TextInput, type TextInputProps } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unit } from '#shared/domain/rulebook/form-tables';
import { formatNumber, parseNumber } from './number-text';

export interface NumberInputProps
  extends Omit<TextInputProps, 'value' | 'onChange' | 'onBlur' | 'defaultValue'> {
  value: number | null | undefined;
  unit: Unit;
  onChange: (value: number | undefined) => void;
}

/** A number of the rulebook as it is typed; each readable keystroke counts at once, so that the check follows. */
export function NumberInput({ value, unit, onChange, error, ...rest }: NumberInputProps) {
  const { t } = useTranslation();
  const written = value === null || value === undefined ? '' : formatNumber(value, unit);
  const [text, setText] = useState(written);
  const read = text.trim() === '' ? undefined : parseNumber(text, unit);
  // A change from elsewhere (undo) is shown; what is being typed (`1.`) is left alone.
  useEffect(() => {
    setText((before) => (parseNumber(before, unit) === (value ?? undefined) ? before : written));
  }, [value, unit, written]);
  const wrong = text.trim() !== '' && read === undefined;
  return (
    <TextInput
      autoComplete="off"
      inputMode="decimal"
      {...rest}
      value={text}
      error={wrong ? t('rulebook.editor.numberWrong') : error}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        const number = next.trim() === '' ? undefined : parseNumber(next, unit);
        if (next.trim() === '' || number !== undefined) onChange(number);
      }}
      onBlur={() => setText(written)}
    />
  );
}
