import { describe, expect, it } from 'vitest';
import { cleanId, cleanName, isShortened, parseDateCell, parseSinceCell } from '#shared/domain/staff/cells';

describe('parseDateCell', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['2026.3.5', '2026-03-05'],
    ['2026年3月5日', '2026-03-05'],
    ['2026年3月5', '2026-03-05'],
    ['2026 年 3 月 5 日', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['２０２６－０３－０５', '2026-03-05'],
    ['2026-03-05 00:00:00', '2026-03-05'],
    ['2026/3/5 8:30', '2026-03-05'],
    ['46086', '2026-03-05'],
    ['46086.5', '2026-03-05'],
    ['20000', '1954-10-03'],
    ['80000', '2119-01-11'],
    ['2024-02-29', '2024-02-29'],
    ['2026-02-29', null],
    ['2026-13-01', null],
    ['2026年3月', null],
    ['3/5/2026', null],
    ['5.3.26', null],
    ['0206-03-05', null],
    ['1899-12-31', null],
    ['2199-12-31', '2199-12-31'],
    ['2200-01-01', null],
    ['19999', null],
    ['80001', null],
    ['待定', null],
    ['', null],
  ])('%s is %s', (cell, date) => {
    expect(parseDateCell(cell)).toBe(date);
  });
});

describe('parseSinceCell', () => {
  it.each([
    ['1998-07-15', '1998-07-15'],
    ['19980715', '1998-07-15'],
    ['35991', '1998-07-15'],
    ['1998年7月', '1998-07-01'],
    ['1998-7', '1998-07-01'],
    ['1998/07', '1998-07-01'],
    ['1998.07', '1998-07-01'],
    ['199807', '1998-07-01'],
    // January, or October without its 0.
    ['1998.1', null],
    ['1998-13', null],
    ['1998', null],
    ['七月', null],
  ])('%s is %s', (cell, date) => {
    expect(parseSinceCell(cell)).toBe(date);
  });
});

describe('text cells', () => {
  it.each([
    ['０１４７', '0147'],
    ["'0147", '0147'],
    [' 0147 ', '0147'],
    ['A 12', 'A12'],
  ])('id %s is %s', (cell, id) => {
    expect(cleanId(cell)).toBe(id);
  });

  it.each([
    ['张 三', '张三'],
    ['张　三', '张三'],
    ['Ann  Lee', 'Ann Lee'],
    ['\n李四 ', '李四'],
  ])('name %j is %s', (cell, name) => {
    expect(cleanName(cell)).toBe(name);
  });

  it.each([
    ['1.38E+10', true],
    ['1e+11', true],
    ['0147', false],
    ['E10', false],
  ])('%s was shortened by Excel: %s', (id, shortened) => {
    expect(isShortened(id)).toBe(shortened);
  });
});
