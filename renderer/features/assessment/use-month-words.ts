import { useTranslation } from 'react-i18next';
import type { Month } from '#shared/domain/time/wall';

/** 2026年3月. */
export function useMonthWords(): (month: Month) => string {
  const { t } = useTranslation();
  return (month) => t('ui.month', { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) });
}
