import { expect, it } from 'vitest';
import { type TimelineInput, timelineOf } from '#shared/domain/leave/timeline';
import { at } from './days';

const input = (change: Partial<TimelineInput>): TimelineInput => ({
  state: 'approved',
  phase: 'away',
  submittedAt: at('04-07 09:00'),
  startAt: at('04-08 08:30'),
  endAt: at('04-09 17:30'),
  dueAt: at('04-10 08:30'),
  notifiedAt: null,
  decidedAt: at('04-07 16:00'),
  returnedAt: null,
  overdue: false,
  ...change,
});
const waiting = { state: 'submitted', phase: 'submitted', decidedAt: null } as const;

it.each([
  ['away', {}, '04-08 12:00', 'submitted:done decided:done left:done due:todo returned:todo'],
  [
    'overdue',
    { phase: 'overdue' },
    '04-11 12:00',
    'submitted:done decided:done left:done due:done returned:missing',
  ],
  ['waiting', waiting, '04-07 12:00', 'submitted:done decided:todo left:todo due:todo returned:todo'],
  [
    'waiting too long',
    waiting,
    '04-08 12:00',
    'submitted:done decided:missing left:todo due:todo returned:todo',
  ],
  [
    'told, approved late, back late',
    {
      notifiedAt: at('04-08 07:00'),
      decidedAt: at('04-08 10:00'),
      returnedAt: at('04-10 14:00'),
      overdue: true,
      phase: 'returned',
    },
    '04-11 12:00',
    'submitted:done notified:done decided:late left:done due:done returned:late',
  ],
  [
    'refused',
    { state: 'refused', phase: 'refused' },
    '04-11 12:00',
    'submitted:done decided:done left:void due:void returned:void',
  ],
  [
    'cancelled',
    { state: 'cancelled', phase: 'cancelled', decidedAt: null },
    '04-11 12:00',
    'submitted:done decided:void left:void due:void returned:void',
  ],
] as const)('%s', (_, change, now, expected) => {
  const events = timelineOf(input(change), at(now));
  expect(events.map(({ step, mark }) => `${step}:${mark}`).join(' ')).toBe(expected);
});
