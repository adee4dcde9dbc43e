import { describe, expect, it } from 'vitest';
import { newWorkbook } from '#electron/platform/new-workbook';
import type { OutingPreview, OutingRow } from '#shared/contracts/attendance-register';
import { wallAt } from '#shared/domain/time/wall';
import { closeMonth, type Office, openOffice } from './office';

const HEAD = [
  '外出日期',
  '工号',
  '姓名',
  '类别',
  '外出时间',
  '约定返回',
  '返回时间',
  '去向',
  '事由',
  '准许人',
];

async function pick(office: Office, ...rows: string[][]): Promise<string> {
  const book = await newWorkbook();
  const sheet = book.addWorksheet('外出');
  for (const row of [['四月外出登记'], HEAD, ...rows]) sheet.addRow(row);
  return office.pick('四月外出.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
}

async function openTwo(): Promise<Office> {
  const office = await openOffice();
  await office.hire('0147', '张三');
  await office.hire('0148', '李四');
  return office;
}

const preview = (office: Office, token: string) =>
  office.call<OutingPreview>('attendance.previewOutings', { token });
const lines = (office: Office) => office.call<OutingRow[]>('attendance.outings', { month: '2026-04' });

describe('the register from a workbook', () => {
  it('is previewed, taken over, and updated when it comes again', async () => {
    const office = await openTwo();
    const token = await pick(
      office,
      ['2026-04-01', '0147', '张三', '公出', '9:30', '11:00', '', '市局窗口科', '送件', '王主任'],
      ['2026/4/2', '', '李四', '培训', '8:30', '17:30', '', '党校', '业务培训', ''],
    );
    expect(await preview(office, token)).toMatchObject({ errors: 0, added: 2, changed: 0, unchanged: 0 });
    expect(await lines(office)).toEqual([]);
    expect(await office.call('attendance.importOutings', { token })).toEqual({
      ...{ added: 2, changed: 0, unchanged: 0 },
    });
    const again = await pick(
      office,
      ['2026-04-01', '', '张三', '', '9:30', '', '10:50', '', '', ''],
      ['2026/4/2', '', '李四', '培训', '8:30', '', '', '', '', ''],
    );
    expect(await preview(office, again)).toMatchObject({ errors: 0, added: 0, changed: 1, unchanged: 1 });
    await office.call('attendance.importOutings', { token: again });
    expect(await lines(office)).toMatchObject([
      {
        ...{ name: '张三', dueAt: wallAt('2026-04-01', 660), backAt: wallAt('2026-04-01', 650) },
        ...{ place: '市局窗口科', reason: '送件', allowedBy: '王主任' },
      },
      { name: '李四', kind: 'training', dueAt: wallAt('2026-04-02', 1050) },
    ]);
  });

  it('says every problem in its row and takes over nothing', async () => {
    const office = await openTwo();
    const token = await pick(
      office,
      ['2026-04-01', '0147', '李四', '公出', '9:30', '', '', '', '送件', ''],
      ['4月1日', '', '王五', '出差', '', '', '', '', '', ''],
      ['2026-04-01', '0148', '', '公出', '10:00', '', '9:00', '', '送件', ''],
      ['2026-04-02', '0148', '', '培训', '8:30', '', '', '', '培训', ''],
      ['2025-12-30', '0148', '', '公出', '8:30', '', '', '', '送件', ''],
      ['2026-04-03', '0148', '', '公出', '8:30', '', '', '', '送件', ''],
      ['2026-04-03', '0148', '', '公出', '8:30', '', '', '', '送件', ''],
    );
    const { rows, errors } = await preview(office, token);
    expect(rows.map(({ row, problems }) => [row, problems.map(({ code }) => code)])).toEqual([
      [3, ['name_mismatch']],
      [4, ['bad_date', 'unknown_kind', 'missing', 'unknown_person', 'missing']],
      [5, ['ends_before_out']],
      [6, ['training_without_end']],
      [7, ['not_posted']],
      [8, []],
      [9, ['listed_twice']],
    ]);
    expect(errors).toBe(6);
    expect(await office.refusal('attendance.importOutings', { token })).toMatchObject({
      code: 'outing_sheet_errors',
    });
    expect(await lines(office)).toEqual([]);
  });

  it('refuses a closed month in the row, and somebody who is out already', async () => {
    const office = await openTwo();
    await office.punches('0147 2026-03-09 08:20 12:01 13:58 17:31', '0147 2026-04-02 08:20');
    await closeMonth(office, '2026-03');
    const first = await pick(office, ['2026-04-01', '0147', '', '', '9:30', '11:00', '', '', '送件', '']);
    await office.call('attendance.importOutings', { token: first });
    const token = await pick(
      office,
      ['2026-03-10', '0147', '', '', '9:30', '', '', '', '送件', ''],
      ['2026-04-01', '0147', '', '', '10:00', '10:30', '', '', '取件', ''],
    );
    const { rows } = await preview(office, token);
    expect(rows.map(({ problems }) => problems)).toEqual([
      [{ column: 'date', code: 'month_closed' }],
      [{ column: null, code: 'out_twice' }],
    ]);
  });

  it('says what is wrong with a file that is no register', async () => {
    const office = await openTwo();
    const book = await newWorkbook();
    book.addWorksheet('x').addRow(['姓名', '分数']);
    const token = await office.pick('x.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    expect(await office.refusal('attendance.previewOutings', { token })).toMatchObject({
      code: 'outing_sheet_columns',
    });
    const empty = await pick(office, [
      '2026-04-01',
      '示例0147',
      '示例一',
      '',
      '9:30',
      '',
      '',
      '',
      '送件',
      '',
    ]);
    expect(await office.refusal('attendance.previewOutings', { token: empty })).toMatchObject({
      code: 'outing_sheet_empty',
    });
  });
});
