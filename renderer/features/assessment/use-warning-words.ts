import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WarningRow } from '#shared/contracts/assessment';
import { formatPoints } from '../../ui/points-text';

/** Warnings as sentences: what is counted, what is left, what follows. */
export function useWarningWords() {
  const { t } = useTranslation();
  return useMemo(() => {
    const amount = ({ unit }: WarningRow, n: number): string => {
      const shown = unit === 'points' ? formatPoints(n) : unit === 'half_day' ? n / 2 : n;
      return t(`assessment.warning.amount.${unit}`, { n: shown });
    };
    const sentence = (row: WarningRow): string => {
      const { about, text, follows, kind, level } = row;
      const [count, left, limit] = [row.count, row.left, row.limit].map((n) => amount(row, n));
      const period = t(`assessment.warning.period.${row.period}`);
      const values = { about, text, follows, period, count, left, limit, times: row.limit };
      if (kind === 'grade') {
        return row.left === 0
          ? t('assessment.warning.grade_edge', values)
          : t('assessment.warning.grade', values);
      }
      // Months, quarters and years are counted with the one that still runs.
      if (kind === 'carry' && level !== 'reached' && row.unit === row.period)
        return t('assessment.warning.carry_running', values);
      return level === 'reached'
        ? t(`assessment.warning.${kind}_reached`, values)
        : t(`assessment.warning.${kind}_coming`, values);
    };
    return { amount, sentence };
  }, [t]);
}
