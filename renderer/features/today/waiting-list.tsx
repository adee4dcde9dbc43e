import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { DayPicture } from '#shared/contracts/attendance';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import classes from './today.module.css';

interface Item {
  key: string;
  words: string;
  to: string;
  urgent: boolean;
}

/** What waits for somebody: exceptions, ids of nobody, leaves to decide, people overdue, data to import. */
export function WaitingList({ waiting }: { waiting: DayPicture['waiting'] }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const unmapped = useApiQuery('punches', 'unmapped', {}, { enabled: can('punches.read') });
  const mayLeave = can('leave.read');
  const submitted = useApiQuery('leave', 'list', { phase: 'submitted' }, { enabled: mayLeave });
  const overdue = useApiQuery('leave', 'list', { phase: 'overdue' }, { enabled: mayLeave });
  const { month } = waiting;
  const counted: [string, number, string, (count: number) => string, boolean][] = [
    ['unsettled', waiting.unsettled, '/exceptions', (count) => t('today.unsettled', { month, count }), true],
    ['leaves', submitted.data?.length ?? 0, '/leave', (count) => t('today.leaves', { count }), true],
    ['overdue', overdue.data?.length ?? 0, '/leave', (count) => t('today.overdue', { count }), true],
    [
      'unmapped',
      unmapped.data?.length ?? 0,
      '/punches/mapping',
      (count) => t('today.unmapped', { count }),
      false,
    ],
    ['open', waiting.open, '/punches', (count) => t('today.open', { count }), false],
  ];
  const items: Item[] = counted
    .filter(([, count]) => count > 0)
    .map(([key, count, to, words, urgent]) => ({ key, to, urgent, words: words(count) }));
  return (
    <section className={classes.card} aria-label={t('today.waiting')}>
      <h2>{t('today.waiting')}</h2>
      {items.length === 0 && <p className={classes.quiet}>{t('today.nothingWaiting')}</p>}
      {items.map((item) => (
        <Link key={item.key} to={item.to} className={classes.waiting} data-urgent={item.urgent || undefined}>
          <span>{item.words}</span>
          <IconChevronRight size={15} aria-label={t('today.go')} />
        </Link>
      ))}
    </section>
  );
}
