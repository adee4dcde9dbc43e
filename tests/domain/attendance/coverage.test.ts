import { describe, expect, it } from 'vitest';
import { buildCoverage, machinesBehind } from '#shared/domain/attendance/coverage';
import type { DeviceCoverage } from '#shared/domain/attendance/types';
import { chineseYear } from '#shared/domain/calendar/chinese-year';
import { overridesByDate } from '#shared/domain/calendar/workdays';
import type { IsoDate, WallMs } from '#shared/domain/time/wall';
import { time } from './dsl';

/** `03-09 08:10` in 2026. */
const at = (text: string): WallMs => time(text.slice(6), `2026-${text.slice(0, 5)}`);

/** Spans `03-09 08:10~03-13 17:40`, separated by commas; `retired 03-20` at the end. */
function device(deviceId: string, text: string): DeviceCoverage {
  const [spans = '', retired] = text.split(' retired ');
  return {
    deviceId,
    spans: spans
      .split(',')
      .filter(Boolean)
      .map((span) => {
        const [from = '', to = ''] = span.split('~');
        return { firstAt: at(from), lastAt: at(to) };
      }),
    retiredOn: retired ? `2026-${retired}` : null,
  };
}

/** Is all of [from, until] on its day in? */
function covers(devices: DeviceCoverage[], window: string, declaredUntil: IsoDate | null = null): boolean {
  const coverage = buildCoverage({ devices, declaredUntil }, overridesByDate(chineseYear(2026)));
  const [from = '', until = ''] = window.split('~');
  return coverage.covers(`2026-${from.slice(0, 5)}`, at(from), at(until));
}

describe('one machine', () => {
  const week = device('1', '03-09 08:10~03-13 17:40');
  it.each([
    ['03-09 06:00~03-09 10:30', true, 'its first day counts whole'],
    ['03-08 06:00~03-08 10:30', false, 'the day before does not'],
    ['03-11 15:00~03-11 23:00', true, 'a day inside'],
    ['03-13 15:00~03-13 17:40', true, 'exactly to the last punch'],
    ['03-13 15:00~03-13 17:41', false, 'a minute past it'],
    ['03-16 06:00~03-16 10:30', false, 'after it'],
  ])('%s → %s (%s)', (window, expected) => {
    expect(covers([week], window)).toBe(expected);
  });

  it('covers nothing without data', () => {
    expect(covers([], '03-09 06:00~03-09 10:30')).toBe(false);
    expect(covers([device('1', '')], '03-09 06:00~03-09 10:30', '2026-03-31')).toBe(false);
  });
});

describe('files after each other', () => {
  it.each([
    ['03-09 08:00~03-13 17:40,03-16 08:00~03-20 17:40', true, 'Friday to Monday'],
    ['03-09 08:00~03-13 17:40,03-17 08:00~03-20 17:40', false, 'Monday is missing'],
    ['03-09 08:00~03-13 12:00,03-13 13:50~03-20 17:40', true, 'the same day'],
    ['03-16 08:00~03-20 17:40,03-09 08:00~03-13 17:40', true, 'imported in the wrong order'],
    ['03-09 08:00~03-18 12:00,03-10 08:00~03-11 17:40', true, 'one inside the other'],
  ])('%s: Friday evening covered %s (%s)', (spans, expected) => {
    expect(covers([device('1', spans)], '03-13 15:00~03-13 23:00')).toBe(expected);
  });

  it('continues over a long holiday, whose next workday is the tenth day', () => {
    const before = '02-02 08:00~02-14 17:40';
    expect(covers([device('1', `${before},02-24 08:00~02-28 17:40`)], '02-14 15:00~02-14 23:00')).toBe(true);
    expect(covers([device('1', `${before},02-25 08:00~02-28 17:40`)], '02-14 15:00~02-14 23:00')).toBe(false);
    expect(covers([device('1', `${before},02-25 08:00~02-28 17:40`)], '02-24 06:00~02-24 10:30')).toBe(false);
  });

  it('leaves a whole month between two files open', () => {
    const gap = device('1', '01-05 08:00~01-30 17:40,03-02 08:00~03-31 17:40');
    expect(covers([gap], '02-10 06:00~02-10 10:30')).toBe(false);
    expect(covers([gap], '03-02 06:00~03-02 10:30')).toBe(true);
  });
});

