import { useSearchParams } from 'react-router';
import type { FindingFilter } from '#shared/contracts/statistics';
import { INCIDENT_SOURCES } from '#shared/domain/incidents/types';
import { CHECKS } from '#shared/domain/statistics/checks';
import { isMonth } from '#shared/domain/time/dates';
import type { Month } from '#shared/domain/time/wall';
import { thisMonth } from '../../api/today';
import { useWorkMonth } from '../../api/work-month';

export type Filter = Required<FindingFilter>;

/** Names in the address, the same as the lists behind the numbers take. */
const NAMES = {
  from: 'from',
  to: 'to',
  area: 'area',
  unitId: 'unit',
  windowId: 'window',
  itemCode: 'item',
  source: 'source',
  check: 'check',
} as const satisfies Record<keyof Filter, string>;

/** What the page is narrowed down to, kept in the address: going back from a list shows the same pictures. */
export function useFilter(): { filter: Filter | null; change: (change: Partial<Filter>) => void } {
  const [params, setParams] = useSearchParams();
  const [chosen] = useWorkMonth();
  const last = chosen ?? thisMonth();
  const read = (key: keyof Filter) => params.get(NAMES[key]);
  const month = (key: 'from' | 'to', fallback: Month) => {
    const text = read(key) ?? '';
    return isMonth(text) ? text : fallback;
  };
  const number = (key: 'unitId' | 'windowId') => {
    const id = Number(read(key));
    return Number.isSafeInteger(id) && id > 0 ? id : null;
  };
  const [from, to] = [month('from', `${last.slice(0, 4)}-01`), month('to', last)].toSorted() as [
    Month,
    Month,
  ];
  const filter: Filter = {
    ...{ from, to, area: read('area'), itemCode: read('itemCode') },
    ...{ unitId: number('unitId'), windowId: number('windowId') },
    source: INCIDENT_SOURCES.find((each) => each === read('source')) ?? null,
    check: CHECKS.find((each) => each === read('check')) ?? null,
  };
  const change = (next: Partial<Filter>) =>
    setParams(
      (before) => {
        for (const [key, value] of Object.entries(next)) {
          const name = NAMES[key as keyof Filter];
          if (value === null) before.delete(name);
          else before.set(name, String(value));
        }
        return before;
      },
      { replace: true },
    );
  return { filter: chosen === null ? null : filter, change };
}

/** The list of incidents behind a number: the filter of the page, narrowed down further. */
export function incidentsLink(
  filter: Filter,
  more: Partial<Filter> & { weekday?: number; hour?: number; staffId?: number } = {},
): string {
  const { weekday, hour, staffId, ...rest } = more;
  const params = new URLSearchParams({ counted: '1' });
  const wanted = { ...filter, ...rest };
  for (const key of Object.keys(NAMES) as (keyof Filter)[]) {
    const value = wanted[key];
    if (value !== null) params.set(NAMES[key], String(value));
  }
  for (const [name, value] of Object.entries({ weekday, hour, staff: staffId })) {
    if (value !== undefined) params.set(name, String(value));
  }
  return `/incidents?${params}`;
}

/** The list of open complaints that came in on some days. */
export function complaintsLink(
  { area, unitId, windowId }: Filter,
  { from, to, overdue }: { from: string; to: string; overdue: boolean | null },
): string {
  const params = new URLSearchParams({
    all: '1',
    filter: overdue ? 'overdue' : 'open',
    since: from,
    until: to,
  });
  if (overdue === false) params.set('only', 'running');
  for (const [name, value] of Object.entries({ area, unit: unitId, window: windowId })) {
    if (value !== null) params.set(name, String(value));
  }
  return `/complaints?${params}`;
}
