import { notifications } from '@mantine/notifications';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { WatchNews } from '#shared/contracts/punch-watch';
import { call } from '../../api/client';
import { notifyDone } from '../../api/notify';
import { useSession } from '../../api/session';
import { reasonOf } from './words';

const ASK_EVERY_MS = 4000;
/** Reasons told one by one; of more files only their number. */
const TOLD_SINGLY = 2;

/** Says in a corner what watched folders brought in; draws nothing and takes no focus. */
export function WatchNotices() {
  const { t } = useTranslation();
  const { can } = useSession();
  const client = useQueryClient();
  const last = useRef<number | null>(null);
  const { data } = useQuery({
    queryKey: ['punches', 'watchNews'],
    queryFn: () => call('punches', 'watchNews', { after: last.current }),
    enabled: can('punches.write'),
    refetchInterval: ASK_EVERY_MS,
    refetchIntervalInBackground: true,
  });
  useEffect(() => {
    if (!data) return;
    const fresh = data.news.filter(({ number }) => number > (last.current ?? 0));
    const begun = last.current !== null;
    last.current = data.last;
    if (!begun || fresh.length === 0) return;
    tell(fresh, t);
    void client.invalidateQueries({ predicate: ({ queryKey: [, name] }) => name !== 'watchNews' });
  }, [data, client, t]);
  return null;
}

function tell(news: readonly WatchNews[], t: TFunction): void {
  const done = news.flatMap(({ file, counts }) => (counts ? [{ file, ...counts }] : []));
  const [first] = done;
  if (first) {
    const sum = (key: 'read' | 'accepted'): number => done.reduce((total, each) => total + each[key], 0);
    const numbers = { read: sum('read'), accepted: sum('accepted') };
    notifyDone(
      done.length === 1
        ? t('punches.watch.importedOne', { file: first.file, ...numbers })
        : t('punches.watch.importedMany', { files: done.length, ...numbers }),
    );
  }
  const failed = news.filter(({ counts }) => counts === null);
  const messages =
    failed.length > TOLD_SINGLY
      ? [t('punches.watch.failedMany', { files: failed.length })]
      : failed.map((each) => t('punches.watch.failed', { file: each.file, reason: reasonOf(each) }));
  for (const message of messages) {
    notifications.show({ message, color: 'orange', autoClose: 10_000, withBorder: true });
  }
}
