import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCoverage, EVERYTHING_COVERED } from '#shared/domain/attendance/coverage';
import { inOrder, judgeDay, severity } from '#shared/domain/attendance/judge';
import type { DayNotice } from '#shared/domain/attendance/notices';
import { planDay } from '#shared/domain/attendance/plan';
import { matchSlots } from '#shared/domain/attendance/slots';
import type { AwayInterval, SessionResult } from '#shared/domain/attendance/types';
import { DAY_MS, startOfDay, type WallMs, wallAt } from '#shared/domain/time/wall';
import { MONDAY, TIMETABLES } from './dsl';

const code = fc.constantFrom(...Object.keys(TIMETABLES));
const MIDNIGHT = startOfDay(MONDAY);
/** One coming or going: mostly a single press, sometimes followed by others within seconds; often around noon. */
const press = fc
  .tuple(
    fc.oneof(fc.integer({ min: -6 * 60, max: 34 * 60 }), fc.integer({ min: 11 * 60, max: 14 * 60 })),
    fc.constantFrom(0, 20, 59),
    fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 2 }),
  )
  .map(([minute, second, echoes]) => {
    const times = [wallAt(MONDAY, minute) + second * 1000];
    for (const echo of echoes) times.push(times.at(-1)! + echo * 1000);
    return times;
  });
/** Punches of the day and of both its neighbours, dense enough for repeats and overlaps. */
const punches = fc.array(press, { maxLength: 7 }).map((presses) => presses.flat());
const interval = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  kind: fc.constantFrom('leave' as const, 'outing' as const),
  from: fc.integer({ min: 0, max: 120 }),
  length: fc.integer({ min: 1, max: 60 }),
});
const away = (max: number) =>
  fc.array(interval, { maxLength: max }).map((list) => list.map(toAway).sort(byFrom));
/** Decisions of the office about the day, sensible or not. */
const stated = fc.array(
  fc.record({
    id: fc.constantFrom('x', 'y'),
    date: fc.constant(MONDAY),
    session: fc.constantFrom('am' as const, 'pm' as const),
    action: fc.constantFrom('correct' as const, 'sign' as const, 'excuse' as const),
    side: fc.constantFrom('in' as const, 'out' as const),
    at: fc.integer({ min: 8 * 60, max: 18 * 60 }).map((minute) => wallAt(MONDAY, minute)),
    reason: fc.constant('r'),
    proof: fc.constant(null),
  }),
  { maxLength: 2 },
);
const notice = fc.constantFrom<readonly DayNotice[]>(
  [],
  [
    {
      id: 'n',
      name: 'outage',
      from: MONDAY,
      to: MONDAY,
      scope: { kind: 'center' },
      effect: { kind: 'suspend', sessions: ['am'] },
    },
  ],
);
const horizon = fc.option(fc.integer({ min: 0, max: 34 * 60 }));

function toAway(part: { id: string; kind: 'leave' | 'outing'; from: number; length: number }): AwayInterval {
  const from = wallAt(MONDAY, part.from * 15);
  return { id: part.id, kind: part.kind, from, to: from + part.length * 15 * 60_000 };
}

function byFrom(a: AwayInterval, b: AwayInterval): number {
  return a.from - b.from || a.to - b.to;
}

function day(timetable: string, until: number | null = null, notices: readonly DayNotice[] = []) {
  const coverage =
    until === null
      ? EVERYTHING_COVERED
      : buildCoverage(
          {
            devices: [
              {
                deviceId: 'd',
                spans: [{ firstAt: MIDNIGHT - 3 * DAY_MS, lastAt: wallAt(MONDAY, until) }],
                retiredOn: null,
              },
            ],
            declaredUntil: null,
          },
          new Map(),
        );
  return planDay(MONDAY, {
    timetables: [TIMETABLES[timetable]!],
    notices,
    overrides: new Map(),
    coverage,
  });
}

function judged(timetable: string, times: WallMs[], list: AwayInterval[], until: number | null = null) {
  return judgeDay(day(timetable, until), {
    posted: true,
    windowId: null,
    punches: inOrder(times),
    away: list,
    settlements: [],
  });
}

/** Exceptions first, then what is still open: the day as the person would rank it. */
const harm = (sessions: readonly SessionResult[]) => severity(sessions);

