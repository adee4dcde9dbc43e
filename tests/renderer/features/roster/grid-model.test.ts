import { describe, expect, it } from 'vitest';
import type { PlannedDuty, RosterWeek } from '#shared/contracts/roster';
import { eachDay } from '#shared/domain/time/dates';
import {
  type GridPlace,
  gridCommand,
  gridRows,
  nextPlace,
  putDownAt,
} from '../../../../renderer/features/roster/grid-model';

const duty = (id: number, date: string, windowId: number | null, staffId: number): PlannedDuty => ({
  ...{ id, date, windowId, staffId, kind: windowId === null ? 'leader' : 'noon' },
  ...{
    name: '孙强',
    startMinute: 720,
    endMinute: 840,
    forStaffId: null,
    forName: '',
    shiftId: null,
    note: '',
  },
});
const week: RosterWeek = {
  days: eachDay('2026-04-13', '2026-04-19').map((date) => ({ date, rest: false, name: '', closed: false })),
  windows: [
    { id: 5, code: '05', name: '办税窗口', pinyin: 'BanShui bs' },
    { id: 6, code: '06', name: '户籍窗口', pinyin: 'HuJi hj' },
  ],
  people: [
    { staffId: 1, staffNo: '001', name: '孙强', pinyin: 'SunQiang sq', posts: [], away: [] },
    { staffId: 2, staffNo: '002', name: '钱丽', pinyin: 'QianLi ql', posts: [], away: [] },
  ],
  duties: [
    duty(1, '2026-04-13', null, 1),
    duty(2, '2026-04-13', 5, 1),
    duty(3, '2026-04-13', 5, 2),
    duty(4, '2026-04-14', 6, 1),
  ],
  conflicts: [],
  swaps: [],
  shifts: [],
  patterns: [],
  undo: null,
};
const brief = (view: 'windows' | 'people', search = '') =>
  gridRows(week, view, search).map(({ key, cells }) => [
    key,
    cells.map((each) => each.map(({ id }) => id).join()),
  ]);

describe('rows', () => {
  it('by window begin with the leaders; every duty stands once', () => {
    expect(brief('windows')).toEqual([
      ['leaders', ['1', '', '', '', '', '', '']],
      ['w5', ['2,3', '', '', '', '', '', '']],
      ['w6', ['', '4', '', '', '', '', '']],
    ]);
  });
  it('by person hold all a person’s duties', () => {
    expect(brief('people').map(([key, cells]) => [key, (cells as string[]).slice(0, 2)])).toEqual([
      ['p1', ['1,2', '4']],
      ['p2', ['3', '']],
    ]);
  });
  it('are found by pinyin', () => {
    expect(brief('windows', 'hj').map(([key]) => key)).toEqual(['w6']);
    expect(brief('people', 'ql').map(([key]) => key)).toEqual(['p2']);
  });
  it('are found by the window somebody serves at, and by who serves there', () => {
    expect(brief('people', '办税').map(([key]) => key)).toEqual(['p1', 'p2']);
    expect(brief('people', 'hj').map(([key]) => key)).toEqual(['p1']);
    expect(brief('windows', 'ql').map(([key]) => key)).toEqual(['w5']);
    expect(brief('windows', '无此人')).toEqual([]);
  });
});

describe('keys', () => {
  const rows = gridRows(week, 'windows', '');
  const at = (row: number, day: number, index: number): GridPlace => ({ row, day, duty: index });
  it.each<[string, GridPlace, GridPlace | null]>([
    ['ArrowDown', at(0, 0, 0), at(1, 0, 0)],
    ['ArrowDown', at(1, 0, 0), at(1, 0, 1)],
    ['ArrowDown', at(1, 0, 1), at(2, 0, 0)],
    ['ArrowDown', at(2, 0, 0), at(2, 0, 0)],
    ['ArrowUp', at(2, 0, 0), at(1, 0, 1)],
    ['ArrowUp', at(0, 0, 0), at(0, 0, 0)],
    ['ArrowLeft', at(1, 0, 1), at(1, 0, 0)],
    ['ArrowRight', at(1, 6, 0), at(1, 6, 0)],
    ['End', at(1, 2, 0), at(1, 6, 0)],
    ['PageDown', at(0, 3, 0), at(2, 3, 0)],
    ['q', at(0, 0, 0), null],
  ])('%s from %o', (key, from, to) => expect(nextPlace(key, from, rows)).toEqual(to));
});

describe('commands', () => {
  it.each<[string, boolean, boolean, 'move' | 'swap' | null, string | null]>([
    ['Enter', false, false, null, 'add'],
    ['Enter', false, true, null, 'edit'],
    ['+', false, true, null, 'add'],
    ['Delete', false, true, null, 'remove'],
    ['Delete', false, false, null, null],
    ['m', false, true, null, 'pick_up'],
    ['M', false, false, null, null],
    ['x', true, true, null, 'pick_up'],
    ['Enter', false, true, 'move', 'put_down'],
    ['m', false, false, 'move', 'put_down'],
    ['v', true, false, 'move', 'put_down'],
    ['v', true, false, null, null],
    ['Delete', false, true, 'move', null],
    ['S', false, true, null, 'swap'],
    ['s', false, true, 'swap', 'swap'],
    ['Enter', false, false, 'swap', null],
    ['Escape', false, false, 'move', 'give_up'],
    ['Escape', false, true, null, null],
    ['z', true, false, null, 'undo'],
    ['c', true, true, null, null],
  ])('%s (ctrl %s, on a duty %s, held %s) is %s', (key, modified, onDuty, held, command) => {
    expect(gridCommand(key, modified, onDuty, held)).toBe(command);
  });

  it('a duty comes to the window or the person of the row it is put down in', () => {
    const held = week.duties[1]!;
    const [, , police] = gridRows(week, 'windows', '');
    expect(putDownAt(held, police!, '2026-04-15')).toEqual({
      date: '2026-04-15',
      windowId: 6,
      staffId: null,
    });
    const [, second] = gridRows(week, 'people', '');
    expect(putDownAt(held, second!, '2026-04-15')).toEqual({ date: '2026-04-15', windowId: 5, staffId: 2 });
  });
});
