import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { calendarOverrides } from '#electron/features/calendar/index';
import { openPunchProblems } from '#electron/features/punches/index';
import { openCenter, type TestCenter } from '../support/center';
import { at, attlogDays, attlogFile, attlogLine, importText } from './support';

const NOW = at('2026-04-10 10:00');
const of = async ({ database: { kysely } }: TestCenter, month: string, now = NOW) =>
  openPunchProblems(kysely, month, { now, overrides: await calendarOverrides(kysely) });

/** A month of workdays with two lines in it whose clock had jumped back to January. */
const JUMP = attlogFile(
  ...['2026-03-02 08:00:00', '2026-03-02 12:00:00', '2026-03-03 08:00:00'].map((when) =>
    attlogLine('7', when),
  ),
  ...['2026-01-10 08:00:00', '2026-01-10 12:00:00'].map((when) => attlogLine('7', when)),
  ...['2026-03-03 12:00:00', '2026-03-04 08:00:00', '2026-03-04 12:00:00'].map((when) =>
    attlogLine('7', when),
  ),
);

describe('what of the punches of a month waits for a person', () => {
  it('is nothing in a center without machines', async () => {
    expect(await of(await openCenter(), '2026-03')).toEqual({
      heldLines: 0,
      failedFiles: [],
      machinesBehind: [],
    });
  });

  it('are lines of a wrong clock, in the month they are dated and in those of their file, until they are let', async () => {
    const center = await openCenter();
    const report = await importText(center, JUMP);
    const counts = async () =>
      Promise.all(
        ['2026-01', '2026-02', '2026-03'].map(async (month) => (await of(center, month)).heldLines),
      );
    expect(await counts()).toEqual([2, 0, 2]);
    const lines = report.bad.map(({ line, importId }) => ({ line, importId }));
    await center.call('punches.release', { lines: lines.slice(0, 1), reason: '核实' });
    expect(await counts()).toEqual([1, 0, 1]);
  });

  it('are lines outside the stated days only in the month they are dated', async () => {
    const center = await openCenter();
    const text = attlogFile(attlogLine('7', '2026-02-27 08:00:00'), attlogLine('7', '2026-03-02 08:00:00'));
    await importText(center, text, 'a.dat', { period: { from: '2026-03-01', to: '2026-03-31' } });
    expect(await of(center, '2026-02')).toMatchObject({ heldLines: 1 });
    expect(await of(center, '2026-03')).toMatchObject({ heldLines: 0 });
    await importText(center, text, 'b.dat');
    expect(await of(center, '2026-02')).toMatchObject({ heldLines: 0 });
  });

  it('are files of watched folders that failed, until somebody says to leave them', async () => {
    const center = await openCenter();
    const stick = path.join(center.folder, 'stick');
    await mkdir(stick);
    await center.call('punches.addWatch', { folder: await center.pickPath(stick), device: '' });
    await writeFile(path.join(stick, 'notes.txt'), 'hello\nworld\n');
    await center.watcher.look();
    await center.watcher.look();
    expect(await of(center, '2026-03')).toMatchObject({ failedFiles: ['notes.txt'] });
    const { files } = await center.call<{ files: { id: number }[] }>('punches.watches');
    await center.call('punches.settleWatchedFile', { id: files[0]?.id, action: 'ignore' });
    expect(await of(center, '2026-03')).toMatchObject({ failedFiles: [] });
  });

  it('are machines whose data ends before a workday that is over', async () => {
    const center = await openCenter();
    // Up to Friday the 13th; the second machine a week longer.
    await importText(center, attlogDays(['7'], '2026-03-02', 12));
    const second = attlogDays(['8'], '2026-03-02', 19).replaceAll('\t1\t255', '\t2\t255');
    await importText(center, second, 'b.dat');
    await center.call('punches.saveDevice', { code: '2', name: '东门', retiredOn: null });
    expect((await of(center, '2026-03')).machinesBehind).toEqual([
      { code: '1', name: '', since: '2026-03-16', lastAt: at('2026-03-13 18:00') },
      { code: '2', name: '东门', since: '2026-03-23', lastAt: at('2026-03-20 18:00') },
    ]);
    // Seen from the weekend after the 13th nothing is late, and nothing was expected before the first file.
    expect((await of(center, '2026-03', at('2026-03-15 10:00'))).machinesBehind).toEqual([]);
    expect((await of(center, '2026-02')).machinesBehind).toEqual([]);
    await center.call('punches.saveDevice', { code: '1', name: '', retiredOn: '2026-03-14' });
    expect((await of(center, '2026-03')).machinesBehind).toMatchObject([{ code: '2' }]);
    await center.call('punches.declareData', { until: '2026-03-31', reason: '停电两周' });
    expect((await of(center, '2026-03')).machinesBehind).toEqual([]);
  });
});
