import type { Unit } from '#shared/domain/rulebook/form-tables';
import { formatPoints } from '../../ui/points-text';

/** A number as it is typed: points and rates with two decimals, half days as days (1.5). */
export function formatNumber(value: number, unit: Unit): string {
  if (unit === 'points' || unit === 'rate') return formatPoints(value);
  return unit === 'halfDays' ? String(value / 2) : String(value);
}

/** Undefined when it cannot be read; full-width digits are taken as they are meant. */
export function parseNumber(text: string, unit: Unit): number | undefined {
  const plain = text.normalize('NFKC').replace('。', '.').trim();
  if (!/^-?\d{1,9}(\.\d{1,2})?$/.test(plain)) return undefined;
  const value = Number(plain);
  if (unit === 'points' || unit === 'rate') return Math.round(value * 100);
  const whole = unit === 'halfDays' ? value * 2 : value;
  return Number.isInteger(whole) ? whole : undefined;
}
