import { describe, expect, it } from 'vitest';
import { formatWall } from '#shared/domain/time/wall';
import { badOf, counts, found, importSheets, sheetOf } from '../helpers';

describe('企业微信', () => {
  const title = ['概况统计与打卡明细', '统计时间:02-01 ～ 02-28   制表时间:2026-03-10 20:11(UTC+8)'];
  const names = ['时间|姓名|账号|基础信息| |打卡时间记录', ' | | |部门|工号|'];

  it('reads the times of a 日报 with their marks, full- and half-width', () => {
    const read = importSheets([
      sheetOf('概况统计与打卡明细', [
        ...title,
        ...names,
        '2026/02/28 星期六|甲|JiaYi|窗口|--|09:00(补卡) 18:09',
        '2026/02/27 星期五|甲|JiaYi|窗口|--|09:00（补卡） 18:10 次日 00:57',
        '2026/02/26 星期四|甲|JiaYi|窗口|--|--',
        '2026/02/25 星期三|甲|JiaYi|窗口|--|未打卡',
        '2026/02/24 星期二|乙|--|窗口|--|09:00',
        '合计|甲|JiaYi|窗口|--|09:00',
      ]),
      sheetOf('打卡详情', [
        '打卡详情',
        '',
        '日期|姓名|账号|实际打卡时间',
        '',
        '2026/02/28 星期六|甲|JiaYi|09:00',
      ]),
    ]);
    expect(read.inspection).toMatchObject({ format: 'wecom', sheets: [0] });
    expect(counts(read)).toEqual([7, 3, 0, 2, 2]);
    expect(read.verdicts.map(({ punch, verdict }) => [formatWall(punch.at), verdict.code])).toEqual([
      ['2026-02-28 09:00:00', 'patched_punch'],
      ['2026-02-28 18:09:00', null],
      ['2026-02-27 09:00:00', 'patched_punch'],
      ['2026-02-27 18:10:00', null],
      ['2026-02-28 00:57:00', null],
    ]);
    expect(read.bad.map(({ code }) => code)).toEqual(['empty_id', 'bad_date']);
  });

  it('keys on 工号 where there is no 账号', () => {
    const read = importSheets([
      sheetOf('S', [
        '时间|姓名|基础信息| |打卡时间记录',
        ' | |部门|工号|',
        '2026/02/28 星期六|甲|窗口|007|09:00',
      ]),
    ]);
    expect(found(read)).toEqual(['007 2026-02-28 09:00']);
  });

  it('reads 打卡详情 alone, with 失效 and 补卡 set aside and blanks not counted', () => {
    const read = importSheets([
      sheetOf('打卡详情', [
        '打卡详情',
        '统计时间:02-01 ～ 02-28',
        '日期|姓名|账号|部门|打卡类型|应打卡时间|实际打卡时间|打卡状态|打卡设备',
        '',
        '2026/02/28 星期六|甲|JiaYi|窗口|上班|09:00|08:59|正常|Phone A',
        '2026/02/28 星期六|甲|JiaYi|窗口|下班|18:00|--|缺卡（18:00）|--',
        '2026/02/27 星期五|甲|JiaYi|窗口|下班|18:00|17:06|失效 早退54分钟|Phone B',
        '2026/02/26 星期四|甲|JiaYi|窗口|上班|09:00|09:00|正常(补卡)|--',
      ]),
    ]);
    expect(read.inspection.format).toBe('wecom');
    expect(counts(read)).toEqual([3, 1, 0, 2, 0]);
    expect(read.verdicts.map(({ verdict }) => verdict.code)).toEqual([
      null,
      'invalid_punch',
      'patched_punch',
    ]);
    expect(read.report.perDevice.map(({ device }) => device)).toEqual(['wecom']);
  });
});

describe('钉钉, sheet 原始记录', () => {
  const names =
    '姓名|考勤组|部门|工号|职位|UserId|考勤日期|考勤时间|打卡时间|打卡结果|打卡地址|打卡备注|异常打卡原因|打卡图片1|打卡图片2|打卡设备|管理员修改备注';
  const row = (no: string, user: string, day: string, time: string, result = '正常', note = '') =>
    `甲|窗口组|窗口|${no}| |${user}|${day}|09:00|${time}|${result}|大厅|${note}| | | |前台机|`;
  const read = importSheets([
    sheetOf('月度汇总', ['月度汇总 统计日期：2026-05-01 至 2026-05-31']),
    sheetOf('原始记录', [
      '原始记录 统计日期：2026-05-01 至 2026-05-31',
      '报表生成时间：2026-06-01 09:00',
      names,
      row('001', '0110', '26-05-01 星期五', '08:23'),
      row('', '0111', '26-05-01 星期五', '08:24', '迟到', '忘了补卡'),
      row('001', '0110', '26-05-31 星期日', '次日 00:57'),
      row('001', '0110', '26-05-02 星期六', '08:25', '打卡无效:不在范围'),
      row('001', '0110', '26-05-03 星期日', '09:00', '补卡审批通过'),
      row('001', '0110', '26-05-04 星期一', '', '缺卡'),
      row('001', '0110', '26-06-02 星期二', '08:26'),
      row('001', '', '26-05-05 星期二', '08:27'),
      row('001', '0110', '26-05-32', '08:28'),
    ]),
  ]);

  it('is known by its columns', () => {
    expect(read.inspection).toMatchObject({ format: 'dingtalk', sheets: [1], sure: true });
  });

  it('keys on UserId, which is never empty, and keeps it as text', () => {
    expect(read.verdicts.slice(0, 3).map(({ punch }) => [punch.machineId, formatWall(punch.at)])).toEqual([
      ['0110', '2026-05-01 08:23:00'],
      ['0111', '2026-05-01 08:24:00'],
      ['0110', '2026-06-01 00:57:00'],
    ]);
  });

  it('sets aside what is no plain punch', () => {
    expect(counts(read)).toEqual([8, 3, 0, 3, 2]);
    expect(read.verdicts.map(({ verdict }) => verdict.code)).toEqual([
      null,
      null,
      null,
      'invalid_punch',
      'patched_punch',
      'outside_period',
    ]);
    expect(read.bad.map(({ place, code }) => [place?.row, code])).toEqual([
      [11, 'empty_id'],
      [12, 'bad_date'],
    ]);
  });
});

