import { describe, expect, it } from 'vitest';
import {
  arrowTo,
  type Look,
  nextOpen,
  spotKey,
  spotsOf,
} from '../../../../renderer/features/inspections/board';

const person = (staffId: number) => ({ staffId, name: `人${staffId}`, staffNo: '', duty: 'A' as const });
const window = (windowId: number, ...people: number[]) => ({
  windowId,
  code: '',
  name: '',
  area: '',
  people: people.map(person),
});
const spots = spotsOf([window(1, 11, 12), window(2), window(3, 31)]);
const looked = (...indexes: number[]) =>
  new Map<string, Look>(indexes.map((index) => [spotKey(spots[index]!), { status: 'in', note: '' }]));

it('has a spot for each person, and one for a window with nobody', () => {
  expect(spots.map(({ windowId, staffId }) => [windowId, staffId])).toEqual([
    [1, 11],
    [1, 12],
    [2, null],
    [3, 31],
  ]);
});

describe('arrows', () => {
  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 3, 3],
    ['ArrowUp', 1, 0],
    ['ArrowUp', 0, 0],
    ['ArrowRight', 0, 2],
    ['ArrowRight', 3, 3],
    ['ArrowLeft', 3, 2],
    ['ArrowLeft', 2, 0],
    ['ArrowLeft', 1, 1],
    ['End', 0, 3],
    ['Home', 3, 0],
    ['x', 2, 2],
  ])('%s from %i', (key, from, to) => {
    expect(arrowTo(spots, from, key)).toBe(to);
  });
});

describe('the next nobody looked at', () => {
  it.each([
    ['after a place', [0], 0, 1],
    ['over those done', [0, 1, 2], 0, 3],
    ['from the beginning again', [1, 2, 3], 2, 0],
    ['none is left', [0, 1, 2, 3], 2, 2],
    ['at the very beginning', [], -1, 0],
  ])('%s', (_, done, from, to) => {
    expect(nextOpen(spots, looked(...done), from)).toBe(to);
  });
});
