import { describe, expect, it } from 'vitest';
import { badOf, counts, found, importSheets, sheetOf } from '../helpers';

describe('标准报表, sheet 考勤记录', () => {
  const head = [
    '考 勤 记 录 表',
    '',
    '考勤时间 | | 2017-12-01 ~ 2017-12-03 | | 制表时间 | 2018-01-02 10:00',
    '1|2|3',
  ];
  const person = (id: string, name: string) =>
    `工 号:| |${id}| | | | | |姓 名:| |${name}| | | | | | | |部 门:| |窗口`;

  it('reads times without separators, and the same minute twice as a duplicate', () => {
    const read = importSheets([
      sheetOf('排班信息', ['排 班 信 息 表']),
      sheetOf('考勤记录', [
        ...head,
        person('003', '甲'),
        '07:5212:02| |08:0008:00',
        person('4', '乙'),
        '|23:59',
      ]),
    ]);
    expect(read.inspection).toMatchObject({ format: 'standard_report', sheets: [1], sure: true });
    expect(counts(read)).toEqual([5, 4, 1, 0, 0]);
    expect(found(read)).toEqual([
      '003 2017-12-01 07:52',
      '003 2017-12-01 12:02',
      '003 2017-12-03 08:00',
      '003 2017-12-03 08:00',
      '4 2017-12-02 23:59',
    ]);
    expect(read.verdicts[0]?.punch).toMatchObject({
      line: 1,
      place: { sheet: '考勤记录', row: 6 },
      name: '甲',
      raw: '003\t甲\t2017-12-01\t07:52',
    });
  });

  it('tells what is no time, on no day of the period, or of nobody', () => {
    const read = importSheets([
      sheetOf('S', [
        ...head.slice(0, 3),
        '1|2|3|4',
        person('1', '甲'),
        '07:52x|25:00| |08:00',
        person('', '乙'),
        '08:01',
        person('0', '丙'),
        '08:02',
      ]),
    ]);
    expect(counts(read)).toEqual([5, 0, 0, 0, 5]);
    expect(badOf(read)).toEqual([
      [6, 'bad_date', '1\t甲\t2017-12-01\t07:52x'],
      [6, 'bad_date', '1\t甲\t2017-12-02\t25:00'],
      [6, 'bad_date', '1\t甲\t\t08:00'],
      [8, 'empty_id', '\t乙\t2017-12-01\t08:01'],
      [10, 'zero_id', '0\t丙\t2017-12-01\t08:02'],
    ]);
  });

  it('gives a row whose labels are lost to nobody', () => {
    const read = importSheets([
      sheetOf('S', [...head, person('1', '甲'), '08:00', 'damaged', '09:00|09:01']),
    ]);
    expect(found(read)).toEqual(['1 2017-12-01 08:00']);
    expect(badOf(read)).toEqual([
      [8, 'empty_id', '\t\t2017-12-01\t09:00'],
      [8, 'empty_id', '\t\t2017-12-02\t09:01'],
    ]);
  });

  it('finds the days of a period across two months', () => {
    const read = importSheets([
      sheetOf('S', [
        '考勤记录表',
        '2017-12-30～2018-01-02',
        '30|31|1|2',
        person('1', '甲'),
        '08:00|08:01|08:02|08:03',
      ]),
    ]);
    expect(found(read)).toEqual([
      '1 2017-12-30 08:00',
      '1 2017-12-31 08:01',
      '1 2018-01-01 08:02',
      '1 2018-01-02 08:03',
    ]);
  });
});

describe('标准报表, cards without a sheet 考勤记录', () => {
  it('reads the cards of several persons side by side, and what has no id as bad', () => {
    const read = importSheets([
      sheetOf('异常统计', ['异 常 统 计 表', '统计日期：2017-12-01～2017-12-31']),
      sheetOf('001.2', [
        '考 勤 卡 表',
        '考勤日期：2017-12-01～2017-12-31',
        '部门|窗口|姓名|甲|部门|窗口|姓名|乙|部门| |姓名|',
        '日期|2017-12|工号|001|日期|2017-12|工号|2|日期| |工号|',
        '日 星期|上班|下班| |日 星期|上班|下班| |日 星期|上班|下班',
        '01 五|08:00|旷工| |01 五| |17:30| |01 五|09:00',
        '02 六|休息| | |02 六|08:01|25:00|',
        '32 六|08:00',
      ]),
    ]);
    expect(read.inspection).toMatchObject({ format: 'standard_cards', sheets: [1] });
    expect(found(read)).toEqual(['001 2017-12-01 08:00', '2 2017-12-01 17:30', '2 2017-12-02 08:01']);
    expect(read.verdicts.map(({ punch }) => punch.name)).toEqual(['甲', '乙', '乙']);
    expect(badOf(read)).toEqual([
      [6, 'empty_id', '\t\t2017-12-01\t09:00'],
      [7, 'bad_date', '2\t乙\t2017-12-02\t25:00'],
      [8, 'bad_date', '001\t甲\t\t08:00'],
    ]);
  });
});

describe('员工刷卡记录表', () => {
  const label = (id: string, name: string) =>
    ` |工号：| |${id}| | | | | | | 姓名：|${name}| | | | | |部门：|窗口`;

  it('reads days from the first of the period, rows that go on, and never keys on the name', () => {
    const read = importSheets([
      sheetOf('刷卡记录', [
        '员 工 刷 卡 记 录 表',
        '',
        '考勤日期：2017-10-16～2017-10-18',
        label('1', '甲'),
        '16|17|18',
        '10:28\n11:48| |08:00，12:00',
        '17:30',
        label('2', '甲'),
        '16|17|18',
        '|09:00；18:00',
      ]),
    ]);
    expect(read.inspection.format).toBe('card_report');
    expect(counts(read)).toEqual([7, 7, 0, 0, 0]);
    expect(found(read)).toEqual([
      '1 2017-10-16 10:28',
      '1 2017-10-16 11:48',
      '1 2017-10-18 08:00',
      '1 2017-10-18 12:00',
      '1 2017-10-16 17:30',
      '2 2017-10-17 09:00',
      '2 2017-10-17 18:00',
    ]);
  });

  it('gives punches under days without labels to nobody', () => {
    const read = importSheets([
      sheetOf('S', [
        '员工刷卡记录表',
        '考勤日期：2017-10-16～2017-10-18',
        label('1', '甲'),
        '16|17|18',
        '16|17|18',
        '10:28',
      ]),
    ]);
    expect(badOf(read)).toEqual([[6, 'empty_id', '\t\t2017-10-16\t10:28']]);
  });
});
