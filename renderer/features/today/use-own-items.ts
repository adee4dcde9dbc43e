import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { today } from '../../api/today';
import type { WaitingItem } from './use-supervision-items';

type Name = 'slips' | 'slipsLate' | 'statements' | 'statementsLate' | 'orders' | 'ordersLate';

/** What the office asks of the windows somebody manages: replies to complaints, statements, orders to put right. */
export function useOwnItems(): WaitingItem[] {
  const { t } = useTranslation();
  const slips = useApiQuery('complaints', 'counts', {}).data;
  const orders = useApiQuery('rectification', 'counts', {}).data;
  const incidents = useApiQuery('incidents', 'mine', {}).data ?? [];
  const asked = incidents.filter(({ state }) => state === 'notified');
  const late = asked.filter(({ answerBy }) => answerBy !== null && answerBy < today()).length;
  const lines: [name: Name, count: number, to: string][] = [
    ['slipsLate', slips?.overdue ?? 0, '/complaints?all=1&filter=answer'],
    ['statementsLate', late, '/statements'],
    ['ordersLate', orders?.overdue ?? 0, '/rectification?filter=overdue'],
    ['slips', (slips?.unanswered ?? 0) - (slips?.overdue ?? 0), '/complaints?all=1&filter=answer'],
    ['statements', asked.length - late, '/statements'],
    ['orders', orders?.soon ?? 0, '/rectification?filter=open'],
  ];
  return lines.flatMap(([key, count, to]) =>
    count > 0
      ? [{ key, to, urgent: key.endsWith('Late'), words: t(`complaints.desk.${key}`, { count }) }]
      : [],
  );
}
