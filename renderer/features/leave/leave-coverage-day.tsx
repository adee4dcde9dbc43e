import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { monthOf } from '#shared/domain/time/dates';
import type { IsoDate } from '#shared/domain/time/wall';
import { StatusBadge } from '../../ui/status-badge';
import classes from './leave-coverage.module.css';
import type { CoverageCalendar, CoveragePlace } from './leave-coverage-model';
import { dayText, kindWords } from './words';

/** The address of a request, in the month it is looked at. */
export const leavePath = (id: number, date: IsoDate): string => `/leave?month=${monthOf(date)}&open=${id}`;

/** The day that is chosen: who is away, who is left, and the way to each request. */
export function CoverageDayPane({
  calendar,
  place,
}: {
  calendar: CoverageCalendar;
  place: CoveragePlace | null;
}) {
  const { t } = useTranslation();
  const window = calendar.windows.find(({ windowId }) => windowId === place?.windowId);
  if (!window || !place) {
    return (
      <aside className={classes.pane}>
        <Text size="sm" c="dimmed">
          {t('leave.overview.coverage.day.choose')}
        </Text>
      </aside>
    );
  }
  const day = window.days.get(place.date);
  return (
    <aside className={classes.pane} aria-label={`${window.windowName} ${place.date}`} aria-live="polite">
      <strong>{window.windowName}</strong>
      <span>
        {place.date}{' '}
        {day?.below && <StatusBadge tone="bad">{t('leave.overview.coverage.day.below')}</StatusBadge>}
      </span>
      {day ? (
        <Text size="xs" c="dimmed">
          {t('leave.overview.coverage.day.facts', {
            posted: day.posted,
            present: day.present,
            least: day.least,
            minimum: window.minimum,
          })}
        </Text>
      ) : (
        <Text size="sm">{t('leave.overview.coverage.day.none')}</Text>
      )}
      {day?.away.map(({ leaveId, staffId, name, kind, kindName, halfDays, pending }) => (
        <div key={`${leaveId} ${staffId}`} className={classes.away}>
          <Anchor component={Link} to={leavePath(leaveId, place.date)} size="sm">
            {name}
          </Anchor>
          <span>
            {kindWords(t, { kind, kindName })} ·{' '}
            {t('leave.overview.coverage.day.halfDays', { days: dayText(halfDays) })}
          </span>
          {pending && <StatusBadge tone="notice">{t('leave.overview.coverage.pending')}</StatusBadge>}
        </div>
      ))}
    </aside>
  );
}
