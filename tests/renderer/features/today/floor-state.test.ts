import { describe, expect, it } from 'vitest';
import type { FloorPerson, FloorWindow } from '#shared/contracts/attendance-floor';
import { floorState, nextTile } from '../../../../renderer/features/today/floor-state';

const person = (state: FloorPerson['state'], elsewhere: string | null = null): FloorPerson => ({
  ...{ staffId: 1, name: '', duty: 'A', sessions: [] },
  ...{ state, elsewhere },
});

const windowOf = (people: FloorPerson[], rest: Partial<FloorWindow> = {}): FloorWindow => ({
  ...{ windowId: 1, code: '', name: '', area: '', closedBy: null, empty: [], people },
  ...rest,
});

const EMPTY = [{ from: 510, to: 720 }];

describe('a window is coloured', () => {
  it.each([
    ['by the worst of its people', windowOf([person('present'), person('late'), person('leave')]), 'late'],
    ['not by the B岗 of another', windowOf([person('present'), person('absent', '户政窗口')]), 'present'],
    ['as empty before anything of its people', windowOf([person('absent')], { empty: EMPTY }), 'empty'],
    ['as closed before all', windowOf([person('leave')], { empty: EMPTY, closedBy: '停电' }), 'closed'],
  ])('%s', (_, window, state) => {
    expect(floorState(window)).toBe(state);
  });
});

describe('an arrow', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 0, null],
    ['ArrowDown', 1, 5],
    ['ArrowDown', 4, 6],
    ['ArrowUp', 5, 1],
    ['ArrowUp', 2, null],
    ['End', 0, 6],
    ['Enter', 0, null],
  ])('%s from %i leads to %s', (key, from, to) => {
    expect(nextTile(key, from, 7, 4)).toBe(to);
  });
});
