import { describe, expect, it } from 'vitest';
import { cutCsv } from '#shared/domain/punches/flat-lines';
import { inspectSheets } from '#shared/domain/punches/table-detect';
import { formatWall } from '#shared/domain/time/wall';
import { type Imported, importSheets, importText, sheetOf } from '../helpers';

const found = ({ verdicts }: Imported): string[] =>
  verdicts.map(({ punch: p }) => `${p.machineId} ${formatWall(p.at)} d${p.device} ${p.direction ?? '-'}`);

describe('flat exports of attendance programs', () => {
  it('takes 考勤号码 before 编号, a serial number as a date, and a headless sheet not at all', () => {
    const read = importSheets([
      sheetOf('Sheet1', [
        '部门|姓名|考勤号码|日期时间|机器号|编号|比对方式|卡号',
        '总公司|甲|2|43248.535219907404|1|9|指纹|',
        '总公司|乙|0147|2018-05-28 12:00:00|1| |人脸|',
        '总公司|丙| |2018-05-28 12:00:00|1| |人脸|',
        '总公司|丁|5|2018-02-30 12:00:00|1| |人脸|',
      ]),
      sheetOf('Sheet2', ['备注|无']),
    ]);
    expect(read.inspection).toMatchObject({ format: 'flat_export', sheets: [0], directions: false });
    expect(found(read)).toEqual(['2 2018-05-28 12:50:43 d1 -', '0147 2018-05-28 12:00:00 d1 -']);
    expect(read.bad.map(({ place, code }) => [place?.row, code])).toEqual([
      [4, 'empty_id'],
      [5, 'bad_date'],
    ]);
  });

  it('joins a date and a time of hours and minutes', () => {
    const read = importSheets([
      sheetOf('S', [
        '人员编号|登记号码|姓名|星期|刷卡日期|刷卡时间|签到方式|设备编号|上下班标志|操作员|操作日期|备注',
        '000001|7|甲|一|2019-10-07|08:20|指纹|1|上班| |2019-10-09 10:00|',
        '000001|7|甲|一|2019/10/7|0.75|指纹|1|下班| | |',
      ]),
    ]);
    expect(found(read)).toEqual(['7 2019-10-07 08:20:00 d1 in', '7 2019-10-07 18:00:00 d1 out']);
  });

  it('keeps 人员编号 as text where there is no other id', () => {
    const read = importSheets([sheetOf('S', ['人员编号|刷卡日期|刷卡时间', '000001|2019-10-07|08:20'])]);
    expect(found(read)).toEqual(['000001 2019-10-07 08:20:00 d -']);
  });

  it('reads a weekday between date and time', () => {
    const read = importSheets([sheetOf('S', ['登记号码|姓名|出勤时间', '1|甲|2019/10/8 星期二 8:20'])]);
    expect(found(read)).toEqual(['1 2019-10-08 08:20:00 d -']);
  });

  it('says nothing about directions when all rows say the same', () => {
    const read = importSheets([
      sheetOf('S', ['登记号码|出勤时间|上下班标志', '1|2019/10/8 8:20|上班', '1|2019/10/8 18:20|上班']),
    ]);
    expect(read.verdicts.map(({ punch }) => punch.direction)).toEqual([null, null]);
  });

  it('is read from text as well', () => {
    const read = importText('登记号码,姓名,出勤时间\r\n1,甲,2019/10/8 8:20\r\n0,,2019/10/8 8:20\r\n1\r\n');
    expect(read.inspection).toMatchObject({ format: 'flat_export', container: 'text', separator: ',' });
    expect(found(read)).toEqual(['1 2019-10-08 08:20:00 d -']);
    expect(read.bad.map(({ line, code }) => [line, code])).toEqual([
      [3, 'zero_id'],
      [4, 'bad_fields'],
    ]);
  });
});

