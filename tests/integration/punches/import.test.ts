import { describe, expect, it } from 'vitest';
import type { ImportReport, PunchIssue } from '#shared/contracts/punches';
import { describeSamples, sampleFolder } from '../../domain/punches/sample-files';
import { openCenter } from '../support/center';
import { attlogDays, attlogFile, attlogLine, closeMonth, importText, NOTHING, rowCounts } from './support';

const countsOf = ({ read, accepted, duplicate, quarantined, rejected, flagged }: ImportReport) => ({
  read,
  accepted,
  duplicate,
  quarantined,
  rejected,
  flagged,
});

const SAMPLES: [string, [number, number, number, number, number, number], number][] = [
  ['zkteco_attlog/lushaobin_1_attlog.dat', [191, 191, 0, 0, 0, 3], 0],
  ['zkteco_attlog/thrawn1_1_attlog.dat', [14_360, 14_270, 0, 89, 1, 213], 11],
  ['glg/nikitfornoles_GLG_001.TXT', [1726, 1431, 295, 0, 0, 116], 34],
  ['glg/muhaha120054_AGL_001.TXT', [1314, 1314, 0, 0, 0, 0], 44],
  ['glg/stefanlourens_GLogData_001.txt', [885, 885, 0, 0, 0, 4], 6],
];

describeSamples('real files', () => {
  it.each(SAMPLES)(
    '%s goes through as it is, and a second time changes nothing',
    async (name, counts, persons) => {
      const center = await openCenter();
      const tokens = [await center.pickPath(sampleFolder + name)];
      const first = await center.call<ImportReport>('punches.import', { tokens });
      expect(Object.values(countsOf(first))).toEqual(counts);
      expect(first.read).toBe(first.accepted + first.duplicate + first.quarantined + first.rejected);
      expect(first.unmapped).toBe(first.accepted);
      if (persons > 0) expect(first.unmappedIds).toBe(persons);
      expect(first.badTotal).toBe(first.quarantined + first.rejected);
      expect(rowCounts(center)).toMatchObject({ punch: first.accepted, punch_quarantine: first.quarantined });

      const before = rowCounts(center);
      const again = await center.call<ImportReport>('punches.import', { tokens });
      expect(again).toMatchObject({
        read: first.read,
        accepted: 0,
        quarantined: 0,
        rejected: first.rejected,
      });
      expect(again.duplicate).toBe(first.read - first.rejected);
      expect(again.warnings.map((warning) => warning.code)).toContain('already_imported');
      expect(rowCounts(center)).toMatchObject({
        punch: before.punch,
        punch_quarantine: before.punch_quarantine,
      });
    },
  );

  it('tells each bad line with its row and reason', async () => {
    const center = await openCenter();
    const tokens = [await center.pickPath(`${sampleFolder}zkteco_attlog/thrawn1_1_attlog.dat`)];
    const report = await center.call<ImportReport & { bad: { reason: string }[] }>('punches.importAll', {
      tokens,
    });
    expect(report.bad).toHaveLength(90);
    expect(report.bad.find((line) => line.code === 'bad_date')).toMatchObject({
      file: 'thrawn1_1_attlog.dat',
      sheet: null,
      row: 7175,
      reason: '日期或时间不存在，或写法无法识别',
    });
    expect(report.bad.filter((line) => line.code === 'year_2000')).toHaveLength(21);
    expect(report.bad.filter((line) => line.code === 'clock_jump')).toHaveLength(68);
  });

  it('takes several files at once, with their own counts', async () => {
    const center = await openCenter();
    const tokens = await Promise.all(SAMPLES.map(([name]) => center.pickPath(sampleFolder + name)));
    const report = await center.call<ImportReport>('punches.import', { tokens });
    expect(report.files.map((file) => file.read)).toEqual(SAMPLES.map(([, [read]]) => read));
    expect(report.read).toBe(report.accepted + report.duplicate + report.quarantined + report.rejected);
  });

  it('shows beforehand what an import would give, and stores nothing', async () => {
    const center = await openCenter();
    const tokens = [await center.pickPath(`${sampleFolder}zkteco_attlog/thrawn1_1_attlog.dat`)];
    const { files } = await center.call<{ files: object[] }>('punches.preview', { tokens });
    expect(files).toMatchObject([
      {
        format: 'attlog',
        sure: true,
        persons: 11,
        counts: { read: 14_360, quarantined: 89 },
        importedAt: null,
      },
    ]);
    expect(rowCounts(center)).toEqual(NOTHING);
  });
});