describe('several machines', () => {
  const a = device('a', '03-02 08:00~03-31 17:40');
  it.each([
    ['03-09 08:00~03-13 17:40', '03-12 15:00~03-12 23:00', true, 'both are in'],
    ['03-09 08:00~03-13 17:40', '03-16 06:00~03-16 10:30', false, 'the other has not reported'],
    ['03-09 08:00~03-13 17:40', '03-06 15:00~03-06 23:00', true, 'the other was not there yet'],
    ['03-09 08:00~03-13 17:40 retired 03-16', '03-16 06:00~03-16 10:30', true, 'the other is out of service'],
    ['03-09 08:00~03-13 17:40 retired 03-16', '03-13 15:00~03-13 23:00', false, 'its last day still waits'],
    ['', '03-16 06:00~03-16 10:30', true, 'one that never reported does not count'],
  ])('with %s: %s → %s (%s)', (other, window, expected) => {
    expect(covers([a, device('b', other)], window)).toBe(expected);
  });

  it('covers nothing when all are out of service', () => {
    expect(covers([device('a', '03-02 08:00~03-31 17:40 retired 03-10')], '03-10 06:00~03-10 10:30')).toBe(
      false,
    );
  });
});

describe('the word of the office', () => {
  const late = device('1', '03-09 08:00~03-13 17:40');
  it.each([
    ['03-13 15:00~03-13 23:00', '2026-03-13', true, 'fills the evening'],
    ['03-16 06:00~03-16 10:30', '2026-03-13', false, 'reaches no further than the day'],
    ['03-31 15:00~03-31 23:00', '2026-03-31', true, 'fills the gap to the end of the month'],
    ['03-06 15:00~03-06 23:00', '2026-03-31', false, 'says nothing of the time before any data'],
  ])('%s with word until %s → %s (%s)', (window, declared, expected) => {
    expect(covers([late], window, declared)).toBe(expected);
  });

  it('joins the data that follows it', () => {
    const next = device('1', '03-09 08:00~03-13 17:40,03-18 08:00~03-20 17:40');
    expect(covers([next], '03-17 22:00~03-18 06:30', '2026-03-17')).toBe(true);
  });
});

describe('machines everybody waits for', () => {
  const overrides = overridesByDate(chineseYear(2026));
  const hall = device('hall', '03-09 08:10~03-20 17:40');
  const gate = device('gate', '03-09 08:10~03-11 17:32,03-17 08:01~03-20 17:40');
  const behind = (devices: DeviceCoverage[], day: string, declaredUntil: IsoDate | null = null) =>
    machinesBehind({ devices, declaredUntil }, overrides, `2026-${day}`, {
      from: at(`${day} 08:30`),
      until: at(`${day} 17:30`),
    });

  it('are those that lack a part of the day', () => {
    expect(behind([hall, gate], '03-11')).toEqual([]);
    expect(behind([hall, gate], '03-13')).toEqual([
      { deviceId: 'gate', until: at('03-11 17:32'), next: at('03-17 00:00') },
    ]);
    expect(behind([hall, gate], '03-23')).toEqual([
      { deviceId: 'hall', until: at('03-20 17:40'), next: null },
      { deviceId: 'gate', until: at('03-20 17:40'), next: null },
    ]);
  });

  it('are none once the office declared the data complete', () => {
    expect(behind([hall, gate], '03-13', '2026-03-13')).toEqual([]);
    expect(behind([hall, gate], '03-16', '2026-03-13')).toHaveLength(1);
  });

  it('leave out machines of other days and those that never delivered', () => {
    expect(behind([hall, device('late', '03-16 08:00~03-16 09:00')], '03-13')).toEqual([]);
    expect(behind([hall, device('old', '03-02 08:00~03-06 17:40 retired 03-10')], '03-13')).toEqual([]);
    expect(behind([hall, device('new', '')], '03-13')).toEqual([]);
  });
});
