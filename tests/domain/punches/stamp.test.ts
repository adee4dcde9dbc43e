import { describe, expect, it } from 'vitest';
import { createDateOrderScan, createStampReader } from '#shared/domain/punches/stamp';
import type { DateOrder } from '#shared/domain/punches/types';
import { formatWall } from '#shared/domain/time/wall';

const read = (text: string, order: DateOrder = 'ymd'): string | null => {
  const value = createStampReader(order)(text, 0, text.length);
  return value === null ? null : formatWall(value);
};

describe('dates of punch files', () => {
  it.each<[string, DateOrder, string | null]>([
    ['2017-06-19 11:37:09', 'ymd', '2017-06-19 11:37:09'],
    ['2017/11/22 14:17:21', 'ymd', '2017-11-22 14:17:21'],
    ['  2017-06-19 11:37:09  ', 'ymd', '2017-06-19 11:37:09'],
    ['2016/05/10  14:45:02', 'ymd', '2016-05-10 14:45:02'],
    ['2017-6-9 8:05', 'ymd', '2017-06-09 08:05:00'],
    ['2017-06-19T11:37:09', 'ymd', '2017-06-19 11:37:09'],
    ['2024-02-29 00:00:00', 'ymd', '2024-02-29 00:00:00'],
    ['2023-02-29 00:00:00', 'ymd', null],
    ['2017-13-01 08:00:00', 'ymd', null],
    ['2017-00-10 08:00:00', 'ymd', null],
    ['2017-06-31 08:00:00', 'ymd', null],
    ['2017-06-19 24:00:00', 'ymd', null],
    ['2017-06-19 23:60:00', 'ymd', null],
    ['2017-06-19 23:59:60', 'ymd', null],
    ['1990-00--8 -16:-29:-40', 'ymd', null],
    ['2017-06/19 11:37:09', 'ymd', null],
    ['06-30-2016  01:19:29PM', 'mdy', '2016-06-30 13:19:29'],
    ['06-30-2016  12:19:29AM', 'mdy', '2016-06-30 00:19:29'],
    ['06-30-2016 12:00:00 pm', 'mdy', '2016-06-30 12:00:00'],
    ['06-30-2016 13:00:00 PM', 'mdy', null],
    ['06-30-2016 00:10:00 AM', 'mdy', null],
    ['2016-06-30 上午8:05:00', 'ymd', '2016-06-30 08:05:00'],
    ['2016-06-30 01:19:29下午', 'ymd', '2016-06-30 13:19:29'],
    ['03/04/2020 08:00:00', 'mdy', '2020-03-04 08:00:00'],
    ['03/04/2020 08:00:00', 'dmy', '2020-04-03 08:00:00'],
    ['30/06/2016 08:00:00', 'mdy', null],
    ['17-06-19 08:00:00', 'ymd', null],
    ['2017-06-19', 'ymd', null],
    ['', 'ymd', null],
    [`2017-06-19 ${'1'.repeat(60)}`, 'ymd', null],
  ])('%s (%s) is %s', (text, order, expected) => {
    expect(read(text, order)).toBe(expected);
  });

  it('remembers the day, also a day that does not exist, without mixing it up with the next', () => {
    const reader = createStampReader('ymd');
    const moments = [
      '2023-02-29 08:00:00',
      '2023-02-29 09:00:00',
      '2023-02-28 09:00:00',
      '2023-02-28 09:00:01',
    ];
    expect(moments.map((text) => reader(text, 0, text.length)).map((m) => m && formatWall(m))).toEqual([
      null,
      null,
      '2023-02-28 09:00:00',
      '2023-02-28 09:00:01',
    ]);
  });
});

describe('month first or day first', () => {
  it.each<[string, string[], DateOrder, boolean]>([
    ['no date', ['abc'], 'ymd', true],
    ['year first', ['1 2017/11/22 14:17:21'], 'ymd', true],
    ['second part above 12', ['01/02/2020 08:00', '01/13/2020 08:00'], 'mdy', true],
    ['first part above 12', ['01/02/2020 08:00', '13/01/2020 08:00'], 'dmy', true],
    ['both, mostly days first', ['13/01/2020', '14/01/2020', '01/13/2020'], 'dmy', false],
    ['days in a row, month first', ['03/01/2020', '03/02/2020', '03/03/2020'], 'mdy', false],
    ['days in a row, day first', ['01/03/2020', '02/03/2020', '03/03/2020'], 'dmy', false],
    ['over a month end, day first', ['11/03/2020', '12/03/2020', '01/04/2020', '02/04/2020'], 'dmy', false],
    ['over a month end, month first', ['03/11/2020', '03/12/2020', '04/01/2020'], 'mdy', false],
  ])('%s', (_name, lines, order, sure) => {
    const scan = createDateOrderScan();
    for (const line of lines) scan.see(line);
    expect(scan.verdict()).toEqual({ order, sure });
  });
});
