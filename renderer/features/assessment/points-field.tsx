import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';

interface PointsFieldProps extends Omit<NumberInputProps, 'value' | 'onChange'> {
  /** Hundredths of a point. */
  value: number | null;
  onChange: (value: number | null) => void;
}

const hundredths = (typed: string | number): number | null => {
  const number = typed === '' ? Number.NaN : Number(typed);
  return Number.isFinite(number) ? Math.round(number * 100) : null;
};

/** Points with two decimals, kept as whole hundredths; what is half typed (`0.`) stays as it stands. */
export function PointsField({ value, onChange, ...rest }: PointsFieldProps) {
  const [typed, setTyped] = useState<string | number>('');
  const shown = hundredths(typed) === value ? typed : value === null ? '' : value / 100;
  return (
    <NumberInput
      w={140}
      step={0.5}
      decimalScale={2}
      {...rest}
      value={shown}
      onChange={(next) => {
        setTyped(next);
        onChange(hundredths(next));
      }}
    />
  );
}
