import { describe, expect, it } from 'vitest';
import { soFar } from '#shared/domain/attendance/so-far';
import { judge, MONDAY, time } from './dsl';

/** What each session says at `now` when the machines delivered until `data`. */
function look(timetable: string, punches: string, data: string, now: string, facts = ''): string {
  const day = judge(timetable, punches, [`data ${data}`, facts].filter(Boolean).join('; '));
  const until = time(data, MONDAY);
  const moment = { now: time(now, MONDAY), reaches: (at: number) => at <= until };
  return day.sessions.map((each) => soFar(each, day.punches.length > 0, moment) ?? '-').join(' ');
}

describe('what a running day says of somebody', () => {
  it.each([
    ['came in time', 'four', '08:25', '09:10', '09:12', '', 'here -'],
    ['came late, so far', 'four', '08:47', '09:10', '09:12', '', 'late -'],
    ['inside the grace', 'grace5', '08:34', '09:10', '09:12', '', 'here -'],
    ['not in yet', 'four', '', '09:10', '09:12', '', 'awaited -'],
    ['not in yet, before the hour', 'four', '', '08:20', '08:22', '', '- -'],
    ['in before the hour', 'four', '08:05', '08:20', '08:22', '', 'here -'],
    ['the data ends before the hour', 'four', '', '08:20', '09:12', '', '- -'],
    ['the morning is over by the clock', 'four', '08:25', '09:10', '12:00', '', '- -'],
    ['still not in as the window closes', 'four', '', '11:40', '11:45', '', 'awaited -'],
    ['back for the afternoon', 'four', '08:25 12:01 13:55', '14:20', '14:22', '', '- here'],
    ['not back for the afternoon', 'four', '08:25 12:01', '14:20', '14:22', '', '- awaited'],
    ['leave until ten', 'four', '', '09:10', '09:12', 'leave 08:30-10:00', '- -'],
    ['leave until ten, and not in then', 'four', '', '10:10', '10:12', 'leave 08:30-10:00', 'awaited -'],
    ['on leave is judged', 'four', '', '09:10', '09:12', 'leave 08:30-12:00', '- -'],
    ['no punch is asked after noon, was there', 'two', '08:25', '14:20', '14:22', '', '- here'],
    ['no punch is asked after noon, never seen', 'two', '', '14:20', '14:22', '', '- -'],
    ['a night that has begun', 'night', '21:55', '22:30', '22:31', '', 'here'],
    ['a night nobody came to yet', 'night', '', '22:30', '22:31', '', 'awaited'],
  ])('%s', (_, timetable, punches, data, now, facts, expected) => {
    expect(look(timetable, punches, data, now, facts)).toBe(expected);
  });

  it('late only where no machine can hold an earlier punch', () => {
    const [session] = judge('four', '08:47', 'data 08:40').sessions;
    const moment = { now: time('09:12', MONDAY), reaches: () => false };
    expect(soFar(session!, true, moment)).toBe('here');
  });
});
