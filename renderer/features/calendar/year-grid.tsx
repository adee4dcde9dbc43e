import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CalendarDay } from '#shared/contracts/calendar';
import { addDays, addMonths, firstDay, weekday } from '#shared/domain/time/dates';
import { type IsoDate, isIsoDate } from '#shared/domain/time/wall';
import { today } from '../../api/today';
import classes from './calendar.module.css';

interface YearGridProps {
  year: number;
  days: readonly CalendarDay[];
  closedMonths: readonly string[];
  /** Names of the notices by day. */
  notices: ReadonlyMap<IsoDate, string>;
  onOpen: (date: IsoDate) => void;
}

/** Twelve months; one day has the focus and the arrow keys move it through the year. */
export function YearGrid({ year, days, closedMonths, notices, onOpen }: YearGridProps) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<IsoDate>(today());
  const focused = chosen.startsWith(String(year)) ? chosen : `${year}-01-01`;
  const frame = useRef<HTMLDivElement>(null);
  const names = t('calendar.year.months').split(' ');
  const byMonth = useMemo(() => monthsOf(days), [days]);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = nextDay(event.key, focused);
    if (!next?.startsWith(String(year)) || event.altKey || event.ctrlKey) return;
    event.preventDefault();
    setChosen(next);
    frame.current?.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys move between the buttons inside
    <div ref={frame} className={classes.year} onKeyDown={onKeyDown}>
      {byMonth.map(([month, own]) => (
        <section key={month} className={classes.month} aria-label={month}>
          <header>
            <strong>{names[Number(month.slice(5)) - 1]}</strong>
            <span className={classes.quiet}>
              {closedMonths.includes(month) && <span>{t('calendar.year.closedMonth')} · </span>}
              {t('calendar.year.workdays', {
                count: own.filter((day) => day.kind === 'workday' || day.kind === 'makeup').length,
              })}
            </span>
          </header>
          <MonthDays days={own} notices={notices} focused={focused} onFocus={setChosen} onOpen={onOpen} />
        </section>
      ))}
    </div>
  );
}

interface MonthDaysProps {
  days: readonly CalendarDay[];
  notices: ReadonlyMap<IsoDate, string>;
  focused: IsoDate;
  onFocus: (date: IsoDate) => void;
  onOpen: (date: IsoDate) => void;
}

function MonthDays({ days, notices, focused, onFocus, onOpen }: MonthDaysProps) {
  const { t, i18n } = useTranslation();
  const heads = i18n.language.startsWith('zh') ? [...'一二三四五六日'] : ['M', 'T', 'W', 'T', 'F', 'S', 'S'];
  return (
    <div className={classes.days}>
      {heads.map((head, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the weekdays keep their order
        <span key={index} className={classes.head}>
          {head}
        </span>
      ))}
      {days.map((day, index) => (
        <button
          key={day.date}
          type="button"
          className={classes.day}
          style={index === 0 ? { gridColumnStart: weekday(day.date) } : undefined}
          data-date={day.date}
          data-notice={notices.has(day.date) || undefined}
          data-kind={day.kind}
          data-office={day.source === 'office' || undefined}
          data-today={day.date === today() || undefined}
          tabIndex={day.date === focused ? 0 : -1}
          title={[
            day.date,
            t(`calendar.dayKind.${day.kind}`),
            day.name,
            day.source && t(`calendar.year.source.${day.source}`),
            notices.get(day.date),
          ]
            .filter(Boolean)
            .join(' ')}
          aria-label={t('calendar.year.day', {
            date: day.date,
            kind: t(`calendar.dayKind.${day.kind}`),
            name: day.name,
          })}
          onFocus={() => onFocus(day.date)}
          onClick={() => onOpen(day.date)}
        >
          {Number(day.date.slice(8))}
          {day.kind === 'makeup' ? (
            <small>{t('calendar.year.makeupMark')}</small>
          ) : (
            day.name && <small>{day.name}</small>
          )}
        </button>
      ))}
    </div>
  );
}

function monthsOf(days: readonly CalendarDay[]): [string, CalendarDay[]][] {
  const months = new Map<string, CalendarDay[]>();
  for (const day of days) {
    const month = day.date.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), day]);
  }
  return [...months];
}

/** Arrows a day or a week, PageUp and PageDown a month, Home and End the year; null for other keys. */
export function nextDay(key: string, date: IsoDate): IsoDate | null {
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
  const step = steps[key];
  if (step !== undefined) return addDays(date, step);
  if (key === 'PageUp' || key === 'PageDown') return sameDay(date, key === 'PageUp' ? -1 : 1);
  if (key === 'Home') return `${date.slice(0, 4)}-01-01`;
  return key === 'End' ? `${date.slice(0, 4)}-12-31` : null;
}

/** The same day of another month; its first when it has no such day. */
function sameDay(date: IsoDate, months: number): IsoDate {
  const month = addMonths(date.slice(0, 7), months);
  const same = `${month}${date.slice(7)}`;
  return isIsoDate(same) ? same : firstDay(month);
}
