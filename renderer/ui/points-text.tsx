import { Text, type TextProps } from '@mantine/core';

/** Hundredths of a point as a person writes points: 9850 → `98.5`, -150 → `-1.5`. */
export function formatPoints(hundredths: number, digits?: 2): string {
  const sign = hundredths < 0 ? '-' : '';
  const size = Math.abs(hundredths);
  const whole = Math.floor(size / 100);
  const rest = String(size % 100).padStart(2, '0');
  if (digits === 2) return `${sign}${whole}.${rest}`;
  const short = rest.replace(/0+$/, '');
  return short ? `${sign}${whole}.${short}` : `${sign}${whole}`;
}

export interface PointsTextProps extends TextProps {
  /** Hundredths of a point. */
  points: number;
  /** Deductions red, bonuses green, with their sign. */
  signed?: boolean;
}

/** Points with two decimals in figures of equal width, for columns. */
export function PointsText({ points, signed = false, ...rest }: PointsTextProps) {
  const color = signed && points !== 0 ? (points < 0 ? 'red.9' : 'green.9') : undefined;
  return (
    <Text span inherit c={color} style={{ fontVariantNumeric: 'tabular-nums' }} {...rest}>
      {signed && points > 0 ? '+' : ''}
      {formatPoints(points, 2)}
    </Text>
  );
}
