import type { MeetingDetail } from '#shared/contracts/meetings';
import type { MeetingKind, MeetingScope } from '#shared/domain/meetings/types';
import { type IsoDate, type MinuteOfDay, minuteOfDay, wallAt, wallDate } from '#shared/domain/time/wall';
import { today } from '../../api/today';

export interface MeetingValues {
  title: string;
  kind: MeetingKind;
  important: boolean;
  date: IsoDate | null;
  startMinute: MinuteOfDay | null;
  endMinute: MinuteOfDay | null;
  place: string;
  note: string;
  scope: MeetingScope;
  windowIds: string[];
  staffIds: string[];
  mustReport: boolean;
  dueDate: IsoDate | null;
  dueMinute: MinuteOfDay | null;
  reportAbout: string;
}

/** A new meeting of today, or what was saved. */
export function valuesOf(meeting: MeetingDetail | null): MeetingValues {
  const due = meeting?.reportDueAt ?? null;
  return {
    title: meeting?.title ?? '',
    kind: meeting?.kind ?? 'meeting',
    important: meeting?.important ?? true,
    date: meeting?.date ?? today(),
    startMinute: meeting?.startMinute ?? null,
    endMinute: meeting?.endMinute ?? null,
    place: meeting?.place ?? '',
    note: meeting?.note ?? '',
    scope: meeting?.scope ?? 'everyone',
    windowIds: meeting?.windowIds.map(String) ?? [],
    staffIds: meeting?.scope === 'persons' ? meeting.attendees.map(({ staffId }) => String(staffId)) : [],
    mustReport: due !== null,
    dueDate: due === null ? null : wallDate(due),
    dueMinute: due === null ? null : minuteOfDay(due),
    reportAbout: meeting?.reportAbout ?? '',
  };
}

export type Missing = 'title' | 'date' | 'start' | 'end' | 'order' | 'who' | 'due';

/** Which fields still miss something. */
export function missingOf(values: MeetingValues): Set<Missing> {
  const { startMinute: start, endMinute: end } = values;
  const wrong: [Missing, boolean][] = [
    ['title', values.title.trim() === ''],
    ['date', values.date === null],
    ['start', start === null],
    ['end', end === null],
    ['order', start !== null && end !== null && end <= start],
    ['who', values.scope === 'windows' && values.windowIds.length === 0],
    ['who', values.scope === 'persons' && values.staffIds.length === 0],
    ['due', values.mustReport && (values.dueDate === null || values.dueMinute === null)],
  ];
  return new Set(wrong.flatMap(([field, missing]) => (missing ? [field] : [])));
}

/** What is sent; null while something is missing. */
export function requestOf(id: number | null, values: MeetingValues) {
  const { date, startMinute, endMinute, mustReport, dueDate, dueMinute } = values;
  if (missingOf(values).size > 0 || date === null || startMinute === null || endMinute === null) return null;
  const due = mustReport && dueDate !== null && dueMinute !== null ? wallAt(dueDate, dueMinute) : null;
  const { title, kind, important, place, note, scope } = values;
  return {
    ...{ id, title, kind, important, date, startMinute, endMinute, place, note, scope },
    windowIds: scope === 'windows' ? values.windowIds.map(Number) : [],
    staffIds: scope === 'persons' ? values.staffIds.map(Number) : [],
    reportDueAt: due,
    reportAbout: due === null ? '' : values.reportAbout,
  };
}
