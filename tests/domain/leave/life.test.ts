import { describe, expect, it } from 'vitest';
import {
  effectiveEnd,
  isLateApproval,
  isNotified,
  isRetroactive,
  type LeaveTimes,
  phaseOf,
} from '#shared/domain/leave/life';
import { dueBack, overdueLength, overdueUntil, takenLength } from '#shared/domain/leave/measure';
import { at, daysBetween } from './days';

const leave = (
  change: Partial<Record<'start' | 'end' | 'told' | 'decided' | 'back', string>> = {},
): LeaveTimes => ({
  state: change.decided ? 'approved' : 'submitted',
  startAt: at(change.start ?? '04-08 08:30'),
  endAt: at(change.end ?? '04-09 17:30'),
  notifiedAt: change.told ? at(change.told) : null,
  decidedAt: change.decided ? at(change.decided) : null,
  returnedAt: change.back ? at(change.back) : null,
});

describe('先斩后奏', () => {
  it.each([
    ['approved the day before', undefined, '04-07 16:00', false, false, false],
    ['approved at the very start', undefined, '04-08 08:30', false, false, false],
    ['approved a minute after the start', undefined, '04-08 08:31', true, false, true],
    ['approved after the leave', undefined, '04-10 09:00', true, false, true],
    ['told before, paper after', '04-07 20:00', '04-09 09:00', true, true, false],
    ['told at the very start, paper after', '04-08 08:30', '04-08 10:00', true, true, false],
    ['told only when it had begun', '04-08 08:31', '04-08 10:00', true, false, true],
    ['told before, approved before', '04-06 10:00', '04-07 10:00', false, true, false],
    ['told, not decided yet', '04-07 20:00', undefined, false, true, false],
    ['neither told nor decided', undefined, undefined, false, false, false],
  ])('%s', (_, told, decided, late, notified, retroactive) => {
    const times = leave({ told, decided });
    expect([isLateApproval(times), isNotified(times), isRetroactive(times)]).toEqual([
      late,
      notified,
      retroactive,
    ]);
  });

  it('is not what was refused', () => {
    expect(isRetroactive({ ...leave({ decided: '04-10 09:00' }), state: 'refused' })).toBe(false);
  });
});

describe('where a leave stands', () => {
  const days = daysBetween('2026-04-08', '2026-04-20');
  it.each([
    ['approved, before it', {}, '04-08 08:29', 'upcoming'],
    ['approved, in it', {}, '04-08 08:30', 'away'],
    ['evening of the last day', {}, '04-09 20:00', 'away'],
    ['at the first session after it', {}, '04-10 08:30', 'away'],
    ['a minute into that session', {}, '04-10 08:31', 'overdue'],
    ['ends on Friday: weekend is not overdue', { end: '04-10 17:30' }, '04-12 12:00', 'away'],
    ['ends on Friday: Monday is', { end: '04-10 17:30' }, '04-13 08:45', 'overdue'],
    ['ends at noon: due at 14:00', { end: '04-09 12:00' }, '04-09 14:00', 'away'],
    ['ends within a session: due at once', { end: '04-09 10:00' }, '04-09 10:01', 'overdue'],
    ['back', { back: '04-10 08:20' }, '04-11 08:00', 'returned'],
  ] as const)('%s', (_, change, now, phase) => {
    const times = leave({ decided: '04-07 16:00', ...change });
    expect(phaseOf(times, dueBack(times.endAt, days), at(now))).toBe(phase);
  });

  it.each(['submitted', 'refused', 'cancelled'] as const)('stays %s whatever the time', (state) => {
    expect(phaseOf({ ...leave(), state }, at('04-10 08:30'), at('04-20 08:30'))).toBe(state);
  });
});

describe('销假', () => {
  const days = daysBetween('2026-04-08', '2026-04-20');
  it.each([
    ['in time', '04-10 08:20', 0],
    ['twenty minutes late: attendance counts the minutes', '04-10 08:50', 0],
    ['in the noon break: the morning was missed', '04-10 12:10', 1],
    ['in the afternoon: the session reached is attendance’s', '04-10 15:00', 1],
    ['after hours', '04-10 18:00', 2],
    ['on Monday morning: Friday was missed, the weekend not', '04-13 08:30', 2],
    ['on Monday after hours', '04-13 17:30', 4],
  ])('%s', (_, back, halfDays) => {
    const times = leave({ decided: '04-07 16:00', back });
    expect(overdueLength(times.endAt, at(back), days).halfDays).toBe(halfDays);
    expect(overdueUntil(times, days)).toBe(halfDays > 0 ? at(back) : null);
  });

  it('counts the rest of a session the leave ended in', () => {
    expect(overdueLength(at('04-09 10:00'), at('04-09 14:00'), days).halfDays).toBe(1);
  });

  it('gives days back when it is early', () => {
    const times = leave({ decided: '04-07 16:00', back: '04-09 08:20' });
    expect(effectiveEnd(times)).toBe(at('04-09 08:20'));
    expect(takenLength(times, days)).toEqual({ minutes: 420, halfDays: 2, days: 1 });
  });
});
