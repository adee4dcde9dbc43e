import { describe, expect, it } from 'vitest';
import { EVERYTHING_COVERED } from '#shared/domain/attendance/coverage';
import { exceptionsOf } from '#shared/domain/attendance/facts';
import { leaveLength } from '#shared/domain/attendance/leave-length';
import { computeMonth, punchRange } from '#shared/domain/attendance/month';
import type { PersonMonth } from '#shared/domain/attendance/person';
import { uniformTimetable } from '#shared/domain/attendance/presets';
import { partsOn } from '#shared/domain/attendance/shape';
import { expectedSessions } from '#shared/domain/attendance/timetable';
import type { Timetable } from '#shared/domain/attendance/types';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import { isWorkday, overridesByDate } from '#shared/domain/calendar/workdays';
import { daysOfMonth, eachDay } from '#shared/domain/time/dates';
import { formatWall } from '#shared/domain/time/wall';
import { TIMETABLES, time } from './dsl';

const overrides = overridesByDate(chineseYear(2026));
const four = TIMETABLES.four!;
const context = { timetables: [four], notices: [], overrides, coverage: EVERYTHING_COVERED };

function person(staffId: string, more: Partial<PersonMonth> = {}): PersonMonth {
  return {
    staffId,
    postings: [{ from: '2025-01-01', to: null, windowId: 'w1' }],
    punches: [],
    leaves: [],
    outings: [],
    settlements: [],
    ...more,
  };
}

/** Four clean punches on every workday. */
function diligent(month: string): number[] {
  return daysOfMonth(month)
    .filter((date) => isWorkday(date, overrides))
    .flatMap((date) => ['08:29', '12:01', '13:58', '17:31'].map((text) => time(text, date)));
}

describe('computeMonth', () => {
  it('gives a clean month with holiday and make-up days', () => {
    const [result] = computeMonth({
      ...context,
      month: '2026-02',
      people: [person('a', { punches: diligent('2026-02') })],
    });
    expect(result!.days).toHaveLength(28);
    expect(result!.totals).toMatchObject({ expected: 32, lateMinutes: 0, unsettled: 0 });
    expect(result!.totals.byStatus).toMatchObject({ present: 32, rest: 24, absent: 0 });
  });

  it('adds up what went wrong and lists it, unsettled first', () => {
    const punches = diligent('2026-03').map((at) =>
      at === time('08:29', '2026-03-10') ? at + 11 * 60_000 : at,
    );
    const [result] = computeMonth({
      ...context,
      month: '2026-03',
      people: [
        person('a', {
          punches: punches.filter(
            (at) => at < time('13:00', '2026-03-20') || at > time('00:00', '2026-03-21'),
          ),
          settlements: [
            { id: 's', date: '2026-03-10', session: 'am', action: 'confirm', reason: 'seen', proof: null },
          ],
        }),
      ],
    });
    expect(result!.totals).toMatchObject({ lateCount: 1, lateMinutes: 10, unsettled: 1 });
    expect(exceptionsOf([result!]).map((f) => [f.id, f.kind, f.settled, f.late])).toEqual([
      ['a:2026-03-20:pm', 'absent', false, 0],
      ['a:2026-03-10:am', 'late', true, 10],
    ]);
  });

  it('expects nothing outside the posting', () => {
    const [result] = computeMonth({
      ...context,
      month: '2026-03',
      people: [person('a', { postings: [{ from: '2026-03-10', to: '2026-03-12', windowId: 'w1' }] })],
    });
    const absent = result!.days.filter((day) => day.sessions.some((s) => s.status === 'absent'));
    expect(absent.map((day) => day.date)).toEqual(['2026-03-10', '2026-03-11', '2026-03-12']);
    expect(result!.days[0]).toMatchObject({ rest: 'not_posted', windowId: null });
    expect(result!.days[0]!.sessions[0]!.reasons).toEqual([{ code: 'not_posted', ref: null }]);
  });

  it('follows a person from one window to another with other hours', () => {
    const night: Timetable = {
      ...uniformTimetable('night', 'night', '2026-01-01', TIMETABLES.night!.plans[0]!.sessions),
      scope: { kind: 'windows', windows: ['w24'] },
    };
    const [result] = computeMonth({
      ...context,
      timetables: [four, night],
      month: '2026-03',
      people: [
        person('a', {
          postings: [
            { from: '2026-01-01', to: '2026-03-10', windowId: 'w1' },
            { from: '2026-03-11', to: null, windowId: 'w24' },
          ],
          punches: [time('21:55', '2026-03-31'), time('06:05', '2026-04-01')],
        }),
      ],
    });
    expect(result!.days[9]!.sessions.map((s) => s.session)).toEqual(['am', 'pm']);
    expect(result!.days[10]!.sessions.map((s) => s.session)).toEqual(['night']);
    expect(result!.days[30]!.sessions[0]).toMatchObject({ status: 'present' });
  });

  it('gives the same answer twice and for one person alone', () => {
    const people = [person('a', { punches: diligent('2026-03') }), person('b')];
    const once = computeMonth({ ...context, month: '2026-03', people });
    expect(computeMonth({ ...context, month: '2026-03', people })).toEqual(once);
    expect(computeMonth({ ...context, month: '2026-03', people: [people[1]!] })).toEqual([once[1]]);
  });

  it('keeps punches of rest days in sight', () => {
    const at = time('09:10', '2026-03-14');
    const [result] = computeMonth({ ...context, month: '2026-03', people: [person('a', { punches: [at] })] });
    const day = result!.days[13]!;
    expect(day.punches).toEqual([at]);
    expect(day.sessions[0]!.reasons).toEqual([
      { code: 'weekend', ref: null },
      { code: 'punch_on_rest_day', ref: null },
    ]);
  });

  it('asks for punches from a night before to the nights after', () => {
    const { from, to } = punchRange('2026-02');
    expect([formatWall(from), formatWall(to)]).toEqual(['2026-01-31 00:00:00', '2026-03-03 00:00:00']);
  });
});

