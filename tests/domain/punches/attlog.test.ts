import { describe, expect, it } from 'vitest';
import { attlogLine, brief, readAll } from './helpers';

const D = '2017-06-19 11:37:09';
const GOOD = attlogLine('17', D);

describe('attlog lines', () => {
  it.each<[string, string, string[]]>([
    ['as the machine writes it', `${GOOD}\r\n`, [`17 ${D} d1 - 1 -`]],
    ['LF only', `${GOOD}\n${attlogLine('18', D)}\n`, [`17 ${D} d1 - 1 -`, `18 ${D} d1 - 1 -`]],
    ['CR only', `${GOOD}\r${attlogLine('18', D)}\r`, [`17 ${D} d1 - 1 -`, `18 ${D} d1 - 1 -`]],
    ['no end of line at the end', GOOD, [`17 ${D} d1 - 1 -`]],
    [
      'stray blank lines',
      `\n${GOOD}\n \n\t\n${GOOD}\n" "\n`.replace('" "', ' '),
      Array(2).fill(`17 ${D} d1 - 1 -`),
    ],
    ['end-of-file mark', `${GOOD}\r\n\x1a`, [`17 ${D} d1 - 1 -`]],
    ['byte order mark', `\uFEFF${GOOD}`, [`17 ${D} d1 - 1 -`]],
    ['no padding', `17\t${D}\t1\t255\t1\t0`, [`17 ${D} d1 - 1 -`]],
    ['wide padding', `${' '.repeat(20)}17   \t${D}\t1\t255\t1\t0`, [`17 ${D} d1 - 1 -`]],
    ['leading zeros stay', `000017\t${D}\t1\t255\t1\t0`, [`000017 ${D} d1 - 1 -`]],
    ['device is column three', `17\t${D}\t103\t255\t15\t0`, [`17 ${D} d103 - 15 -`]],
    ['bars', `17|${D}|2|255|1|0`, [`17 ${D} d2 - 1 -`]],
    [
      'with a name',
      `17\t李 明\t${D}\t1\t0\n18\t\t${D}\t1\t1\n`,
      [`17 ${D} d1 in - 李 明`, `18 ${D} d1 out - -`],
    ],
    ['with a name and bars', `17|Li Ming|${D}|1|0\n`, [`17 ${D} d1 - - Li Ming`]],
    ['four fields', `17\t${D}\t1\t0\n`, [`17 ${D} d1 - - -`]],
    ['seven fields', `17\t${D}\t1\t255\t1\t0\t0\n`, [`17 ${D} d1 - 1 -`]],
    ['an empty field more', `${GOOD}\n${GOOD}\t\n`, Array(2).fill(`17 ${D} d1 - 1 -`)],
    ['an empty work code', `17\t${D}\t1\t255\t1\t\n`, [`17 ${D} d1 - 1 -`]],
    [
      'slashes, one digit, no seconds',
      `17\t2017/6/9 8:05\t1\t255\t1\t0`,
      ['17 2017-06-09 08:05:00 d1 - 1 -'],
    ],
    ['day first', `17\t19/06/2017 08:05:00\t1\t255\t1\t0`, ['17 2017-06-19 08:05:00 d1 - 1 -']],
  ])('%s', (_name, text, expected) => {
    const { punches, bad } = readAll(text);
    expect(bad).toEqual([]);
    expect(brief(punches)).toEqual(expected);
  });

  it.each<[string, string | null]>([
    ['0', 'in'],
    ['1', 'out'],
    ['2', 'out'],
    ['3', 'in'],
    ['4', 'in'],
    ['5', 'out'],
    ['255', null],
    ['9', null],
    ['', null],
  ])('status %s means %s where the statuses differ', (status, direction) => {
    const rest = `${attlogLine('1', D, '1', '0')}\n${attlogLine('2', D, '1', '1')}\n`;
    expect(readAll(`${rest}${attlogLine('3', D, '1', status)}\n`).punches[2]?.direction).toBe(direction);
  });

  it('does not believe a status that is always the same', () => {
    const { inspection, punches } = readAll(
      `${attlogLine('1', D, '1', '0')}\n${attlogLine('2', D, '1', '0')}\n`,
    );
    expect(inspection.directions).toBe(false);
    expect(punches.map((p) => p.direction)).toEqual([null, null]);
  });

  it.each<[string, string, string, Record<string, number> | undefined]>([
    ['impossible date', attlogLine('9', '1990-00--8 -16:-29:-40'), 'bad_date', undefined],
    ['30 February', attlogLine('9', '2017-02-30 08:00:00'), 'bad_date', undefined],
    ['no date', attlogLine('9', ''), 'bad_date', undefined],
    ['no id', attlogLine('', D), 'empty_id', undefined],
    ['id 0', attlogLine('0', D), 'zero_id', undefined],
    ['id 000', attlogLine('000', D), 'zero_id', undefined],
    ['cut short', `17\t${D}`, 'bad_fields', { fields: 2, expected: 6 }],
    ['one field missing', `17\t${D}\t1\t0\t1`, 'bad_fields', { fields: 5, expected: 6 }],
    ['two lines in one', GOOD + GOOD, 'bad_fields', { fields: 11, expected: 6 }],
    ['nonsense', 'hello', 'bad_fields', { fields: 1, expected: 6 }],
    ['a comment', '# 17', 'bad_fields', { fields: 1, expected: 6 }],
  ])('rejects: %s', (_name, line, code, params) => {
    const { punches, bad } = readAll(`${GOOD}\n\n${line}\n${GOOD}\n`);
    expect(punches.map((p) => p.line)).toEqual([1, 4]);
    expect(bad).toEqual([params ? { line: 3, raw: line, code, params } : { line: 3, raw: line, code }]);
  });

  it('keeps the raw line as it is, without its end', () => {
    expect(readAll(`${GOOD} \r\n`).punches[0]?.raw).toBe(`${GOOD} `);
  });

  it('cuts a line without end to a length that fits in memory', () => {
    const { punches, bad } = readAll(`${GOOD}\n${'9'.repeat(100_000)}\n${GOOD}\n`, undefined, 1000);
    expect(punches).toHaveLength(2);
    expect(bad).toEqual([{ line: 2, raw: '9'.repeat(4096), code: 'too_long' }]);
  });
});
