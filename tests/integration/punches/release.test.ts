import { describe, expect, it } from 'vitest';
import type { ImportReport, PunchIssue } from '#shared/contracts/punches';
import { openCenter, type TestCenter } from '../support/center';
import { at, attlogFile, attlogLine, closeMonth, importText, rowCounts } from './support';

/** Two days of punches with two lines between them that jump back. */
const JUMP = attlogFile(
  ...['2026-03-02 08:00:00', '2026-03-02 12:00:00', '2026-03-03 08:00:00'].map((when) =>
    attlogLine('7', when),
  ),
  ...['2026-02-10 08:00:00', '2026-02-10 12:00:00'].map((when) => attlogLine('7', when)),
  ...['2026-03-03 12:00:00', '2026-03-04 08:00:00', '2026-03-04 12:00:00'].map((when) =>
    attlogLine('7', when),
  ),
);

async function withHeld(center: TestCenter) {
  const report = await importText(center, JUMP);
  const importId = report.files[0]?.importId ?? 0;
  return { report, importId, lines: report.bad.map(({ line }) => ({ importId, line })) };
}

const issues = async (center: TestCenter, importId: number, outcome: string) =>
  (
    await center.call<{ rows: PunchIssue[] }>('punches.issues', {
      importIds: [importId],
      outcomes: [outcome],
    })
  ).rows;

describe('lines held back because the clock jumped', () => {
  it('count once a person lets them, with all that was read of them', async () => {
    const center = await openCenter();
    const { report, importId, lines } = await withHeld(center);
    expect(report).toMatchObject({ read: 8, accepted: 6, quarantined: 2 });
    const released = await center.call('punches.release', { lines, reason: '当天调班，打卡属实' });
    expect(released).toEqual({ released: 2, known: 0 });
    expect(rowCounts(center)).toMatchObject({ punch: 8, punch_quarantine: 0 });
    expect(await center.call('punches.imports')).toMatchObject([{ read: 8, accepted: 8, quarantined: 0 }]);
    expect(await issues(center, importId, 'quarantined')).toEqual([]);
    expect(await issues(center, importId, 'released')).toMatchObject([{ line: 4 }, { line: 5 }]);
    expect(await center.call('punches.devices')).toMatchObject({
      devices: [{ code: '1', lastAt: at('2026-03-04 12:00') }],
    });
    const verify = center.database.sqlite.prepare('select distinct verify from punch').pluck().all();
    expect(verify).toEqual(['1']);
  });

  it('are noted with the reason', async () => {
    const center = await openCenter();
    const { importId, lines } = await withHeld(center);
    await center.call('punches.release', { lines: lines.slice(0, 1), reason: '属实' });
    const row = center.database.sqlite
      .prepare("select entity_id, reason, after from audit_log where operation = 'punches.release'")
      .get();
    expect(row).toEqual({ entity_id: String(importId), reason: '属实', after: '{"released":[4]}' });
  });

  it('are no second punch where the moment is stored meanwhile, and a second import changes nothing', async () => {
    const center = await openCenter();
    const { lines } = await withHeld(center);
    await center.call('punches.release', { lines, reason: '属实' });
    expect(await importText(center, JUMP, 'again.dat')).toMatchObject({ accepted: 0, duplicate: 8 });
    expect(await center.refusal('punches.release', { lines, reason: '属实' })).toMatchObject({
      code: 'nothing_to_release',
    });
  });

  it('stay where they are in a closed month, and while an import runs', async () => {
    const center = await openCenter();
    const { lines } = await withHeld(center);
    center.database.sqlite.prepare("update punch_import set state = 'running'").run();
    expect(await center.refusal('punches.release', { lines, reason: '属实' })).toMatchObject({
      code: 'import_running',
    });
    center.database.sqlite.prepare("update punch_import set state = 'done'").run();
    closeMonth(center, '2026-02');
    expect(await center.refusal('punches.release', { lines, reason: '属实' })).toMatchObject({
      code: 'month_closed',
    });
    expect(rowCounts(center)).toMatchObject({ punch: 6, punch_quarantine: 2 });
  });

  it('only those: a punch of the future or of year 2000 is none', async () => {
    const center = await openCenter();
    const report: ImportReport = await importText(
      center,
      attlogFile(attlogLine('7', '2000-01-01 08:00:00'), attlogLine('7', '2030-01-01 08:00:00')),
    );
    const lines = report.bad.map(({ importId, line }) => ({ importId, line }));
    expect(lines).toHaveLength(2);
    expect(await center.refusal('punches.release', { lines, reason: '属实' })).toMatchObject({
      code: 'nothing_to_release',
    });
  });
});