describe('what an import stores', () => {
  it('keeps the raw line of a punch and lists what did not go in', async () => {
    const center = await openCenter();
    const lines = [
      attlogLine('7', '2026-03-02 08:20:00'),
      attlogLine('7', '2026-03-02 08:20:30'),
      attlogLine('7', '2026-03-02 08:20:30', '2'),
      attlogLine('', '2026-03-02 08:21:00'),
      attlogLine('8', '2026-13-02 08:21:00'),
      attlogLine('8', '2000-01-01 00:00:10'),
      attlogLine('8', '2030-01-01 08:00:00'),
      attlogLine('0147', '2026-03-02 08:30:00'),
      attlogLine('147', '2026-03-02 08:30:00'),
    ];
    const report = await importText(center, attlogFile(...lines));
    expect(countsOf(report)).toEqual({
      read: 9,
      accepted: 4,
      duplicate: 1,
      quarantined: 2,
      rejected: 2,
      flagged: 1,
    });
    expect(report.warnings).toMatchObject([{ code: 'leading_zero_twin', params: { ids: '0147 / 147' } }]);
    const all = ['rejected', 'quarantined', 'duplicate', 'flagged'];
    const importIds = report.files.map((file) => file.importId);
    const { rows } = await center.call<{ rows: PunchIssue[] }>('punches.issues', {
      importIds,
      outcomes: all,
    });
    expect(rows.map(({ row, outcome, code, raw }) => [row, outcome, code, raw])).toEqual([
      [2, 'flagged', 'repeat_60s', lines[1]],
      [3, 'duplicate', 'duplicate', lines[2]],
      [4, 'rejected', 'empty_id', lines[3]],
      [5, 'rejected', 'bad_date', lines[4]],
      [6, 'quarantined', 'year_2000', lines[5]],
      [7, 'quarantined', 'future', lines[6]],
    ]);
    const search = await center.call<{ total: number }>('punches.issues', {
      importIds,
      outcomes: all,
      search: '0_8',
    });
    expect(search.total).toBe(0);
    const raws = center.database.sqlite.prepare('select raw from punch order by line').pluck().all();
    expect(raws).toEqual([lines[0], lines[1], lines[7], lines[8]]);
  });

  it('accepts later what was outside the stated period before', async () => {
    const center = await openCenter();
    const file = attlogDays(['1', '2'], '2026-03-02', 2);
    const period = { from: '2026-02-01', to: '2026-02-28' };
    expect(await importText(center, file, 'a.dat', { period })).toMatchObject({
      accepted: 0,
      quarantined: 16,
    });
    expect(await importText(center, file)).toMatchObject({ accepted: 16, duplicate: 0, quarantined: 0 });
    expect(rowCounts(center)).toMatchObject({ punch: 16, punch_quarantine: 0 });
    expect(await importText(center, file, 'a.dat', { period })).toMatchObject({ accepted: 0, duplicate: 16 });
  });

  it('adds the new lines of a file that grew, and keeps no second copy of the old ones', async () => {
    const center = await openCenter();
    const file = attlogDays(['1', '2'], '2026-03-02', 2);
    await importText(center, file);
    const more = await importText(center, file + attlogFile(attlogLine('1', '2026-03-05 08:00:00')));
    expect(more).toMatchObject({ accepted: 1, duplicate: 16 });
    expect(rowCounts(center)).toMatchObject({ punch: 17, punch_issue: 0 });
  });

  it('exports the bad lines as text cells', async () => {
    const center = await openCenter();
    const report = await importText(
      center,
      attlogFile(attlogLine('1', '2026-03-02 08:00:00'), attlogLine('', '2026-03-02 08:00:00')),
    );
    const importIds = report.files.map((file) => file.importId);
    expect(await center.call('punches.exportIssues', { importIds })).toEqual({
      saved: '打卡导入问题清单.xlsx',
      rows: 1,
    });
    expect(center.saved.get('打卡导入问题清单.xlsx')?.length).toBeGreaterThan(1000);
  });

  it('writes an audit row and a line of history', async () => {
    const center = await openCenter();
    await importText(center, attlogDays(['1'], '2026-03-02', 1), '3月.dat');
    expect(await center.call('punches.imports')).toMatchObject([
      { file: '3月.dat', state: 'done', read: 4, accountName: '测试主任' },
    ]);
    const audit = center.database.sqlite
      .prepare("select after from audit_log where operation = 'punches.import'")
      .pluck()
      .all() as string[];
    expect(audit.map((row) => JSON.parse(row))).toMatchObject([{ file: '3月.dat', accepted: 4 }]);
  });

  it('keeps punches of a closed month and says so', async () => {
    const center = await openCenter();
    closeMonth(center, '2026-02');
    const report = await importText(center, attlogDays(['1'], '2026-02-27', 3));
    expect(report.accepted).toBe(12);
    expect(report.warnings).toEqual([{ code: 'closed_month', params: { months: '2026-02', count: 8 } }]);
  });
});
