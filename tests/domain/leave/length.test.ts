import { describe, expect, it } from 'vitest';
import { expectedSessions } from '#shared/domain/attendance/timetable';
import type { ExpectedDay, SessionRule, Timetable } from '#shared/domain/attendance/types';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import { overridesByDate } from '#shared/domain/calendar/workdays';
import { ruledLength } from '#shared/domain/leave/length';
import { eachDay } from '#shared/domain/time/dates';
import { at } from './days';

const calendar = overridesByDate([2026].flatMap(chineseYear));

const session = (code: string, start: string, end: string): SessionRule => {
  const minute = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
  return { code, start: minute(start), end: minute(end), in: null, out: null };
};
const AM = session('am', '08:30', '12:00');
const PM = session('pm', '14:00', '17:30');

const timetable = (full: SessionRule[], friday: SessionRule[]): Timetable => ({
  code: 't',
  name: 't',
  effectiveFrom: '2000-01-01',
  scope: { kind: 'center' },
  days: { 1: 'd', 2: 'd', 3: 'd', 4: 'd', 5: 'f', 6: 'd', 7: 'd' },
  plans: [
    { code: 'd', name: 'd', sessions: full },
    { code: 'f', name: 'f', sessions: friday },
  ],
});

/** 8:30–12:00 and 14:00–17:30; the same with Friday afternoon off; with Friday until 16:00; one session; three. */
const TIMETABLES = {
  plain: timetable([AM, PM], [AM, PM]),
  friday: timetable([AM, PM], [AM]),
  early: timetable([AM, PM], [AM, session('pm', '14:00', '16:00')]),
  single: timetable([session('day', '09:00', '17:00')], [session('day', '09:00', '17:00')]),
  three: timetable(
    [session('am', '09:00', '12:00'), session('noon', '12:00', '13:30'), session('pm', '13:30', '17:00')],
    [session('am', '09:00', '12:00'), session('noon', '12:00', '13:30'), session('pm', '13:30', '17:00')],
  ),
};

const KINDS = {
  half: { unit: 'half_day', count: 'workdays' },
  minute: { unit: 'minute', count: 'workdays' },
  day: { unit: 'day', count: 'workdays' },
  calendar: { unit: 'half_day', count: 'calendar' },
  calendarDay: { unit: 'day', count: 'calendar' },
} as const;

type Case = [
  name: string,
  timetable: keyof typeof TIMETABLES,
  kind: keyof typeof KINDS,
  from: string,
  to: string,
  halfDays: number,
  days: number,
  minutes: number,
  /** Minutes below half a day where the matrix sees those. */
  matrixMinutes?: number,
];

