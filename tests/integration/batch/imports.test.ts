import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { attlogDays, attlogFile, attlogLine } from '../punches/support';
import { HEADINGS, workbook } from '../staff/support';
import { batch, initialised, openAndClose } from './support';

describe('import-staff', () => {
  it('names every problem with its row and column, and takes over nothing', async () => {
    const { folder, data } = await initialised();
    const row = (no: string, date: string) => [
      no,
      '测试甲',
      '',
      '测试局',
      '01',
      '窗口',
      'A',
      '',
      '',
      '',
      date,
      '',
      '',
    ];
    const save = async (name: string, ...rows: string[][]): Promise<string> => {
      const file = path.join(folder, name);
      writeFileSync(file, await workbook([HEADINGS, ...rows]));
      return file;
    };
    const bad = await save('bad.xlsx', row('0147', '2023-02-30'), row('147', '2023-02-01'), row('147', ''));
    const refused = await batch('import-staff', '--data', data, bad);
    expect(refused).toMatchObject({
      exit: 1,
      json: { error: { code: 'roster_has_errors', params: { file: 'bad.xlsx', rows: '2, 4' } } },
    });
    expect(refused.json.error).toMatchObject({
      problems: expect.arrayContaining([
        { row: 2, column: '进驻日期', level: 'error', code: 'bad_date', params: { value: '2023-02-30' } },
        expect.objectContaining({ row: 4, column: '工号', code: 'staff_no_duplicate' }),
      ]),
    });
    const good = await save('good.xlsx', row('0147', '2023-02-01'));
    expect(await batch('import-staff', '--data', data, good)).toMatchObject({
      exit: 0,
      json: { counts: { staff: { added: 1, changed: 0, unchanged: 0 } }, problems: [] },
    });
    expect(await batch('import-staff', '--data', data, good)).toMatchObject({
      exit: 0,
      json: { counts: { staff: { added: 0, changed: 0, unchanged: 1 } } },
    });
  });
});

describe('import-punches', () => {
  it('answers for every line, with its place and reason', async () => {
    const { folder, data } = await initialised();
    const good = path.join(folder, '1_attlog.dat');
    const mixed = path.join(folder, '2_attlog.dat');
    writeFileSync(good, attlogDays(['0147', '147'], '2026-03-02', 2));
    writeFileSync(
      mixed,
      attlogFile(
        attlogLine('0147', '2026-03-02 08:00:00'),
        attlogLine('0147', '2026-03-09 08:00:00'),
        attlogLine('0147', '2000-01-01 00:00:05'),
        attlogLine('0147', '2026-02-30 08:00:00'),
        'what is this line',
      ),
    );
    const { exit, json } = await batch('import-punches', '--data', data, good, mixed);
    expect(exit).toBe(0);
    const { read, accepted, duplicate, quarantined, rejected, unmapped, bad } = json as Record<
      string,
      number
    > & {
      bad: object[];
    };
    expect(read).toBe(21);
    expect(accepted! + duplicate! + quarantined! + rejected!).toBe(read);
    expect({ accepted, duplicate, quarantined, rejected, unmapped }).toEqual({
      accepted: 17,
      duplicate: 1,
      quarantined: 1,
      rejected: 2,
      unmapped: 17,
    });
    expect(bad).toMatchObject([
      { file: '2_attlog.dat', sheet: null, row: 3 },
      { file: '2_attlog.dat', sheet: null, row: 4 },
      { file: '2_attlog.dat', sheet: null, row: 5, raw: 'what is this line' },
    ]);
    for (const line of bad) {
      expect(line).toMatchObject({
        file: expect.any(String),
        sheet: null,
        row: expect.any(Number),
        raw: expect.any(String),
        code: expect.stringMatching(/^[a-z0-9_]+$/),
        reason: expect.stringMatching(/[\u4e00-\u9fff]/),
      });
    }
    await openAndClose(data);
  });

  it.each([
    ['that does not exist', 'file_gone', () => {}],
    ['that is a folder', 'no_access', (file: string) => mkdirSync(file)],
    ['that is empty', 'punch_file_empty', (file: string) => writeFileSync(file, '')],
    ['of no known kind', 'punch_format_unknown', (file: string) => writeFileSync(file, '\u0001\u0002 hello')],
  ])('refuses a file %s', async (_, code, make) => {
    const { folder, data } = await initialised();
    const file = path.join(folder, 'x.dat');
    make(file);
    expect(await batch('import-punches', '--data', data, file)).toMatchObject({
      exit: 1,
      json: { error: { code, params: { file: expect.stringContaining('x.dat') } } },
    });
    await openAndClose(data);
  });
});
