import { describe, expect, it } from 'vitest';
import { dutyProblem } from '#shared/domain/roster/check';
import { rotate } from '#shared/domain/roster/rotation';
import type { Duty, DutyDraft } from '#shared/domain/roster/types';
import type { Posting } from '#shared/domain/staff/types';

const posting = (
  staffId: number,
  windowId: number,
  duty: 'A' | 'B',
  endDate: string | null = null,
): Posting => ({
  ...{ id: staffId, staffId, windowId, duty, endDate },
  post: 'clerk',
  startDate: '2026-01-05',
});
const draft = (rest: Partial<DutyDraft> = {}): DutyDraft => ({
  date: '2026-04-13',
  kind: 'noon',
  windowId: 5,
  staffId: 1,
  startMinute: 720,
  endMinute: 840,
  forStaffId: null,
  shiftId: null,
  ...rest,
});
const planned = (id: number, rest: Partial<DutyDraft> = {}): Duty => ({ ...draft(rest), id, note: '' });
const context = {
  postings: [posting(1, 5, 'A'), posting(2, 5, 'B'), posting(3, 6, 'A', '2026-04-10')],
  duties: [planned(9)],
  isRest: (date: string) => date === '2026-04-18',
};

describe('a duty', () => {
  it.each<[string, Partial<DutyDraft>, string | null]>([
    ['of a free person', { staffId: 2 }, null],
    ['that overlaps another by a minute', { startMinute: 839, endMinute: 900 }, 'duty_overlaps'],
    ['that begins where another ends', { startMinute: 840, endMinute: 900 }, null],
    ['of the same person on another day', { date: '2026-04-14' }, null],
    ['at noon of a day of rest', { date: '2026-04-18' }, 'duty_is_rest_day'],
    ['of somebody whose posting is over', { staffId: 3 }, 'duty_not_posted'],
    ['on the last day of a posting', { staffId: 3, date: '2026-04-10' }, null],
    ['of somebody never posted', { staffId: 99 }, 'duty_not_posted'],
    ['of a weekend on a workday', { kind: 'weekend', staffId: 2 }, 'duty_not_rest_day'],
    ['of a weekend on a Saturday', { kind: 'weekend', staffId: 2, date: '2026-04-18' }, null],
    ['that ends before it begins', { startMinute: 840, endMinute: 840 }, 'duty_ends_before_start'],
    ['of B岗 for A岗', { kind: 'standin', staffId: 2, forStaffId: 1 }, null],
    ['of somebody for themselves', { kind: 'standin', staffId: 2, forStaffId: 2 }, 'duty_stands_in_for_self'],
    [
      'for somebody of another window',
      { kind: 'standin', staffId: 2, forStaffId: 3 },
      'duty_absentee_not_at_window',
    ],
  ])('%s', (_, rest, problem) => expect(dutyProblem(draft(rest), context)).toBe(problem));

  it('is not in its own way when it moves', () => {
    expect(dutyProblem(draft(), context, new Set([9]))).toBeNull();
  });
});

describe('rotation', () => {
  const days = ['2026-04-13', '2026-04-14', '2026-04-15', '2026-04-16', '2026-04-17'];
  const people = (staffIds: number[], span?: number) =>
    rotate(days, staffIds, { span }).map(({ staffId }) => staffId);
  it.each<[string, number[], number[]]>([
    ['one by one, again from the first', people([1, 2, 3]), [1, 2, 3, 1, 2]],
    ['each two days running', people([1, 2], 2), [1, 1, 2, 2, 1]],
    ['one alone', people([7]), [7, 7, 7, 7, 7]],
    ['a list with a person twice', people([1, 1, 2]), [1, 1, 2, 1, 1]],
    ['nobody', people([]), []],
  ])('%s', (_, found, expected) => expect(found).toEqual(expected));

  it.each<[string, number[], { span?: number; perDay: number }, number[][]]>([
    [
      'two together',
      [1, 2, 3, 4],
      { perDay: 2 },
      [
        [1, 2],
        [3, 4],
        [1, 2],
        [3, 4],
        [1, 2],
      ],
    ],
    [
      'two together of three',
      [1, 2, 3],
      { perDay: 2 },
      [
        [1, 2],
        [3, 1],
        [2, 3],
        [1, 2],
        [3, 1],
      ],
    ],
    [
      'two together, two days',
      [1, 2, 3, 4],
      { perDay: 2, span: 2 },
      [
        [1, 2],
        [1, 2],
        [3, 4],
        [3, 4],
        [1, 2],
      ],
    ],
    [
      'never more than there are',
      [1, 2],
      { perDay: 5 },
      [
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
      ],
    ],
  ])('%s', (_, staffIds, pattern, expected) => {
    const placed = rotate(days, staffIds, pattern);
    expect(
      days.map((day) => placed.filter(({ date }) => date === day).map(({ staffId }) => staffId)),
    ).toEqual(expected);
  });
});

describe('a shift', () => {
  const night = (date: string, rest: Partial<DutyDraft> = {}) =>
    draft({ date, kind: 'shift', shiftId: 1, staffId: 2, startMinute: 1200, endMinute: 1920, ...rest });
  const dayOff = (date: string) => night(date, { shiftId: 2, startMinute: 0, endMinute: 0 });
  const asDuty = (shift: DutyDraft, id = 20): Duty => ({ ...shift, id, note: '' });
  const beside = (...duties: Duty[]) => ({ ...context, duties });
  const DAY = '2026-04-14';

  it.each<[string, DutyDraft, Duty[], string | null]>([
    ['of a night', night(DAY), [], null],
    ['on a day of rest', night('2026-04-18'), [], null],
    ['beside another of the day', night(DAY), [asDuty(dayOff(DAY))], 'shift_taken'],
    ['night after night', night(DAY), [asDuty(night('2026-04-13')), asDuty(night('2026-04-15'))], null],
    [
      'that begins before the night is over',
      night('2026-04-15', { startMinute: 420, endMinute: 1140 }),
      [asDuty(night(DAY))],
      'duty_overlaps',
    ],
    [
      'that runs into the next one',
      night(DAY),
      [asDuty(night('2026-04-15', { startMinute: 420, endMinute: 1140 }))],
      'duty_overlaps',
    ],
    ['a day off after a night', dayOff('2026-04-15'), [asDuty(night(DAY))], null],
    ['a day off with a duty', dayOff(DAY), [planned(3, { date: DAY, staffId: 2 })], 'duty_on_day_off'],
    ['a noon duty on a day off', draft({ date: DAY, staffId: 2 }), [asDuty(dayOff(DAY))], 'duty_on_day_off'],
    ['of somebody not posted', night(DAY, { staffId: 99 }), [], 'duty_not_posted'],
    ['on the last day of a posting', night('2026-04-10', { staffId: 3 }), [], null],
    ['that ends before it begins', night(DAY, { endMinute: 480 }), [], 'duty_ends_before_start'],
    ['of more than a day', night(DAY, { startMinute: 0, endMinute: 1441 }), [], 'duty_too_long'],
    ['that ends after the next day', night(DAY, { startMinute: 2000, endMinute: 2881 }), [], 'duty_too_long'],
  ])('%s', (_, shift, duties, problem) => expect(dutyProblem(shift, beside(...duties))).toBe(problem));
});