// Monday 2026-04-13; holidays 04-04 to 04-06 and 05-01 to 05-05; make-up Saturday 05-09, Sunday 01-04.
const CASES: Case[] = [
  // Half-days of a plain day.
  ['a whole day', 'plain', 'half', '04-13 08:30', '04-13 17:30', 2, 1, 420],
  ['a morning', 'plain', 'half', '04-13 08:30', '04-13 12:00', 1, 1, 210],
  ['an afternoon', 'plain', 'half', '04-13 14:00', '04-13 17:30', 1, 1, 210],
  ['from noon', 'plain', 'half', '04-13 12:00', '04-13 17:30', 1, 1, 210],
  ['until 14:00', 'plain', 'half', '04-13 08:30', '04-13 14:00', 1, 1, 210],
  ['the noon break only', 'plain', 'half', '04-13 12:00', '04-13 14:00', 0, 0, 0],
  ['before work only', 'plain', 'half', '04-13 06:00', '04-13 08:30', 0, 0, 0],
  ['after work only', 'plain', 'half', '04-13 17:30', '04-13 22:00', 0, 0, 0],
  ['from midnight to midnight', 'plain', 'half', '04-13 00:00', '04-14 00:00', 2, 1, 420],
  ['an hour counts as the half-day begun', 'plain', 'half', '04-13 09:00', '04-13 10:00', 1, 1, 60],
  ['a minute into the afternoon', 'plain', 'half', '04-13 08:30', '04-13 14:01', 2, 1, 211],
  ['over the noon break', 'plain', 'half', '04-13 11:00', '04-13 15:00', 2, 1, 120],
  // Several days.
  ['two days', 'plain', 'half', '04-13 08:30', '04-14 17:30', 4, 2, 840],
  ['a day and a half', 'plain', 'half', '04-13 08:30', '04-14 12:00', 3, 2, 630],
  ['half, whole, half', 'plain', 'half', '04-13 14:00', '04-15 12:00', 4, 3, 840],
  ['a week with its weekend', 'plain', 'half', '04-13 08:30', '04-19 17:30', 10, 5, 2100],
  ['Friday to Monday', 'plain', 'half', '04-17 08:30', '04-20 17:30', 4, 2, 840],
  ['Friday afternoon to Monday morning', 'plain', 'half', '04-17 14:00', '04-20 12:00', 2, 2, 420],
  ['two weeks', 'plain', 'half', '04-13 08:30', '04-26 17:30', 20, 10, 4200],
  ['across the end of a month', 'plain', 'half', '04-30 08:30', '05-06 17:30', 4, 2, 840],
  ['across two ends of months', 'plain', 'half', '04-30 14:00', '06-01 12:00', 40, 21, 8400],
  ['the last day of March and the first of April', 'plain', 'half', '03-31 14:00', '04-01 12:00', 2, 2, 420],
  // Rest days.
  ['a weekend', 'plain', 'half', '04-18 08:30', '04-19 17:30', 0, 0, 0],
  ['a holiday', 'plain', 'half', '05-01 08:30', '05-05 17:30', 0, 0, 0],
  ['from the weekend into Monday', 'plain', 'half', '04-18 08:30', '04-20 12:00', 1, 1, 210],
  ['a bridge day', 'plain', 'half', '04-30 08:30', '04-30 17:30', 2, 1, 420],
  ['over Qingming', 'plain', 'half', '04-03 08:30', '04-07 17:30', 4, 2, 840],
  ['Qingming Monday is no workday', 'plain', 'half', '04-06 08:30', '04-06 17:30', 0, 0, 0],
  // Make-up days.
  ['a make-up Saturday', 'plain', 'half', '05-09 08:30', '05-09 17:30', 2, 1, 420],
  ['a make-up Sunday', 'plain', 'half', '01-04 08:30', '01-04 12:00', 1, 1, 210],
  [
    'a week cut by a holiday, with its make-up Saturday',
    'plain',
    'half',
    '05-04 08:30',
    '05-10 17:30',
    8,
    4,
    1680,
  ],
  ['the Sunday beside a make-up Saturday', 'plain', 'half', '05-09 14:00', '05-10 17:30', 1, 1, 210],
  // Friday afternoon off, and a shorter one.
  ['Friday of a half day', 'friday', 'half', '04-17 08:30', '04-17 17:30', 2, 1, 210],
  ['Friday afternoon off', 'friday', 'half', '04-17 14:00', '04-17 17:30', 0, 0, 0],
  ['Thursday and a half Friday', 'friday', 'half', '04-16 08:30', '04-17 17:30', 4, 2, 630],
  ['an hour of a half Friday', 'friday', 'half', '04-17 08:30', '04-17 09:30', 1, 1, 60],
  ['a make-up Saturday has its own plan', 'friday', 'half', '05-09 08:30', '05-09 17:30', 2, 1, 420],
  ['a shorter Friday afternoon', 'early', 'half', '04-17 14:00', '04-17 17:30', 1, 1, 120],
  ['after a shorter Friday', 'early', 'half', '04-17 16:00', '04-17 17:30', 0, 0, 0],
  ['a week with a shorter Friday', 'early', 'half', '04-13 08:30', '04-17 17:30', 10, 5, 2010],
  // One session a day, and three.
  ['a single session', 'single', 'half', '04-13 09:00', '04-13 17:00', 2, 1, 480],
  ['its first half', 'single', 'half', '04-13 09:00', '04-13 13:00', 1, 1, 240],
  ['a minute beyond its middle', 'single', 'half', '04-13 09:00', '04-13 13:01', 2, 1, 241],
  ['its second half', 'single', 'half', '04-13 13:00', '04-13 17:00', 1, 1, 240],
  ['three sessions are a day', 'three', 'half', '04-13 09:00', '04-13 17:00', 2, 1, 480],
  ['two of three', 'three', 'half', '04-13 09:00', '04-13 13:30', 2, 1, 270],
  ['the noon duty only', 'three', 'half', '04-13 12:00', '04-13 13:30', 1, 1, 90],
  // By the minute.
  ['an hour by the minute', 'plain', 'minute', '04-13 09:00', '04-13 10:00', 1, 1, 60, 60],
  ['two hours and a minute', 'plain', 'minute', '04-13 09:00', '04-13 11:01', 1, 1, 121, 121],
  ['a whole morning is half a day', 'plain', 'minute', '04-13 08:30', '04-13 12:00', 1, 1, 210],
  ['over noon is a day', 'plain', 'minute', '04-13 11:30', '04-13 14:30', 2, 1, 60],
  ['the minutes of the break do not count', 'plain', 'minute', '04-13 11:00', '04-13 13:00', 1, 1, 60, 60],
  ['a part of a single session', 'single', 'minute', '04-13 09:00', '04-13 10:30', 1, 1, 90, 90],
  ['a minute', 'plain', 'minute', '04-13 08:30', '04-13 08:31', 1, 1, 1, 1],
  // In whole days.
  ['a morning in whole days', 'plain', 'day', '04-13 08:30', '04-13 12:00', 2, 1, 210],
  ['a day and a half in whole days', 'plain', 'day', '04-13 08:30', '04-14 12:00', 4, 2, 630],
  ['whole days skip the weekend', 'plain', 'day', '04-17 14:00', '04-20 12:00', 4, 2, 420],
  ['half a Friday is a day', 'friday', 'day', '04-17 08:30', '04-17 12:00', 2, 1, 210],
  // By the calendar.
  ['a calendar week', 'plain', 'calendarDay', '04-13 08:30', '04-19 17:30', 14, 7, 2100],
  ['a weekend by the calendar', 'plain', 'calendar', '04-18 08:30', '04-19 17:30', 4, 2, 0],
  ['the holiday counts by the calendar', 'plain', 'calendarDay', '04-30 08:30', '05-06 17:30', 14, 7, 840],
  ['half a day by the calendar', 'plain', 'calendar', '04-13 08:30', '04-13 12:00', 1, 1, 210],
  ['from an afternoon by the calendar', 'plain', 'calendar', '04-17 14:00', '04-20 12:00', 6, 4, 420],
  ['98 days', 'plain', 'calendarDay', '04-01 08:30', '07-07 17:30', 196, 98, 27720],
  ['a begun calendar day', 'plain', 'calendarDay', '04-13 14:00', '04-14 12:00', 4, 2, 420],
  ['one calendar day at midnight', 'plain', 'calendarDay', '04-18 00:00', '04-19 00:00', 2, 1, 0],
];

