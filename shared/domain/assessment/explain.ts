import type { Clause } from '../rulebook/schema';
import { minuteBounds } from './match';
import type { UnitPrice } from './price';
import type { Message } from './result';

interface Numbers {
  count: number;
  points: number;
  halfDays: number;
  amount: number;
}

/** `{count} × {points}` in the words of the measure; params in hundredths where they are points. */
export function explainUnits({ measure }: Clause, price: UnitPrice, numbers: Numbers): Message {
  const { halfDays, count, points, amount } = numbers;
  const params = { count, points, amount };
  switch (measure.type) {
    case 'occurrence':
      return { code: 'occurrence', params: { ...params, unit: measure.unit } };
    case 'duration': {
      if (measure.unitHalfDays === 1 || measure.rounding === 'proportional') {
        return { code: 'half_days', params: { ...params, halfDays } };
      }
      if (measure.unitHalfDays === 2) return { code: 'days', params: { ...params, halfDays } };
      return { code: 'lengths', params: { ...params, halfDays, unit: measure.unitHalfDays } };
    }
    case 'days':
      return { code: 'workdays', params: { ...params, per: measure.per } };
    case 'minutes': {
      const { lo, hi } = minuteBounds(price.tier ?? measure.tiers[0]!.minutes);
      return hi === Number.POSITIVE_INFINITY
        ? { code: 'minutes_open', params: { ...params, from: lo } }
        : { code: 'minutes', params: { ...params, from: lo, to: hi } };
    }
    case 'choice':
      return { code: 'choice', params: { ...params, min: measure.min, max: measure.max } };
    default:
      return { code: 'once', params };
  }
}
