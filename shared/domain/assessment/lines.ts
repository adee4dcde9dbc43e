import type { CappedCharge } from './caps';
import { type Charge, originsOf } from './charge';
import { minuteBounds } from './match';
import type { Line, Message } from './result';

/** A capped charge as a line of the score sheet; `before` is the score so far. */
export function lineOf({ charge, taken, limit, cap }: CappedCharge, before: number): Line {
  const { clause, multiplier, price } = charge;
  return {
    kind: 'clause',
    clause: clause.code,
    text: multiplier ? `${clause.text}；${multiplier.text}` : clause.text,
    group: clause.group,
    count: charge.count,
    unitPoints: price.points,
    factor: multiplier?.percent ?? 100,
    points: taken === 0 ? 0 : -taken,
    total: before - taken,
    facts: originsOf(charge.facts),
    explain: explain(charge),
    notes: notes(charge, taken, limit, cap),
  };
}

/** `{count} × {points}` in the words of the measure. */
function explain({ clause, price, count, halfDays, amount }: Charge): Message {
  const { measure } = clause;
  const params = { count, points: price.points, amount };
  switch (measure.type) {
    case 'occurrence':
      return { code: 'occurrence', params: { ...params, unit: measure.unit } };
    case 'once':
      return { code: 'once', params };
    case 'duration': {
      const byHalfDay = measure.unitHalfDays === 1 || measure.rounding === 'proportional';
      return { code: byHalfDay ? 'half_days' : 'days', params: { ...params, halfDays } };
    }
    case 'minutes': {
      const { lo, hi } = minuteBounds(price.tier ?? measure.tiers[0]!.minutes);
      return hi === Number.POSITIVE_INFINITY
        ? { code: 'minutes_open', params: { ...params, from: lo } }
        : { code: 'minutes', params: { ...params, from: lo, to: hi } };
    }
    case 'choice':
      return { code: 'choice', params: { ...params, min: measure.min, max: measure.max } };
  }
}

function notes(charge: Charge, taken: number, limit: string | null, cap: number | null): Message[] {
  const { clause, multiplier, price, allowed, amount } = charge;
  const list: Message[] = [];
  const conversions = [...new Set(charge.facts.flatMap((fact) => fact.via))].sort();
  for (const code of conversions) list.push({ code: 'converted', params: { conversion: code } });
  if (clause.allowance && allowed > 0) {
    const { amount: granted, unit } = clause.allowance;
    list.push({ code: `allowance_${unit}`, params: { granted, used: allowed } });
  }
  if (price.chosen) list.push({ code: `choice_${price.chosen}`, params: { points: price.points } });
  if (multiplier)
    list.push({ code: 'multiplier', params: { multiplier: multiplier.code, percent: multiplier.percent } });
  if (clause.target.sharePercent !== 100) {
    list.push({ code: 'share', params: { percent: clause.target.sharePercent } });
  }
  if (limit !== null)
    list.push({ code: 'cap', params: { limit, cap: cap ?? 0, amount, cut: amount - taken } });
  return list;
}

/** The line that brings a total back to the floor or ceiling of the rulebook (K18); null when it is inside. */
export function boundLine(floor: number | null, ceiling: number | null, total: number): Line | null {
  const raised = floor === null ? total : Math.max(total, floor);
  const bounded = ceiling === null ? raised : Math.min(raised, ceiling);
  if (bounded === total) return null;
  const kind = bounded > total ? 'floor' : 'ceiling';
  return {
    kind,
    clause: kind,
    text: '',
    group: null,
    count: 1,
    unitPoints: bounded - total,
    factor: 100,
    points: bounded - total,
    total: bounded,
    facts: [],
    explain: { code: kind, params: { limit: bounded, before: total } },
    notes: [],
  };
}
