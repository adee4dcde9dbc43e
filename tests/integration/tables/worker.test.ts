import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenTables } from '#electron/platform/ports';
import { createTables } from '#electron/platform/tables';
import { sampleFolder, samplesPresent } from '../punches/support';
import { book, fileWith, rawBook } from '../workbooks/files';

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
      ssr: path.join(project, 'electron/platform/table-worker.ts'),
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'table-worker.cjs' } },
    },
  });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function countRows(open: OpenTables, sheet: number): Promise<number[]> {
  const pieces: number[] = [];
  for await (const rows of open.rows(sheet)) pieces.push(rows.length);
  return pieces;
}

describe('the worker of tables', () => {
  it('hands over a long sheet piece by piece, and again from its beginning', async () => {
    const file = fileWith(
      await book((sheet) => {
        for (let i = 1; i <= 4500; i++) sheet.addRow([String(i)]);
      }),
    );
    const open = await createTables(folder).open(file, 'workbook');
    expect(open.heads.map(({ name, rows }) => [name, rows.length])).toEqual([['名册', 500]]);
    expect(await countRows(open, 0)).toEqual([2000, 2000, 500]);
    expect(await countRows(open, 0)).toEqual([2000, 2000, 500]);
    expect(await countRows(open, 7)).toEqual([]);
    open.close();
    await expect(countRows(open, 0)).rejects.toMatchObject({ code: 'file_damaged' });
  });

  it.each([
    ['no workbook', 'workbook', 'file_not_excel'],
    ['PK\u0003\u0004rest', 'workbook', 'file_damaged'],
    ['\u0000\u0001\u0000\u0000Standard Jet DB\u0000rest', 'access', 'file_damaged'],
  ] as const)('refuses %j', async (content, container, code) => {
    await expect(createTables(folder).open(fileWith(content), container)).rejects.toMatchObject({ code });
  });

  it('survives a page of nothing but open elements', async () => {
    const page = `<html>${'<table><tr><td><b>'.repeat(20_000)}`;
    const open = await createTables(folder).open(fileWith(page, 'a.xls'), 'html');
    expect(open.heads.length).toBeGreaterThan(0);
    open.close();
  });

  it('dies of a hostile file alone', { timeout: 60_000 }, async () => {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const strings = '<si><t>a</t></si>'.repeat(9_000_000);
    const hostile = rawBook('<sheetData/>', {
      'xl/sharedStrings.xml': `<sst xmlns="${main}" count="9000000" uniqueCount="9000000">${strings}</sst>`,
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
        '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' +
        '</Types>',
    });
    const { open } = createTables(folder);
    // The memory limit or, on a slow machine, the time limit ends it: either way the program goes on.
    await expect(open(fileWith(hostile), 'workbook')).rejects.toMatchObject({
      code: expect.stringMatching(/^file_too_(large|slow)$/),
    });
  });

  it.runIf(samplesPresent)('reads an Access database', async () => {
    const open = await createTables(folder).open(
      `${sampleFolder}access_mdb/socianovation_att2000.mdb`,
      'access',
    );
    expect(open.heads.map(({ name }) => name)).toEqual(['USERINFO', 'CHECKINOUT']);
    expect(await countRows(open, 1)).toEqual([75]);
    open.close();
  });
});
