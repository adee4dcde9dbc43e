import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { INCIDENT_SOURCES } from '#shared/domain/incidents/types';
import { CHECKS } from '#shared/domain/statistics/checks';
import { isMonth } from '#shared/domain/time/dates';
import { useApiQuery } from '../../api/query';
import type { Input } from '../../api/types';

type ListInput = Input<'incidents', 'list'>;

export interface Narrowed {
  input: ListInput;
  /** What it is narrowed down to, in words. */
  words: string;
  clear: () => void;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
const PARAMETERS = [
  ...['from', 'to', 'counted', 'area', 'unit', 'window', 'item'],
  ...['check', 'source', 'weekday', 'hour', 'staff'],
];

/** The list behind a number of another page, as its address says (`?from=…&to=…&item=…`); null for the plain list. */
export function useNarrowed(): Narrowed | null {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [from, to] = [params.get('from') ?? '', params.get('to') ?? ''];
  const active = isMonth(from) && isMonth(to);
  const number = (name: string) => {
    const value = Number(params.get(name) ?? '');
    return params.get(name) !== null && Number.isSafeInteger(value) ? value : null;
  };
  const [windowId, unitId, staffId] = [number('window'), number('unit'), number('staff')];
  const windows = useApiQuery('units', 'windows', {}, { enabled: active && windowId !== null }).data;
  const units = useApiQuery('units', 'list', {}, { enabled: active && unitId !== null }).data;
  const items = useApiQuery('incidents', 'items', {}, { enabled: active && params.has('item') }).data;
  const person = useApiQuery(
    'staff',
    'get',
    { id: staffId ?? 1 },
    { enabled: active && staffId !== null },
  ).data;
  if (!active) return null;
  const check = CHECKS.find((each) => each === params.get('check')) ?? null;
  const source = INCIDENT_SOURCES.find((each) => each === params.get('source')) ?? null;
  const [weekday, hour, area, itemCode] = [
    number('weekday'),
    number('hour'),
    params.get('area'),
    params.get('item'),
  ];
  const day = weekday === null ? undefined : WEEKDAYS[weekday - 1];
  const words = [
    from === to ? from : t('incidents.narrowed.span', { from, to }),
    area,
    units?.find(({ id }) => id === unitId)?.name,
    windows?.find(({ id }) => id === windowId)?.name,
    items?.find(({ code }) => code === itemCode)?.name,
    check && t(`incidents.narrowed.check.${check}`),
    source && t(`incidents.source.${source}`),
    day && t(`incidents.narrowed.weekday.${day}`),
    hour !== null && t('incidents.narrowed.hour', { from: hour, to: hour + 1 }),
    staffId !== null && person?.name,
  ];
  const clear = () =>
    setParams(
      (before) => {
        for (const name of PARAMETERS) before.delete(name);
        return before;
      },
      { replace: true },
    );
  return {
    input: {
      ...{ from, to, area, unitId, windowId, staffId, itemCode, check, source, hour },
      ...{ weekday, counted: params.get('counted') === '1' },
    },
    words: words.filter(Boolean).join(' · '),
    clear,
  };
}
