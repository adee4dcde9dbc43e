import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RosterConflict, RosterSwap } from '#shared/contracts/roster';
import type { ShiftInfo } from '#shared/contracts/roster-shifts';
import { formatSpan } from '#shared/domain/roster/types';
import { weekday } from '#shared/domain/time/dates';
import { StatusBadge } from '../../ui/status-badge';
import classes from './conflict-list.module.css';

interface ConflictListProps {
  conflicts: readonly RosterConflict[];
  swaps: readonly RosterSwap[];
  shifts: readonly ShiftInfo[];
  onGo: (conflict: RosterConflict) => void;
}

/** What does not fit this week, each leading to its cell; below it the swaps on record. */
export function ConflictList({ conflicts, swaps, shifts, onGo }: ConflictListProps) {
  const { t } = useTranslation();
  return (
    <aside className={classes.conflicts} aria-label={t('roster.conflicts', { count: conflicts.length })}>
      <h2>{t('roster.conflicts', { count: conflicts.length })}</h2>
      {conflicts.length === 0 && <p>{t('roster.noConflict')}</p>}
      {conflicts.map((conflict) => {
        const { code, date, dutyId, windowId, fromMinute, toMinute } = conflict;
        const who = [conflict.name, conflict.windowName].filter(Boolean).join(' · ');
        const noRest = code === 'rest_short' && fromMinute === toMinute;
        const time = noRest ? t('roster.noRest') : formatSpan(fromMinute, toMinute, t('roster.nextDay'));
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
      {swaps.length > 0 && <h2>{t('roster.swaps', { count: swaps.length })}</h2>}
      {swaps.map(({ id, first, second, note }) => (
        <div key={id} className={classes.conflict}>
          {[
            { ...first, to: second.name },
            { ...second, to: first.name },
          ].map(({ date, kind, shiftId, name, to }) => (
            <span key={date + name + kind}>
              {date.slice(5)}{' '}
              {shifts.find(({ id: shift }) => shift === shiftId)?.name ?? t(`roster.kind.${kind}`)} {name} →{' '}
              {to}
            </span>
          ))}
          <small>{note}</small>
        </div>
      ))}
    </aside>
  );
}
