import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createWorkbooks } from '#electron/platform/workbooks';
import { book, fileWith, rawBook } from './files';

const project = path.resolve(import.meta.dirname, '../../..');
let folder: string;

/** The worker as the program runs it: one file beside the built main process. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'hallkeeper-worker-'));
  symlinkSync(path.join(project, 'node_modules'), path.join(folder, 'node_modules'));
  await build({
    root: project,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: path.join(project, 'electron/platform/workbook-worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'workbook-worker.cjs' } },
    },
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the worker', () => {
  it('reads, several at once', async () => {
    const files = await Promise.all(
      ['0147', '147', '7'].map(async (text) => fileWith(await book((sheet) => void sheet.addRow([text])))),
    );
    const workbooks = createWorkbooks(folder);
    const read = await Promise.all(files.map((file) => workbooks.read(file)));
    expect(read.map(([sheet]) => sheet?.rows[0]?.cells)).toEqual([['0147'], ['147'], ['7']]);
  });

  it('brings back what the reader refuses with', async () => {
    const { read } = createWorkbooks(folder);
    await expect(read(fileWith('no workbook'))).rejects.toMatchObject({ code: 'file_not_excel' });
    await expect(read(path.join(folder, 'nowhere.xlsx'))).rejects.toMatchObject({ code: 'file_damaged' });
  });

  it('dies of a hostile file alone', { timeout: 60_000 }, async () => {
    const { read } = createWorkbooks(folder);
    const strings = '<si><t>a</t></si>'.repeat(9_000_000);
    const hostile = rawBook('<sheetData/>', {
      'xl/sharedStrings.xml': `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="9000000" uniqueCount="9000000">${strings}</sst>`,
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' +
        '</Types>',
    });
    await expect(read(fileWith(hostile))).rejects.toMatchObject({ code: 'file_too_large' });
    const good = fileWith(await book((sheet) => void sheet.addRow(['0147'])));
    expect((await read(good))[0]?.rows).toEqual([{ number: 1, cells: ['0147'] }]);
  });
});
