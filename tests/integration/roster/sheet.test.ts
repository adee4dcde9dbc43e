import { describe, expect, it } from 'vitest';
import { newWorkbook } from '#electron/platform/new-workbook';
import { readWorkbook } from '#electron/platform/workbook-reader';
import type { RosterWeek } from '#shared/contracts/roster';
import type { DutySheetPreview } from '#shared/contracts/roster-sheet';
import { auditOf, type Office, openOffice } from '../leave/support';

const MONDAY = '2026-04-13';
const HEAD = ['日期', '值班类别', '窗口', '姓名', '开始时间', '结束时间', '备注'];

async function pick(office: Office, ...rows: string[][]): Promise<string> {
  const book = await newWorkbook();
  const sheet = book.addWorksheet('值班');
  for (const row of [HEAD, ...rows]) sheet.addRow(row);
  return office.pick('五月值班.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
}
const preview = (office: Office, token: string, replace = false) =>
  office.call<DutySheetPreview>('roster.importPreview', { token, replace });
const brief = async (office: Office) =>
  (await office.call<RosterWeek>('roster.week', { date: MONDAY })).duties.map(
    ({ date, kind, name, startMinute }) => `${date.slice(8)} ${kind} ${name} ${startMinute}`,
  );

describe('the duty list', () => {
  it('is previewed, taken over, and updated when it comes again', async () => {
    const office = await openOffice();
    const token = await pick(
      office,
      [MONDAY, '午间值班', '办税窗口', '测试甲', '', '', ''],
      ['2026-04-14', '值班长', '', '测试乙', '8:00', '18:00', ''],
    );
    expect(await preview(office, token)).toMatchObject({
      ...{ fileName: '五月值班.xlsx', errors: 0, added: 2, changed: 0, removed: 0 },
      rows: [{ row: 2, windowName: '办税窗口', startMinute: 720 }, { startMinute: 480 }],
    });
    expect(await brief(office)).toEqual([]);
    expect(await office.call('roster.importApply', { token })).toMatchObject({ added: 2 });
    expect(await brief(office)).toEqual(['13 noon 测试甲 720', '14 leader 测试乙 480']);
    const again = await pick(
      office,
      [MONDAY, '午间', '办税窗口', '测试甲', '11:30', '', ''],
      [MONDAY, '午间', '办税窗口', '测试乙', '', '', ''],
    );
    expect(await office.call('roster.importApply', { token: again })).toMatchObject({
      ...{ added: 1, changed: 1, removed: 0 },
    });
    const last = await pick(office, [MONDAY, '午间', '办税窗口', '测试乙', '', '', '']);
    expect(await preview(office, last, true)).toMatchObject({ unchanged: 1, removed: 1 });
    await office.call('roster.importApply', { token: last, replace: true });
    expect(await brief(office)).toEqual(['13 noon 测试乙 720', '14 leader 测试乙 480']);
    expect(await auditOf(office, 'duty')).toHaveLength(3);
    const { undo } = await office.call<RosterWeek>('roster.week', { date: MONDAY });
    await office.call('roster.undo', { id: undo?.id });
    expect(await brief(office)).toEqual(['13 noon 测试甲 690', '13 noon 测试乙 720', '14 leader 测试乙 480']);
  });

  it('is taken over whole or not at all', async () => {
    const office = await openOffice();
    const token = await pick(
      office,
      [MONDAY, '午间值班', '办税窗口', '测试甲', '', '', ''],
      [MONDAY, '周末值班', '办税窗口', '测试乙', '', '', ''],
      [MONDAY, '午间值班', '办税窗口', '无此人', '', '', ''],
    );
    const shown = await preview(office, token);
    expect(shown.errors).toBe(2);
    expect(shown.rows.map(({ problems }) => problems)).toEqual([
      [],
      [{ column: null, code: 'duty_not_rest_day' }],
      [{ column: 'name', code: 'unknown_person' }],
    ]);
    expect(await office.refusal('roster.importApply', { token })).toMatchObject({
      ...{ code: 'duty_sheet_errors', params: { errors: 2, rows: '3, 4' } },
    });
    expect(await brief(office)).toEqual([]);
  });

  it('refuses a file that is no list, and one that spans more than a year', async () => {
    const office = await openOffice();
    const none = await office.pick('x.xlsx', await otherBook());
    expect((await office.refusal('roster.importPreview', { token: none })).code).toBe('duty_sheet_columns');
    const long = await pick(
      office,
      [MONDAY, '午间值班', '办税窗口', '测试甲', '', '', ''],
      ['2028-04-14', '午间值班', '办税窗口', '测试甲', '', '', ''],
    );
    expect(await office.refusal('roster.importPreview', { token: long })).toEqual({
      code: 'duty_range_too_long',
      params: { from: MONDAY, to: '2028-04-14' },
    });
  });

  it('comes out as it goes in', async () => {
    const office = await openOffice();
    const { people, windows } = office;
    const standin = { kind: 'standin', windowId: windows.police, staffId: people.甲, forStaffId: people.丙 };
    await office.call('roster.assign', { ...standin, date: MONDAY, note: '=1+1' });
    await office.call('roster.assign', { date: '2026-04-18', kind: 'leader', staffId: people.乙 });
    const span = { from: MONDAY, to: '2026-04-30' };
    const { fileName } = await office.call<{ fileName: string }>('roster.exportList', span);
    expect(fileName).toBe('2026-04-13至2026-04-30 值班清单.xlsx');
    const token = await office.pick('again.xlsx', office.saved.get(fileName)!);
    expect(await preview(office, token, true)).toMatchObject({
      ...{ errors: 0, added: 0, changed: 0, unchanged: 2, removed: 0 },
    });
  });

  it('has a template whose examples are passed over', async () => {
    const office = await openOffice();
    const { fileName } = await office.call<{ fileName: string }>('roster.importTemplate', {});
    const token = await office.pick('template.xlsx', office.saved.get(fileName)!);
    expect((await office.refusal('roster.importPreview', { token })).code).toBe('duty_sheet_empty');
    const [, words] = await readWorkbook(`${office.folder}/template.xlsx`);
    expect(words?.rows[0]?.cells).toEqual(['列名', '是否必填', '怎样填写']);
  });
});

async function otherBook(): Promise<Uint8Array> {
  const book = await newWorkbook();
  book.addWorksheet('其他').addRow(['甲', '乙']);
  return new Uint8Array(await book.xlsx.writeBuffer());
}
