import { useState } from 'react';
import { monthOf } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';

/** The month a page opens on, until another is chosen: the one of the last data. Null while that is asked. */
export function useHomeMonth(): [Month | null, (month: Month) => void] {
  const [chosen, setChosen] = useState<Month | null>(null);
  const home = useApiQuery('attendance', 'today', { date: null }, { enabled: chosen === null });
  return [chosen ?? (home.data ? monthOf(home.data.date) : null), setChosen];
}
