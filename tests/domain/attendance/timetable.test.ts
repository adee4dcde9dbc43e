import { describe, expect, it } from 'vitest';
import { fourPunchSessions, presetTimetable, uniformTimetable } from '#shared/domain/attendance/presets';
import { expectedSessions, planFor, timetableFor } from '#shared/domain/attendance/timetable';
import { checkTimetable, checkTimetables } from '#shared/domain/attendance/timetable-check';
import { timetableSchema } from '#shared/domain/attendance/timetable-schema';
import type { SessionRule, Timetable } from '#shared/domain/attendance/types';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import { overridesByDate } from '#shared/domain/calendar/workdays';

const rule = { before: 60, after: 60, grace: 0 };
const session = (code: string, start: number, end: number, more: Partial<SessionRule> = {}): SessionRule => ({
  code,
  start,
  end,
  in: rule,
  out: rule,
  ...more,
});
const winter = uniformTimetable('winter', 'winter', '2026-01-01', fourPunchSessions());
const summer = uniformTimetable('summer', 'summer', '2026-05-01', fourPunchSessions(870, 1080));
const night: Timetable = {
  ...uniformTimetable('night', 'night', '2026-03-01', [session('night', 1320, 1800)]),
  scope: { kind: 'windows', windows: ['w24'] },
};
const all = [summer, winter, night];

describe('timetableFor', () => {
  it.each([
    ['2025-12-31', null, null],
    ['2026-01-01', null, 'winter'],
    ['2026-04-30', 'w1', 'winter'],
    ['2026-05-01', 'w1', 'summer'],
    ['2026-02-28', 'w24', 'winter'],
    ['2026-06-01', 'w24', 'night'],
  ])('%s for window %s: %s', (date, window, expected) => {
    expect(timetableFor(date, all, window)?.code ?? null).toBe(expected);
  });

  it('takes the plan of the weekday', () => {
    const friday: Timetable = {
      ...winter,
      days: { ...winter.days, '5': 'short' },
      plans: [...winter.plans, { code: 'short', name: 'short', sessions: [session('am', 510, 720)] }],
    };
    expect(planFor('2026-03-13', friday)?.code).toBe('short');
    expect(planFor('2026-03-12', friday)?.code).toBe('base');
    expect(planFor('2026-03-13', { ...winter, days: { ...winter.days, '5': 'gone' } })).toBeNull();
  });
});

describe('expectedSessions', () => {
  const overrides = overridesByDate(chineseYear(2026));
  it.each([
    ['2026-03-09', null, null],
    ['2026-03-14', 'weekend', null],
    ['2026-02-14', null, '春节'],
    ['2026-02-16', 'holiday', '春节'],
  ])('%s rests because %s (%s)', (date, rest, name) => {
    const day = expectedSessions(date, winter, overrides);
    expect([day.rest, day.calendarName]).toEqual([rest, name]);
    expect(day.sessions.map((s) => s.code)).toEqual(['am', 'pm']);
  });

  it('has nothing without a timetable', () => {
    expect(expectedSessions('2026-03-09', null, overrides).sessions).toEqual([]);
  });
});

describe('checkTimetable', () => {
  const problems = (sessions: SessionRule[]) =>
    checkTimetable(uniformTimetable('t', 't', '2026-01-01', sessions)).map((p) =>
      [p.code, p.session, p.side].filter(Boolean).join(' '),
    );

  it.each([2, 3, 4] as const)('finds nothing in the preset of %i punches', (punches) => {
    const preset = presetTimetable(punches, '2026-01-01', 'x');
    expect(checkTimetable(preset)).toEqual([]);
    expect(timetableSchema.parse(JSON.parse(JSON.stringify(preset)))).toEqual(preset);
  });

  it.each<[string, SessionRule[], string[]]>([
    ['end before start', [session('am', 720, 510)], ['session_end_before_start am']],
    ['end at start', [session('am', 510, 510)], ['session_end_before_start am']],
    ['longer than a day', [session('am', 0, 1500)], ['session_too_long am']],
    [
      'overlap',
      [session('am', 510, 720), session('pm', 700, 1050)],
      ['session_overlap pm', 'window_past_neighbour pm in', 'window_past_neighbour am out'],
    ],
    ['same code twice', [session('am', 510, 720), session('am', 840, 1050)], ['session_duplicate am']],
    [
      'window over the neighbour',
      [session('am', 510, 720), session('pm', 750, 1050)],
      ['window_past_neighbour pm in', 'window_past_neighbour am out'],
    ],
    [
      'no punch at all',
      [session('am', 510, 720, { in: null, out: null })],
      ['session_without_punch am', 'plan_without_punch'],
    ],
    [
      'grace beyond the window',
      [session('am', 510, 720, { in: { before: 60, after: 10, grace: 11 } })],
      ['grace_beyond_window am in'],
    ],
    ['over midnight is fine', [session('night', 1320, 1800)], []],
  ])('%s', (_name, sessions, expected) => {
    expect(problems(sessions)).toEqual(expected);
  });

  it('names plans that are missing or doubled', () => {
    const broken: Timetable = {
      ...winter,
      days: { ...winter.days, '6': 'gone' },
      plans: [...winter.plans, ...winter.plans],
    };
    expect(checkTimetable(broken).map((p) => [p.code, p.plan])).toEqual([
      ['plan_unknown', 'gone'],
      ['plan_duplicate', 'base'],
    ]);
  });

  it('finds two timetables that begin together for the same people', () => {
    const clash = (others: Timetable[]) => checkTimetables(others).map((p) => [p.code, p.timetable]);
    expect(clash(all)).toEqual([]);
    expect(clash([winter, { ...winter, code: 'again' }])).toEqual([['timetable_duplicate', 'again']]);
    expect(clash([night, { ...night, code: 'again' }])).toEqual([['timetable_duplicate', 'again']]);
    expect(clash([night, { ...winter, effectiveFrom: night.effectiveFrom }])).toEqual([]);
    expect(clash([night, { ...night, code: 'x', scope: { kind: 'windows', windows: ['w2'] } }])).toEqual([]);
  });
});

describe('timetableSchema', () => {
  it.each([
    ['a date that does not exist', { ...winter, effectiveFrom: '2026-02-30' }],
    ['a missing weekday', { ...winter, days: { '1': 'base' } }],
    ['no plan', { ...winter, plans: [] }],
    [
      'a fraction of a minute',
      { ...winter, plans: [{ code: 'base', name: '', sessions: [session('am', 510.5, 720)] }] },
    ],
    ['a scope without windows', { ...winter, scope: { kind: 'windows', windows: [] } }],
    ['an unknown key', { ...winter, colour: 'red' }],
  ])('refuses %s', (_name, value) => {
    expect(timetableSchema.safeParse(value).success).toBe(false);
  });
});

describe('timetables of some windows', () => {
  const counter = (code: string, from: string, ...windows: string[]): Timetable => ({
    ...uniformTimetable(code, code, from, [session('am', 510, 720)]),
    scope: { kind: 'windows', windows },
  });
  it.each([
    ['another day, same window', counter('b', '2026-03-02', 'w1'), false],
    ['same day, another window', counter('b', '2026-03-01', 'w3'), false],
    ['same day, one window in both', counter('b', '2026-03-01', 'w2', 'w3'), true],
    ['same day, whole center', uniformTimetable('b', 'b', '2026-03-01', []), false],
  ])('%s', (_about, other, clashes) => {
    const problems = checkTimetables([counter('a', '2026-03-01', 'w1', 'w2'), other]);
    expect(problems.some((problem) => problem.code === 'timetable_duplicate')).toBe(clashes);
  });
});
