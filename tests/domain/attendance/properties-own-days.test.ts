import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING_COVERED } from '#shared/domain/attendance/coverage';
import { severity } from '#shared/domain/attendance/judge';
import { computeMonth } from '#shared/domain/attendance/month';
import type { AttendancePosting, DutySession, PersonMonth } from '#shared/domain/attendance/person';
import type { DayResult, Timetable } from '#shared/domain/attendance/types';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import { overridesByDate } from '#shared/domain/calendar/workdays';
import { addDays, daysOfMonth } from '#shared/domain/time/dates';
import { startOfDay, wallAt } from '#shared/domain/time/wall';
import { TIMETABLES } from './dsl';

const MONTH = '2026-03';
const DATES = daysOfMonth(MONTH);
const WINDOWS = Object.keys(TIMETABLES);
/** Each window has a timetable of its own, nights among them. */
const timetables: Timetable[] = WINDOWS.map((code) => ({
  ...TIMETABLES[code]!,
  scope: { kind: 'windows', windows: [code] },
}));
const overrides = overridesByDate(chineseYear(2026));

const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
const dateIndex = fc.integer({ min: 0, max: DATES.length - 1 });
const punches = fc.array(
  fc.tuple(dateIndex, minute, fc.constantFrom(0, 31)).map(([day, at, second]) => {
    return wallAt(DATES[day]!, at) + second * 1000;
  }),
  { maxLength: 60 },
);

/** Postings that follow each other, some from an hour of the day on, with or without a gap. */
const postings = fc
  .array(
    fc.tuple(dateIndex, fc.constantFrom(0, 0, 600, 720, 800), fc.constantFrom(...WINDOWS), fc.boolean()),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((changes) => {
    const sorted = changes.toSorted((a, b) => a[0] - b[0] || a[1] - b[1]);
    return sorted.map(([day, fromMinute, windowId, gap], n): AttendancePosting => {
      const next = sorted[n + 1];
      const end = next ? addDays(DATES[next[0]]!, next[1] > 0 ? 0 : -1) : null;
      const to = end !== null && gap && end > DATES[day]! ? addDays(end, -1) : end;
      return { from: DATES[day]!, fromMinute, to, windowId };
    });
  });

const duties = fc
  .uniqueArray(
    fc.tuple(dateIndex, fc.constantFrom('duty_noon', 'duty_weekend'), fc.constantFrom(660, 720, 780)),
    {
      maxLength: 6,
      selector: ([day]) => day,
    },
  )
  .map((planned) =>
    planned.map(
      ([day, code, start], n): DutySession => ({
        id: String(n),
        date: DATES[day]!,
        code,
        windowId: 'four',
        start,
        end: start + 120,
      }),
    ),
  );

const leaves = fc.array(
  fc.tuple(dateIndex, minute, fc.integer({ min: 30, max: 3000 })).map(([day, from, length]) => {
    const at = wallAt(DATES[day]!, from);
    return { id: `l${at}`, from: at, to: at + length * 60_000 };
  }),
  { maxLength: 3 },
);

const person = fc
  .record({ punches, postings, duties, leaves })
  .map((facts): PersonMonth => ({ staffId: 'a', ...facts, outings: [], settlements: [] }));

function judged(facts: PersonMonth): DayResult[] {
  const input = { month: MONTH, timetables, notices: [], overrides, coverage: EVERYTHING_COVERED };
  return computeMonth({ ...input, people: [facts] })[0]!.days;
}

/** Raw punches that counted somewhere. */
const used = (days: readonly DayResult[]) =>
  days
    .flatMap((day) => day.sessions.flatMap((s) => [s.inSlot?.raw, s.outSlot?.raw]))
    .filter((at) => at != null);

describe('days of a person who changes windows and has duties', () => {
  it('use a punch once in a month, in order of time', () => {
    fc.assert(
      fc.property(person, (facts) => {
        const times = used(judged(facts));
        expect(new Set(times).size).toBe(times.length);
        for (const at of times) expect(facts.punches).toContain(at);
      }),
      { numRuns: 100 },
    );
  });

  it('are the same whatever order the punches came in, and when they came twice', () => {
    fc.assert(
      fc.property(person, (facts) => {
        const sessions = (list: readonly number[]) =>
          judged({ ...facts, punches: list }).map((day) => day.sessions);
        const once = sessions(facts.punches);
        expect(sessions(facts.punches.toReversed())).toEqual(once);
        expect(sessions([...facts.punches, ...facts.punches])).toEqual(once);
      }),
      { numRuns: 40 },
    );
  });

  it('are the same when they are worked out again', () => {
    fc.assert(
      fc.property(person, (facts) => {
        const copy = structuredClone(facts);
        const once = judged(facts);
        expect(judged(facts)).toEqual(once);
        expect(facts).toEqual(copy);
      }),
      { numRuns: 40 },
    );
  });

  it('have one status for every expected session, none of which overlaps another', () => {
    fc.assert(
      fc.property(person, (facts) => {
        for (const day of judged(facts)) {
          const codes = day.sessions.map(({ session }) => session);
          expect(new Set(codes).size).toBe(codes.length);
          const expected = day.sessions.filter(({ status }) => status !== 'rest');
          if (day.rest === null) expect(expected.length).toBe(day.sessions.length);
          for (let n = 1; n < expected.length; n++) {
            expect(expected[n]!.start).toBeGreaterThanOrEqual(expected[n - 1]!.end);
          }
        }
      }),
      { numRuns: 75 },
    );
  });

  it('expect a duty of a posted person on any day, unless the timetable asks for that time anyway', () => {
    fc.assert(
      fc.property(person, (facts) => {
        const days = judged(facts);
        for (const duty of facts.duties ?? []) {
          const day = days.find(({ date }) => date === duty.date)!;
          if (day.rest === 'not_posted') continue;
          const span = { from: wallAt(duty.date, duty.start), to: wallAt(duty.date, duty.end) };
          const inside = day.sessions.filter(({ start, end, status }) => {
            return status !== 'rest' && start < span.to && end > span.from;
          });
          const minutes = inside.reduce(
            (sum, { start, end }) => sum + Math.min(end, span.to) - Math.max(start, span.from),
            0,
          );
          expect(minutes).toBeGreaterThan(0);
        }
      }),
      { numRuns: 75 },
    );
  });

  it('are not made worse by another leave', () => {
    fc.assert(
      fc.property(
        person,
        dateIndex,
        minute,
        fc.integer({ min: 30, max: 900 }),
        (facts, day, from, length) => {
          const at = startOfDay(DATES[day]!) + from * 60_000;
          const more = { id: 'more', from: at, to: at + length * 60_000 };
          const before = judged(facts);
          const after = judged({ ...facts, leaves: [...facts.leaves, more] });
          for (const [n, { sessions }] of after.entries()) {
            expect(severity(sessions)).toBeLessThanOrEqual(severity(before[n]!.sessions));
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('change only where a punch was added', () => {
    fc.assert(
      fc.property(person, dateIndex, minute, (facts, day, at) => {
        const added = wallAt(DATES[day]!, at);
        const before = judged(facts);
        const after = judged({ ...facts, punches: [...facts.punches, added] });
        for (const [n, result] of after.entries()) {
          // A night ends on the next day, and a long press may reach over midnight.
          if (Math.abs(n - day) <= 1) continue;
          expect(result).toEqual(before[n]);
        }
      }),
      { numRuns: 50 },
    );
  });
});
