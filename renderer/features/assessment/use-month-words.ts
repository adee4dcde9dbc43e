import { useTranslation } from 'react-i18next';
import type { ReviewView } from '#shared/contracts/assessment-review';
import type { MonthState } from '#shared/contracts/months';
import type { Month } from '#shared/domain/time/wall';

/** 2026年3月. */
export function useMonthWords(): (month: Month) => string {
  const { t } = useTranslation();
  return (month) => t('ui.month', { year: Number(month.slice(0, 4)), month: Number(month.slice(5)) });
}

/** Heading of the printed results: in the review it is what hangs on the notice board. */
export function usePaperName(): (month: Month, state: MonthState, review: ReviewView | undefined) => string {
  const { t } = useTranslation();
  const words = useMonthWords();
  return (month, state, review) => {
    const period = state === 'review' ? review?.period : null;
    if (!period) return `${t('assessment.title')} ${month}`;
    return t('assessment.review.paper', { month: words(month), from: period.from, to: period.to });
  };
}
