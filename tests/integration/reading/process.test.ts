import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { PunchPiece } from '#electron/platform/ports';
import { startNodeChild } from '#electron/platform/reading/node-child';
import { processLink, processReaders, type StartChild } from '#electron/platform/reading/process-link';
import { localReaders } from '#electron/platform/reading/reader';
import { createWorkbooks } from '#electron/platform/workbooks';
import { attlogDays } from '../punches/support';
import { book, fileWith, lieAboutSizes, rawBook } from '../workbooks/files';
import { builtReader } from './built';

const built = builtReader();
const readers = (start: StartChild = startNodeChild) => processReaders(built.folder, start);
const ANSWERS = { layouts: [] };

/** A way to a process of the given script that tells when it is gone. */
function watched(script: string) {
  let gone = false;
  let tell = (): void => {};
  const ended = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const start = () => {
    const child = startNodeChild(script);
    child.onExit(() => {
      gone = true;
      tell();
    });
    return child;
  };
  return { start, ended, isGone: () => gone };
}

async function readAll(port: ReturnType<typeof localReaders>, file: string, bytes: number) {
  const reader = port.open();
  const pieces: PunchPiece[] = [];
  try {
    const { inspection, encoding } = await reader.inspect({ path: file, bytes }, ANSWERS);
    const source = { path: file, bytes, inspection, encoding, pieceBytes: 50_000 };
    for await (const piece of reader.punches(source)) pieces.push(piece);
    return pieces;
  } finally {
    reader.close();
  }
}

/** A workbook of so many texts that no limit on its size sees what it grows to. */
function hostileBook(): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const strings = '<si><t>a</t></si>'.repeat(9_000_000);
  return rawBook('<sheetData/>', {
    'xl/sharedStrings.xml': `<sst xmlns="${main}" count="9000000" uniqueCount="9000000">${strings}</sst>`,
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>' +
      '</Types>',
  });
}

