import { useTranslation } from 'react-i18next';
import type { ExceptionRow } from '#shared/contracts/attendance';
import { useApiQuery } from '../../api/query';
import { useSession } from '../../api/session';
import { DayStoryHead, DayStorySections } from './day-story';
import classes from './pane.module.css';
import { SettleForm } from './settle-form';
import type { Settling } from './use-settling';

interface ExceptionPaneProps {
  row: ExceptionRow | null;
  settling: Settling;
  reasons: readonly string[];
}

/** The day's story, and the form that settles what the list has chosen. */
export function ExceptionPane({ row, settling, reasons }: ExceptionPaneProps) {
  const { t } = useTranslation();
  const { can } = useSession();
  const { data: story } = useApiQuery(
    'attendance',
    'day',
    { staffId: row?.staffId ?? 1, date: row?.date ?? '2000-01-01' },
    { enabled: row !== null },
  );
  if (!row || !story) {
    return (
      <aside className={classes.pane} aria-label={t('attendance.story.title')}>
        <div className={classes.section}>{t('attendance.exceptions.choose')}</div>
      </aside>
    );
  }
  const closed = story.state !== 'open';
  const hindrance = closed
    ? t('attendance.exceptions.monthClosed')
    : !can('attendance.write')
      ? t('attendance.exceptions.readOnly')
      : settling.targets.length === 0
        ? t('attendance.exceptions.alreadySettled')
        : null;
  return (
    <aside className={classes.pane} aria-label={t('attendance.story.title')}>
      <DayStoryHead story={story} />
      <div className={classes.section}>
        {hindrance ? (
          <div className={classes.quiet}>{hindrance}</div>
        ) : (
          <SettleForm settling={settling} reasons={reasons} story={story} />
        )}
      </div>
      <DayStorySections story={story} />
    </aside>
  );
}
