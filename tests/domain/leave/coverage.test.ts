import { describe, expect, it } from 'vitest';
import { type CoverSpan, coverOn } from '#shared/domain/leave/coverage';
import { at, daysBetween } from './days';

const [monday] = daysBetween('2026-04-13', '2026-04-13');
const span = (staffId: number, from: string, to: string): CoverSpan => ({
  staffId,
  from: at(`04-13 ${from}`),
  to: at(`04-13 ${to}`),
});
const all = (staffId: number) => span(staffId, '00:00', '23:00');
const morning = (staffId: number) => span(staffId, '08:30', '12:00');
const afternoon = (staffId: number) => span(staffId, '14:00', '17:30');

describe('who is at a window of three on a day', () => {
  it.each<[string, CoverSpan[], CoverSpan[], present: number, least: number]>([
    ['everybody', [], [], 3, 3],
    ['one away all day', [all(1)], [], 2, 2],
    ['one away in the morning', [morning(1)], [], 2, 2],
    ['morning and afternoon apart', [morning(1), afternoon(2)], [], 1, 2],
    ['morning and afternoon of one', [morning(1), afternoon(1)], [], 2, 2],
    ['two for a few minutes', [span(1, '09:00', '10:00'), span(2, '09:50', '11:00')], [], 1, 1],
    ['two after each other', [span(1, '09:00', '10:00'), span(2, '10:00', '11:00')], [], 1, 2],
    ['nobody', [all(1), all(2), all(3)], [], 0, 0],
    ['nobody but somebody lent', [all(1), all(2), all(3)], [all(9)], 0, 1],
    ['lent in the morning only', [all(1), all(2), all(3)], [morning(9)], 0, 0],
    ['away in the noon break', [span(1, '12:00', '14:00')], [], 3, 3],
    ['of another window', [all(7)], [], 3, 3],
    ['the same person twice', [all(1), morning(1)], [], 2, 2],
  ])('%s', (_, away, lent, present, least) => {
    expect(coverOn(monday!, new Set([1, 2, 3]), { away, lent })).toEqual({ posted: 3, present, least });
  });
});
