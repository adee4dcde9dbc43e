import { type Json, listAt, type Path, valueAt } from './edit';
import { joined, type Phrase, phrase, type Sentence, slotsIn, stated, textAt } from './say';
import { sayMatch, sayRange } from './say-match';

/** A clause as one sentence: 迟到，10 分钟以内（含），每人次扣 1 分，每月最多扣 5 分. */
export function sayClause(clause: Json): Sentence {
  const way = textAt(clause, 'effect') === 'bonus' ? 'bonus' : 'deduct';
  return [
    ...sayMatch(clause),
    ...whose(clause),
    ...sayMeasure(clause, way),
    ...sayAllowance(clause),
    ...sayEscalation(clause),
    ...limits(clause, way),
  ];
}

type Way = 'bonus' | 'deduct';

function whose(clause: Json): Phrase[] {
  const base = ['target'];
  const from = textAt(clause, 'target', 'from');
  const share = valueAt(clause, ['target', 'sharePercent']);
  return [
    ...(from !== '' && from !== 'any' ? [phrase('target_from', slotsIn(base, 'from'))] : []),
    ...(stated(clause, 'target', 'roles') ? [phrase('target_roles', slotsIn(base, 'roles'))] : []),
    ...(share !== undefined && share !== 100 ? [phrase('target_share', slotsIn(base, 'sharePercent'))] : []),
  ];
}

/** What each measure is said by besides its main phrase. */
const SLOTS: Readonly<Record<string, readonly string[]>> = {
  occurrence: ['unit', 'points'],
  once: ['period', 'points'],
  duration: ['unitHalfDays', 'points', 'rounding'],
  days: ['per', 'points', 'rounding'],
  choice: ['min', 'max', 'step'],
  rate: ['direction', 'threshold', 'step', 'points', 'rounding'],
  proportional: ['total', 'rounding'],
  shortfall: ['required', 'unit', 'points'],
  none: ['points'],
};

function sayMeasure(clause: Json, way: Way): Phrase[] {
  const base = ['measure'];
  const type = textAt(clause, 'measure', 'type');
  if (type === 'minutes') {
    return listAt(clause, ['measure', 'tiers']).flatMap((_, i) => sayTier(clause, i, way));
  }
  const slots = SLOTS[type];
  if (!slots) return [phrase('measure_unset')];
  const main = phrase(`${type}_${way}`, slotsIn(base, ...slots));
  const more = (name: string, shown: boolean) =>
    shown ? [phrase(`measure_${name}`, slotsIn(base, name))] : [];
  const period = textAt(clause, 'measure', 'period');
  return [
    ...more('positive', stated(clause, 'measure', 'positive')),
    ...(type === 'duration' ? more('period', period !== '' && period !== 'month') : []),
    main,
    ...more('decidedBy', stated(clause, 'measure', 'decidedBy')),
    ...more('whenEmpty', type === 'rate'),
    ...(valueAt(clause, ['measure', 'prorate']) === true ? [phrase('prorate')] : []),
  ];
}

function sayTier(clause: Json, i: number, way: Way): Phrase[] {
  const base: Path = ['measure', 'tiers', i];
  const range = sayRange(clause, [...base, 'minutes']);
  return [
    ...joined(i === 0 ? 'comma' : 'semicolon', range),
    phrase(`tier_${way}`, slotsIn(base, 'points'), 'none'),
  ];
}

function sayAllowance(clause: Json): Phrase[] {
  if (!stated(clause, 'allowance')) return [];
  const unit = textAt(clause, 'allowance', 'unit') === 'half_day' ? 'halfDays' : 'times';
  return [
    phrase(`allowance_${unit}`, slotsIn(['allowance'], 'period', 'per', 'amount')),
    ...(valueAt(clause, ['allowance', 'prorate']) === true ? [phrase('prorate')] : []),
  ];
}

function sayEscalation(clause: Json): Phrase[] {
  if (!stated(clause, 'escalation')) return [];
  const base: Path = ['escalation'];
  return [
    phrase('escalation', slotsIn(base, 'period', 'per')),
    ...listAt(clause, [...base, 'steps']).map((step, i) => {
      const priced = valueAt(step, ['points']) !== undefined ? 'points' : 'percent';
      const slots = slotsIn([...base, 'steps', i], 'n', 'included', priced);
      return phrase(`step_${priced}`, slots, i === 0 ? 'none' : 'list');
    }),
  ];
}

function limits(clause: Json, way: Way): Phrase[] {
  return [
    ...(stated(clause, 'cap') ? [phrase(`cap_${way}`, slotsIn([], 'cap'))] : []),
    ...(valueAt(clause, ['overrides']) !== undefined ? [phrase('overrides', slotsIn([], 'overrides'))] : []),
    ...(valueAt(clause, ['fallback']) === true ? [phrase('fallback')] : []),
    ...(stated(clause, 'money') ? [phrase('money', slotsIn([], 'money'))] : []),
  ];
}
