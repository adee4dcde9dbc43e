import type { Rounding } from '../rulebook/parts/base';

/** `numerator / denominator` as a whole number; denominator above zero. Whole numbers only, no floating point traps. */
export function divide(numerator: number, denominator: number, rounding: Rounding): number {
  if (rounding === 'down') return Math.floor(numerator / denominator);
  if (rounding === 'up') return Math.ceil(numerator / denominator);
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}
