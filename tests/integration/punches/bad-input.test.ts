import { describe, expect, it } from 'vitest';
import type { FilePreview, ImportReport } from '#shared/contracts/punches';
import { zh } from '../../../renderer/features/punches/locale/zh';
import { openCenter } from '../support/center';
import { book, lieAboutSizes, lockedBook, rawBook } from '../workbooks/files';
import { at, attlogDays, rowCounts } from './support';

const HEADINGS = ['考勤号码', '日期时间'];
const MANY = 100_000;

const good = () =>
  book((sheet) => {
    sheet.addRow(HEADINGS);
    sheet.addRow(['7', '2026-03-02 08:00:00']);
  });

/** Of a Windows program: the mark, a stub and bytes of every kind. */
const PROGRAM = Uint8Array.from({ length: 4096 }, (_, i) =>
  i === 0 ? 0x4d : i === 1 ? 0x5a : (i * 37) % 256,
);

describe('files that cannot be imported', () => {
  it.each<[string, string, () => Promise<string | Uint8Array>, keyof typeof zh.errors]>([
    ['an empty file', 'a.dat', async () => '', 'punch_file_empty'],
    ['a program under the name of a workbook', 'a.xlsx', async () => PROGRAM, 'punch_format_unknown'],
    [
      'a workbook that is cut off',
      'a.xlsx',
      async () => (await good()).subarray(0, 3000),
      'punch_file_damaged',
    ],
    [
      'a zip bomb',
      'a.xlsx',
      async () =>
        lieAboutSizes(rawBook('<sheetData/>', { 'xl/x.bin': new Uint8Array(60_000_000) }), 900_000_000),
      'punch_file_unpacks_large',
    ],
    [
      'a zip bomb that lies about its size',
      'a.xlsx',
      async () => lieAboutSizes(rawBook('<sheetData/>', { 'xl/x.bin': new Uint8Array(60_000_000) }), 10),
      'punch_file_damaged',
    ],
    ['a workbook with a password', 'a.xlsx', async () => lockedBook(), 'punch_file_encrypted'],
    ['notes', 'a.dat', async () => '今天开会\n明天休息\n', 'punch_format_unknown'],
  ])('%s is told by name, with what to do, and leaves no trace', async (_, name, content, code) => {
    const center = await openCenter();
    const token = await center.pick(name, await content());
    const refusal = await center.refusal('punches.import', { tokens: [token] });
    expect(refusal).toMatchObject({ code, params: { file: name } });
    const words = zh.errors[code];
    expect(words).toContain('{{file}}');
    expect(words).toMatch(/请/);
    const { files } = await center.call<{ files: FilePreview[] }>('punches.preview', { tokens: [token] });
    expect(files).toMatchObject([{ counts: null, refusal: { code } }]);
    expect(rowCounts(center)).toMatchObject({ punch: 0, machine_user: 0, punch_issue: 0 });
    expect(center.logged).toEqual([]);
  });
});

describe('a roster of staff with a password', () => {
  it('says so, as every reader of workbooks does', async () => {
    const center = await openCenter();
    const token = await center.pick('名册.xlsx', lockedBook());
    expect(await center.refusal('staff.importPreview', { token })).toMatchObject({ code: 'file_encrypted' });
    expect(center.logged).toEqual([]);
  });
});

describe('workbooks that can', () => {
  it.each<[string, string, () => Promise<Uint8Array>, object]>([
    ['under the name of a text', 'a.txt', good, { read: 1, accepted: 1 }],
    [
      'with formulas: the value that was computed counts, one without a value is a bad line',
      'a.xlsx',
      () =>
        book((sheet) => {
          sheet.addRow(HEADINGS);
          sheet.addRow(['7', { formula: 'NOW()', result: '2026-03-02 08:00:00' }]);
          sheet.addRow([{ formula: 'A2', result: '7' }, '2026-03-02 12:00:00']);
          sheet.addRow(['7', { formula: 'B9' }]);
          sheet.addRow(['7', { error: '#N/A' }]);
        }),
      { read: 4, accepted: 2, rejected: 2 },
    ],
    [
      'with merged cells: what stands in one cell counts once',
      'a.xlsx',
      () =>
        book((sheet) => {
          sheet.mergeCells('A1:B1');
          sheet.getCell('A1').value = '三月考勤';
          sheet.addRow(HEADINGS);
          sheet.addRow(['7', '2026-03-02 08:00:00']);
          sheet.addRow(['7', '2026-03-02 12:00:00']);
          sheet.mergeCells('A3:A4');
        }),
      { read: 2, accepted: 1, rejected: 1 },
    ],
    [
      'with 100,000 empty rows between two punches',
      'a.xlsx',
      () =>
        book((sheet) => {
          sheet.addRow(HEADINGS);
          sheet.addRow(['7', '2026-03-02 08:00:00']);
          for (let i = 0; i < MANY; i++) sheet.addRow(['', '']);
          sheet.addRow(['7', '2026-03-02 12:00:00']);
        }),
      { read: 2, accepted: 2 },
    ],
  ])('%s', { timeout: 60_000 }, async (_, name, content, counts) => {
    const center = await openCenter();
    const token = await center.pick(name, await content());
    const report = await center.call<ImportReport>('punches.import', { tokens: [token] });
    expect(report).toMatchObject({ quarantined: 0, duplicate: 0, ...counts });
    expect(center.database.sqlite.prepare('select min(at) from punch').pluck().get()).toBe(
      at('2026-03-02 08:00'),
    );
  });

  it('a file of lines under the name of a workbook', async () => {
    const center = await openCenter();
    const token = await center.pick('a.xlsx', attlogDays(['1'], '2026-03-02', 1));
    expect(await center.call('punches.import', { tokens: [token] })).toMatchObject({ accepted: 4 });
  });
});
