import { useSearchParams } from 'react-router';
import type { MonthState } from '#shared/contracts/months';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from './query';
import { thisMonth } from './today';

/**
 * The month that month-end work is about: the one in the address (`?month=2026-03`), else the oldest open month that
 * is over, else the newest closed one. Null while that is asked.
 */
export function useWorkMonth(): [Month | null, (month: Month) => void] {
  const [params, setParams] = useSearchParams();
  const chosen = params.get('month');
  const months = useApiQuery('months', 'list', {}, { enabled: chosen === null });
  const choose = (month: Month) => setParams({ month }, { replace: true });
  return [chosen ?? (months.data ? workMonth(months.data, thisMonth()) : null), choose];
}

/** See useWorkMonth; `months` newest first. */
export function workMonth(months: readonly { month: Month; state: MonthState }[], current: Month): Month {
  const over = months.filter(({ month }) => month < current);
  const oldestOpen = over.findLast(({ state }) => state === 'open');
  const newestClosed = over.find(({ state }) => state !== 'open');
  return (oldestOpen ?? newestClosed)?.month ?? current;
}
