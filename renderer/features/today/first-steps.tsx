import { IconChevronRight, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import classes from './today.module.css';

interface Step {
  key: 'roster' | 'hours' | 'accounts' | 'punches';
  to: string;
  /** Null for what cannot be seen in the data. */
  done: boolean | null;
}

/** What a new center does first, each with its page; gone once there are people and punches. */
export function FirstSteps({ punches }: { punches: boolean }) {
  const { t } = useTranslation();
  const { can } = useSession();
  const mayManage = can('accounts.manage');
  const people = useApiQuery('staff', 'search', { text: '', limit: 1 }, { enabled: can('staff.write') });
  const accounts = useApiQuery('access', 'accounts', {}, { enabled: mayManage });
  if (!people.data || (people.data.length > 0 && punches)) return null;
  const steps: Step[] = [
    { key: 'roster', to: '/staff/import', done: people.data.length > 0 },
    { key: 'hours', to: '/timetables', done: null },
    { key: 'punches', to: '/punches', done: punches },
  ];
  if (mayManage) steps.push({ key: 'accounts', to: '/accounts', done: (accounts.data?.length ?? 0) > 1 });
  return (
    <section className={classes.card} aria-label={t('today.first.title')}>
      <h2>{t('today.first.title')}</h2>
      <ol className={classes.steps}>
        {steps.map(({ key, to, done }) => (
          <li key={key} data-done={done || undefined}>
            {done ? (
              <IconCircleCheckFilled size={18} aria-label={t('today.first.done')} />
            ) : (
              <IconCircle size={18} aria-hidden />
            )}
            <Link to={to}>
              <strong>{t(`today.first.${key}.title`)}</strong>
              <span>{t(`today.first.${key}.text`)}</span>
            </Link>
            <IconChevronRight size={15} aria-hidden />
          </li>
        ))}
      </ol>
    </section>
  );
}
