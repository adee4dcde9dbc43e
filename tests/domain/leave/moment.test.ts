import { describe, expect, it } from 'vitest';
import { fourPunchSessions } from '#shared/domain/attendance/presets';
import type { ExpectedDay, SessionRule } from '#shared/domain/attendance/types';
import { momentAt } from '#shared/domain/leave/moment';
import { formatTime, wallDate } from '#shared/domain/time/wall';

const day = (sessions: SessionRule[]): ExpectedDay => ({
  date: '2026-04-08',
  timetable: 't',
  rest: null,
  calendarName: null,
  sessions,
});
const session = (code: string, start: number, end: number): SessionRule => ({
  code,
  start,
  end,
  in: null,
  out: null,
});

const plain = day(fourPunchSessions());
const noonDuty = day([session('am', 510, 720), session('noon', 720, 840), session('pm', 840, 1050)]);
const single = day([session('day', 540, 1020)]);
const none = day([]);

describe('momentAt', () => {
  it.each([
    ['plain', plain, 'am', 'start', '08:30'],
    ['plain', plain, 'am', 'end', '12:00'],
    ['plain', plain, 'pm', 'start', '14:00'],
    ['plain', plain, 'pm', 'end', '17:30'],
    ['noon duty belongs to the afternoon', noonDuty, 'pm', 'start', '12:00'],
    ['noon duty belongs to the afternoon', noonDuty, 'am', 'end', '12:00'],
    ['a single session is cut in its middle', single, 'am', 'end', '13:00'],
    ['a single session is cut in its middle', single, 'pm', 'start', '13:00'],
    ['a single session', single, 'am', 'start', '09:00'],
    ['a single session', single, 'pm', 'end', '17:00'],
    ['no sessions: noon', none, 'am', 'end', '12:00'],
    ['a time of day', plain, 615, 'start', '10:15'],
  ] as const)('%s %j %s of %s is %s', (_, which, half, side, time) => {
    expect(formatTime(momentAt({ date: '2026-04-08', at: half }, side, which))).toBe(time);
  });

  it('reaches midnight where no session ends the day', () => {
    expect(wallDate(momentAt({ date: '2026-04-08', at: 'pm' }, 'end', none))).toBe('2026-04-09');
  });
});
