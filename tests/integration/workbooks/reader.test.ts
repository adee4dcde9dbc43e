import { CFB, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '#electron/platform/workbook-reader';
import { Refusal } from '#shared/domain/refusal';
import { book, fileWith, lieAboutSizes, lockedBook, rawBook, zip } from './files';

const MEGABYTE = 1024 * 1024;

/** What the reader refuses with; null when it reads. */
function refusalOf(content: string | Uint8Array, name?: string): string | null {
  try {
    readWorkbook(fileWith(content, name));
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

const cellsOf = (content: Uint8Array, name?: string): string[][] =>
  (readWorkbook(fileWith(content, name))[0]?.rows ?? []).map((row) => row.cells);

/** An xlsx as another program writes it, also in the old binary format. */
const sheetJs = (rows: unknown[][], bookType: 'xlsx' | 'biff8'): Uint8Array => {
  const workbook = utils.book_new(utils.aoa_to_sheet(rows), 'S');
  return new Uint8Array(write(workbook, { type: 'buffer', bookType }));
};

describe('files that are no workbook', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['nothing', '', 'file_not_excel'],
    ['text', '工号,姓名\n1,张三\n', 'file_not_excel'],
    ['a page', '<html><table><tr><td>1</td></tr></table></html>', 'file_not_excel'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), 'file_not_excel'],
    ['an archive of something else', zip({ 'readme.txt': 'hello' }), 'file_not_excel'],
    ['an empty archive', zip({}), 'file_not_excel'],
    ['the beginning of an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), 'file_damaged'],
    ['an old workbook of which nothing follows', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'file_damaged'],
    ['an archive with an empty workbook', zip({ 'xl/workbook.xml': '' }), 'file_damaged'],
  ])('%s', (_, content, code) => {
    expect(refusalOf(content)).toBe(code);
  });

  it('with a password to open it', () => {
    expect(refusalOf(lockedBook())).toBe('file_encrypted');
  });

  it('an old workbook with a password', () => {
    const book = Buffer.from(sheetJs([['工号']], 'biff8'));
    // The record FilePass after the first record of the stream Workbook.
    const stream = CFB.find(CFB.read(book, { type: 'buffer' }), '/Workbook')?.content as Buffer;
    const first = 4 + stream[2]!;
    const pass = Buffer.from([0x2f, 0, 6, 0, 0, 0, 0x59, 0xb3, 0x0a, 0x9a]);
    const locked = CFB.utils.cfb_new();
    const rest = Buffer.from(stream).subarray(first);
    CFB.utils.cfb_add(
      locked,
      '/Workbook',
      Buffer.concat([Buffer.from(stream).subarray(0, first), pass, rest]),
    );
    expect(refusalOf(new Uint8Array(CFB.write(locked, { type: 'buffer' }) as Buffer), 'a.xls')).toBe(
      'file_encrypted',
    );
  });

  it('that only speaks of one is read', () => {
    const rows = [['工号'], ['EncryptedPackage']];
    expect(cellsOf(sheetJs(rows, 'biff8'), 'a.xls')).toEqual(rows);
  });

  it('cut off anywhere: refused as damaged', async () => {
    const whole = await book((sheet) => {
      for (let n = 0; n < 50; n++) sheet.addRow([`000${n}`, '张三', '一号窗口']);
    });
    for (const part of [0.1, 0.5, 0.9, 0.99]) {
      expect(refusalOf(whole.subarray(0, Math.floor(whole.length * part)))).toBe('file_damaged');
    }
  });

  it('with any bytes changed: read or refused, never a crash', async () => {
    const whole = await book((sheet) => void sheet.addRow(['0147', '张三']));
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        expect([
          null,
          'file_damaged',
          'file_not_excel',
          'file_too_large',
          'file_unpacks_large',
          'too_many_rows',
        ]).toContain(refusalOf(bytes));
      }),
      { numRuns: 150, seed: 1 },
    );
  });
});

