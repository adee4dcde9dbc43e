import { describe, expect, it } from 'vitest';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import type { CalendarOverride } from '#shared/domain/calendar/types';
import {
  addWorkdays,
  countWorkdays,
  isWorkday,
  nextWorkday,
  overridesByDate,
  previousWorkday,
} from '#shared/domain/calendar/workdays';
import { addDays } from '#shared/domain/time/dates';

const state2026 = overridesByDate(chineseYear(2026));
const plain = overridesByDate([]);

describe('the published state calendar', () => {
  it('lists holidays and make-up workdays of one year in order', () => {
    const year = chineseYear(2026);
    expect(year.filter((d) => d.kind === 'holiday')).toHaveLength(33);
    expect(year.filter((d) => d.kind === 'workday').map((d) => d.date)).toEqual([
      '2026-01-04',
      '2026-02-14',
      '2026-02-28',
      '2026-05-09',
      '2026-09-20',
      '2026-10-10',
    ]);
    expect(year.map((d) => d.date)).toEqual(year.map((d) => d.date).toSorted());
    expect(year.find((d) => d.date === '2026-02-14')).toEqual({
      date: '2026-02-14',
      kind: 'workday',
      name: '春节',
      source: 'state',
    });
  });

  it('is empty for a year that is not published', () => {
    expect(chineseYear(2099)).toEqual([]);
  });
});

describe('isWorkday', () => {
  it.each([
    ['2026-02-13', true, 'Friday before the holiday'],
    ['2026-02-14', true, 'make-up Saturday'],
    ['2026-02-15', false, 'first day of the holiday'],
    ['2026-02-23', false, 'Monday in the holiday'],
    ['2026-02-24', true, 'first Tuesday after it'],
    ['2026-03-07', false, 'plain Saturday'],
    ['2026-03-08', false, 'plain Sunday'],
    ['2026-03-09', true, 'plain Monday'],
  ])('%s → %s (%s)', (date, expected) => {
    expect(isWorkday(date, state2026)).toBe(expected);
  });

  it('lets the office overrule the state calendar', () => {
    const office: CalendarOverride[] = [
      { date: '2026-02-14', kind: 'restday', name: '停电', source: 'office' },
      { date: '2026-03-07', kind: 'workday', name: '周末延时服务', source: 'office' },
    ];
    const overrides = overridesByDate([...chineseYear(2026), ...office]);
    expect(isWorkday('2026-02-14', overrides)).toBe(false);
    expect(isWorkday('2026-03-07', overrides)).toBe(true);
  });
});

describe('counting workdays', () => {
  it.each([
    ['2026-02-01', '2026-02-28', 16, 'February with a long holiday and two make-up Saturdays'],
    ['2026-03-01', '2026-03-31', 22, 'a plain month'],
    ['2026-03-07', '2026-03-08', 0, 'a weekend'],
    ['2026-03-09', '2026-03-09', 1, 'one day'],
    ['2026-03-10', '2026-03-09', 0, 'nothing between'],
  ])('%s to %s: %i (%s)', (from, to, expected) => {
    expect(countWorkdays(from, to, state2026)).toBe(expected);
  });

  it('steps over rest days in both directions', () => {
    expect(nextWorkday('2026-03-06', plain)).toBe('2026-03-09');
    expect(nextWorkday('2026-02-14', state2026)).toBe('2026-02-24');
    expect(previousWorkday('2026-02-24', state2026)).toBe('2026-02-14');
    expect(nextWorkday('2026-02-13', state2026)).toBe('2026-02-14');
  });

  it('adds terms in workdays', () => {
    expect(addWorkdays('2026-03-06', 1, plain)).toBe('2026-03-09');
    expect(addWorkdays('2026-03-06', 5, plain)).toBe('2026-03-13');
    expect(addWorkdays('2026-02-12', 5, state2026)).toBe('2026-02-26');
    expect(addWorkdays('2026-03-06', 0, plain)).toBe('2026-03-06');
  });

  it('gives up on a calendar without workdays', () => {
    const never = overridesByDate(
      Array.from({ length: 500 }, (_, n) => ({
        date: addDays('2026-01-01', n),
        kind: 'restday' as const,
        name: '',
        source: 'office' as const,
      })),
    );
    expect(() => nextWorkday('2026-01-01', never)).toThrow(RangeError);
  });
});
