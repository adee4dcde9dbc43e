import { IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type LeaveTask, LeaveTasks } from './leave-tasks';
import classes from './today.module.css';
import type { WaitingItem } from './use-supervision-items';

/** What waits for somebody, each a link to where it is done: leaves first, one by one, then what is counted. */
export function WaitingCard({
  title,
  tasks,
  items,
}: {
  title: string;
  tasks: readonly LeaveTask[];
  items: readonly WaitingItem[];
}) {
  const { t } = useTranslation();
  return (
    <section className={classes.card} aria-label={title}>
      <h2>{title}</h2>
      {items.length + tasks.length === 0 && <p className={classes.quiet}>{t('today.nothingWaiting')}</p>}
      <LeaveTasks tasks={tasks} />
      {items.map((item) => (
        <Link key={item.key} to={item.to} className={classes.waiting} data-urgent={item.urgent || undefined}>
          <span>{item.words}</span>
          <IconChevronRight size={15} aria-label={t('today.go')} />
        </Link>
      ))}
    </section>
  );
}
