import { describe, expect, it } from 'vitest';
import { type EntitlementFacts, entitlement, serviceYears } from '#shared/domain/leave/entitlement';

const facts = (rest: Partial<EntitlementFacts>): EntitlementFacts => ({
  year: 2026,
  workSince: '2015-07-01',
  unitSince: null,
  unitUntil: null,
  schoolHolidays: false,
  personalDays: 0,
  sickDays: 0,
  ...rest,
});

describe('years of work', () => {
  it.each([
    ['2016-01-01', '2026-01-01', 10],
    ['2016-01-02', '2026-01-01', 9],
    ['2016-02-29', '2026-02-28', 9],
    ['2016-02-29', '2026-03-01', 10],
    ['2025-12-31', '2026-12-30', 0],
    ['2026-06-01', '2026-01-01', -1],
  ])('%s to %s are %i', (since, on, years) => expect(serviceYears(since, on)).toBe(years));
});

describe('annual leave of 2026 (第三条)', () => {
  it.each<[string, string, [number, string][], string[]]>([
    ['under a year', '2026-02-01', [], ['under_one_year']],
    ['a year reached within it', '2025-03-15', [[10, '2026-04-01']], ['step_up']],
    ['a year reached in December gives nothing any more', '2025-12-10', [], ['under_one_year']],
    ['a year on its first day', '2025-01-01', [[10, '2026-01-01']], []],
    ['five years', '2020-06-30', [[10, '2026-01-01']], []],
    ['ten years on its first day', '2016-01-01', [[20, '2026-01-01']], []],
    [
      'ten years within it',
      '2016-07-20',
      [
        [10, '2026-01-01'],
        [10, '2026-08-01'],
      ],
      ['step_up'],
    ],
    ['ten years in December', '2016-12-01', [[10, '2026-01-01']], []],
    ['nineteen years', '2006-12-31', [[20, '2026-01-01']], []],
    ['twenty years on its first day', '2006-01-01', [[30, '2026-01-01']], []],
    [
      'twenty years within it',
      '2006-05-31',
      [
        [20, '2026-01-01'],
        [10, '2026-06-01'],
      ],
      ['step_up'],
    ],
    ['forty years', '1986-01-01', [[30, '2026-01-01']], []],
  ])('%s', (_, workSince, parts, notes) => {
    const given = entitlement(facts({ workSince }));
    expect(given.parts.map(({ halfDays, validFrom }) => [halfDays, validFrom])).toEqual(parts);
    expect(given.notes).toEqual(notes);
  });

  it('asks for the date work began', () => {
    expect(entitlement(facts({ workSince: null }))).toEqual({
      serviceYears: null,
      parts: [],
      notes: ['no_work_date'],
    });
  });
});

describe('who gets none (第四条)', () => {
  it.each<[string, Partial<EntitlementFacts>, string | null]>([
    ['school holidays', { schoolHolidays: true }, 'school_holidays'],
    ['20 days of personal leave', { personalDays: 20 }, 'personal_leave'],
    ['19 days of it', { personalDays: 19 }, null],
    ['under 10 years, 60 days ill', { workSince: '2020-01-01', sickDays: 60 }, 'sick_2'],
    ['under 10 years, 59 days ill', { workSince: '2020-01-01', sickDays: 59 }, null],
    ['over 10 years, 60 days ill', { workSince: '2010-01-01', sickDays: 60 }, null],
    ['over 10 years, 90 days ill', { workSince: '2010-01-01', sickDays: 90 }, 'sick_3'],
    ['over 20 years, 119 days ill', { workSince: '2000-01-01', sickDays: 119 }, null],
    ['over 20 years, 120 days ill', { workSince: '2000-01-01', sickDays: 120 }, 'sick_4'],
  ])('%s', (_, rest, code) => {
    const given = entitlement(facts(rest));
    expect(given.notes).toEqual(code === null ? expect.not.arrayContaining(['sick_2']) : [code]);
    expect(given.parts.length > 0).toBe(code === null);
  });
});

describe('pro rata', () => {
  it.each<[string, Partial<EntitlementFacts>, number]>([
    // 184 of 365 days of 10: 5.04 days.
    ['entered on 1 July', { unitSince: '2026-07-01' }, 10],
    // 92 of 365 days of 10: 2.52 days.
    ['entered on 1 October', { unitSince: '2026-10-01' }, 4],
    // 31 of 365 days of 10: 0.84 days.
    ['entered on 1 December', { unitSince: '2026-12-01' }, 0],
    // 181 of 365 days of 10: 4.95 days.
    ['left on 30 June', { unitUntil: '2026-06-30' }, 8],
    ['entered the year before', { unitSince: '2025-07-01' }, 20],
    ['left before the year', { unitUntil: '2025-12-31' }, 0],
  ])('%s', (_, rest, halfDays) => {
    const { parts } = entitlement(facts({ workSince: '2012-01-01', ...rest }));
    expect(parts.reduce((sum, part) => sum + part.halfDays, 0)).toBe(halfDays);
  });

  it('is taken from the day the person is there, in a leap year of 366', () => {
    const given = entitlement(facts({ year: 2028, workSince: '2012-01-01', unitSince: '2028-07-02' }));
    // 183 of 366 days of 10 are 5.
    expect(given.parts).toEqual([{ halfDays: 10, validFrom: '2028-07-02' }]);
    expect(given.notes).toEqual(['pro_rata']);
  });
});
