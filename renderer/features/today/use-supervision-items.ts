import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';

/** A line of what waits for the office. */
export interface WaitingItem {
  key: string;
  words: string;
  to: string;
  urgent: boolean;
}

type Name =
  | 'escalate'
  | 'overdue'
  | 'reported'
  | 'look'
  | 'complaints'
  | 'complaintsSoon'
  | 'statements'
  | 'toDecide'
  | 'appeals'
  | 'reports';

/** What is overdue or waits in supervision: orders, complaints, statements, half-monthly reports. */
export function useSupervisionItems(): WaitingItem[] {
  const { t } = useTranslation();
  const { can } = useSession();
  const orders = useApiQuery('rectification', 'counts', {}, { enabled: can('rectification.read') }).data;
  const complaints = useApiQuery('complaints', 'counts', {}, { enabled: can('complaints.read') }).data;
  const incidents = useApiQuery('incidents', 'counts', {}, { enabled: can('incidents.read') }).data;
  const tasks = useApiQuery('cases', 'waiting', {}, { enabled: can('cases.read') }).data;
  const reports = useApiQuery('inspections', 'reports', {}, { enabled: can('inspectors.read') }).data;
  const lines: [name: Name, count: number | undefined, to: string, urgent: boolean][] = [
    ['escalate', orders?.escalate, '/rectification?filter=escalate', true],
    ['overdue', orders && orders.overdue - orders.escalate, '/rectification?filter=overdue', true],
    ['reported', orders?.reported, '/rectification?filter=reported', false],
    ['look', orders?.look, '/rectification?filter=look', true],
    ['complaints', complaints?.overdue, '/complaints?all=1&filter=overdue', true],
    ['complaintsSoon', complaints?.soon, '/complaints?all=1&filter=open', false],
    ['statements', incidents?.statementsOver, '/statements', true],
    ['toDecide', incidents?.toDecide, '/incidents', false],
    ['appeals', incidents?.appeals, '/incidents', false],
    [
      'reports',
      reports?.filter(({ receivedOn }) => receivedOn === null).length,
      '/inspectors?tab=reports',
      false,
    ],
  ];
  const supervised = (['overdue', 'soon'] as const).flatMap((key): WaitingItem[] => {
    const count = tasks?.[key];
    const words = t(`cases.tasks.waiting.${key}`, { count });
    return count
      ? [{ key: `tasks ${key}`, to: `/tasks?filter=${key}`, urgent: key === 'overdue', words }]
      : [];
  });
  const items = lines.flatMap(([key, count, to, urgent]) =>
    count ? [{ key, to, urgent, words: t(`rectification.waiting.${key}`, { count }) }] : [],
  );
  return [...items, ...supervised];
}
