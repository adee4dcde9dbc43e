import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING_COVERED } from '#shared/domain/attendance/coverage';
import { severity } from '#shared/domain/attendance/judge';
import { computeMonth } from '#shared/domain/attendance/month';
import type { PersonMonth, ShiftDay } from '#shared/domain/attendance/person';
import type { DayResult } from '#shared/domain/attendance/types';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import { overridesByDate } from '#shared/domain/calendar/workdays';
import { withShiftCodes } from '#shared/domain/roster/shift';
import { daysOfMonth } from '#shared/domain/time/dates';
import { DAY_MS, MINUTE_MS, startOfDay, wallAt } from '#shared/domain/time/wall';
import { TIMETABLES } from './dsl';

const MONTH = '2026-02';
const DATES = daysOfMonth(MONTH);
const overrides = overridesByDate(chineseYear(2026));
const rule = { before: 120, after: 180, grace: 0 };
/** By day, by night, in two parts, round the clock, off. */
const HOURS: [number, number][][] = [
  [[480, 1200]],
  [[1200, 1920]],
  [
    [420, 660],
    [960, 1200],
  ],
  [[480, 1920]],
  [],
];

const dateIndex = fc.integer({ min: 0, max: DATES.length - 1 });
const shifts = fc
  .uniqueArray(fc.tuple(dateIndex, fc.integer({ min: 0, max: HOURS.length - 1 })), {
    maxLength: 20,
    selector: ([day]) => day,
  })
  .map((planned) =>
    planned.map(([day, kind]): ShiftDay => {
      const sessions = HOURS[kind]!.map(([start, end]) => ({ code: '', start, end, in: rule, out: rule }));
      const place = { id: `${day}`, date: DATES[day]!, name: '班', windowId: 'w1' };
      return { ...place, sessions: withShiftCodes(sessions) };
    }),
  );
const punches = fc.array(
  fc.tuple(dateIndex, fc.integer({ min: 0, max: 1439 })).map(([day, minute]) => wallAt(DATES[day]!, minute)),
  { maxLength: 50 },
);

const judge = (person: Pick<PersonMonth, 'punches' | 'shifts'> & Partial<PersonMonth>): DayResult[] =>
  computeMonth({
    ...{
      month: MONTH,
      timetables: [TIMETABLES.friday!],
      notices: [],
      overrides,
      coverage: EVERYTHING_COVERED,
    },
    people: [
      {
        ...{ staffId: '1', postings: [{ from: '2025-01-01', to: null, windowId: 'w1' }] },
        ...{ leaves: [], outings: [], settlements: [], ...person },
      },
    ],
  })[0]!.days;

describe('days with shifts', () => {
  it('expect what the shift says and nothing else, whatever the calendar', () => {
    fc.assert(
      fc.property(shifts, punches, (planned, punched) => {
        const days = judge({ shifts: planned, punches: punched });
        for (const { date, sessions } of planned) {
          const day = days.find((each) => each.date === date)!;
          const expected = day.sessions.filter(({ status }) => status !== 'rest');
          expect(day.rest).toBe(sessions.length === 0 ? 'shift_rest' : null);
          expect(expected.map(({ start, end }) => [start, end])).toEqual(
            sessions.map(({ start, end }) => [
              wallAt(date, 0) + start * MINUTE_MS,
              wallAt(date, 0) + end * MINUTE_MS,
            ]),
          );
        }
      }),
    );
  });

  it('use a punch once in the month, also over midnight', () => {
    fc.assert(
      fc.property(shifts, punches, (planned, punched) => {
        const used = judge({ shifts: planned, punches: punched }).flatMap(({ sessions }) =>
          sessions.flatMap(({ inSlot, outSlot }) => [inSlot?.raw, outSlot?.raw].filter((at) => at != null)),
        );
        expect(new Set(used).size).toBe(used.length);
      }),
    );
  });

  it('leave days as they are that have none on them nor beside them', () => {
    fc.assert(
      fc.property(shifts, punches, (planned, punched) => {
        const touched = new Set(
          planned.flatMap(({ date }) => [-1, 0, 1].map((by) => startOfDay(date) + by * DAY_MS)),
        );
        const plain = judge({ shifts: [], punches: punched });
        judge({ shifts: planned, punches: punched }).forEach((day, n) => {
          if (!touched.has(startOfDay(day.date))) expect(day.sessions).toEqual(plain[n]!.sessions);
        });
      }),
    );
  });

  it('are not made worse by leave', () => {
    fc.assert(
      fc.property(
        shifts,
        punches,
        dateIndex,
        fc.integer({ min: 60, max: 3000 }),
        (planned, punched, day, length) => {
          const from = wallAt(DATES[day]!, 480);
          const leaves = [{ id: 'l', from, to: from + length * MINUTE_MS }];
          const before = judge({ shifts: planned, punches: punched });
          judge({ shifts: planned, punches: punched, leaves }).forEach((after, n) => {
            expect(severity(after.sessions)).toBeLessThanOrEqual(severity(before[n]!.sessions));
          });
        },
      ),
    );
  });
});
