import { describe, expect, it } from 'vitest';
import { assemble } from '#electron/assemble';
import { removeUnfinishedImports } from '#electron/features/punches/index';
import type { PunchImport } from '#shared/contracts/punches';
import { openCenter, type TestCenter } from '../support/center';
import { attlogDays, importText, NOTHING, rowCounts } from './support';

describe('an import that does not end well', () => {
  const big = () =>
    attlogDays(
      Array.from({ length: 100 }, (_, i) => String(i + 1)),
      '2025-01-01',
      120,
    );

  it.each([
    ['notes.dat', 'just some\nwords\n', 'punch_format_unknown'],
    ['empty.dat', '', 'punch_file_empty'],
    ['book.dat', 'PK\u0003\u0004rest', 'punch_file_damaged'],
    ['page.xls', '<html><table><tr><td>1</td></tr></table></html>', 'punch_format_unknown'],
  ])('%s is refused by name, with the good file beside it', async (name, content, code) => {
    const center = await openCenter();
    const tokens = [
      await center.pick('good.dat', attlogDays(['1'], '2026-03-02', 1)),
      await center.pick(name, content),
    ];
    expect(await center.refusal('punches.import', { tokens })).toMatchObject({
      code,
      params: { file: name },
    });
    expect(rowCounts(center)).toEqual(NOTHING);
  });

  it('leaves no row after a cancel', async () => {
    const center = await openCenter();
    const tokens = [await center.pick('a.dat', big())];
    const stop = new AbortController();
    let seenRunning = 0;
    const progress = ({ phase, done }: { phase: string; done: number }) => {
      if (phase !== 'reading' || done < 1_800_000) return;
      seenRunning = rowCounts(center).punch ?? 0;
      stop.abort();
    };
    await expect(
      center.call('punches.import', { tokens }, { signal: stop.signal, progress }),
    ).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(seenRunning).toBeGreaterThan(1000);
    expect(rowCounts(center)).toEqual(NOTHING);
    expect(await center.call('punches.imports')).toMatchObject([
      { state: 'cancelled', read: 0, accepted: 0 },
    ]);
    expect(await importText(center, big())).toMatchObject({ accepted: 48_000 });
  });

  it('shows nobody a row of an import that is running', async () => {
    const center = await openCenter();
    const tokens = [await center.pick('a.dat', big())];
    let asked: Promise<unknown[]> | null = null;
    const progress = ({ phase, done }: { phase: string; done: number }) => {
      if (phase === 'reading' && done > 1_800_000) asked ??= center.call<unknown[]>('punches.unmapped');
    };
    await center.call('punches.import', { tokens }, { progress });
    expect(await asked).toEqual([]);
    expect(await center.call('punches.unmapped')).toHaveLength(100);
  });

  it('refuses a second one meanwhile', async () => {
    const center = await openCenter();
    const tokens = [await center.pick('a.dat', big())];
    const first = center.call('punches.import', { tokens });
    expect(await center.refusal('punches.import', { tokens })).toMatchObject({ code: 'import_running' });
    await first;
  });

  it('leaves nothing when the disk is full', async () => {
    const center = await openCenter();
    const { sqlite } = center.database;
    const pages = sqlite.pragma('page_count', { simple: true }) as number;
    sqlite.pragma(`max_page_count = ${pages + 200}`);
    const tokens = [await center.pick('a.dat', big())];
    expect(await center.refusal('punches.import', { tokens })).toMatchObject({ code: 'disk_full' });
    expect(rowCounts(center)).toEqual(NOTHING);
    expect(await center.call<PunchImport[]>('punches.imports')).toMatchObject([
      { state: 'failed', accepted: 0 },
    ]);
    sqlite.pragma('max_page_count = 1000000');
    expect(await importText(center, big())).toMatchObject({ accepted: 48_000 });
  });

  it('takes back at the next start what a crash left', async () => {
    const center = await openCenter();
    await importText(center, attlogDays(['1', '2'], '2026-03-02', 2));
    const whole = rowCounts(center);
    leaveHalfAnImport(center);
    expect(rowCounts(center)).not.toEqual(whole);
    await center.close();
    const again = await assemble(center.folder, center.ports);
    await removeUnfinishedImports(again.database);
    expect(rowCounts({ ...center, database: again.database })).toEqual(whole);
    const states = again.database.sqlite.prepare('select state from punch_import order by id').pluck().all();
    expect(states).toEqual(['done', 'interrupted']);
    await again.close();
  });
});

/** The tables as they are when the power goes in the middle of an import. */
function leaveHalfAnImport({ database: { sqlite } }: TestCenter): void {
  sqlite.exec(`
    insert into punch_import (id, file_name, sha256, bytes, format, encoding, state, first_punch_id, started_at, account_id)
      select 9, 'half.dat', '', 1, 'attlog', 'utf-8', 'running', max(id) + 1, 0, (select min(id) from account) from punch;
    insert into machine_user (id, machine_id) values (77, 'new');
    insert into punch (machine_user_id, at, import_id, line, device, raw)
      select 77, at + 1000, 9, id, '1', 'x' from punch;
    insert into punch_quarantine (machine_user_id, at, import_id, line, device, code) values (77, 5, 9, 99, '1', 'year_2000');
    insert into punch_issue (import_id, line, outcome, code, raw) values (9, 99, 'quarantined', 'year_2000', 'x');
  `);
}
