import { describe, expect, it } from 'vitest';
import { factSchema } from '#shared/domain/assessment/facts';
import { buildLeaveFacts, type LeaveForFacts } from '#shared/domain/leave/facts';
import { at, daysBetween } from './days';

const leave = (change: Partial<LeaveForFacts> = {}): LeaveForFacts => ({
  id: 7,
  staffId: 3,
  kind: 'personal',
  state: 'approved',
  startAt: at('04-09 14:00'),
  endAt: at('04-13 12:00'),
  notifiedAt: null,
  decidedAt: at('04-08 16:00'),
  returnedAt: null,
  days: daysBetween('2026-04-09', '2026-04-24'),
  placeOn: (date) => ({ windowId: date < '2026-04-10' ? 11 : 12, unitId: 5 }),
  ...change,
});

const short = (input: LeaveForFacts) =>
  buildLeaveFacts([input]).map((fact) =>
    [fact.date.slice(5), fact.kind, fact.halfDays, ...fact.tags].join(' '),
  );

describe('buildLeaveFacts', () => {
  it('gives one fact a day, none on the weekend, at the window of that day', () => {
    const facts = buildLeaveFacts([leave()]);
    expect(facts.map(({ id, date, halfDays, windowId }) => [id, date, halfDays, windowId])).toEqual([
      ['leave:7:2026-04-09', '2026-04-09', 1, 11],
      ['leave:7:2026-04-10', '2026-04-10', 2, 12],
      ['leave:7:2026-04-13', '2026-04-13', 1, 12],
    ]);
    for (const fact of facts) expect(factSchema.parse(fact)).toEqual(fact);
    expect(facts[0]).toMatchObject({ kind: 'leave', staffId: 3, unitId: 5, leaveKind: 'personal' });
  });

  it.each([
    [
      'approved on the second day: the days begun before it are 先斩后奏',
      { decidedAt: at('04-10 10:00') },
      ['04-09 retroactive_leave 1', '04-10 retroactive_leave 2', '04-13 leave 1'],
    ],
    [
      'approved before the second day',
      { decidedAt: at('04-09 20:00') },
      ['04-09 retroactive_leave 1', '04-10 leave 2', '04-13 leave 1'],
    ],
    [
      'told in time',
      { decidedAt: at('04-14 10:00'), notifiedAt: at('04-09 08:00') },
      [
        '04-09 retroactive_leave 1 notified',
        '04-10 retroactive_leave 2 notified',
        '04-13 retroactive_leave 1 notified',
      ],
    ],
    ['back early', { returnedAt: at('04-10 13:00') }, ['04-09 leave 1', '04-10 leave 1']],
    // What comes after the end is judged by attendance: see overdue.test.ts.
    ['back late', { returnedAt: at('04-14 14:00') }, ['04-09 leave 1', '04-10 leave 2', '04-13 leave 1']],
    ['not back yet', { returnedAt: null }, ['04-09 leave 1', '04-10 leave 2', '04-13 leave 1']],
    ['an outing', { kind: 'outing' as const, returnedAt: at('04-14 14:00') }, []],
    ['waiting', { state: 'submitted' as const }, []],
    ['refused', { state: 'refused' as const }, []],
    ['cancelled', { state: 'cancelled' as const }, []],
  ])('%s', (_, change, expected) => {
    expect(short(leave(change))).toEqual(expected);
  });

  it('skips holidays and takes make-up days', () => {
    const input = leave({
      startAt: at('04-30 08:30'),
      endAt: at('05-09 17:30'),
      days: daysBetween('2026-04-30', '2026-05-20'),
    });
    expect(short(input)).toEqual([
      '04-30 leave 2',
      '05-06 leave 2',
      '05-07 leave 2',
      '05-08 leave 2',
      '05-09 leave 2',
    ]);
  });
});
