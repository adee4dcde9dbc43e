import { describe, expect, it } from 'vitest';
import { formatTime } from '#shared/domain/time/wall';
import { judge } from './dsl';

const FULL = '08:29 12:01 13:58 17:31';

/** Reasons of the sessions as `am:leave#1`. */
function reasons(timetable: string, punches: string, facts: string): string[] {
  return judge(timetable, punches, facts).sessions.flatMap((session) =>
    session.reasons.map(({ code, ref }) => `${session.session}:${code}${ref ? `#${ref}` : ''}`),
  );
}

describe('the reasons of a day', () => {
  it.each([
    ['a plain day has none', FULL, '', []],
    ['leave is named', '13:58 17:31', 'leave 08:30-12:00', ['am:leave#1']],
    ['leave in the middle is named as well', FULL, 'leave 10:00-11:00', ['am:leave#1']],
    [
      'leave that moves the in',
      '10:00 12:01 13:58 17:31',
      'leave 08:30-10:00',
      ['am:leave#1', 'am:leave_moves_in#1'],
    ],
    [
      'outing that moves the out',
      '08:29 12:01 13:58 16:00',
      'outing 16:00-18:00',
      ['pm:outing#1', 'pm:outing_moves_out#1'],
    ],
    [
      'nobody knows when the person was back',
      '08:29 10:00',
      'out 10:00',
      ['am:outing#1', 'am:outing_moves_out#1', 'pm:back_unclear#1'],
    ],
    [
      'back in time all the same',
      '08:29 10:00 13:58 17:20',
      'out 10:00',
      ['am:outing#1', 'am:outing_moves_out#1'],
    ],
    ['the machine was out of order', '12:01 13:58 17:31', 'fails 08:00-09:00', ['am:device_failure#停电']],
    ['signed on paper', '12:01 13:58 17:31', 'sign am in 08:28', ['am:signed_in#1']],
    ['settled as training', '13:58 17:31', 'training-for am', ['am:settled_as_training#1']],
    [
      'both sessions',
      '08:29 11:00 15:00 17:31',
      'leave 11:00-15:00',
      ['am:leave#1', 'am:leave_moves_out#1', 'pm:leave#1', 'pm:leave_moves_in#1'],
    ],
    [
      'present on a leave',
      '08:45 12:01 13:58 17:31',
      'leave 08:00-12:00',
      ['am:leave#1', 'am:punch_while_away'],
    ],
    ['waiting', '08:29', 'data 09:00', ['am:waiting_for_out', 'pm:waiting_for_in', 'pm:waiting_for_out']],
    ['holiday with its name', '', 'on 2026-02-16', ['am:holiday#春节', 'pm:holiday#春节']],
    ['confirmed', '08:40 12:01 13:58 17:31', 'confirm am', ['am:confirmed#1']],
    ['excused', '08:40 12:01 13:58 17:31', 'excuse am', ['am:excused#1']],
    ['settled as outing', '08:29 12:01', 'outing-for pm', ['pm:settled_as_outing#1']],
    ['corrected', '12:01 13:58 17:31', 'correct am in 08:20', ['am:corrected_in#1']],
    [
      'a correction elsewhere does not hide it',
      '08:45 12:01 13:58',
      'leave 08:00-12:00; correct pm out 17:30',
      ['am:leave#1', 'am:punch_while_away', 'pm:corrected_out#2'],
    ],
    ['no longer needed', FULL, 'excuse am', ['am:settlement_without_effect#1']],
    ['correction no longer needed', FULL, 'correct am out 12:00', ['am:settlement_without_effect#1']],
    [
      'confirmed as something else',
      '08:40 12:01 13:58 17:31',
      'confirm am absent',
      ['am:settlement_without_effect#1'],
    ],
    [
      'settlement on a rest day',
      '',
      'on 2026-03-14; excuse am',
      ['am:weekend', 'am:settlement_without_effect#2', 'pm:weekend'],
    ],
  ])('%s', (_name, punches, facts, expected) => {
    expect(reasons('four', punches, facts)).toEqual(expected);
  });

  it('says when only the grace saved somebody', () => {
    expect(reasons('grace5', '08:34 12:00 14:00 17:30', '')).toEqual(['am:within_grace']);
  });
});

describe('the slots of a day', () => {
  it('keep the raw punch beside a correction', () => {
    const [am] = judge('four', '08:50 12:01 13:58 17:31', 'correct am in 08:25').sessions;
    expect(formatTime(am!.inSlot!.raw!)).toBe('08:50');
    expect(formatTime(am!.inSlot!.at!)).toBe('08:25');
    expect(am!.inSlot!.source).toBe('correction');
  });

  it('say what was expected after leave', () => {
    const [am] = judge('four', '10:00 12:01 13:58 17:31', 'leave 08:30-10:00').sessions;
    expect(formatTime(am!.inSlot!.expected)).toBe('10:00');
    expect(am!.inSlot!.source).toBe('punch');
  });

  it('show a punch that waits for judging', () => {
    const [am] = judge('four', '08:40', 'data 09:00').sessions;
    expect(am).toMatchObject({ status: 'open', late: 0, exception: null });
    expect(am!.inSlot).toMatchObject({ covered: false, source: 'punch' });
  });

  it('keep every punch of the calendar day, used or not', () => {
    const { punches } = judge('four', '17:31< 08:29 08:30 10:00 12:01 13:58 17:31 08:29+');
    expect(punches.map(formatTime)).toEqual(['08:29', '08:30', '10:00', '12:01', '13:58', '17:31']);
  });
});
