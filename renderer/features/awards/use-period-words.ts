import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** `2026-03`, `2026-Q1` or `2026` in words. */
export function usePeriodWords(): (period: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (period) => {
      const [year = '', part] = period.split('-');
      if (!part) return t('awards.period.yearOf', { year });
      return part.startsWith('Q')
        ? t('awards.period.quarterOf', { year, n: part.slice(1) })
        : t('ui.month', { year, month: Number(part) });
    },
    [t],
  );
}