const daysOf = (name: keyof typeof TIMETABLES, from: string, to: string): ExpectedDay[] =>
  eachDay(`2026-${from.slice(0, 5)}`, `2026-${to.slice(0, 5)}`).map((date) =>
    expectedSessions(date, TIMETABLES[name], calendar),
  );

describe('the length of a leave', () => {
  it('has enough cases', () => expect(CASES.length).toBeGreaterThanOrEqual(60));

  it.each(CASES)('%s (%s, %s)', (_, name, kind, from, to, halfDays, days, minutes, matrixMinutes) => {
    const length = ruledLength(KINDS[kind], at(from), at(to), daysOf(name, from, to));
    expect([length.halfDays, length.days, length.minutes]).toEqual([halfDays, days, minutes]);
    expect(length.matrix).toEqual(
      matrixMinutes === undefined ? { halfDays: Math.max(1, halfDays) } : { minutes: matrixMinutes },
    );
    expect(length.byDay.reduce((sum, day) => sum + day.halfDays, 0)).toBe(halfDays);
  });

  it('does not count days without a posting, by the calendar either', () => {
    const days = daysOf('plain', '04-13 00:00', '04-16 00:00').map((day, index) =>
      index > 1 ? { ...day, rest: 'not_posted' as const } : day,
    );
    expect(ruledLength(KINDS.half, at('04-13 08:30'), at('04-16 17:30'), days).halfDays).toBe(4);
    expect(ruledLength(KINDS.calendarDay, at('04-13 08:30'), at('04-16 17:30'), days).days).toBe(2);
  });
});