describe('files too large', () => {
  it('an archive that would unpack beyond reason is not unpacked', () => {
    const bomb = rawBook('', { 'xl/bomb.xml': Buffer.alloc(210 * MEGABYTE, 0x20) });
    expect(bomb.length).toBeLessThan(400_000);
    expect(refusalOf(bomb)).toBe('file_unpacks_large');
  });

  it('nor one that lies about it', () => {
    const cell = '<c t="inlineStr"><is><t>x</t></is></c>';
    const rows = `<sheetData>${`<row>${cell.repeat(10)}</row>`.repeat(40_000)}</sheetData>`;
    expect(refusalOf(lieAboutSizes(rawBook(rows), 1000))).toBe('file_damaged');
  });

  it('has thousands of entries', () => {
    const entries = Object.fromEntries(Array.from({ length: 2100 }, (_, n) => [`xl/media/${n}.txt`, 'x']));
    expect(refusalOf(rawBook('', entries))).toBe('file_unpacks_large');
  });

  it('has 30,000 rows', () => {
    const rows = Array.from({ length: 30_000 }, (_, n) => [String(n), '张三']);
    expect(refusalOf(sheetJs(rows, 'xlsx'))).toBe('too_many_rows');
  });

  it('has more than 200 columns', () => {
    expect(refusalOf(sheetJs([Array.from({ length: 200 }, (_, n) => n)], 'xlsx'))).toBeNull();
    expect(refusalOf(sheetJs([Array.from({ length: 201 }, (_, n) => n)], 'xlsx'))).toBe('file_too_large');
  });

  it('claims a huge size it does not have', () => {
    const cell = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    expect(cellsOf(rawBook(`<dimension ref="A1:XFD1048576"/>${cell}`))).toEqual([['1']]);
  });

  it('has one value far below', () => {
    const far = '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>';
    expect(refusalOf(rawBook(far))).toBe('too_many_rows');
  });

  it('is formatted to the last row, which is no content', () => {
    const empty = Array.from(
      { length: 30_000 },
      (_, n) => `<row r="${n + 2}"><c r="A${n + 2}" s="0"/></row>`,
    );
    const sheet = `<dimension ref="A1:A30001"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${empty.join('')}</sheetData>`;
    expect(cellsOf(rawBook(sheet))).toEqual([['1']]);
  });

  it('merges everything', () => {
    const sheet =
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' +
      '<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>';
    expect(cellsOf(rawBook(sheet))).toEqual([['1']]);
  });

  it('has a name of a million letters', () => {
    const names = `<definedNames><definedName name="${'a'.repeat(1_000_000)}">S!$A$1:$XFD$1048576</definedName></definedNames>`;
    const cell = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
    expect(refusalOf(rawBook(cell, {}, names))).toBeNull();
  });
});

describe('what a workbook says', () => {
  it('formulas count by their result and are never run', async () => {
    const content = await book((sheet) => {
      sheet.addRow(['工号', '合计']);
      sheet.addRow([
        { formula: '"0"&"147"', result: '0147' },
        { formula: 'SUM(1,2)', result: 3 },
      ]);
      sheet.addRow([{ formula: 'HYPERLINK("http://x","y")' }, 'x']);
    });
    expect(cellsOf(content)).toEqual([
      ['工号', '合计'],
      ['0147', '3'],
      ['', 'x'],
    ]);
  });

  it('merged cells say it once, empty rows keep their number', async () => {
    const content = await book((sheet) => {
      sheet.addRow(['派驻单位', '姓名']);
      sheet.addRow(['测试局', '张三']);
      sheet.addRow(['', '李四']);
      sheet.addRow([]);
      sheet.addRow(['x', '王五']);
      sheet.mergeCells('A2:A3');
    });
    const [sheet] = readWorkbook(fileWith(content));
    expect(sheet?.rows.map((row) => row.number)).toEqual([1, 2, 3, 5]);
    expect(sheet?.rows[2]?.cells).toEqual(['', '李四']);
  });

  it('keeps text, rich text, dates and long numbers as they are shown', async () => {
    const content = await book((sheet) => {
      sheet.addRow(['0147', ' 张三 ', 18_600_000_001, true]);
      sheet.addRow([
        { richText: [{ text: '李' }, { text: '四' }] },
        new Date(Date.UTC(2026, 2, 9)),
        '',
        '=1+1',
      ]);
      sheet.getCell('B2').numFmt = 'yyyy-mm-dd';
    });
    expect(cellsOf(content)).toEqual([
      ['0147', '张三', '18600000001', 'TRUE'],
      ['李四', '2026-03-09', '', '=1+1'],
    ]);
  });

  it('is known by its content: the old format under a new name, and the other way round', async () => {
    const rows = [
      ['工号', '姓名'],
      ['0147', '张三'],
    ];
    expect(cellsOf(sheetJs(rows, 'biff8'), 'old.xlsx')).toEqual(rows);
    expect(cellsOf(await book((sheet) => rows.forEach((row) => void sheet.addRow(row))), 'new.xls')).toEqual(
      rows,
    );
  });

  it('may have no sheet with anything in it', async () => {
    expect(cellsOf(await book(() => {}))).toEqual([]);
  });
});
