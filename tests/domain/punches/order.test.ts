import { describe, expect, it } from 'vitest';
import { ClockTrack } from '#shared/domain/punches/order';
import { DAY_MS, formatWall, startOfDay } from '#shared/domain/time/wall';
import { at } from './helpers';

const BASE = startOfDay('2026-03-01');

/** Lines as `[day of March, person]`; days may be fractions and negative. */
function verdictOf(lines: [number, string][]) {
  const track = new ClockTrack('1');
  lines.forEach(([day, person], i) => {
    track.add(i + 1, BASE + Math.round(day * DAY_MS), person, true);
  });
  return track.finish();
}
const days = (...list: number[]): [number, string][] => list.map((day, i) => [day, `p${i % 3}`]);
const ranges = (lines: [number, string][]) => verdictOf(lines).suspects.map((s) => [s.fromLine, s.toLine]);

describe('which lines a wrong clock made', () => {
  it.each<[string, number[], number[][]]>([
    ['in order', [1, 1.2, 2, 3, 3.1, 8], []],
    ['back by less than a day', [1, 1.5, 0.6, 2], []],
    ['back by exactly a day', [2, 1, 3], []],
    ['one line back', [10, 11, 5, 12, 13], [[3, 3]]],
    ['a run back that is mended', [10, 11, 5, 5.1, 5.2, 12, 13, 14], [[3, 5]]],
    ['a run back, three weeks slow, up to the end', [21, 22, 23, 24, 25, 3, 4, 5], [[6, 8]]],
    ['a run ahead', [1, 2, 3, 90, 90.1, 4, 5, 6, 7], [[4, 5]]],
    ['wrong from the first line on', [60, 60.1, 1, 2, 3, 4], [[1, 2]]],
    ['two halves of one size: the later', [10, 5], [[2, 2]]],
    ['three single lines', [10, 5, 11], [[2, 2]]],
    [
      'two errors',
      [10, 11, -3000, 12, 13, 2, 14, 15, 16],
      [
        [3, 3],
        [6, 6],
      ],
    ],
    ['before a longer one that is not mended', [10, 11, 5, 5.1, 5.2], [[1, 2]]],
    ['a pit many times larger than what is around it', [10, 5, 5.1, 5.2, 5.3, 5.4, 5.5, 5.6, 12], [[1, 1]]],
    ['one error of two depths is one range', [10, 11, -3000, -2000, 12, 13], [[3, 4]]],
    ['nothing', [], []],
    ['one line', [1], []],
  ])('%s', (_name, list, expected) => {
    expect(ranges(days(...list))).toEqual(expected);
  });

  it('says how far the trusted data reaches, without the suspects', () => {
    const { firstAt, lastAt, suspectAccepted } = verdictOf(days(10, 11, 90, 90.1, 5, 12, 12.5, 13));
    expect([formatWall(firstAt ?? 0), formatWall(lastAt ?? 0)]).toEqual([
      '2026-03-11 00:00:00',
      '2026-03-14 00:00:00',
    ]);
    expect(suspectAccepted).toBe(3);
  });

  it('counts only accepted lines among the suspects', () => {
    const track = new ClockTrack('1');
    [10, 11, 5, 5.1, 12].forEach((day, i) => {
      track.add(i + 1, BASE + day * DAY_MS, 'p', i !== 3);
    });
    expect(track.finish()).toMatchObject({
      suspectAccepted: 1,
      suspects: [{ device: '1', fromLine: 3, toLine: 4 }],
    });
  });
});

describe('files that are not in order of time on purpose', () => {
  const month = Array.from({ length: 30 }, (_, i) => i);

  it.each<[string, [number, string][], string]>([
    [
      'sorted by person',
      ['a', 'b', 'c'].flatMap((p) => month.map((d): [number, string] => [d, p])),
      'by_person',
    ],
    [
      'two persons, sorted',
      ['a', 'b'].flatMap((p) => [1, 5, 9, 13].map((d): [number, string] => [d, p])),
      'by_person',
    ],
    [
      'sorted by person, with a line added at the end',
      [...['a', 'b'].flatMap((p) => month.map((d): [number, string] => [d, p])), [3.3, 'a']],
      'by_person',
    ],
    ['newest first', month.map((d): [number, string] => [-d, `p${d % 3}`]), 'unordered'],
    ['newest first, several a day', month.map((d): [number, string] => [-d / 3, `p${d % 3}`]), 'unordered'],
    ['shuffled', month.map((d): [number, string] => [(d * 13) % 30, `p${d % 4}`]), 'unordered'],
    [
      'months joined in a wrong order',
      [60, 0, 30].flatMap((m) =>
        month.flatMap((d) => [0, 0.1, 0.4].map((t): [number, string] => [m + d + t, `p${t}`])),
      ),
      'unordered',
    ],
    [
      'sorted by person, month after month',
      [0, 31].flatMap((m) =>
        ['a', 'b', 'c', 'd'].flatMap((p) => month.map((d): [number, string] => [m + d, p])),
      ),
      'by_person',
    ],
  ])('%s', (_name, lines, order) => {
    const verdict = verdictOf(lines);
    expect(verdict.suspects).toEqual([]);
    expect(verdict.order).toBe(order);
    expect(verdict.lastAt).toBe(Math.max(...lines.map(([day]) => BASE + Math.round(day * DAY_MS))));
  });

  it('two persons who take turns are in order of time', () => {
    expect(
      verdictOf([
        [1, 'a'],
        [2, 'a'],
        [3, 'b'],
        [4, 'b'],
      ]).order,
    ).toBe('time');
  });

  it('stays quick and small with 200,000 lines in no order', () => {
    const track = new ClockTrack('1');
    for (let i = 0; i < 200_000; i++)
      track.add(i + 1, BASE + ((i * 7919) % 10_007) * DAY_MS, `p${i % 50}`, true);
    expect(track.finish()).toMatchObject({ order: 'unordered', suspects: [], firstAt: BASE });
  });

  it('chains ten thousand weekends without trouble', () => {
    const track = new ClockTrack('1');
    for (let i = 0; i < 10_000; i++) track.add(i + 1, at('2001-01-05 08:00:00') + i * 3 * DAY_MS, 'p', true);
    track.add(10_001, at('2001-01-05 08:00:00'), 'p', true);
    expect(track.finish().suspects).toEqual([{ device: '1', fromLine: 10_001, toLine: 10_001 }]);
  });
});
