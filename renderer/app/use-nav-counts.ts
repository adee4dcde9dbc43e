import { useEffect } from 'react';
import { useApiQuery } from '../api/query';
import { useSession } from '../api/session';

/** Somebody may enter a report on another page, and days go over. */
const REFRESH_MS = 5 * 60_000;

/** What is overdue, by the path of its page: shown beside its name in the navigation. */
export function useNavCounts(): Readonly<Record<string, number>> {
  const { can } = useSession();
  const orders = useApiQuery('rectification', 'counts', {}, { enabled: can('rectification.own') });
  const { refetch } = orders;
  useEffect(() => {
    const timer = setInterval(() => void refetch(), REFRESH_MS);
    return () => clearInterval(timer);
  }, [refetch]);
  return { rectification: orders.data?.overdue ?? 0 };
}
