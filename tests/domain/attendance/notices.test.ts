import { describe, expect, it } from 'vitest';
import { EVERYTHING_COVERED } from '#shared/domain/attendance/coverage';
import { planMonth } from '#shared/domain/attendance/month';
import { type DayNotice, noticesClash } from '#shared/domain/attendance/notices';
import type { TimetableScope } from '#shared/domain/attendance/types';
import { judge, MONDAY, TIMETABLES } from './dsl';
import { table } from './table';

table(
  'notices of the day',
  `
    outage in the morning, nobody punched      / four  / 13:58 17:31             / suspend am                             => __-__ excused | 13:58-17:31 present
    outage in the morning, late punch kept     / four  / 08:50 12:01 13:58 17:31 / suspend am                             => 08:50-12:01 excused | 13:58-17:31 present
    outage in the morning, late after noon     / four  / 14:09 17:31             / suspend am                             => __-__ excused | 14:09-17:31 late +9
    outage in the afternoon, absent before     / four  /                         / suspend pm                             => __-__ absent | __-__ excused
    snow all day                               / four  /                         / suspend day                            => __-__ excused | __-__ excused
    snow all day, two punches                  / two   / 09:40                   / suspend day                            => 09:40-__ excused | __-__ excused
    both named one by one                      / four  / 08:50                   / suspend am,pm                          => 08:50-__ excused | __-__ excused
    needs no data                              / four  /                         / suspend am; data 08:00                 => __-__ excused | __-__ open
    leave all day stays leave                  / four  /                         / suspend day; leave 00:00-00:00+        => __-__ leave | __-__ leave
    leave of some hours gives way              / four  /                         / suspend am; leave 08:30-10:00          => __-__ excused | __-__ absent
    outing for the session stays               / four  / 13:58 17:31             / suspend am; outing 08:00-12:00         => __-__ outing | 13:58-17:31 present
    a confirmation has no effect while it is in force / four / 08:50 12:01 13:58 17:31 / suspend am; confirm am late      => 08:50-12:01 excused | 13:58-17:31 present
    a correction stays in sight / four / 12:01 13:58 17:31 / suspend am; correct am in 08:30 => 08:30-12:01 excused | 13:58-17:31 present
    rest day stays rest                        / four  /                         / on 2026-03-14; suspend day             => __-__ rest | __-__ rest
    not posted stays so                        / four  /                         / suspend day; not posted                => __-__ rest | __-__ rest
    a session the plan does not have           / four  / 08:50 12:01 13:58 17:31 / suspend noon                           => 08:50-12:01 late +20 | 13:58-17:31 present
    summer hours for a day, to the minute      / four  / 08:29 12:01 14:30 18:00 / hours summer                           => 08:29-12:01 present | 14:30-18:00 present
    summer hours for a day, a minute late      / four  / 08:29 12:01 14:31 18:00 / hours summer                           => 08:29-12:01 present | 14:31-18:00 late +1
    summer hours for a day, left at the old end / four / 08:29 12:01 14:29 17:30 / hours summer                           => 08:29-12:01 present | 14:29-17:30 early -30
    fewer punches for a day                    / four  / 08:29 17:31             / hours two                              => 08:29-__ present | __-17:31 present
    other hours and the morning suspended      / four  / 14:29 18:01             / hours summer; suspend am               => __-__ excused | 14:29-18:01 present
    no session of the old plan is left         / four  /                         / hours night                            => __-__ absent
  `,
);

describe('reasons', () => {
  it('name the notice', () => {
    expect(judge('four', '08:50', 'suspend am').sessions[0]?.reasons).toEqual([
      { code: 'notice', ref: '通知' },
    ]);
    expect(judge('four', '', 'hours summer; leave 00:00-00:00+').sessions[0]?.reasons.at(-1)).toEqual({
      code: 'notice_hours',
      ref: '通知',
    });
  });

  it('raw punches stay in the day', () => {
    const day = judge('four', '08:50 12:01', 'suspend day');
    expect(day.punches).toHaveLength(2);
    expect(day.sessions[0]).toMatchObject({ late: 0, exception: null, inSlot: { raw: day.punches[0] } });
  });
});

const notice = (scope: TimetableScope, effect: DayNotice['effect'], from = MONDAY, to = from): DayNotice => ({
  id: '1',
  name: '通知',
  from,
  to,
  scope,
  effect,
});
const center: TimetableScope = { kind: 'center' };
const windows = (...ids: string[]): TimetableScope => ({ kind: 'windows', windows: ids });
const suspend = (...sessions: string[]): DayNotice['effect'] => ({ kind: 'suspend', sessions });
const replace: DayNotice['effect'] = { kind: 'replace', sessions: TIMETABLES.two!.plans[0]!.sessions };

describe('whom and when', () => {
  const plan = planMonth('2026-03', {
    timetables: [TIMETABLES.four!],
    notices: [
      notice(windows('w1'), suspend('am'), '2026-03-09', '2026-03-10'),
      notice(center, suspend('pm'), '2026-03-12'),
      notice(center, replace, '2026-03-13'),
      notice(
        windows('w1'),
        { kind: 'replace', sessions: TIMETABLES.night!.plans[0]!.sessions },
        '2026-03-13',
      ),
    ],
    overrides: new Map(),
    coverage: EVERYTHING_COVERED,
  });
  const on = (window: string | null, day: number) => plan.daysFor(window)[day - 1]!;
  it.each([
    ['w1', 8, []],
    ['w1', 9, ['am']],
    ['w1', 10, ['am']],
    ['w1', 11, []],
    ['w2', 9, []],
    [null, 9, []],
    ['w1', 12, ['pm']],
    ['w2', 12, ['pm']],
    [null, 12, ['pm']],
  ])('window %s on day %s', (window, day, expected) => {
    expect([...on(window, day).suspended.keys()]).toEqual(expected);
  });

  it('hours of a window count before those of the center', () => {
    const codes = (window: string | null) => on(window, 13).sessions.map((session) => session.code);
    expect([codes('w1'), codes('w2'), codes(null)]).toEqual([['night'], ['am', 'pm'], ['am', 'pm']]);
  });
});

describe('two notices', () => {
  it.each([
    ['other days', notice(center, suspend()), notice(center, suspend(), '2026-03-10'), false],
    [
      'a day in both ranges',
      notice(center, suspend(), '2026-03-01', '2026-03-09'),
      notice(center, suspend()),
      true,
    ],
    ['other windows', notice(windows('a'), suspend()), notice(windows('b'), suspend()), false],
    ['other sessions', notice(center, suspend('am')), notice(center, suspend('pm')), false],
    ['the same session', notice(center, suspend('am')), notice(windows('a'), suspend('am', 'pm')), true],
    ['whole day and a session', notice(center, suspend()), notice(center, suspend('pm')), true],
    ['two hours for the center', notice(center, replace), notice(center, replace), true],
    ['hours of a window beside the center', notice(center, replace), notice(windows('a'), replace), false],
    ['two hours for a window', notice(windows('a'), replace), notice(windows('a', 'b'), replace), true],
    ['other hours and suspended', notice(center, replace), notice(center, suspend('am')), true],
  ])('%s', (_about, a, b, expected) => {
    expect(noticesClash(a, b)).toBe(expected);
    expect(noticesClash(b, a)).toBe(expected);
  });
});
