import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { openCenter } from '../support/center';

const table = {
  title: '请假 2026-03',
  columns: ['工号', '姓名', '天数'],
  rows: [
    ['0147', '张三', 1.5],
    ['=1+1', '<b>李四</b>', null],
  ],
};

const longOf = (rows: number) => ({ ...table, rows: Array.from({ length: rows }, () => ['1', 'a', 1]) });

describe('a list taken out of the program', () => {
  it('becomes a workbook: numbers as numbers, texts as texts, never formulas', async () => {
    const center = await openCenter();
    expect(await center.call('transfer.exportTable', table)).toEqual({
      file: '请假 2026-03 2026-04-10.xlsx',
      rows: 2,
    });
    const workbook = new ExcelJS.Workbook();
    const bytes = center.saved.get('请假 2026-03 2026-04-10.xlsx');
    await workbook.xlsx.load(Uint8Array.from(bytes ?? []).buffer);
    const values = workbook.worksheets[0]
      ?.getSheetValues()
      .slice(1)
      .map((row) => Object.values(row ?? []));
    expect(values).toEqual([
      ['工号', '姓名', '天数'],
      ['0147', '张三', 1.5],
      ['=1+1', '<b>李四</b>'],
    ]);
    expect(workbook.worksheets[0]?.getCell('A3').type).toBe(ExcelJS.ValueType.String);
  });

  it('is printed with its title, center and every row, its texts inert', async () => {
    const center = await openCenter();
    expect(await center.call('transfer.printTable', table)).toEqual({ printed: true });
    const paper = center.printed.at(-1);
    expect(paper).toMatchObject({ landscape: false });
    expect(paper?.html).toContain('请假 2026-03');
    expect(paper?.html).toContain('测试行政服务中心');
    expect(paper?.html).toContain('共 2 条');
    expect(paper?.html).toContain('&lt;b&gt;李四');
  });

  it('lies on its side when it has many columns', async () => {
    const center = await openCenter();
    await center.call('transfer.printTable', {
      title: 'x',
      columns: ['1', '2', '3', '4', '5', '6', '7'],
      rows: [],
    });
    expect(center.printed.at(-1)).toMatchObject({ landscape: true });
  });

  it('is not printed by the thousand', async () => {
    const center = await openCenter();
    expect(await center.refusal('transfer.printTable', longOf(5001))).toMatchObject({
      code: 'table_too_long',
      params: { rows: 5001, limit: 5000 },
    });
    expect(await center.refusal('transfer.exportTable', longOf(50_001))).toMatchObject({
      code: 'invalid_input',
    });
  });

  it('needs a session', async () => {
    const center = await openCenter();
    await center.call('access.logout');
    expect(await center.refusal('transfer.exportTable', table)).toMatchObject({ code: 'not_logged_in' });
  });
});
