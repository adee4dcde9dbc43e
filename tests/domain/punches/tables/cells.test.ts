import { describe, expect, it } from 'vitest';
import {
  createMomentReader,
  readClock,
  readDay,
  readPeriod,
  serialToWall,
  splitTimes,
} from '#shared/domain/punches/cells';
import { formatWall } from '#shared/domain/time/wall';

const shown = (at: number | null) => (at === null ? null : formatWall(at));

describe('dates and times in cells', () => {
  it.each<[string, string | null]>([
    ['2018-05-28 12:50:43', '2018-05-28 12:50:43'],
    ['2019/10/8 星期二 8:20', '2019-10-08 08:20:00'],
    ['2019/10/8 周二 8:20', '2019-10-08 08:20:00'],
    ['2019年10月8日 8:20', '2019-10-08 08:20:00'],
    ['43248.535219907404', '2018-05-28 12:50:43'],
    ['43248', '2018-05-28 00:00:00'],
    ['147', null],
    ['99999', null],
    ['2019/2/29 8:20', null],
    ['2019/10/8 24:20', null],
    ['8:20', null],
    ['', null],
  ])('moment %s', (text, expected) => {
    expect(shown(createMomentReader('ymd')(text))).toBe(expected);
  });

  it.each<[string, string | null]>([
    ['2026/02/28 星期六', '2026-02-28 00:00:00'],
    ['26-05-01 星期五', '2026-05-01 00:00:00'],
    ['2017年12月1日', '2017-12-01 00:00:00'],
    ['2018-05-28 00:00:00', '2018-05-28 00:00:00'],
    ['43248.5', '2018-05-28 00:00:00'],
    ['26-02-30', null],
    ['合计', null],
  ])('day %s', (text, expected) => {
    expect(shown(readDay(text))).toBe(expected);
  });

  it.each<[string, number | null]>([
    ['8:20', 500 * 60_000],
    ['08:20:31', 500 * 60_000 + 31_000],
    ['０８：２０', 500 * 60_000],
    ['次日 00:57', (1440 + 57) * 60_000],
    ['0.5', 720 * 60_000],
    ['24:00', null],
    ['08:60', null],
    ['--', null],
  ])('clock %s', (text, expected) => {
    expect(readClock(text)).toBe(expected);
  });

  it.each<[string, [string, boolean][]]>([
    [
      '07:5212:0213:2817:35',
      [
        ['07:52', true],
        ['12:02', true],
        ['13:28', true],
        ['17:35', true],
      ],
    ],
    [
      '10:28\n11:48',
      [
        ['10:28', true],
        ['11:48', true],
      ],
    ],
    [
      '8:05，17:31；18:00',
      [
        ['8:05', true],
        ['17:31', true],
        ['18:00', true],
      ],
    ],
    [
      '07:52 缺',
      [
        ['07:52', true],
        ['缺', false],
      ],
    ],
    [
      '18:00 次日 00:57',
      [
        ['18:00', true],
        ['次日00:57', true],
      ],
    ],
    ['25:00', [['25:00', false]]],
    ['', []],
  ])('times in %j', (cell, expected) => {
    expect(splitTimes(cell).map(({ text, at }) => [text, at !== null])).toEqual(expected);
  });

  it.each<[string, object | null]>([
    ['考勤时间   2017-12-01 ~ 2017-12-31   制表时间', { from: '2017-12-01', to: '2017-12-31' }],
    ['考勤日期：2017-10-16～2017-10-22', { from: '2017-10-16', to: '2017-10-22' }],
    ['统计日期：2026-05-01 至 2026-05-31', { from: '2026-05-01', to: '2026-05-31' }],
    ['统计时间:02-01 ～ 02-28', null],
    ['2017-12-31 ~ 2017-12-01', null],
    ['2017-13-01 ~ 2017-13-31', null],
  ])('period of %s', (text, expected) => {
    expect(readPeriod(text)).toEqual(expected);
  });

  it('reads a serial number to the second', () => {
    expect(formatWall(serialToWall(43249.54361111111))).toBe('2018-05-29 13:02:48');
  });
});
