import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  layPattern,
  type ShiftDraft,
  shiftNamed,
  shiftProblem,
  spanOfShift,
} from '#shared/domain/roster/shift';
import { formatSpan } from '#shared/domain/roster/types';
import { addDays, eachDay } from '#shared/domain/time/dates';

const rule = { before: 120, after: 180, grace: 0 };
const shift = (...spans: [number, number][]): ShiftDraft => ({
  ...{ name: '班', sign: '班', colour: 'blue', restAfter: 0 },
  sessions: spans.map(([start, end]) => ({ code: 'x', start, end, in: rule, out: rule })),
});

describe('the hours of a shift', () => {
  it.each<[string, ShiftDraft, string | null]>([
    ['by day', shift([480, 1200]), null],
    ['across midnight', shift([1200, 1920]), null],
    ['round the clock', shift([480, 1920]), null],
    ['in two parts', shift([420, 660], [960, 1200]), null],
    ['a day off', shift(), null],
    [
      'an end before the start without the mark of the next day',
      shift([1200, 480]),
      'session_end_before_start',
    ],
    ['no length', shift([480, 480]), 'session_end_before_start'],
    ['more than a day', shift([480, 1921]), 'session_too_long'],
    ['parts that overlap', shift([480, 720], [700, 900]), 'session_overlap'],
    ['parts further apart than a day', shift([0, 480], [1320, 1500]), 'shift_too_long'],
  ])('%s', (_, draft, problem) => expect(shiftProblem(draft)).toBe(problem));

  it('ask for at least one punch', () => {
    const silent = shift([480, 1200]);
    const sessions = silent.sessions.map((session) => ({ ...session, in: null, out: null }));
    expect(shiftProblem({ ...silent, sessions })).toBe('plan_without_punch');
  });

  it('are shown from the first begin to the last end', () => {
    expect(spanOfShift(shift([420, 660], [960, 1200]))).toEqual({ startMinute: 420, endMinute: 1200 });
    expect(spanOfShift(shift())).toEqual({ startMinute: 0, endMinute: 0 });
  });

  it.each([
    [480, 1200, '08:00—20:00'],
    [1200, 1920, '20:00—次日08:00'],
    [960, 1440, '16:00—24:00'],
    [1440, 1920, '00:00—次日08:00'],
    [1920, 2400, '次日08:00—次日16:00'],
    [0, 0, ''],
  ])('%i to %i is %j', (start, end, words) => expect(formatSpan(start, end)).toBe(words));
});

it('a cell names a shift by its sign before another by its name', () => {
  const shifts = [
    { id: 1, sign: '夜', name: '白' },
    { id: 2, sign: '白', name: '白班' },
  ];
  expect(shiftNamed(' 白 ', shifts)?.id).toBe(2);
  expect(shiftNamed('白班', shifts)?.id).toBe(2);
  expect(shiftNamed('中', shifts)).toBeNull();
});

describe('a rotation', () => {
  const [DAY, NIGHT, OFF] = [1, 2, 3];
  const steps = [DAY, NIGHT, OFF, OFF];
  const week = eachDay('2026-05-04', '2026-05-10');
  const rowOf = (staffId: number, laid: ReturnType<typeof layPattern>) =>
    laid.filter((day) => day.staffId === staffId).map(({ shiftId }) => shiftId);

  it('of four teams is one day behind for each', () => {
    const laid = layPattern(week, [11, 12, 13, 14], { steps });
    expect(rowOf(11, laid)).toEqual([1, 2, 3, 3, 1, 2, 3]);
    expect(rowOf(12, laid)).toEqual([3, 1, 2, 3, 3, 1, 2]);
    expect(rowOf(14, laid)).toEqual([2, 3, 3, 1, 2, 3, 3]);
  });

  it('goes on from any place in it, two to a team', () => {
    const laid = layPattern(week, [11, 12, 13], { steps, together: 2, first: 1 });
    expect(rowOf(11, laid)).toEqual(rowOf(12, laid));
    expect(rowOf(11, laid)).toEqual([2, 3, 3, 1, 2, 3, 3]);
    expect(rowOf(13, laid)).toEqual([1, 2, 3, 3, 1, 2, 3]);
  });

  it('without a step, without people or without days gives nothing', () => {
    expect(layPattern(week, [11], { steps: [] })).toEqual([]);
    expect(layPattern(week, [], { steps })).toEqual([]);
    expect(layPattern([], [11], { steps })).toEqual([]);
  });

  it('with as many teams as steps has every step served on every day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 3 }),
        (pattern, first, together) => {
          const days = eachDay('2026-02-20', addDays('2026-02-20', 20));
          const people = Array.from({ length: pattern.length * together }, (_, n) => n + 1);
          const laid = layPattern(days, people, { steps: pattern, together, first });
          for (const date of days) {
            const served = laid.filter((day) => day.date === date).map(({ shiftId }) => shiftId);
            const wanted = pattern.flatMap((step) => Array.from({ length: together }, () => step));
            expect(served.sort()).toEqual(wanted.sort());
          }
        },
      ),
    );
  });
});
