import { describe, expect, it } from 'vitest';
import { mismatchOf, presenceAt, type SessionAt } from '#shared/domain/inspections/presence';
import { nextRoundState, ROUND_STATES } from '#shared/domain/inspections/types';
import { parseMinute, wallAt } from '#shared/domain/time/wall';

const at = (time: string) => wallAt('2026-04-08', parseMinute(time) ?? 0);
const session = (change: Partial<SessionAt> = {}): SessionAt => ({
  start: at('09:00'),
  end: at('12:00'),
  status: 'present',
  in: at('08:52'),
  out: at('12:03'),
  inCovered: true,
  ...change,
});
const leave = { kind: 'leave', from: at('10:00'), to: at('12:00') };

describe('where somebody is at a minute', () => {
  it.each([
    ['punched in', '10:20', session(), [], 'punched_in'],
    ['before the session begins', '08:55', session(), [], 'punched_in'],
    ['came later than the look', '09:10', session({ in: at('09:25'), status: 'late' }), [], 'not_punched'],
    ['did not punch', '10:20', session({ in: null, status: 'missing_in' }), [], 'not_punched'],
    ['the machine’s data is not there yet', '10:20', session({ in: null, inCovered: false }), [], 'waiting'],
    ['left early', '11:40', session({ out: at('11:30'), status: 'early' }), [], 'punched_out'],
    ['on leave from ten', '10:00', session(), [leave], 'leave'],
    ['not yet on leave', '09:59', session(), [leave], 'punched_in'],
    ['out for the unit', '10:20', session(), [{ ...leave, kind: 'outing' }], 'outing'],
    ['at noon', '12:30', session(), [], 'not_due'],
    ['a day off', '10:20', session({ status: 'rest' }), [], 'not_due'],
    ['in training', '10:20', session({ status: 'training' }), [], 'outing'],
  ] as const)('%s', (_, time, day, away, presence) => {
    expect(presenceAt(at(time), [day], away)).toBe(presence);
  });

  it('is not due without sessions', () => {
    expect(presenceAt(at('10:20'), [], [])).toBe('not_due');
  });
});

describe('what does not fit', () => {
  it.each([
    ['off_post', 'punched_in', 'punched_not_there'],
    ['off_post', 'not_punched', null],
    ['off_post', 'leave', null],
    ['in', 'punched_in', null],
    ['in', 'not_punched', 'there_not_punched'],
    ['good', 'punched_out', 'there_not_punched'],
    ['finding', 'leave', 'there_on_leave'],
    ['in', 'waiting', null],
    ['leave', 'leave', null],
    ['leave', 'punched_in', 'leave_unknown'],
    ['leave', 'waiting', null],
    ['outing', 'outing', null],
    ['outing', 'leave', 'outing_unknown'],
  ] as const)('%s while %s', (status, presence, mismatch) => {
    expect(mismatchOf(status, presence)).toBe(mismatch);
  });
});

describe('the life of a round', () => {
  it.each([
    ['start', ['running', null, null, null, null]],
    ['pause', [null, 'paused', null, null, null]],
    ['resume', [null, null, 'running', null, null]],
    ['finish', [null, 'done', 'done', null, null]],
    ['cancel', ['cancelled', 'cancelled', 'cancelled', null, null]],
  ] as const)('%s', (step, states) => {
    expect(ROUND_STATES.map((state) => nextRoundState(state, step))).toEqual(states);
  });
});
