import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import { AgeingCard } from '../../ui/charts/ageing-card';
import { complaintsLink, type Filter } from './use-filter';

/** Open complaints of the places the page is narrowed down to, whenever they came in. */
export function OpenComplaintsCard({ filter }: { filter: Filter }) {
  const { t } = useTranslation();
  const { area, unitId, windowId } = filter;
  const lines = useApiQuery('statistics', 'ageing', { area, unitId, windowId }).data;
  if (!lines) return null;
  return (
    <AgeingCard
      lines={lines}
      title={t('statistics.ageing.title')}
      note={t('statistics.ageing.note', { date: today() })}
      link={(days) => complaintsLink(filter, days)}
    />
  );
}
