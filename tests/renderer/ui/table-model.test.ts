import { describe, expect, it } from 'vitest';
import { type Column, compareCells, extractTable, gridTracks } from '../../../renderer/ui/table-model';
import { matchesText } from '../../../renderer/ui/text-match';
import { nextRow } from '../../../renderer/ui/use-row-keys';

interface Person {
  name: string;
  score: number | null;
}
const columns: Column<Person>[] = [
  { id: 'name', header: '姓名', value: (p) => p.name, width: 100, grow: true },
  { id: 'score', header: '得分', value: (p) => p.score, width: 80 },
];

describe('compareCells', () => {
  it('orders numbers by size, texts by pinyin, windows by their number, and puts nothing last', () => {
    expect([10, 9, null, -1].sort(compareCells)).toEqual([-1, 9, 10, null]);
    expect(['张三', '李四', '', '赵五'].sort(compareCells)).toEqual(['李四', '张三', '赵五', '']);
    expect(['10号窗口', '9号窗口'].sort(compareCells)).toEqual(['9号窗口', '10号窗口']);
  });
});

describe('extractTable', () => {
  it('gives plain values in the order of the screen', () => {
    expect(extractTable(columns, [{ name: '张三', score: 98 }])).toEqual({
      columns: ['姓名', '得分'],
      rows: [['张三', 98]],
    });
  });
});

describe('gridTracks', () => {
  it('shares what is left among growing columns, or leaves it empty', () => {
    expect(gridTracks(columns, false)).toEqual({ template: 'minmax(100px, 1fr) 80px', minWidth: 180 });
    expect(gridTracks(columns.slice(1), true)).toEqual({
      template: '36px 80px minmax(0, 1fr)',
      minWidth: 116,
    });
  });

  const needs = (least: Record<string, number>, wish: Record<string, number> = {}) => ({
    least: ({ header }: { header: string }) => least[header] ?? 0,
    wish: ({ header }: { header: string }) => wish[header] ?? 0,
  });

  it.each([
    [{ 得分: 91 }, 'minmax(89px, 1fr) 91px', 180],
    [{ 得分: 91, 姓名: 96 }, 'minmax(96px, 1fr) 91px', 187],
    [{ 得分: 121 }, 'minmax(75px, 1fr) 121px', 196],
    [{ 姓名: 111 }, 'minmax(111px, 1fr) 80px', 191],
  ])('gives headings their room, first from growing columns: %o', (least, template, minWidth) => {
    expect(gridTracks(columns, false, needs(least))).toEqual({ template, minWidth });
  });

  it.each([
    [{ 得分: 100 }, 'minmax(80px, 1fr) 100px'],
    [{ 得分: 106 }, 'minmax(100px, 1fr) 80px'],
    [{ 得分: 60, 姓名: 200 }, 'minmax(100px, 1fr) 80px'],
  ])('gives words theirs only where growing columns have it: %o', (wish, template) => {
    expect(gridTracks(columns, false, needs({}, wish))).toEqual({ template, minWidth: 180 });
  });
});

describe('nextRow', () => {
  it.each([
    ['ArrowDown', -1, 0],
    ['ArrowDown', 99, 99],
    ['ArrowUp', 0, 0],
    ['ArrowUp', -1, 0],
    ['PageDown', 5, 25],
    ['PageUp', 5, 0],
    ['Home', 50, 0],
    ['End', 50, 99],
    ['a', 50, null],
  ])('%s from %i → %s', (key, active, expected) => {
    expect(nextRow(key, { count: 100, active, page: 20 })).toBe(expected);
  });

  it('has nowhere to go in an empty table', () => {
    expect(nextRow('ArrowDown', { count: 0, active: -1, page: 20 })).toBeNull();
  });
});

describe('matchesText', () => {
  it('wants every word somewhere', () => {
    expect(matchesText('zs 0147', '张三', 'zs', '0147')).toBe(true);
    expect(matchesText('zs 0148', '张三', 'zs', '0147')).toBe(false);
    expect(matchesText('', '张三', null)).toBe(true);
  });
});
