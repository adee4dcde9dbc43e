import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticeInfo } from '#shared/contracts/calendar';
import { eachDay, firstDay, lastDay } from '#shared/domain/time/dates';
import type { IsoDate, Month } from '#shared/domain/time/wall';
import { useApiQuery } from '../../api/query';
import classes from './pane.module.css';

const NONE: NoticeInfo[] = [];

/** Notices of the day in force in a month, oldest first. */
export function useMonthNotices(month: Month): readonly NoticeInfo[] {
  const { data } = useApiQuery('calendar', 'notices', { from: firstDay(month), to: lastDay(month) });
  return useMemo(() => (data ?? NONE).filter((notice) => notice.revokedAt === null).reverse(), [data]);
}

/** Names of the notices by day. */
export function noticeNames(notices: readonly NoticeInfo[]): ReadonlyMap<IsoDate, string[]> {
  const names = new Map<IsoDate, string[]>();
  for (const { name, from, to } of notices) {
    for (const date of eachDay(from, to)) names.set(date, [...(names.get(date) ?? []), name]);
  }
  return names;
}

/** One line that names them with their days; nothing in a month without. */
export function MonthNotices({ notices }: { notices: readonly NoticeInfo[] }) {
  const { t } = useTranslation();
  if (notices.length === 0) return null;
  return (
    <div className={classes.notices}>
      <strong>{t('attendance.notices')}</strong>
      {notices.map((notice) => (
        <span key={notice.id}>
          {notice.from === notice.to ? notice.from.slice(5) : `${notice.from.slice(5)}–${notice.to.slice(5)}`}{' '}
          {notice.name}
        </span>
      ))}
    </div>
  );
}
