import { daysOfMonth, firstDay, weekday } from '../time/dates';
import type { IsoDate } from '../time/wall';
import { formatDate } from './format';
import { renderDocument, type TemplateFiles } from './render';

/** A day of the printed calendar; `note` is the holiday's name or 班. */
export interface PaperDay {
  readonly date: IsoDate;
  readonly kind: 'workday' | 'makeup' | 'weekend' | 'holiday' | 'restday';
  readonly name: string;
}

/** 工作日历 of a year on one sheet. */
export interface YearCalendar {
  readonly center: string;
  readonly year: number;
  readonly days: readonly PaperDay[];
  /** Notices of the day, a line each. */
  readonly notices: readonly string[];
  readonly date: IsoDate;
}

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

const isWorked = ({ kind }: PaperDay): boolean => kind === 'workday' || kind === 'makeup';

export const yearCalendarTitle = (year: number): string => `${year}年工作日历`;

/** Twelve months of weeks from Monday, with the count of workdays. */
export function yearCalendarView({ center, year, days, notices, date }: YearCalendar) {
  return {
    title: yearCalendarTitle(year),
    center,
    total: days.filter(isWorked).length,
    months: MONTHS.map((number) => monthView(year, number, days)),
    hasNotices: notices.length > 0,
    notices,
    date: formatDate(date),
  };
}

function monthView(year: number, number: number, days: readonly PaperDay[]) {
  const month = `${year}-${String(number).padStart(2, '0')}`;
  const own = days.filter((day) => day.date.startsWith(month));
  const blanks = Array.from({ length: weekday(firstDay(month)) - 1 }, () => EMPTY);
  const cells = [...blanks, ...own.map(cellView)];
  const weeks = Array.from(
    { length: Math.ceil((blanks.length + daysOfMonth(month).length) / 7) },
    (_, week) => {
      const cellsOfWeek = cells.slice(week * 7, week * 7 + 7);
      return { cells: [...cellsOfWeek, ...Array.from({ length: 7 - cellsOfWeek.length }, () => EMPTY)] };
    },
  );
  return { number, workdays: own.filter(isWorked).length, weeks };
}

const EMPTY = { kind: 'none', day: '', note: '' };

const cellView = ({ date, kind, name }: PaperDay) => ({
  kind,
  day: String(Number(date.slice(8))),
  note: kind === 'makeup' ? '班' : name,
});

/** The finished calendar as one HTML document. */
export function renderYearCalendar(files: TemplateFiles, calendar: YearCalendar): string {
  return renderDocument(files, 'year-calendar.html', yearCalendarView(calendar));
}
