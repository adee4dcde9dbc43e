import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/platform/workbook-reader';
import type { TablePreview } from '#shared/contracts/cases';
import { closeMonth, type Office, openOffice } from '../leave/support';
import { workbook } from '../staff/support';
import { bad, MONTH, monthRow, save } from './support';

describe('a sheet of figures', () => {
  const HEAD = ['窗口编号', '窗口名称', '办结件', '按时办结', '超时办结', '应进驻事项', '已进驻事项'];
  const read = async (office: Office, rows: (string | number)[][], kind = 'figures') => {
    const token = await office.pick('办件.xlsx', await workbook(rows));
    const input = { kind, month: MONTH, token };
    return { input, preview: await office.call<TablePreview>('cases.preview', input) };
  };

  it('is taken whole, again without effect, and changed with a reason', async () => {
    const office = await openOffice();
    const { tax } = office.windows;
    const first = await read(office, [
      HEAD,
      ['05', '', 120, 118, 2, 40, 37],
      ['', '户籍窗口', 0, '', '', '', ''],
    ]);
    expect(first.preview).toMatchObject({ added: 2, changed: 0, same: 0, badCount: 0 });
    const take = (input: object, reason = '') => office.call('cases.importFile', { ...input, reason });
    expect(await take(first.input)).toEqual({ added: 2, changed: 0, same: 0 });
    expect(await take(first.input)).toEqual({ added: 0, changed: 0, same: 2 });
    const second = await read(office, [HEAD, ['05', '', 121, 119, 2, 40, 37]]);
    expect(second.preview).toMatchObject({ added: 0, changed: 1, same: 0 });
    expect(await bad(office, 'importFile', { ...second.input, reason: '' })).toBe('reason_required');
    await take(second.input, '窗口补报');
    expect(await monthRow(office, tax)).toMatchObject({ figures: { handled: 121 }, changes: 1 });
  });

  it('with one bad row changes nothing', async () => {
    const office = await openOffice();
    const { input, preview } = await read(office, [
      HEAD,
      ['05', '', 10, 10, 0, '', ''],
      ['99', '', 5, 9, '', '', ''],
    ]);
    expect(preview.bad.map(({ row, code }) => [row, code])).toEqual([
      [3, 'window_unknown'],
      [3, 'sum_wrong'],
    ]);
    expect(await bad(office, 'importFile', { ...input, reason: '' })).toBe('cases_rows_bad');
    expect((await monthRow(office, office.windows.tax)).figures).toBeNull();
  });

  it('made by the program is read again', async () => {
    const office = await openOffice();
    await save(office, office.windows.tax, { handled: 120, overdue: 2 });
    const { fileName } = await office.call<{ fileName: string }>('cases.template', {
      kind: 'figures',
      month: MONTH,
    });
    const token = await office.pick('back.xlsx', office.saved.get(fileName)!);
    const preview = await office.call<TablePreview>('cases.preview', {
      kind: 'figures',
      month: MONTH,
      token,
    });
    expect(preview).toMatchObject({ added: 0, changed: 0, same: 1, badCount: 0 });
    expect(readWorkbook(`${office.folder}/back.xlsx`)[0]!.rows).toHaveLength(3);
  });

  it('of overdue cases updates by the number of the case, and leaves closed months alone', async () => {
    const office = await openOffice();
    const head = ['办件编号', '事项名称', '窗口', '工号', '应办结日期', '办结日期'];
    const rows = [
      head,
      ['SP-1', '食品许可', '05', '002', '2026-03-10', '2026-03-16'],
      ['SP-2', '药店', '06', '', '2026-03-12', ''],
    ];
    const first = await read(office, rows, 'overdue');
    expect(first.preview).toMatchObject({ added: 2, badCount: 0 });
    await office.call('cases.importFile', { ...first.input, reason: '' });
    const second = await read(office, [head, ['SP-2', '药店开办', '06', '', '2026-03-12', '']], 'overdue');
    expect(second.preview).toMatchObject({ added: 0, changed: 1 });
    await closeMonth(office, MONTH);
    const third = await read(
      office,
      [head, ['SP-1', '别的', '05', '002', '2026-03-10', '2026-03-16']],
      'overdue',
    );
    expect(third.preview.bad).toMatchObject([{ row: 2, code: 'month_closed', text: 'SP-1' }]);
    expect(await bad(office, 'importFile', { ...third.input, reason: '更正' })).toBe('cases_rows_bad');
  });

  it('without the columns is refused', async () => {
    const office = await openOffice();
    const token = await office.pick('x.xlsx', await workbook([['姓名', '日期']]));
    expect(await bad(office, 'preview', { kind: 'overdue', month: MONTH, token })).toBe('case_columns');
  });
});
