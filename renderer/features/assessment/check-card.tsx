import { Anchor } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AssessedKind, CheckItem, Checklist } from '#shared/contracts/assessment';
import type { IsoDate } from '#shared/domain/time/wall';
import { StatusBadge } from '../../ui/status-badge';
import classes from './assessment.module.css';
import { CheckCases, some } from './check-cases';

const SHOWN_DAYS = 5;

const ICONS = {
  block: <IconCircleX size={16} color="var(--mantine-color-red-7)" aria-hidden />,
  warn: <IconAlertTriangle size={16} color="var(--mantine-color-orange-7)" aria-hidden />,
  ok: <IconCircleCheck size={16} color="var(--mantine-color-green-7)" aria-hidden />,
};

/** Where each thing is settled. */
const PLACES: Record<CheckItem['code'], string | null> = {
  month_not_over: null,
  no_rulebook: 'rulebooks',
  sessions_open: 'punches/devices',
  people_without_id: 'punches/mapping',
  leaves_pending: 'leave',
  incidents_undecided: 'incidents',
  exceptions_unsettled: 'exceptions',
  leaves_not_returned: 'leave',
  outings_open: 'outings',
  marks_missing: 'marks',
  rules_without_data: null,
  orders_not_escalated: 'rectification?filter=escalate',
  complaints_overdue: 'complaints?all=1&filter=overdue',
  evaluations_open: 'evaluation',
  tasks_not_urged: 'tasks?filter=overdue',
  meetings_open: 'meetings',
  punch_lines_held: 'punches/history',
  watch_files_failed: 'punches/devices',
  machines_behind: 'punches/devices',
  machine_ids_unmapped: 'punches/mapping',
  facts_outside: 'staff',
  adjustments_outside: 'assessment?tab=adjustments',
};

/** Who can settle it. */
const WHO: Record<CheckItem['code'], 'officer' | 'chief' | 'approver' | 'manager' | null> = {
  month_not_over: null,
  no_rulebook: 'chief',
  sessions_open: 'officer',
  people_without_id: 'officer',
  leaves_pending: 'approver',
  incidents_undecided: 'officer',
  exceptions_unsettled: 'officer',
  leaves_not_returned: 'manager',
  outings_open: 'officer',
  marks_missing: 'officer',
  rules_without_data: 'officer',
  orders_not_escalated: 'officer',
  complaints_overdue: 'officer',
  evaluations_open: 'officer',
  tasks_not_urged: 'officer',
  meetings_open: 'officer',
  punch_lines_held: 'officer',
  watch_files_failed: 'officer',
  machines_behind: 'officer',
  machine_ids_unmapped: 'officer',
  facts_outside: 'officer',
  adjustments_outside: 'officer',
};

/** What is still open before the month can close, each with the way to it. */
export function CheckCard({ checklist }: { checklist: Checklist }) {
  const { t } = useTranslation();
  const blocking = checklist.items.filter((item) => item.level === 'block').length;
  return (
    <section className={classes.card} aria-label={t('assessment.check.title')}>
      <h2 className={classes.cardTitle}>
        {t('assessment.check.title')}
        <StatusBadge tone={blocking > 0 ? 'bad' : 'good'}>
          {blocking > 0 ? t('assessment.check.blocked', { count: blocking }) : t('assessment.check.ready')}
        </StatusBadge>
      </h2>
      <ul className={classes.checks}>
        {checklist.items.map((item) => (
          <Check key={item.code} item={item} month={checklist.month} />
        ))}
      </ul>
    </section>
  );
}

function Check({ item, month }: { item: CheckItem; month: string }) {
  const { t } = useTranslation();
  const words = useCheckWords();
  const day = (date: IsoDate) =>
    t('assessment.check.day', { month: Number(date.slice(5, 7)), day: Number(date.slice(8)) });
  const place = PLACES[item.code];
  const who = WHO[item.code];
  return (
    <li className={classes.check}>
      <span style={{ paddingTop: 1 }}>{ICONS[item.level]}</span>
      <span>
        {words(item)}
        {item.level !== 'ok' && who && item.cases.every((each) => each.who.length === 0) && (
          <span className={classes.muted}>
            {' '}
            {item.who.length > 0
              ? t('assessment.who.named', {
                  who: t(`assessment.who.${who}`),
                  names: some(item.who, t('ui.comma')),
                })
              : t('assessment.who.label', { who: t(`assessment.who.${who}`) })}
          </span>
        )}
      </span>
      {item.level !== 'ok' && place ? (
        <Anchor
          component={Link}
          to={`/${place}${place.includes('?') ? '&' : '?'}month=${month}`}
          fz={12}
          style={{ whiteSpace: 'nowrap' }}
        >
          {t('assessment.check.go')}
        </Anchor>
      ) : (
        <span />
      )}
      <CheckCases item={item} month={month} />
      {item.level !== 'ok' && item.cases.length === 0 && item.days.length > 0 && (
        <span className={classes.checkDays}>
          {item.days.slice(0, SHOWN_DAYS).map(day).join(t('ui.comma'))}
          {item.days.length > SHOWN_DAYS && ` ${t('assessment.check.more', { count: item.days.length })}`}
        </span>
      )}
    </li>
  );
}

/** An item in words: what is done, or what is wrong and how often. */
export function useCheckWords(): (item: CheckItem) => string {
  const { t } = useTranslation();
  return ({ code, level, count, names }) => {
    if (level === 'ok') return t(`assessment.check.item.${code}`);
    const subjects =
      code === 'no_rulebook' ? names.map((name) => t(`assessment.kind.${name as AssessedKind}`)) : names;
    return t(`assessment.check.wrong.${code}`, { count, names: subjects.join(t('ui.comma')) });
  };
}
