import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RosterConflict } from '#shared/contracts/roster';
import { weekday } from '#shared/domain/time/dates';
import { formatMinute } from '#shared/domain/time/wall';
import { StatusBadge } from '../../ui/status-badge';
import classes from './roster.module.css';

interface ConflictListProps {
  conflicts: readonly RosterConflict[];
  onGo: (conflict: RosterConflict) => void;
}

/** What does not fit this week; each leads to its cell. */
export function ConflictList({ conflicts, onGo }: ConflictListProps) {
  const { t } = useTranslation();
  return (
    <aside className={classes.conflicts} aria-label={t('roster.conflicts', { count: conflicts.length })}>
      <h2>{t('roster.conflicts', { count: conflicts.length })}</h2>
      {conflicts.length === 0 && <p>{t('roster.noConflict')}</p>}
      {conflicts.map((conflict) => {
        const { code, date, dutyId, windowId, fromMinute, toMinute } = conflict;
        const who = [conflict.name, conflict.windowName].filter(Boolean).join(' · ');
        const time = `${formatMinute(fromMinute)}—${toMinute === 1440 ? '24:00' : formatMinute(toMinute)}`;
        return (
          <UnstyledButton
            key={`${code}-${date}-${dutyId}-${windowId}-${fromMinute}`}
            className={classes.conflict}
            onClick={() => onGo(conflict)}
          >
            <StatusBadge tone={code === 'window_empty' ? 'bad' : 'notice'}>
              {t(`roster.conflict.${code}`)}
            </StatusBadge>
            <span>{who}</span>
            <small>
              {t(`ui.weekday.${weekday(date)}`)} {date.slice(5)} {time}
            </small>
          </UnstyledButton>
        );
      })}
    </aside>
  );
}
