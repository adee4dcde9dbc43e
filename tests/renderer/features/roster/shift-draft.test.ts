import { describe, expect, it } from 'vitest';
import { endAfter, endsNextDay } from '../../../../renderer/features/roster/end-after';
import { shiftOfKey } from '../../../../renderer/features/roster/grid-model';
import {
  lackOf,
  newPart,
  newShift,
  readSteps,
  toInput,
} from '../../../../renderer/features/roster/shift-draft';

const SHIFTS = [
  { id: 1, sign: '白' },
  { id: 2, sign: '夜' },
  { id: 3, sign: '休' },
  { id: 4, sign: '白2' },
];

describe('a rotation typed as signs', () => {
  it.each([
    ['白夜休休', [1, 2, 3, 3], null],
    ['白 夜，休、休', [1, 2, 3, 3], null],
    ['白2白', [4, 1], null],
    ['白中夜', [1], '中'],
    ['', [], null],
  ])('%j', (text, steps, unknown) => expect(readSteps(text, SHIFTS)).toEqual({ steps, unknown }));
});

describe('a shift while it is typed', () => {
  const night = { ...newShift(), sign: '夜', name: '夜班', restHours: 11.5 };
  const part = { ...newPart(), start: 1200, end: 480 };

  it('says what is missing first', () => {
    expect(lackOf(newShift())).toBe('sign');
    expect(lackOf({ ...night, name: ' ' })).toBe('name');
    expect(lackOf(night)).toBe('times');
    expect(lackOf({ ...night, off: true })).toBeNull();
    expect(toInput(night)).toBeNull();
  });

  it('ends on the next day where its end is not after its begin, and rests in minutes', () => {
    expect(toInput({ ...night, parts: [part] })).toMatchObject({
      sessions: [{ code: 'shift', start: 1200, end: 1920 }],
      restAfter: 690,
    });
  });

  it('has no hours and asks no rest on a day off', () => {
    expect(toInput({ ...night, off: true, parts: [part] })).toMatchObject({ sessions: [], restAfter: 0 });
  });

  it('has its parts in the order of the day', () => {
    const late = { ...newPart(), start: 960, end: 1200 };
    const early = { ...newPart(), start: 420, end: 660 };
    expect(
      toInput({ ...night, parts: [late, early] })?.sessions.map(({ code, start }) => [code, start]),
    ).toEqual([
      ['shift', 420],
      ['shift_2', 960],
    ]);
  });
});

it('an end is the next one after the start', () => {
  expect([endAfter(1200, 480), endAfter(480, 1200), endAfter(480, 480), endAfter(960, 1440)]).toEqual([
    1920, 1200, 1920, 1440,
  ]);
  expect([endsNextDay(1200, 480), endsNextDay(480, 1200), endsNextDay(null, 480)]).toEqual([
    true,
    false,
    false,
  ]);
});

it('the digits 1 to 9 stand for shifts', () => {
  expect(['1', '9', '0', 'a', 'F1'].map(shiftOfKey)).toEqual([0, 8, null, null, null]);
});
