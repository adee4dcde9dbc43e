import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ComplaintRow } from '#shared/contracts/complaints';
import { CALL_RESULTS } from '#shared/domain/complaints/types';
import { isIsoDate, wallDate } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';

export interface Narrowed {
  fits: (row: ComplaintRow) => boolean;
  /** What it is narrowed down to, in words. */
  words: string;
  clear: () => void;
}

const NAMES = ['since', 'until', 'area', 'window', 'unit', 'state', 'call', 'only'] as const;

/** What only a number of another page asks for: `?only=`. */
const ONLY: Record<string, (row: ComplaintRow) => boolean> = {
  late: ({ standing }) => standing === 'overdue' || standing === 'done_late',
  running: ({ standing }) => standing !== 'overdue',
  inTime: ({ state, standing }) => state === 'closed' && standing === 'done',
  returned: ({ returns }) => returns > 0,
  upheld: ({ verdict }) => verdict === 'proven' || verdict === 'partly',
  pleased: ({ satisfaction }) => satisfaction === 'satisfied' || satisfaction === 'basic',
};
const STATES = ['closed', 'withdrawn'] as const;

/** The list behind a number of another page: `?since=…&until=…`, with a window, unit, area or kind; null without. */
export function useNarrowed(): Narrowed | null {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const [since, until, area] = [params.get('since') ?? '', params.get('until') ?? '', params.get('area')];
  const [windowId, unitId] = [Number(params.get('window')), Number(params.get('unit'))];
  const active = isIsoDate(since) && isIsoDate(until);
  const windows = useApiQuery('units', 'windows', {}, { enabled: active }).data ?? [];
  const units = useApiQuery('units', 'list', {}, { enabled: active }).data ?? [];
  if (!active) return null;
  const unitName = units.find(({ id }) => id === unitId)?.name ?? '';
  const inArea = new Set(windows.filter((window) => window.area === area).map(({ id }) => id));
  const placeless = params.get('window') === 'none';
  const kind = kindOf(params, t);
  const clear = () =>
    setParams(
      (before) => {
        for (const name of NAMES) before.delete(name);
        return before;
      },
      { replace: true },
    );
  const words = [
    t('complaints.narrowed.since', { from: since, to: until }),
    ...kind.words,
    area,
    unitName,
    placeless && t('complaints.stats.none'),
    windows.find(({ id }) => id === windowId)?.name,
  ];
  return {
    fits: (row) => {
      const day = wallDate(row.receivedAt);
      return (
        day >= since &&
        day <= until &&
        (!placeless || row.windowId === null) &&
        (!windowId || row.windowId === windowId) &&
        (unitName === '' || row.unitName === unitName) &&
        (area === null || inArea.has(row.windowId ?? 0)) &&
        kind.fits(row)
      );
    },
    words: words.filter(Boolean).join(' · '),
    clear,
  };
}

/** States, calls and the like that the filters of the list do not offer. */
function kindOf(params: URLSearchParams, t: TFunction) {
  const only = params.get('only') ?? '';
  const state = STATES.find((each) => each === params.get('state'));
  const call = CALL_RESULTS.find((each) => each === params.get('call'));
  const words = [
    state && t(`complaints.state.${state}`),
    call && `${t('complaints.field.satisfaction')} ${t(`complaints.call.${call}`)}`,
    only in ONLY && t(`complaints.narrowed.${only as 'late'}`),
  ];
  return {
    words,
    fits: (row: ComplaintRow): boolean =>
      (!state || row.state === state) && (!call || row.satisfaction === call) && (ONLY[only]?.(row) ?? true),
  };
}
