import { type PunchesPerDay, presetTimetable, uniformTimetable } from '#shared/domain/attendance/presets';
import type { StatedPlan } from '#shared/domain/attendance/rulebook-hours';
import type { DayPlan, PunchRule, SessionRule, Timetable, WeekdayKey } from '#shared/domain/attendance/types';
import { addMonths, firstDay } from '#shared/domain/time/dates';
import type { IsoDate, MinuteOfDay } from '#shared/domain/time/wall';
import { thisMonth } from '../../api/today';

export const PRESETS: readonly PunchesPerDay[] = [2, 3, 4];
/** Codes a session may have; the office knows them by their words. */
export const SESSION_CODES = ['am', 'noon', 'pm', 'evening', 'night'] as const;

/** As many as a day of a timetable may have. */
export const MOST_SESSIONS = 12;

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
  /** The first is for every weekday the others do not name. */
  plans: PlanDraft[];
}

/** The sessions of some weekdays. */
export interface PlanDraft {
  weekdays: WeekdayKey[];
  sessions: SessionDraft[];
}

export const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const satisfies WeekdayKey[];

export const USUAL_RULE: PunchRule = { before: 60, after: 60, grace: 0 };

const copyOf = (sessions: readonly SessionDraft[]): SessionDraft[] =>
  sessions.map((session) => ({ ...session }));

const presetPlans = (preset: PunchesPerDay): PlanDraft[] => [
  { weekdays: [], sessions: copyOf(presetTimetable(preset, '2000-01-01', '').plans[0]?.sessions ?? []) },
];

/** Plans in use, the one of the most weekdays first. */
function plansOf({ days, plans }: Timetable): PlanDraft[] {
  const used = plans
    .map((plan) => ({
      weekdays: WEEKDAYS.filter((day) => days[day] === plan.code),
      sessions: copyOf(plan.sessions),
    }))
    .filter((plan) => plan.weekdays.length > 0)
    .sort((a, b) => b.weekdays.length - a.weekdays.length);
  return used.map((plan, index) => (index === 0 ? { ...plan, weekdays: [] } : plan));
}

/** A new version begins with the next month, so that no day that was judged changes. */
export function newDraft(): TimetableDraft {
  const from = firstDay(addMonths(thisMonth(), 1));
  return {
    original: null,
    preset: 4,
    name: '',
    effectiveFrom: from,
    windows: null,
    plans: presetPlans(4),
  };
}

export function draftOf(timetable: Timetable): TimetableDraft {
  return {
    original: timetable,
    preset: 4,
    name: timetable.name,
    effectiveFrom: timetable.effectiveFrom,
    windows: timetable.scope.kind === 'windows' ? [...timetable.scope.windows] : null,
    plans: plansOf(timetable),
  };
}

/** A new version with the hours of another, to begin with: winter after summer. */
export const copyOfVersion = (timetable: Timetable): TimetableDraft => ({
  ...draftOf(timetable),
  original: null,
  effectiveFrom: newDraft().effectiveFrom,
});

export function withPreset(draft: TimetableDraft, chosen: string | null): TimetableDraft {
  const preset = PRESETS.find((count) => String(count) === chosen) ?? draft.preset;
  return { ...draft, preset, plans: presetPlans(preset) };
}

/** Begins with the hours of the rulebook; the plan of the most weekdays is for all the others do not name. */
export const withStated = (draft: TimetableDraft, plans: readonly StatedPlan[]): TimetableDraft => ({
  ...draft,
  plans: plans.map(({ weekdays, sessions }, index) => ({
    weekdays: index === 0 ? [] : [...weekdays],
    sessions: copyOf(sessions),
  })),
});

export function addSession(sessions: readonly SessionDraft[]): SessionDraft[] {
  const [code = 'night'] = codesFor(sessions, null);
  return [...sessions, { code, start: null, end: null, in: USUAL_RULE, out: USUAL_RULE }];
}

/**
 * Codes the session at `index` (null: one more) may have: each once, and behind them the next of a name that is used
 * already, as `pm_2`.
 */
export function codesFor(sessions: readonly SessionDraft[], index: number | null): string[] {
  const taken = new Set(sessions.filter((_, n) => n !== index).map(({ code }) => code));
  const free = SESSION_CODES.filter((code) => !taken.has(code));
  const again = SESSION_CODES.filter((code) => taken.has(code)).map((code) => {
    let count = 2;
    while (taken.has(`${code}_${count}`)) count++;
    return `${code}_${count}`;
  });
  return [...free, ...again];
}

const DAY = 1440;

/** An end that is not after the start is on the next day: 22:00 to 6:00. */
export function endOf(start: MinuteOfDay, end: MinuteOfDay): MinuteOfDay {
  const minute = end % DAY;
  return minute <= start ? minute + DAY : minute;
}

/** One more plan, for the first weekday nobody named, with the usual sessions to begin with. */
export function addPlan(plans: readonly PlanDraft[]): PlanDraft[] {
  const taken = plans.flatMap((plan) => plan.weekdays);
  const free = (['5', ...WEEKDAYS] as const).find((day) => !taken.includes(day));
  return [...plans, { weekdays: free ? [free] : [], sessions: copyOf(plans[0]?.sessions ?? []) }];
}

/** A weekday has one plan: naming it in one takes it out of the others. */
export function withWeekdays(plans: readonly PlanDraft[], index: number, weekdays: string[]): PlanDraft[] {
  const chosen = WEEKDAYS.filter((day) => weekdays.includes(day));
  return plans.map((plan, n) => ({
    ...plan,
    weekdays: n === index ? chosen : plan.weekdays.filter((day) => !chosen.includes(day)),
  }));
}

export type Lack = 'name' | 'from' | 'windows' | 'weekdays' | 'times' | null;

/** The first thing that is missing; null when it can be sent. */
export function lackOf(draft: TimetableDraft): Lack {
  if (draft.name.trim() === '') return 'name';
  if (draft.effectiveFrom === null) return 'from';
  if (draft.windows?.length === 0) return 'windows';
  if (draft.plans.some((plan, index) => index > 0 && plan.weekdays.length === 0)) return 'weekdays';
  return draft.plans.some((plan) => typedSessions(plan.sessions) === null) ? 'times' : null;
}

/** In order of their begin; null while times are missing. */
export function typedSessions(sessions: readonly SessionDraft[]): SessionRule[] | null {
  const typed: SessionRule[] = [];
  for (const { start, end, ...rest } of sessions) {
    if (start === null || end === null) return null;
    typed.push({ ...rest, start, end: endOf(start, end) });
  }
  return typed.sort((a, b) => a.start - b.start);
}

/** Null while times are missing. The code only tells versions apart; a list of windows may be long. */
export function toTimetable(draft: TimetableDraft): Timetable | null {
  if (draft.effectiveFrom === null) return null;
  const name = draft.name.trim();
  const plans: DayPlan[] = [];
  for (const [index, plan] of draft.plans.entries()) {
    const sessions = typedSessions(plan.sessions);
    if (sessions === null) return null;
    plans.push({ code: index === 0 ? 'base' : `plan-${index}`, name, sessions });
  }
  const code = draft.original?.code ?? globalThis.crypto.randomUUID();
  const timetable = uniformTimetable(code, name, draft.effectiveFrom, []);
  const days = { ...timetable.days };
  draft.plans.forEach((plan, index) => {
    for (const day of plan.weekdays) days[day] = plans[index]!.code;
  });
  const scope =
    draft.windows === null ? timetable.scope : { kind: 'windows' as const, windows: draft.windows };
  return { ...timetable, scope, days, plans };
}
