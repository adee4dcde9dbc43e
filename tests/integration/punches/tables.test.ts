import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { FilePreview, FullImportReport, ImportReport, PunchIssue } from '#shared/contracts/punches';
import { describeSamples, SAMPLES, type SampleName, sampleFolder } from '../../domain/punches/sample-files';
import { openCenter } from '../support/center';
import { at, rowCounts } from './support';

/** A workbook of one sheet, every cell a text. */
async function workbook(name: string, rows: readonly (readonly unknown[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(name);
  for (const row of rows) sheet.addRow(row);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const label = (id: string, name: string) => ['', '工号：', '', id, '', '', '', '', '', '', '姓名：', name];

const CARDS = [
  ['员 工 刷 卡 记 录 表'],
  [],
  ['考勤日期：2026-03-02～2026-03-04'],
  label('0147', '甲'),
  ['2', '3', '4'],
  ['08:00\n08:00\n12:03', '25:10', '17:31'],
  label('0', '乙'),
  ['2', '3', '4'],
  ['08:05'],
];

describe('workbooks of punches', () => {
  it('are known by their content under any name, and every bad time is told with sheet and row', async () => {
    const center = await openCenter();
    const token = await center.pick('punches.dat', await workbook('刷卡', CARDS));
    const report = await center.call<FullImportReport>('punches.importAll', { tokens: [token] });
    expect(report).toMatchObject({ read: 6, accepted: 3, duplicate: 1, quarantined: 0, rejected: 2 });
    expect(report.files).toMatchObject([{ format: 'card_report', encoding: '' }]);
    expect(report.bad).toMatchObject([
      { file: 'punches.dat', sheet: '刷卡', row: 6, code: 'bad_date', raw: '0147\t甲\t2026-03-03\t25:10' },
      { file: 'punches.dat', sheet: '刷卡', row: 9, code: 'zero_id' },
    ]);
    expect(report.bad[0]?.reason).toMatch(/\p{Script=Han}/u);
    const stored = center.database.sqlite.prepare('select at from punch order by at').pluck().all();
    expect(stored).toEqual(['2026-03-02 08:00', '2026-03-02 12:03', '2026-03-04 17:31'].map(at));
  });

  it('lists the repeated minute of one cell as a duplicate with its place', async () => {
    const center = await openCenter();
    const token = await center.pick('a.xlsx', await workbook('刷卡', CARDS));
    const { files } = await center.call<ImportReport>('punches.import', { tokens: [token] });
    const filter = { importIds: [files[0]?.importId], outcomes: ['duplicate', 'rejected'] };
    const issues = await center.call<{ rows: PunchIssue[] }>('punches.issues', filter);
    expect(issues.rows.map(({ line, row, outcome }) => [line, row, outcome])).toEqual([
      [2, 6, 'duplicate'],
      [4, 6, 'rejected'],
      [6, 9, 'rejected'],
    ]);
    expect(await center.call('punches.issues', { ...filter, search: '9' })).toMatchObject({ total: 1 });
  });

  it('change nothing the second time', async () => {
    const center = await openCenter();
    const bytes = await workbook('刷卡', CARDS);
    await center.call('punches.import', { tokens: [await center.pick('a.xlsx', bytes)] });
    const before = rowCounts(center);
    const again = await center.call<ImportReport>('punches.import', {
      tokens: [await center.pick('b.xlsx', bytes)],
    });
    expect(again).toMatchObject({ read: 6, accepted: 0, duplicate: 4, rejected: 2 });
    expect(rowCounts(center)).toMatchObject({ punch: before.punch, machine_user: before.machine_user });
  });

  it('keep a date that is a date, whatever its format shows', async () => {
    const center = await openCenter();
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('S');
    sheet.addRow(['考勤号码', '日期时间']);
    sheet.addRow(['3', 46083.34375]).getCell(2).numFmt = 'm/d/yy h:mm';
    sheet.addRow(['3', 46083.75]).getCell(2).numFmt = 'General';
    const token = await center.pick('a.xlsx', new Uint8Array(await book.xlsx.writeBuffer()));
    await center.call('punches.import', { tokens: [token] });
    const stored = center.database.sqlite.prepare('select at from punch order by at').pluck().all();
    expect(stored).toEqual(['2026-03-02 08:15', '2026-03-02 18:00'].map(at));
  });

  it('show a preview with the beginning of the sheet', async () => {
    const center = await openCenter();
    const token = await center.pick('a.xlsx', await workbook('刷卡', CARDS));
    const { files } = await center.call<{ files: FilePreview[] }>('punches.preview', { tokens: [token] });
    expect(files[0]).toMatchObject({
      format: 'card_report',
      sure: true,
      persons: 1,
      counts: { read: 6, accepted: 3, duplicate: 1, rejected: 2 },
    });
    expect(files[0]?.firstLines.slice(0, 2)).toEqual([
      '员 工 刷 卡 记 录 表',
      '考勤日期：2026-03-02～2026-03-04',
    ]);
  });

  it('that are damaged are named in the preview beside the good ones', async () => {
    const center = await openCenter();
    const tokens = [
      await center.pick('bad.xlsx', 'PK\u0003\u0004rest'),
      await center.pick('a.xlsx', await workbook('刷卡', CARDS)),
    ];
    const { files } = await center.call<{ files: FilePreview[] }>('punches.preview', { tokens });
    expect(files[0]).toMatchObject({
      counts: null,
      refusal: { code: 'punch_file_damaged', params: { file: 'bad.xlsx' } },
    });
    expect(files[1]?.refusal).toBeNull();
  });
});

describe('web tables', () => {
  const cells = (...texts: string[]) => texts.map((text) => `<td>${text}</td>`).join('');
  const header = '<tr><th>工号</th><th>姓名</th><th>打卡时间</th></tr>';

  it.each([
    [
      'whole',
      `<tr>${cells('1', '甲', '2026-03-02 08:00:01')}</tr><tr>${cells('2', '乙', '2026-03-02 08:00:02')}</tr>`,
    ],
    [
      'without <tr>',
      `${cells('1', '甲', '2026-03-02 08:00:01')}</tr>${cells('2', '乙', '2026-03-02 08:00:02')}</tr>`,
    ],
    ['without any', `${cells('1', '甲', '2026-03-02 08:00:01')}${cells('2', '乙', '2026-03-02 08:00:02')}`],
  ])('named xls, rows %s', async (_name, rows) => {
    const center = await openCenter();
    const page = `<html><body><table>${header}${rows}</table></body></html>`;
    const report = await center.call<ImportReport>('punches.import', {
      tokens: [await center.pick('a.xls', page)],
    });
    expect(report).toMatchObject({ read: 2, accepted: 2, files: [{ format: 'flat_export' }] });
  });
});

describeSamples('real files through the whole program', () => {
  it.each<SampleName>([
    'standard_report/campus-a.xls',
    'software_export/xuyonggit_23层考勤.PSEUDONYMISED.xls',
    'access_mdb/socianovation_att2000.mdb',
    'wecom/上下班打卡_日报_20260201-20260228.xlsx',
  ])('%s, and a second time', async (name) => {
    const expected = SAMPLES[name];
    const center = await openCenter();
    const read = async () => {
      const token = await center.pickPath(sampleFolder + name);
      const report = await center.call<ImportReport>('punches.import', { tokens: [token] });
      return [report.read, report.accepted, report.duplicate, report.quarantined, report.rejected];
    };
    expect(await read()).toEqual(expected);
    const { punch, punch_quarantine } = rowCounts(center);
    expect([punch, punch_quarantine]).toEqual([expected[1], expected[3]]);
    expect(await read()).toEqual([expected[0], 0, expected[0], 0, 0]);
    expect(rowCounts(center)).toMatchObject({ punch, punch_quarantine });
  });
});
