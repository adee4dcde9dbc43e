import { type PunchesPerDay, presetTimetable, uniformTimetable } from '#shared/domain/attendance/presets';
import type { PunchRule, SessionRule, Timetable } from '#shared/domain/attendance/types';
import { addMonths, firstDay } from '#shared/domain/time/dates';
import type { IsoDate, MinuteOfDay } from '#shared/domain/time/wall';
import { thisMonth } from '../../api/today';

export const PRESETS: readonly PunchesPerDay[] = [2, 3, 4];
/** Codes a session may have; the office knows them by their words. */
export const SESSION_CODES = ['am', 'noon', 'pm', 'evening', 'night'] as const;

/** A session while it is typed. */
export interface SessionDraft {
  code: string;
  start: MinuteOfDay | null;
  end: MinuteOfDay | null;
  in: PunchRule | null;
  out: PunchRule | null;
}

export interface TimetableDraft {
  /** Kept for a timetable that exists already. */
  original: Timetable | null;
  preset: PunchesPerDay;
  name: string;
  effectiveFrom: IsoDate | null;
  /** Null for the whole center. */
  windows: string[] | null;
  sessions: SessionDraft[];
}

export const USUAL_RULE: PunchRule = { before: 60, after: 60, grace: 0 };

const sessionsOf = (timetable: Timetable): SessionDraft[] =>
  (timetable.plans[0]?.sessions ?? []).map((session) => ({ ...session }));

/** A new version begins with the next month, so that no day that was judged changes. */
export function newDraft(): TimetableDraft {
  const from = firstDay(addMonths(thisMonth(), 1));
  return {
    original: null,
    preset: 4,
    name: '',
    effectiveFrom: from,
    windows: null,
    sessions: sessionsOf(presetTimetable(4, from, '')),
  };
}

export function draftOf(timetable: Timetable): TimetableDraft {
  return {
    original: timetable,
    preset: 4,
    name: timetable.name,
    effectiveFrom: timetable.effectiveFrom,
    windows: timetable.scope.kind === 'windows' ? [...timetable.scope.windows] : null,
    sessions: sessionsOf(timetable),
  };
}

export function withPreset(draft: TimetableDraft, chosen: string | null): TimetableDraft {
  const preset = PRESETS.find((count) => String(count) === chosen) ?? draft.preset;
  return { ...draft, preset, sessions: sessionsOf(presetTimetable(preset, '2000-01-01', '')) };
}

export function addSession(sessions: readonly SessionDraft[]): SessionDraft[] {
  const code = SESSION_CODES.find((candidate) => !sessions.some((session) => session.code === candidate));
  return [...sessions, { code: code ?? 'night', start: null, end: null, in: USUAL_RULE, out: USUAL_RULE }];
}

/** The first thing that is missing; null when it can be sent. */
export function lackOf(draft: TimetableDraft): 'name' | 'from' | 'windows' | 'times' | null {
  if (draft.name.trim() === '') return 'name';
  if (draft.effectiveFrom === null) return 'from';
  if (draft.windows?.length === 0) return 'windows';
  return draft.sessions.some((session) => session.start === null || session.end === null) ? 'times' : null;
}

/** Null while times are missing. The code is made from what sets versions apart: first day and people. */
export function toTimetable(draft: TimetableDraft): Timetable | null {
  const sessions: SessionRule[] = [];
  for (const { start, end, ...rest } of draft.sessions) {
    if (start === null || end === null) return null;
    sessions.push({ ...rest, start, end });
  }
  if (draft.effectiveFrom === null) return null;
  const scope = draft.windows?.join('-') ?? 'center';
  const code = draft.original?.code ?? `${draft.effectiveFrom}-${scope}`.slice(0, 40);
  const timetable = uniformTimetable(code, draft.name.trim(), draft.effectiveFrom, sessions);
  return draft.windows === null
    ? timetable
    : { ...timetable, scope: { kind: 'windows', windows: draft.windows } };
}
