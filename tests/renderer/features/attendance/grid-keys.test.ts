import { describe, expect, it } from 'vitest';
import { nextCell, rangeOf } from '../../../../renderer/features/attendance/grid-keys';

const size = { rows: 100, columns: 31, page: 20 };
const at = { row: 10, column: 5 };

describe('keys of the month grid', () => {
  it.each([
    ['ArrowUp', false, { row: 9, column: 5 }],
    ['ArrowDown', false, { row: 11, column: 5 }],
    ['ArrowLeft', false, { row: 10, column: 4 }],
    ['ArrowRight', false, { row: 10, column: 6 }],
    ['Home', false, { row: 10, column: 0 }],
    ['End', false, { row: 10, column: 30 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 99, column: 30 }],
    ['ArrowDown', true, { row: 99, column: 5 }],
    ['ArrowLeft', true, { row: 10, column: 0 }],
    ['PageDown', false, { row: 30, column: 5 }],
    ['PageUp', false, { row: 0, column: 5 }],
    ['x', false, null],
  ] as const)('%s (ctrl %s)', (key, ctrl, expected) => {
    expect(nextCell(key, ctrl, at, size)).toEqual(expected);
  });

  it('stays inside', () => {
    expect(nextCell('ArrowUp', false, { row: 0, column: 0 }, size)).toEqual({ row: 0, column: 0 });
    expect(nextCell('PageDown', false, { row: 95, column: 30 }, size)).toEqual({ row: 99, column: 30 });
    expect(nextCell('ArrowRight', false, { row: 0, column: 30 }, size)).toEqual({ row: 0, column: 30 });
    expect(nextCell('ArrowDown', false, at, { ...size, rows: 0 })).toBeNull();
  });
});

describe('cells chosen together', () => {
  it.each([
    [null, { row: 2, column: 3 }, null],
    [
      { row: 2, column: 3 },
      { row: 2, column: 3 },
      { rows: [2, 2], columns: [3, 3] },
    ],
    [
      { row: 5, column: 3 },
      { row: 2, column: 9 },
      { rows: [2, 5], columns: [3, 9] },
    ],
  ])('%j to %j', (anchor, active, expected) => {
    expect(rangeOf(anchor, active)).toEqual(expected);
  });
});