describe('partsOn', () => {
  const from = (fromMinute: number) => [
    { from: '2026-03-01', to: '2026-03-10', windowId: 'w1' },
    { from: '2026-03-10', to: null, windowId: 'w2', fromMinute },
  ];
  it('takes the later of two on one day', () => {
    const whole = [{ windowId: 'w2', from: 0, to: null }];
    expect(partsOn(from(0), '2026-03-10')).toEqual(whole);
    expect(partsOn(from(0).toReversed(), '2026-03-10')).toEqual(whole);
    expect(partsOn(from(0), '2026-02-28')).toEqual([]);
  });

  it('ends the one where the other begins during the day', () => {
    expect(partsOn(from(720), '2026-03-10')).toEqual([
      { windowId: 'w1', from: 0, to: 720 },
      { windowId: 'w2', from: 720, to: null },
    ]);
    expect(partsOn(from(720), '2026-03-11')).toEqual([{ windowId: 'w2', from: 0, to: null }]);
  });

  it('begins in the middle of a day after none', () => {
    expect(partsOn(from(720).slice(1), '2026-03-10')).toEqual([{ windowId: 'w2', from: 720, to: null }]);
  });
});

describe('leaveLength', () => {
  const days = eachDay('2026-02-09', '2026-02-28').map((date) => expectedSessions(date, four, overrides));
  const nights = eachDay('2026-03-09', '2026-03-10').map((date) =>
    expectedSessions(date, TIMETABLES.night!, overrides),
  );
  it.each([
    ['2026-02-09 08:30', '2026-02-09 12:00', 210, 1, 1, 'a morning'],
    ['2026-02-09 08:30', '2026-02-09 17:30', 420, 2, 1, 'a day'],
    ['2026-02-09 10:00', '2026-02-09 11:00', 60, 1, 1, 'an hour begins a half-day'],
    ['2026-02-09 11:00', '2026-02-09 15:00', 120, 2, 1, 'over noon'],
    ['2026-02-09 12:00', '2026-02-09 14:00', 0, 0, 0, 'the noon break'],
    ['2026-02-13 00:00', '2026-02-25 00:00', 1260, 6, 3, 'over the holiday, with a make-up Saturday'],
    ['2026-02-16 08:30', '2026-02-16 17:30', 0, 0, 0, 'a holiday'],
    ['2026-02-09 12:00', '2026-02-09 08:30', 0, 0, 0, 'the wrong way round'],
  ])('%s to %s: %i minutes, %i half-days, %i days (%s)', (from, to, minutes, halfDays, count) => {
    const wall = (text: string) => time(text.slice(11), text.slice(0, 10));
    expect(leaveLength(wall(from), wall(to), days)).toEqual({ minutes, halfDays, days: count });
  });

  it('halves a single long session', () => {
    expect(leaveLength(time('22:00', '2026-03-09'), time('02:00+', '2026-03-09'), nights)).toMatchObject({
      halfDays: 1,
    });
    expect(leaveLength(time('22:00', '2026-03-09'), time('02:01+', '2026-03-09'), nights)).toMatchObject({
      halfDays: 2,
    });
  });
});