describe('the process that reads files', () => {
  it('gives the very pieces that reading here gives, from lines and from sheets', async () => {
    const text = attlogDays(['1', '0147', '7'], '2026-03-02', 400);
    const lines = fileWith(`${text}bad line\r\n${text.slice(0, 500)}`, 'a.dat');
    const sheets = fileWith(
      await book((sheet) => {
        sheet.addRow(['考勤号码', '姓名', '日期时间', '机器号']);
        for (let day = 1; day <= 28; day++) sheet.addRow(['0147', '甲', `2026-02-${day} 08:00:00`, '3']);
        sheet.addRow(['0', '乙', '2026-02-01 08:00:00', '3']);
      }),
    );
    for (const file of [lines, sheets]) {
      const there = await readAll(readers(), file, 300_000);
      expect(there).toEqual(await readAll(localReaders(), file, 300_000));
      expect(there.at(-1)?.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(there.flatMap(({ batch }) => batch.bad).length).toBeGreaterThan(0);
    }
  });

  it('reads workbooks, several at once, each in a process of its own', async () => {
    const files = await Promise.all(
      ['0147', '147', '7'].map(async (text) => fileWith(await book((sheet) => void sheet.addRow([text])))),
    );
    const workbooks = createWorkbooks(readers());
    const read = await Promise.all(files.map((file) => workbooks.read(file)));
    expect(read.map(([sheet]) => sheet?.rows[0]?.cells)).toEqual([['0147'], ['147'], ['7']]);
  });

  it.each([
    ['no workbook', 'file_not_excel'],
    ['PK\u0003\u0004rest', 'file_damaged'],
  ])('brings back what the reader refuses %j with', async (content, code) => {
    const workbooks = createWorkbooks(readers());
    await expect(workbooks.read(fileWith(content))).rejects.toMatchObject({ code });
    await expect(workbooks.read(path.join(built.folder, 'nowhere.xlsx'))).rejects.toMatchObject({
      code: 'file_gone',
    });
  });

  it('goes on with another file when one was left in the middle', async () => {
    const file = fileWith(attlogDays(['1', '2'], '2026-03-02', 900), 'a.dat');
    const reader = readers().open();
    const { inspection, encoding } = await reader.inspect({ path: file, bytes: 300_000 }, ANSWERS);
    const source = { path: file, bytes: 300_000, inspection, encoding, pieceBytes: 4096 };
    for await (const { batch } of reader.punches(source)) {
      expect(batch.punches.length).toBeGreaterThan(0);
      break;
    }
    const again: number[] = [];
    for await (const { batch } of reader.punches(source)) again.push(batch.punches.length);
    expect(again.reduce((sum, n) => sum + n)).toBe(7200);
    reader.close();
    await expect(reader.inspect({ path: file, bytes: 1 }, ANSWERS)).rejects.toMatchObject({
      code: 'file_reader_ended',
    });
  });

  it.each([
    [
      'a zip bomb',
      'file_unpacks_large',
      () => lieAboutSizes(rawBook('<sheetData/>', { 'xl/x.bin': new Uint8Array(60_000_000) }), 900_000_000),
    ],
    ['a workbook that grows in memory', 'file_too_large', hostileBook],
  ])('%s costs one file, and the next is read', { timeout: 60_000 }, async (_, code, content) => {
    const reader = readers().open();
    await expect(reader.workbook(fileWith(content()))).rejects.toMatchObject({ code });
    const good = fileWith(await book((sheet) => void sheet.addRow(['0147'])));
    expect((await reader.workbook(good))[0]?.rows).toEqual([{ number: 1, cells: ['0147'] }]);
    reader.close();
  });

  it('reads two rows and a hundred thousand empty ones between', { timeout: 60_000 }, async () => {
    const file = fileWith(
      await book((sheet) => {
        sheet.addRow(['考勤号码', '日期时间']);
        for (let i = 0; i < 100_000; i++) sheet.addRow(['', '']);
        sheet.addRow(['7', '2026-03-02 12:00:00']);
      }),
    );
    const pieces = await readAll(readers(), file, 2_000_000);
    expect(pieces.flatMap(({ batch }) => batch.punches.map(({ machineId }) => machineId))).toEqual(['7']);
  });
});

describe('limits', () => {
  const ask = (what: string, timeoutMs: number) => {
    const { start, ended } = watched(path.join(built.folder, 'hungry.cjs'));
    const link = processLink(start);
    return { answer: link.ask({ ask: 'workbook', path: what }, timeoutMs), ended };
  };

  it.each([
    ['heap', 'file_too_large'],
    ['buffers', 'file_too_large'],
    ['throw', 'file_reader_ended'],
  ])('a parser that eats %s ends its process and nothing else', { timeout: 60_000 }, async (what, code) => {
    const { answer, ended } = ask(what, 50_000);
    await expect(answer).rejects.toMatchObject({ code });
    await ended;
  });

  it('a parser that runs for ever is ended when its time is up', async () => {
    const { answer, ended } = ask('hang', 1500);
    await expect(answer).rejects.toMatchObject({ code: 'file_too_slow' });
    await ended;
  });

  it('a process that dies without a word is told as such', async () => {
    const script = path.join(built.folder, 'dies.cjs');
    writeFileSync(script, "process.on('message', () => process.kill(process.pid, 'SIGKILL'));");
    const link = processLink(watched(script).start);
    for (let round = 0; round < 2; round++) {
      await expect(link.ask({ ask: 'more' }, 20_000)).rejects.toMatchObject({ code: 'file_reader_ended' });
    }
    const nothing = processLink(watched(path.join(built.folder, 'nowhere.cjs')).start);
    await expect(nothing.ask({ ask: 'more' }, 20_000)).rejects.toMatchObject({ code: 'file_reader_ended' });
  });

  it('a cancel ends the process at once, with the reason of the cancel', async () => {
    const cancel = new AbortController();
    const { start, ended, isGone } = watched(path.join(built.folder, 'file-reader.cjs'));
    const file = fileWith(attlogDays(['1', '2'], '2026-03-02', 900), 'a.dat');
    const reader = readers(start).open(cancel.signal);
    const { inspection, encoding } = await reader.inspect({ path: file, bytes: 300_000 }, ANSWERS);
    const source = { path: file, bytes: 300_000, inspection, encoding, pieceBytes: 1024 };
    const read = async () => {
      for await (const _ of reader.punches(source)) cancel.abort();
    };
    expect(isGone()).toBe(false);
    await expect(read()).rejects.toMatchObject({ name: 'AbortError' });
    await ended;
    await expect(reader.workbook(file)).rejects.toMatchObject({ name: 'AbortError' });
  });
});
