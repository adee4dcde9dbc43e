import { expect, it } from 'vitest';
import type { TableContainer } from '#electron/platform/ports';
import { openTables } from '#electron/platform/table-source';
import { formatWall } from '#shared/domain/time/wall';
import { importSheets } from '../../domain/punches/helpers';
import { describeSamples, sampleFolder } from '../../domain/punches/sample-files';

const read = (name: string, container: TableContainer) =>
  importSheets(
    openTables(sampleFolder + name, container).map((source) => ({
      name: source.name,
      rows: [...source.rows()],
    })),
    container,
  );

describeSamples('real files of tables, as they are', () => {
  it.each<[string, TableContainer, object]>([
    [
      'standard_report/campus-a.xls',
      'workbook',
      {
        format: 'standard_report',
        read: 24,
        accepted: 24,
        duplicate: 0,
        quarantined: 0,
        rejected: 0,
        flagged: 0,
        persons: 3,
        directions: false,
        firstAt: '2017-07-01 08:45:00',
        lastAt: '2017-07-07 20:44:00',
      },
    ],
    [
      'software_export/xuyonggit_23层考勤.PSEUDONYMISED.xls',
      'workbook',
      {
        format: 'flat_export',
        read: 441,
        accepted: 441,
        duplicate: 0,
        quarantined: 0,
        rejected: 0,
        flagged: 25,
        persons: 21,
        directions: false,
        firstAt: '2018-05-01 08:18:20',
        lastAt: '2018-05-31 20:49:07',
      },
    ],
    [
      'access_mdb/socianovation_att2000.mdb',
      'access',
      {
        format: 'access',
        read: 74,
        accepted: 74,
        duplicate: 0,
        quarantined: 0,
        rejected: 0,
        flagged: 29,
        persons: 3,
        directions: true,
        firstAt: '2017-10-12 12:45:22',
        lastAt: '2017-10-23 14:08:34',
      },
    ],
    [
      'wecom/上下班打卡_日报_20260201-20260228.xlsx',
      'workbook',
      {
        format: 'wecom',
        read: 367,
        accepted: 352,
        duplicate: 2,
        quarantined: 13,
        rejected: 0,
        flagged: 1,
        persons: 14,
        directions: false,
        firstAt: '2026-02-02 08:00:00',
        lastAt: '2026-02-28 20:02:00',
      },
    ],
  ])('%s', (name, container, expected) => {
    const { inspection, report, verdicts } = read(name, container);
    const { firstAt, lastAt, perDevice: _devices, ...counts } = report;
    expect({
      format: inspection.format,
      directions: inspection.directions,
      ...counts,
      persons: new Set(verdicts.map(({ punch }) => punch.machineId)).size,
      firstAt: formatWall(firstAt ?? 0),
      lastAt: formatWall(lastAt ?? 0),
    }).toEqual(expected);
    expect(inspection.sure).toBe(true);
  });

  it('knows people of a database by the number that machines know, not by its own', () => {
    const { verdicts } = read('access_mdb/socianovation_att2000.mdb', 'access');
    const [first] = verdicts;
    expect(first?.punch).toMatchObject({ machineId: '2', raw: '1\t2017-10-12 13:06:51\tI\t1\t1' });
  });

  it('reads no table of fingerprints or faces', () => {
    const tables = openTables(`${sampleFolder}access_mdb/socianovation_att2000.mdb`, 'access');
    expect(tables.map(({ name }) => name)).toEqual(['USERINFO', 'CHECKINOUT']);
    expect([...(tables[0]?.rows() ?? [])][0]?.cells).toEqual(['USERID', 'Badgenumber', 'Name']);
  });

  it('sets aside what was put in by hand and keeps the plain punch beside it', () => {
    const { verdicts } = read('wecom/上下班打卡_日报_20260201-20260228.xlsx', 'workbook');
    const day = verdicts.filter(({ punch }) => punch.raw.startsWith('WuMin\t') && /02\/25/.test(punch.raw));
    expect(day.map(({ punch, verdict }) => [formatWall(punch.at), verdict.code])).toEqual([
      ['2026-02-25 09:00:00', 'patched_punch'],
      ['2026-02-25 18:09:00', null],
    ]);
  });
});
