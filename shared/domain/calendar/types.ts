import type { IsoDate } from '../time/wall';

/** What the office's calendar says of one day where it differs from plain Monday-to-Friday. */
export type CalendarKind = 'workday' | 'holiday' | 'restday';

/** `state`: taken over from the published state calendar; `office`: typed in by the office. */
export type CalendarSource = 'state' | 'office';

/** One day that differs from its weekday: a holiday, a make-up workday (调休), a rest day of the office. */
export interface CalendarOverride {
  date: IsoDate;
  kind: CalendarKind;
  /** Name of the holiday; a make-up workday carries the one it makes up for. */
  name: string;
  source: CalendarSource;
}

/** Overrides by their date. */
export type CalendarOverrides = ReadonlyMap<IsoDate, CalendarOverride>;
