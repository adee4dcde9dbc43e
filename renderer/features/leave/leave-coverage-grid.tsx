// biome-ignore-all lint/a11y/useSemanticElements: a strip of hundreds of days is no table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names the active day
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid around the days has the keyboard
import { type KeyboardEvent, memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { IsoDate } from '#shared/domain/time/wall';
import { today } from '../../api/today';
import classes from './leave-coverage.module.css';
import { leavePath } from './leave-coverage-day';
import {
  type CoverageCalendar,
  type CoveragePlace,
  type CoverageWindow,
  coverageMove,
  toneOf,
} from './leave-coverage-model';
import { dayText, monthWords } from './words';

interface CoverageGridProps {
  calendar: CoverageCalendar;
  active: CoveragePlace | null;
  onActive: (place: CoveragePlace) => void;
}

/** Windows down, days across. Arrows move, Page keys go to the next day with somebody away, Enter opens the request. */
export function CoverageGrid({ calendar, active, onActive }: CoverageGridProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const domId = useId();
  const { dates, rest, wide, windows } = calendar;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey) return;
    const first = windows[0] && dates[0] ? { windowId: windows[0].windowId, date: dates[0] } : null;
    if (event.key === 'Enter' && active) {
      const away = windows.find(({ windowId }) => windowId === active.windowId)?.days.get(active.date)?.away;
      if (away?.[0]) void navigate(leavePath(away[0].leaveId, active.date));
      return;
    }
    const next = active ? coverageMove(calendar, active, event.key) : first;
    if (!next || !/^(Arrow|Home|End|Page)/.test(event.key)) return;
    event.preventDefault();
    onActive(next);
    document.getElementById(`${domId}-${next.windowId}`)?.scrollIntoView?.({ block: 'nearest' });
  };
  return (
    <div
      className={classes.grid}
      role="grid"
      aria-label={t('leave.overview.coverage.title')}
      aria-rowcount={windows.length + 1}
      aria-activedescendant={active ? `${domId}-${active.windowId}` : undefined}
      tabIndex={0}
      data-wide={wide || undefined}
      onKeyDown={onKeyDown}
    >
      <Heads dates={dates} rest={rest} wide={wide} />
      {windows.map((window) => (
        <WindowRow
          key={window.windowId}
          domId={`${domId}-${window.windowId}`}
          window={window}
          dates={dates}
          rest={rest}
          wide={wide}
          active={active?.windowId === window.windowId ? active.date : null}
          onActive={onActive}
        />
      ))}
    </div>
  );
}

function Heads({ dates, rest, wide }: Pick<CoverageCalendar, 'dates' | 'rest' | 'wide'>) {
  const { t } = useTranslation();
  const firsts = dates.filter((date) => date.endsWith('-01'));
  return (
    <div className={classes.headRow} role="row">
      <span role="columnheader">{t('leave.overview.coverage.column')}</span>
      <div
        className={classes.strip}
        style={{ gridTemplateColumns: `repeat(${dates.length}, minmax(0, 1fr))` }}
      >
        {wide
          ? dates.map((date) => (
              <span
                key={date}
                role="columnheader"
                data-rest={rest.has(date) || undefined}
                data-today={date === today() || undefined}
              >
                {Number(date.slice(8))}
              </span>
            ))
          : firsts.map((date) => (
              <span key={date} role="columnheader" style={{ gridColumnStart: dates.indexOf(date) + 1 }}>
                {monthWords(t, Number(date.slice(5, 7)))}
              </span>
            ))}
      </div>
    </div>
  );
}

interface WindowRowProps extends Pick<CoverageCalendar, 'dates' | 'rest' | 'wide'> {
  domId: string;
  window: CoverageWindow;
  active: IsoDate | null;
  onActive: (place: CoveragePlace) => void;
}

/** A year has more than three hundred days and most are empty: only days that say something are drawn. */
const WindowRow = memo(function WindowRow({
  domId,
  window,
  dates,
  rest,
  wide,
  active,
  onActive,
}: WindowRowProps) {
  const { t } = useTranslation();
  const { windowId, windowName, minimum, days } = window;
  const shown = dates.flatMap((date, index) =>
    wide || days.has(date) || date === active ? [{ date, index }] : [],
  );
  return (
    <div className={classes.windowRow} role="row" id={domId} data-active={active !== null || undefined}>
      <span role="rowheader" className={classes.windowName} title={windowName}>
        <b>{windowName}</b>
        <small data-below={window.below > 0 || undefined}>
          {window.below > 0
            ? t('leave.overview.coverage.belowDays', { count: window.below })
            : window.halfDays > 0 && t('leave.overview.coverage.days', { away: dayText(window.halfDays) })}
        </small>
      </span>
      <div
        className={classes.strip}
        style={{ gridTemplateColumns: `repeat(${dates.length}, minmax(0, 1fr))` }}
      >
        {shown.map(({ date, index }) => {
          const day = days.get(date);
          const words = day
            ? t('leave.overview.coverage.cell', {
                window: windowName,
                date,
                away: day.away.length,
                least: day.least,
                minimum,
              })
            : t('leave.overview.coverage.full', { window: windowName, date });
          return (
            <span
              key={date}
              role="gridcell"
              className={classes.day}
              style={{ gridColumnStart: index + 1 }}
              aria-label={words}
              aria-selected={date === active}
              title={day ? [words, ...day.away.map(({ name }) => name)].join('\n') : undefined}
              data-tone={toneOf(day)}
              data-rest={rest.has(date) || undefined}
              onClick={() => onActive({ windowId, date })}
            >
              {wide && day ? day.away.length || '' : ''}
            </span>
          );
        })}
      </div>
    </div>
  );
});
