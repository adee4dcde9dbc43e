import { describe, expect, it } from 'vitest';
import { presetTimetable } from '#shared/domain/attendance/presets';
import type { Timetable } from '#shared/domain/attendance/types';
import {
  addPlan,
  addSession,
  codesFor,
  copyOfVersion,
  draftOf,
  endOf,
  lackOf,
  MOST_SESSIONS,
  newDraft,
  toTimetable,
  typedSessions,
  withWeekdays,
} from '../../../../renderer/features/calendar/timetable-draft';

const base = presetTimetable(4, '2026-03-01', '冬季作息');
const shortFriday: Timetable = {
  ...base,
  days: { ...base.days, '5': 'short' },
  plans: [{ code: 'short', name: '周五', sessions: base.plans[0]!.sessions.slice(0, 1) }, ...base.plans],
};

describe('draft of a timetable', () => {
  it('keeps the hours of single weekdays when it is saved again', () => {
    const draft = draftOf(shortFriday);
    expect(draft.plans.map((plan) => [plan.weekdays, plan.sessions.length])).toEqual([
      [[], 2],
      [['5'], 1],
    ]);
    const saved = toTimetable(draft)!;
    const friday = saved.plans.find((plan) => plan.code === saved.days['5']);
    const monday = saved.plans.find((plan) => plan.code === saved.days['1']);
    expect([friday?.sessions.length, monday?.sessions.length, saved.code]).toEqual([1, 2, base.code]);
  });

  it('a weekday has one plan, and a plan without weekdays is not ready', () => {
    let plans = addPlan(addPlan(newDraft().plans));
    expect(plans.map((plan) => plan.weekdays)).toEqual([[], ['5'], ['1']]);
    plans = withWeekdays(plans, 2, ['5', '1']);
    expect(plans.map((plan) => plan.weekdays)).toEqual([[], [], ['1', '5']]);
    expect(lackOf({ ...newDraft(), name: 'x', plans })).toBe('weekdays');
  });

  it('has a code of its own however many windows it is for', () => {
    const windows = Array.from({ length: 60 }, (_, index) => String(index + 1));
    const [a, b] = [1, 2].map(() => toTimetable({ ...newDraft(), name: 'x', windows }));
    expect(a?.scope).toEqual({ kind: 'windows', windows });
    expect(a?.code.length).toBeLessThanOrEqual(40);
    expect(a?.code).not.toBe(b?.code);
  });
});

describe('sessions', () => {
  const session = (code: string, start: number, end: number) => ({ code, start, end, in: null, out: null });

  it.each([
    [510, 720, 720],
    [1320, 360, 1800],
    [1320, 1800, 1800],
    [960, 1440, 1440],
    [0, 1440, 1440],
    [480, 480, 1920],
  ])('from %i to %i end at %i', (start, end, expected) => expect(endOf(start, end)).toBe(expected));

  it('are saved in order of their begin, a night to the next day', () => {
    const sessions = [session('night', 1320, 360), session('am', 480, 720)];
    expect(typedSessions(sessions)?.map(({ code, end }) => [code, end])).toEqual([
      ['am', 720],
      ['night', 1800],
    ]);
  });

  it('have each a name of their own, however many there are', () => {
    let sessions = newDraft().plans[0]!.sessions;
    while (sessions.length < MOST_SESSIONS) sessions = addSession(sessions);
    const codes = sessions.map(({ code }) => code);
    expect(new Set(codes).size).toBe(MOST_SESSIONS);
    expect(codes.slice(0, 6)).toEqual(['am', 'pm', 'noon', 'evening', 'night', 'am_2']);
    expect(codesFor(sessions, 0)).toContain('am');
    expect(codesFor(sessions, 1)).not.toContain('am');
  });

  it('of another version begin a new one, from the next month', () => {
    const copy = copyOfVersion(shortFriday);
    expect(copy).toMatchObject({ original: null, name: '冬季作息', effectiveFrom: newDraft().effectiveFrom });
    expect(toTimetable(copy)?.code).not.toBe(shortFriday.code);
    expect(copy.plans).toHaveLength(2);
  });
});