describe('海康', () => {
  const header =
    'Person ID,Name,Department,Time,Attendance Status,Attendance Check Point,Custom Name,Data Source,Handling Type,Temperature,Abnormal';
  const lines = [
    header,
    "'114,甲,大厅/窗口,2023-03-01 08:21:05,Check-in,North Gate,,Original Records,,,No",
    '\'0114,"乙, 丙",大厅,2023-03-01 17:31:00,Check-out,North Gate,,Original Records,,,No',
    "'114,甲,大厅,2023-03-02 09:00:00,Check-in,North Gate,,,Manual,,No",
    "',甲,大厅,2023-03-02 09:00:00,Check-in,North Gate,,,,,No",
    '\'114,"甲,大厅,2023-03-02 09:00:00',
  ];

  it('reads the comma separated file, apostrophes gone and zeros kept', () => {
    const read = importText(lines.join('\r\n'));
    expect(read.inspection).toMatchObject({ format: 'hikvision', why: 'column_names', sure: true });
    expect(found(read)).toEqual([
      '114 2023-03-01 08:21:05 dNorth Gate in',
      '0114 2023-03-01 17:31:00 dNorth Gate out',
      '114 2023-03-02 09:00:00 dNorth Gate in',
    ]);
    expect(read.report).toMatchObject({ read: 5, accepted: 2, quarantined: 1, rejected: 2 });
    expect(read.bad.map(({ line, code }) => [line, code])).toEqual([
      [5, 'empty_id'],
      [6, 'bad_fields'],
    ]);
    expect(read.twins).toEqual([['0114', '114']]);
  });

  it('reads the same from a web table', () => {
    const rows = lines.slice(0, 2).map((line) => line.replaceAll(',', '|'));
    const read = importSheets([sheetOf('1', rows)], 'html');
    expect(read.inspection).toMatchObject({ format: 'hikvision', container: 'html' });
    expect(found(read)).toEqual(['114 2023-03-01 08:21:05 dNorth Gate -']);
  });

  it.each<[string, string[]]>([
    ['a,b,,c', ['a', 'b', '', 'c']],
    ['"a,b",c', ['a,b', 'c']],
    ['"a ""b""",c', ['a "b"', 'c']],
    ['a,"b', ['a', 'b']],
    ['a,"b"x,c', ['a', 'bx', 'c']],
    ['', ['']],
    ['a,', ['a', '']],
  ])('cuts %j', (line, cells) => {
    expect(cutCsv(line, ',')).toEqual(cells);
  });
});

describe('att2000.mdb', () => {
  const users = sheetOf('USERINFO', ['USERID|Badgenumber|Name', '1|0002|甲', '2| |乙', '3|0|丙']);
  const read = importSheets(
    [
      users,
      sheetOf('CHECKINOUT', [
        'USERID|CHECKTIME|CHECKTYPE|VERIFYCODE|SENSORID',
        '1|2017-10-12 08:06:51|I|1|3',
        '1|2017-10-12 18:06:51|O|1|3',
        '2|2017-10-12 18:06:51|O|1|3',
        '3|2017-10-12 18:06:51|O|1|3',
        '9|2017-10-12 18:06:51|O|1|3',
        '1| |O|1|3',
      ]),
    ],
    'access',
  );

  it('knows people by Badgenumber', () => {
    expect(found(read)).toEqual(['0002 2017-10-12 08:06:51 d3 in', '0002 2017-10-12 18:06:51 d3 out']);
    expect(read.bad.map(({ code }) => code)).toEqual(['empty_id', 'zero_id', 'unknown_user', 'bad_date']);
  });

  it('is not guessed where a table is missing', () => {
    expect(inspectSheets('access', [users])).toMatchObject({ format: 'unknown', sheets: [] });
  });
});

describe('what is no punch file', () => {
  it.each<[string, string[], string]>([
    ['a roster', ['姓名|工号|岗位', '甲|1|窗口'], 'no_known_shape'],
    ['a header without a date under it', ['工号|时间', '1|上午'], 'no_known_shape'],
    ['an empty sheet', [''], 'empty'],
  ])('%s', (_name, lines, why) => {
    expect(inspectSheets('workbook', [sheetOf('S', lines)])).toMatchObject({
      format: 'unknown',
      why,
      sheets: [],
    });
  });
});