describe('企业微信, rows of days that the title does not name', () => {
  const daily = (title: string, ...days: string[]) =>
    importSheets([
      sheetOf('S', [title, '时间|姓名|账号|打卡时间记录', ...days.map((day) => `${day}|甲|JiaYi|09:00`)]),
    ]).verdicts.map(({ verdict }) => verdict.code);

  it.each([
    ['统计时间:02-01 ～ 02-28', ['2026/02/28 星期六', '2026/03/01 星期日'], [null, 'outside_period']],
    [
      '统计时间：12-16 ~ 01-15 | 制表',
      ['2026/01/15', '2025/12/16', '2025/12/15'],
      [null, null, 'outside_period'],
    ],
    ['统计时间:2026-02-01 ～ 2026-02-28', ['2026/01/31', '2026/02/01'], ['outside_period', null]],
    ['统计时间:13-01 ～ 02-28', ['2026/03/01'], [null]],
  ])('%s', (title, days, codes) => {
    expect(daily(title, ...days)).toEqual(codes);
  });

  it('in 打卡详情 too', () => {
    const read = importSheets([
      sheetOf('打卡详情', [
        '统计时间:02-01 ～ 02-28',
        '日期|姓名|账号|应打卡时间|实际打卡时间',
        '2026/02/28 星期六|甲|JiaYi|09:00|08:59',
        '2026/03/01 星期日|甲|JiaYi|09:00|08:58',
      ]),
    ]);
    expect(read.verdicts.map(({ verdict }) => verdict.code)).toEqual([null, 'outside_period']);
  });
});

describe('钉钉, a workbook with the sheet 打卡时间 alone', () => {
  const read = importSheets([
    sheetOf('打卡时间', [
      '打卡时间表 统计日期：2026-05-01 至 2026-05-05',
      '报表生成时间：2026-06-01 09:00',
      '姓名|考勤组|部门|工号|职位|UserId|劳动节|六|日|4|5',
      '甲|窗口组|窗口|001| |0110|08:23  \n16:36  | |--|08:24 次日 00:57|25:00',
      '乙|窗口组|窗口| | |0111| | | |08:30|',
      '丙|窗口组|窗口|003| | |08:31| | | |',
    ]),
  ]);

  it('counts the columns from the first day of the period on, whatever they are headed', () => {
    expect(read.inspection).toMatchObject({ format: 'dingtalk', sheets: [0], sure: true });
    expect(found(read)).toEqual([
      '0110 2026-05-01 08:23',
      '0110 2026-05-01 16:36',
      '0110 2026-05-04 08:24',
      '0110 2026-05-05 00:57',
      '0111 2026-05-04 08:30',
    ]);
    expect(badOf(read).map(([row, code]) => [row, code])).toEqual([
      [4, 'bad_date'],
      [6, 'empty_id'],
    ]);
  });

  it('is one device with the phones of the raw records, and is left where those are there too', () => {
    expect(read.report.perDevice.map(({ device }) => device)).toEqual(['dingtalk']);
    const both = importSheets([
      sheetOf('打卡时间', ['统计日期：2026-05-01 至 2026-05-02', '姓名|工号|1|2', '甲|001|08:00|']),
      sheetOf('原始记录', [
        '统计日期：2026-05-01 至 2026-05-02',
        '姓名|工号|考勤日期|打卡时间|打卡结果',
        '甲|001|26-05-01|08:00|正常',
      ]),
    ]);
    expect(both.inspection.sheets).toEqual([1]);
    expect(counts(both)).toEqual([1, 1, 0, 0, 0]);
  });

  it('ends at the last day of the period', () => {
    const summed = importSheets([
      sheetOf('S', [
        '统计日期：2026-05-30 至 2026-05-31',
        '姓名|工号|六|日|合计',
        '甲|001|08:00|08:01|08:02',
      ]),
    ]);
    expect(found(summed)).toEqual(['001 2026-05-30 08:00', '001 2026-05-31 08:01']);
  });
});
