import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import type { MonthState } from '#shared/contracts/months';
import { isMonth } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from './query';
import { thisMonth } from './today';

/** The month chosen last: whoever settles March's exceptions wants March's leaves and scores next. */
let lastChosen: Month | null = null;

/** For tests and for the next person at this PC. */
export function forgetWorkMonth(): void {
  lastChosen = null;
}

/**
 * The month a page works on: the one in the address (`?month=2026-03`), else the one chosen last, else the oldest
 * open month that is over, else the newest closed one. Once found it stays in the address, so that closing a month
 * does not turn the page to another. Null while that is asked.
 */
export function useWorkMonth(): [Month | null, (month: Month) => void] {
  const [params, setParams] = useSearchParams();
  const asked = params.get('month') ?? '';
  // An address somebody shortened or mistyped names no month.
  const addressed = isMonth(asked) ? asked : lastChosen;
  const months = useApiQuery('months', 'list', {}, { enabled: addressed === null });
  const found = addressed ?? (months.data ? workMonth(months.data, thisMonth()) : null);
  const inAddress = params.get('month') === found;
  useEffect(() => {
    if (found === null || inAddress) return;
    setParams((before) => withMonth(before, found), { replace: true });
  }, [found, inAddress, setParams]);
  const choose = (month: Month) => {
    lastChosen = month;
    setParams({ month }, { replace: true });
  };
  return [found, choose];
}

function withMonth(params: URLSearchParams, month: Month): URLSearchParams {
  params.set('month', month);
  return params;
}

/** See useWorkMonth; `months` newest first. */
export function workMonth(months: readonly { month: Month; state: MonthState }[], current: Month): Month {
  const over = months.filter(({ month }) => month < current);
  const oldestOpen = over.findLast(({ state }) => state === 'open');
  const newestClosed = over.find(({ state }) => state !== 'open');
  return (oldestOpen ?? newestClosed)?.month ?? current;
}
