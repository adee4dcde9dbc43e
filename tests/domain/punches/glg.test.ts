import { describe, expect, it } from 'vitest';
import { brief, readAll } from './helpers';

const D = '2017-11-22 14:17:21';
const T = '2017/11/22 14:17:21';

describe('GLG lines, by the names of their columns', () => {
  it.each<[string, string, string[]]>([
    [
      'INOUT',
      `No\tTMNo\tEnNo\tName\tINOUT\tMode\tDateTime\n1\t2\t8080\t\t0\t5\t${T}\n`,
      [`8080 ${D} d2 - 5 -`],
    ],
    [
      'INOUT that differs',
      `No\tTMNo\tEnNo\tName\tINOUT\tMode\tDateTime\n1\t1\t7\tLi\t0\t5\t${T}\n2\t1\t8\tWu\t1\t5\t${T}\n`,
      [`7 ${D} d1 in 5 Li`, `8 ${D} d1 out 5 Wu`],
    ],
    [
      'Name and GMNo',
      `No\tTMNo\tEnNo\tName\tGMNo\tMode\tDateTime\n1\t1\t7\tLi Ming\t3\t0\t${T}\n`,
      [`7 ${D} d1 - 0 Li Ming`],
    ],
    [
      'Name GMNo in one cell',
      `No\tTMNo\tEnNo\tName GMNo\tMode\tDateTime\r\n1\t1\t6\t 1\t0\t${T}\r\n`,
      [`6 ${D} d1 - 0 -`],
    ],
    [
      'Name GMNo in one cell, with a name',
      `No\tTMNo\tEnNo\tName GMNo\tMode\tDateTime\n1\t1\t6\tLi Ming   1\t0\t${T}\n`,
      [`6 ${D} d1 - 0 Li Ming`],
    ],
    [
      'Name GMNo in one header cell only',
      `No\tTMNo\tEnNo\tName GMNo\tMode\tDateTime\n1\t1\t6\tLi Ming\t1\t0\t${T}\n`,
      [`6 ${D} d1 - 0 Li Ming`],
    ],
    [
      'more header cells than data',
      `No\tTMNo\tEnNo\tName\t\t\tGMNo\tMode\tDateTime\n1\t1\t6\tLi\t1\t0\t${T}\n`,
      [`6 ${D} d1 - 0 Li`],
    ],
    [
      'as many header cells as data',
      `No\tTMNo\tEnNo\tName\t\t\tGMNo\tMode\tDateTime\n1\t1\t6\tLi\t\t\t1\t0\t${T}\n`,
      [`6 ${D} d1 - 0 Li`],
    ],
    [
      'IN/OUT and Antipass',
      `No\tTMNo\tEnNo\tName\t\tGMNo\tMode\tIN/OUT\tAntipass\tDateTime\n1\t1\t6\tLi\t1\t0\t1\t0\t${T}\n2\t1\t7\tWu\t1\t0\t0\t0\t${T}\n`,
      [`6 ${D} d1 out 0 Li`, `7 ${D} d1 in 0 Wu`],
    ],
    [
      'words for in and out',
      `No\tTMNo\tEnNo\tName\tINOUT\tMode\tDateTime\n1\t1\t7\tLi\tDutyOn\t5\t${T}\n2\t1\t8\tWu\tDutyOff\t5\t${T}\n3\t1\t9\t\t?\t5\t${T}\n`,
      [`7 ${D} d1 in 5 Li`, `8 ${D} d1 out 5 Wu`, `9 ${D} d1 - 5 -`],
    ],
    [
      'aligned by spaces',
      'No\tMchn\tEnNo     Name        Mode    IOMd    DateTime\t\r\n000001    1  000000001    Li  1   0   2017/11/22  14:17:21\t\r\n',
      [`000000001 ${D} d1 - 1 Li`],
    ],
    [
      'aligned by spaces: no name, two names, 12-hour clock',
      `No Mchn EnNo Name Mode IOMd DateTime\n1 1 01 1 0 ${T}\n2 1 02 Li Ming 1 1 ${T}\n3 1 03 Wu 1 0 2017/11/22 02:17:21 PM\n`,
      [`01 ${D} d1 in 1 -`, `02 ${D} d1 out 1 Li Ming`, `03 ${D} d1 in 1 Wu`],
    ],
    [
      'settings first',
      `# DeviceModel = X1\n# EnNo = none\nNo\tTMNo\tEnNo\tName\tMode\tDateTime\n1\t1\t7\tLi\t0\t${T}\n`,
      [`7 ${D} d1 - 0 Li`],
    ],
    [
      'first byte lost',
      `o\tTMNo\tEnNo\tName\tINOUT\tMode\tDateTime\n1\t1\t7\tLi\t0\t5\t${T}\n`,
      [`7 ${D} d1 - 5 Li`],
    ],
    [
      'names padded',
      `No\tTMNo\tEnNo\tName\tINOUT\tMode\tDateTime\n1\t1\t7\tLi        \t0\t5\t${T}\n`,
      [`7 ${D} d1 - 5 Li`],
    ],
    [
      'ids padded',
      `No\tTMNo\tEnNo\tName\tINOUT\tMode\tDateTime\n1\t1\t   00007\t\t0\t5\t${T}\n`,
      [`00007 ${D} d1 - 5 -`],
    ],
    ['no name column', `No\tTMNo\tEnNo\tMode\tDateTime\n1\t1\t7\t0\t${T}\n`, [`7 ${D} d1 - 0 -`]],
    [
      'month first',
      `No\tTMNo\tEnNo\tName\tMode\tDateTime\n1\t1\t7\t\t0\t11/22/2017 14:17:21\n`,
      [`7 ${D} d1 - 0 -`],
    ],
    [
      '12-hour clock',
      `No\tTMNo\tEnNo\tName\tMode\tDateTime\n1\t1\t7\t\t0\t11-22-2017  02:17:21PM\n`,
      [`7 ${D} d1 - 0 -`],
    ],
    [
      '12-hour clock, aligned by spaces',
      `No Mchn EnNo Name Mode IOMd DateTime\n1 1 7 Li 0 0 11-22-2017  02:17:21PM\n`,
      [`7 ${D} d1 - 0 Li`],
    ],
    [
      'two files joined, with other columns',
      `No\tTMNo\tEnNo\tName\tMode\tDateTime\n1\t1\t7\t\t0\t${T}\nNo\tTMNo\tEnNo\tName\tINOUT\tMode\tDateTime\n1\t1\t8\t\t0\t3\t${T}\n`,
      [`7 ${D} d1 - 0 -`, `8 ${D} d1 - 3 -`],
    ],
  ])('%s', (_name, text, expected) => {
    const { punches, bad, inspection } = readAll(text);
    expect(inspection.format).toBe('glg');
    expect(bad).toEqual([]);
    expect(brief(punches)).toEqual(expected);
  });

  const HEADER = 'No\tTMNo\tEnNo\tName\tINOUT\tMode\tDateTime';
  it.each<[string, string, string]>([
    ['EnNo 0', `1\t1\t0\t\t0\t0\t${T}`, 'zero_id'],
    ['EnNo 00000000', `1\t1\t00000000\t\t0\t0\t${T}`, 'zero_id'],
    ['no EnNo', `1\t1\t\t\t0\t0\t${T}`, 'empty_id'],
    ['impossible date', '1\t1\t7\t\t0\t0\t2017/02/30 14:17:21', 'bad_date'],
    ['no date', '1\t1\t7\t\t0\t0\t', 'bad_fields'],
    ['cut short', '1\t1\t7', 'bad_fields'],
    ['too many cells', `1\t1\t7\tLi\tMing\t0\t0\t${T}`, 'bad_fields'],
    ['two lines in one', `1\t1\t7\t\t0\t0\t${T}1\t1\t7\t\t0\t0\t${T}`, 'bad_fields'],
    ['a comment among the data', '# late', 'bad_fields'],
    ['words', 'total of punches 2017/11/22', 'bad_fields'],
  ])('rejects: %s', (_name, line, code) => {
    const { punches, bad } = readAll(`${HEADER}\n${line}\n1\t1\t7\t\t0\t0\t${T}\n`);
    expect(bad).toEqual([{ line: 2, raw: line, code }]);
    expect(punches).toHaveLength(1);
  });

  it('rejects a line aligned by spaces whose id is blank instead of taking the name for it', () => {
    const { bad } = readAll(`No Mchn EnNo Name Mode IOMd DateTime\n1 1      Li 1 0 ${T}\n`);
    expect(bad.map((b) => b.code)).toEqual(['bad_fields']);
  });

  it('tells lines before the header instead of dropping them', () => {
    const { bad, punches } = readAll(`7\t${T}\n${HEADER}\n1\t1\t7\t\t0\t0\t${T}\n`);
    expect(bad.map((b) => [b.line, b.code])).toEqual([[1, 'bad_fields']]);
    expect(punches).toHaveLength(1);
  });
});
