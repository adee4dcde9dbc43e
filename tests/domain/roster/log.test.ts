import { describe, expect, it } from 'vitest';
import { editableUntil, isLateEntry, logProblem } from '#shared/domain/roster/log';

const log = (date: string, handover = '移交钥匙两把') => ({ date, handover, incidents: '', other: '' });

describe('a duty log', () => {
  it.each([
    ['2026-05-06', '2026-05-06', '2026-05-07'],
    ['2026-05-06', '2026-05-07', '2026-05-08'],
    ['2026-05-06', '2026-05-20', '2026-05-21'],
    ['2026-05-31', '2026-05-31', '2026-06-01'],
  ])('of %s entered on %s may be changed until %s', (date, entered, until) => {
    expect(editableUntil(date, entered)).toBe(until);
  });

  it.each([
    ['2026-05-06', false],
    ['2026-05-07', false],
    ['2026-05-08', true],
  ])('entered on %s is late: %s', (entered, late) => expect(isLateEntry('2026-05-06', entered)).toBe(late));

  it.each<[string, ReturnType<typeof log>, string | null, string, string | null]>([
    ['of today', log('2026-05-06'), null, '2026-05-06', null],
    ['of tomorrow', log('2026-05-07'), null, '2026-05-06', 'duty_log_future'],
    ['that says nothing', log('2026-05-06', ''), null, '2026-05-06', 'duty_log_empty'],
    ['changed the next day', log('2026-05-06'), '2026-05-06', '2026-05-07', null],
    ['changed the day after', log('2026-05-06'), '2026-05-06', '2026-05-08', 'duty_log_locked'],
    ['entered late', log('2026-04-01'), null, '2026-05-06', null],
  ])('%s', (_, draft, entered, today, problem) => {
    expect(logProblem(draft, entered, today)).toBe(problem);
  });
});
