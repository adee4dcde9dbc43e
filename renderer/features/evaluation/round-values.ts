import type { RoundDetail, RoundRow } from '#shared/contracts/evaluation';
import { FORM_PRESETS, type FormPreset } from '#shared/domain/evaluation/presets';
import type { ScoreRounding, Source, Target, TieRule } from '#shared/domain/evaluation/types';
import { firstDay, lastDay, monthOf } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';

export interface AspectValues {
  key: number;
  code: string;
  name: string;
  weight: number | '';
}

export interface LevelValues {
  key: number;
  code: string;
  name: string;
  /** Points, as typed. */
  coefficient: number | '';
  satisfied: boolean;
}

export interface RoundValues {
  title: string;
  source: Source;
  target: Target;
  fromDate: IsoDate | null;
  toDate: IsoDate | null;
  issued: number | '';
  returned: number | '';
  aspects: AspectValues[];
  levels: LevelValues[];
  rounding: ScoreRounding;
  cap: number | '';
  tie: TieRule;
  note: string;
}

type Form = Pick<RoundRow, 'aspects' | 'levels'>;

export const linesOf = (form: {
  aspects: readonly Form['aspects'][number][];
  levels: readonly Form['levels'][number][];
}): Pick<RoundValues, 'aspects' | 'levels'> => ({
  aspects: form.aspects.map((aspect, key) => ({ ...aspect, key })),
  levels: form.levels.map((level, key) => ({ ...level, key, coefficient: level.coefficient / 100 })),
});

export const presetLines = (preset: FormPreset) => linesOf(FORM_PRESETS[preset]);

export function valuesOf(round: RoundDetail | null, today: IsoDate): RoundValues {
  if (!round) {
    const month = monthOf(today);
    return {
      ...{ title: '', source: 'public', target: 'window', note: '' },
      ...{ fromDate: firstDay(month), toDate: lastDay(month), issued: '', returned: '' },
      ...presetLines('five_aspects'),
      ...{ rounding: 'half_up', cap: '', tie: 'equal' },
    };
  }
  const { title, source, target, fromDate, toDate, rounding, tie, note, issued, returned, cap } = round;
  return {
    ...{ title, source, target, fromDate, toDate, rounding, tie, note },
    issued: issued ?? '',
    returned: returned ?? '',
    cap: cap === null ? '' : cap / 100,
    ...linesOf(round),
  };
}

export type Missing = 'title' | 'from' | 'to' | 'order' | 'rows' | 'numbers';

const CODE = /^[a-z][a-z0-9_]{0,29}$/;

export function missingOf({ title, fromDate, toDate, aspects, levels }: RoundValues): Set<Missing> {
  const missing = new Set<Missing>();
  if (title.trim() === '') missing.add('title');
  if (!fromDate) missing.add('from');
  if (!toDate) missing.add('to');
  if (fromDate && toDate && fromDate > toDate) missing.add('order');
  const lines = [...aspects, ...levels];
  if (lines.some(({ code, name }) => !CODE.test(code.trim()) || name.trim() === '')) missing.add('rows');
  const numbers = [...aspects.map(({ weight }) => weight), ...levels.map(({ coefficient }) => coefficient)];
  if (numbers.includes('')) missing.add('numbers');
  return missing;
}

const hundredths = (points: number): number => Math.round(points * 100);
const optional = (count: number | ''): number | null => (count === '' ? null : count);

/** What is sent; null while something is missing. */
export function requestOf(id: number | null, values: RoundValues, reason: string) {
  const { fromDate, toDate, issued, returned, cap, aspects, levels, ...plain } = values;
  if (missingOf(values).size > 0 || !fromDate || !toDate) return null;
  return {
    ...plain,
    ...{ id, fromDate, toDate, reason },
    issued: optional(issued),
    returned: optional(returned),
    cap: cap === '' ? null : hundredths(cap),
    aspects: aspects.map(({ code, name, weight }) => ({ code, name, weight: Number(weight) })),
    levels: levels.map(({ code, name, coefficient, satisfied }) => ({
      ...{ code, name, satisfied },
      coefficient: hundredths(Number(coefficient)),
    })),
  };
}
