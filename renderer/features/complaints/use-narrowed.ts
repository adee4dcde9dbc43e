import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import type { ComplaintRow } from '#shared/contracts/complaints';
import { isIsoDate, wallDate } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';

export interface Narrowed {
  fits: (row: ComplaintRow) => boolean;
  /** What it is narrowed down to, in words. */
  words: string;
  clear: () => void;
}

/** The list behind a number of another page: `?since=…&until=…`, with a window, unit or area; null without. */
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
  const inTime = params.get('intime') === '1';
  const clear = () =>
    setParams(
      (before) => {
        for (const name of ['since', 'until', 'area', 'window', 'unit', 'intime']) before.delete(name);
        return before;
      },
      { replace: true },
    );
  const words = [
    t('complaints.narrowed.since', { from: since, to: until }),
    inTime && t('complaints.narrowed.inTime'),
    area,
    unitName,
    windows.find(({ id }) => id === windowId)?.name,
  ];
  return {
    fits: (row) => {
      const day = wallDate(row.receivedAt);
      return (
        day >= since &&
        day <= until &&
        (windowId === 0 || row.windowId === windowId) &&
        (unitName === '' || row.unitName === unitName) &&
        (area === null || inArea.has(row.windowId ?? 0)) &&
        !(inTime && row.standing === 'overdue')
      );
    },
    words: words.filter(Boolean).join(' · '),
    clear,
  };
}
