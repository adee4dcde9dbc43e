import type { ExceptionRow } from '#shared/contracts/attendance';
import type { LifeEvent, LifeKind } from '#shared/contracts/attendance-life';
import type { Incident } from '#shared/contracts/incidents';
import type { LeaveRow } from '#shared/contracts/leave';
import { monthOf } from '#shared/domain/time/dates';
import { type IsoDate, type Month, minuteOfDay, wallDate } from '#shared/domain/time/wall';

export const TIMELINE_KINDS = [
  'posting',
  'exception',
  'decision',
  'leave',
  'outing',
  'training',
  'duty',
  'shift',
  'swap',
  'meeting',
  'incident',
] as const satisfies (LifeKind | 'exception' | 'leave' | 'incident')[];
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** One thing of a person's years, from whichever part of the program. */
export type TimelineRow = {
  key: string;
  date: IsoDate;
  /** Minute of the day, for the order of one day. */
  minute: number;
  /** Page that shows more; null where there is none. */
  link: string | null;
} & (
  | { kind: LifeKind; life: LifeEvent }
  | { kind: 'exception'; exception: ExceptionRow; closed: boolean }
  | { kind: 'leave'; leave: LeaveRow }
  | { kind: 'incident'; incident: Incident }
);

interface TimelineParts {
  staffId: number;
  life: readonly LifeEvent[];
  exceptions: readonly ExceptionRow[];
  /** Months in which nothing can be decided any more. */
  closed: ReadonlySet<Month>;
  leaves: readonly LeaveRow[];
  incidents: readonly Incident[];
}

/** Everything by day, the newest first. */
export function timelineOf(parts: TimelineParts): TimelineRow[] {
  const dayLink = (date: IsoDate) => `/month?month=${date.slice(0, 7)}&staff=${parts.staffId}&date=${date}`;
  const rows: TimelineRow[] = [
    ...parts.life.map((life): TimelineRow => {
      const { key, date, kind, from, linkId } = life;
      const link =
        kind === 'meeting'
          ? `/meetings?month=${date.slice(0, 7)}&open=${linkId}`
          : kind === 'posting'
            ? null
            : dayLink(date);
      return { key, date, kind, life, link, minute: from === null ? 0 : minuteOfDay(from) };
    }),
    ...parts.exceptions.map((exception): TimelineRow => {
      const { id, date, expectedIn, expectedOut } = exception;
      const at = expectedIn ?? expectedOut;
      return {
        ...{ key: `exception-${id}`, date, kind: 'exception', exception, link: dayLink(date) },
        closed: parts.closed.has(monthOf(date)),
        minute: at === null ? 0 : minuteOfDay(at),
      };
    }),
    ...parts.leaves.map((leave): TimelineRow => {
      const date = wallDate(leave.startAt);
      return {
        ...{ key: `leave-${leave.id}`, date, kind: 'leave', leave },
        ...{ minute: minuteOfDay(leave.startAt), link: `/leave?month=${date.slice(0, 7)}&open=${leave.id}` },
      };
    }),
    ...parts.incidents.map((incident): TimelineRow => {
      const { id, date, minute } = incident;
      const link = `/incidents?month=${date.slice(0, 7)}&open=${id}`;
      return { key: `incident-${id}`, date, kind: 'incident', incident, link, minute: minute ?? 0 };
    }),
  ];
  return rows.sort((a, b) => (a.date === b.date ? b.minute - a.minute : a.date < b.date ? 1 : -1));
}

/** The years these days fall in, the newest first. */
export const yearsOf = (days: readonly string[]): string[] =>
  [...new Set(days.map((day) => day.slice(0, 4)))].sort().reverse();