describe('properties of judging', () => {
  it('uses a punch once and keeps the order of time', () => {
    fc.assert(
      fc.property(code, punches, away(3), (timetable, times, list) => {
        const slots = judged(timetable, times, list).sessions.flatMap((s) => [s.inSlot, s.outSlot]);
        const used = slots.flatMap((slot) => (slot?.raw == null ? [] : [slot.raw]));
        expect(new Set(used).size).toBe(used.length);
        expect(used).toEqual(used.toSorted((a, b) => a - b));
        for (const at of used) expect(times).toContain(at);
      }),
      { numRuns: 1500 },
    );
  });

  it('uses a punch once over two days as well', () => {
    fc.assert(
      fc.property(code, punches, (timetable, times) => {
        const context = {
          timetables: [TIMETABLES[timetable]!],
          notices: [],
          overrides: new Map(),
          coverage: EVERYTHING_COVERED,
        };
        const sorted = inOrder(times);
        const used = ['2026-03-09', '2026-03-10']
          .flatMap((date) => matchSlots(planDay(date, context).slots, sorted))
          .filter((at) => at !== null);
        expect(new Set(used).size).toBe(used.length);
        expect(used).toEqual(used.toSorted((a, b) => a - b));
      }),
      { numRuns: 1500 },
    );
  });

  it('never fills two slots with repeats of one press', () => {
    fc.assert(
      fc.property(code, punches, away(2), (timetable, times, list) => {
        const used = judged(timetable, times, list)
          .sessions.flatMap((s) => [s.inSlot?.raw, s.outSlot?.raw])
          .filter((at) => at != null);
        for (let n = 1; n < used.length; n++) expect(used[n]! - used[n - 1]!).toBeGreaterThan(60_000);
      }),
      { numRuns: 1500 },
    );
  });

  it('does not care in which order punches came', () => {
    fc.assert(
      fc.property(code, punches, away(2), fc.infiniteStream(fc.nat()), (timetable, times, list, dice) => {
        const shuffled = times
          .map((at) => ({ at, key: dice.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ at }) => at);
        expect(judged(timetable, shuffled, list)).toEqual(judged(timetable, times, list));
      }),
    );
  });

  it('is not made worse by another leave', () => {
    fc.assert(
      fc.property(code, punches, away(2), interval, horizon, (timetable, times, list, more, until) => {
        const before = judged(timetable, times, list, until);
        const after = judged(timetable, times, [...list, toAway(more)].sort(byFrom), until);
        expect(harm(after.sessions)).toBeLessThanOrEqual(harm(before.sessions));
      }),
      { numRuns: 5000 },
    );
  });

  it('is not made worse by a leave filed after decisions', () => {
    fc.assert(
      fc.property(
        code,
        punches,
        away(5),
        stated,
        notice,
        interval,
        (timetable, times, list, settlements, notices, more) => {
          const plan = day(timetable, null, notices);
          const judge = (some: AwayInterval[]) =>
            judgeDay(plan, {
              posted: true,
              windowId: null,
              punches: inOrder(times),
              away: some.toSorted(byFrom),
              settlements,
            });
          const after = judge([...list, toAway(more)]);
          expect(harm(after.sessions)).toBeLessThanOrEqual(harm(judge(list).sessions));
        },
      ),
      { numRuns: 5000 },
    );
  });

  it('gives every expected session one status, in order', () => {
    fc.assert(
      fc.property(code, punches, away(2), horizon, (timetable, times, list, until) => {
        const result = judged(timetable, times, list, until);
        expect(result.sessions.map((s) => s.session)).toEqual(
          TIMETABLES[timetable]!.plans[0]!.sessions.map((s) => s.code),
        );
        for (const session of result.sessions) expect(session.status).not.toBe('rest');
      }),
    );
  });

  it('judges the same facts the same, and leaves them alone', () => {
    fc.assert(
      fc.property(code, punches, away(2), (timetable, times, list) => {
        const copy = structuredClone({ times, list });
        const plan = day(timetable);
        const facts = { posted: true, windowId: null, punches: inOrder(times), away: list, settlements: [] };
        expect(judgeDay(plan, facts)).toEqual(judgeDay(plan, facts));
        expect({ times, list }).toEqual(copy);
      }),
    );
  });

  it('takes back nothing that was said before all data was in', () => {
    fc.assert(
      fc.property(code, punches, fc.integer({ min: 0, max: 34 * 60 }), (timetable, times, until) => {
        const known = times.filter((at) => at <= wallAt(MONDAY, until));
        const early = judged(timetable, known, [], until).sessions;
        const late = judged(timetable, times, [], null).sessions;
        early.forEach((session, n) => {
          if (session.status.startsWith('missing') || session.status === 'absent') {
            expect([session.status, 'missing_in', 'missing_out']).toContain(late[n]!.status);
          }
        });
      }),
      { numRuns: 3000 },
    );
  });
});
