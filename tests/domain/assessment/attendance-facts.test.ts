import { describe, expect, it } from 'vitest';
import { attendanceFacts, type FactContext } from '#shared/domain/assessment/attendance-facts';
import { factSchema } from '#shared/domain/assessment/facts';
import type { DayResult, ExceptionKind, SessionResult } from '#shared/domain/attendance/types';
import { wallAt } from '#shared/domain/time/wall';

const DATE = '2026-03-09';

/** `am 08:30-12:00 late 12`, `pm 14:00-17:30 missing_out`, … with the punches that would be seen. */
function session(
  code: string,
  span: [number, number],
  kind: ExceptionKind | null,
  rest: Partial<SessionResult> = {},
): SessionResult {
  const [start, end] = [wallAt(DATE, span[0]), wallAt(DATE, span[1])];
  return {
    session: code,
    start,
    end,
    status: kind ?? 'present',
    in: start,
    out: end,
    inSlot: null,
    outSlot: null,
    late: 0,
    early: 0,
    reasons: [],
    exception: kind && { kind, settled: false },
    ...rest,
  };
}

const AM: [number, number] = [510, 720];
const PM: [number, number] = [840, 1050];
const nobody: FactContext = { unitOf: () => 7 };

function factsOf(sessions: SessionResult[], context = nobody) {
  const day: DayResult = { date: DATE, rest: null, windowId: '3', punches: [], sessions };
  const totals = {} as never;
  return attendanceFacts([{ staffId: '12', month: '2026-03', days: [day], totals }], context);
}

const short = (sessions: SessionResult[], context = nobody) =>
  factsOf(sessions, context).map(({ id, minutes, halfDays, item, label }) =>
    [id.replace(`:12:${DATE}`, ''), minutes ?? halfDays ?? item, label]
      .filter((part) => part !== undefined)
      .join(' '),
  );

describe('attendance as facts', () => {
  const late = session('am', AM, 'late', { late: 13, in: wallAt(DATE, 523) });
  const missingOut = session('pm', PM, 'missing_out', { out: null });
  const cases: [string, SessionResult[], string[]][] = [
    ['present', [session('am', AM, null), session('pm', PM, null)], []],
    ['late, with the time of the punch', [late], ['late:am 13 08:43']],
    ['early', [session('pm', PM, 'early', { early: 20, out: wallAt(DATE, 1030) })], ['early:pm 20 17:10']],
    [
      'late and early in one session are two facts',
      [session('am', AM, 'late_early', { late: 5, early: 6, in: wallAt(DATE, 515), out: wallAt(DATE, 714) })],
      ['late:am 5 08:35', 'early:am 6 11:54'],
    ],
    ['a missing punch, with the time it was due', [missingOut], ['missing_out:pm 17:30']],
    [
      'late stays beside the missing way out',
      [session('pm', PM, 'missing_out', { late: 4, in: wallAt(DATE, 844), out: null })],
      ['late:pm 4 14:04', 'missing_out:pm 17:30'],
    ],
    ['one session absent is half a day', [session('am', AM, 'absent')], ['absence:am 1']],
    [
      'both are two half days',
      [session('am', AM, 'absent'), session('pm', PM, 'absent')],
      ['absence:am 1', 'absence:pm 1'],
    ],
    ['a session as long as the day is a day', [session('day', [510, 1050], 'absent')], ['absence:day 2']],
    ['a short one alone is half a day', [session('duty', [540, 720], 'absent')], ['absence:duty 1']],
    [
      'three sessions missed are a day',
      [session('am', AM, 'absent'), session('noon', [720, 840], 'absent'), session('pm', PM, 'absent')],
      ['absence:am 1', 'absence:noon 1'],
    ],
    [
      'a noon duty missed is a kind of its own, not half a day',
      [session('am', AM, null), session('duty_noon', [720, 840], 'absent'), session('pm', PM, null)],
      ['duty_missed:duty_noon noon 12:00'],
    ],
    [
      'a day missed with its noon duty is a day and the duty',
      [session('am', AM, 'absent'), session('duty_noon', [720, 840], 'absent'), session('pm', PM, 'absent')],
      ['absence:am 1', 'duty_missed:duty_noon noon 12:00', 'absence:pm 1'],
    ],
    [
      'the duty beside a session as long as the day does not halve it',
      [session('day', [510, 1050], 'absent'), session('duty_noon', [1050, 1110], 'absent')],
      ['absence:day 2', 'duty_missed:duty_noon noon 17:30'],
    ],
    [
      'a weekend duty missed, the second of the day too',
      [session('duty_weekend', [540, 720], 'absent'), session('duty_weekend_2', [840, 1020], 'absent')],
      ['duty_missed:duty_weekend weekend 09:00', 'duty_missed:duty_weekend_2 weekend 14:00'],
    ],
    [
      'late to a duty is late',
      [session('duty_noon', [720, 840], 'late', { late: 6, in: wallAt(DATE, 726) })],
      ['late:duty_noon 6 12:06'],
    ],
    ['a duty not punched', [session('duty_noon', [720, 840], 'missing_in')], ['missing_in:duty_noon 12:00']],
    ['excused', [session('am', AM, null, { status: 'excused' })], []],
    ['settled as outing', [session('am', AM, null, { status: 'outing' })], []],
    ['still waiting for data', [session('am', AM, null, { status: 'open', out: null })], []],
  ];
  it.each(cases)('%s', (_, sessions, expected) => {
    expect(short(sessions)).toEqual(expected);
  });

  it('counts whether the office confirmed it or not', () => {
    const settled = { ...late, exception: { kind: 'late' as const, settled: true } };
    expect(short([settled])).toEqual(short([late]));
  });

  it('leaves out what a late return from leave is charged for', () => {
    const overdue = { reasons: [{ code: 'overdue_return' as const, ref: '1' }] };
    expect(short([session('am', AM, 'absent', overdue), session('pm', PM, 'absent')])).toEqual([
      'absence:pm 1',
    ]);
  });

  it('are facts of the person, the window of the day and the home unit', () => {
    const [fact] = factsOf([missingOut]);
    expect(factSchema.parse(fact)).toMatchObject({
      staffId: 12,
      windowId: 3,
      unitId: 7,
      date: DATE,
      tags: ['session:pm', 'side:out'],
      source: { table: 'attendance', id: `12:${DATE}:pm` },
    });
  });

  it.each([
    ['the window of the day where the session names none', undefined, 3],
    ['the window left at noon for the morning there', '5', 5],
    ['no window for a duty of the whole center', null, null],
  ])('charge %s', (_, windowId, charged) => {
    const place = windowId === undefined ? {} : { windowId };
    expect(factsOf([session('am', AM, 'absent', place)]).map((fact) => fact.windowId)).toEqual([charged]);
  });

  it('charge each half of a day to its own window', () => {
    const halves = factsOf([session('am', AM, 'absent', { windowId: '5' }), session('pm', PM, 'absent')]);
    expect(halves.map(({ windowId, halfDays }) => [windowId, halfDays])).toEqual([
      [5, 1],
      [3, 1],
    ]);
  });

  it('say that the machine was out of order, for what a rulebook exempts', () => {
    const failed = session('pm', PM, 'missing_out', {
      out: null,
      reasons: [{ code: 'device_failure', ref: '停电' }],
    });
    expect(factsOf([failed])[0]?.tags).toEqual(['session:pm', 'device_failure', 'side:out']);
    expect(factsOf([missingOut])[0]?.tags).toEqual(['session:pm', 'side:out']);
  });
});
