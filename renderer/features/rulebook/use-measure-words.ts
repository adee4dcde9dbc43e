import { useTranslation } from 'react-i18next';
import { minuteBounds } from '#shared/domain/assessment/match';
import type { Clause } from '#shared/domain/rulebook/schema';
import { formatPoints } from '../../ui/points-text';

/** How a clause turns facts into points, as one readable sentence. */
export function useMeasureWords(): (clause: Clause) => string {
  const { t } = useTranslation();

  const measureWords = ({ measure }: Clause): string[] => {
    switch (measure.type) {
      case 'occurrence':
        return [
          t('rulebook.measure.occurrence', { unit: measure.unit, points: formatPoints(measure.points) }),
        ];
      case 'once':
        return [t('rulebook.measure.once', { points: formatPoints(measure.points) })];
      case 'duration':
        return [
          t(lengthKey(measure.unitHalfDays), {
            points: formatPoints(measure.points),
            days: measure.unitHalfDays / 2,
          }),
          t(`rulebook.measure.${measure.rounding}`),
        ];
      case 'days':
        return [
          t('rulebook.measure.workdays', { per: measure.per, points: formatPoints(measure.points) }),
          t(`rulebook.measure.${measure.rounding}`),
        ];
      case 'rate':
        return [
          t(`rulebook.measure.rate_${measure.direction}`, {
            threshold: formatPoints(measure.threshold),
            step: formatPoints(measure.step),
            points: formatPoints(measure.points),
          }),
          t(`rulebook.measure.${measure.rounding}`),
        ];
      case 'proportional':
        return [t('rulebook.measure.share_of', { points: formatPoints(measure.total) })];
      case 'shortfall':
        return [
          t('rulebook.measure.shortfall', {
            required: measure.required,
            unit: measure.unit,
            points: formatPoints(measure.points),
          }),
        ];
      case 'none':
        return [t('rulebook.measure.none', { points: formatPoints(measure.points) })];
      case 'choice':
        return [
          t('rulebook.measure.choice', {
            min: formatPoints(measure.min),
            max: formatPoints(measure.max),
            step: formatPoints(measure.step),
          }),
        ];
      case 'minutes':
        return measure.tiers.map(({ minutes, points }) => {
          const { lo, hi } = minuteBounds(minutes);
          return hi === Number.POSITIVE_INFINITY
            ? t('rulebook.measure.tierOpen', { from: lo, points: formatPoints(points) })
            : t('rulebook.measure.tier', { from: lo, to: hi, points: formatPoints(points) });
        });
    }
  };

  const limitWords = ({ allowance, cap, target }: Clause): string[] => {
    const words: string[] = [];
    if (allowance?.unit === 'half_day') {
      words.push(t('rulebook.measure.allowanceDays', { days: allowance.amount / 2 }));
    }
    if (allowance?.unit === 'occurrence') {
      words.push(t('rulebook.measure.allowanceTimes', { count: allowance.amount }));
    }
    if (cap !== null) words.push(t('rulebook.measure.cap', { points: formatPoints(cap) }));
    if (target.sharePercent !== 100) {
      words.push(t('rulebook.measure.share', { percent: target.sharePercent }));
    }
    return words;
  };

  return (clause) =>
    [
      ...(clause.effect === 'bonus' ? [t('rulebook.measure.bonus')] : []),
      ...measureWords(clause),
      ...limitWords(clause),
    ].join(' · ');
}

const lengthKey = (halfDays: number) => {
  if (halfDays === 1) return 'rulebook.measure.halfDay';
  return halfDays === 2 ? 'rulebook.measure.day' : 'rulebook.measure.length';
};
