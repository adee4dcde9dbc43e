import { describe, expect, it } from 'vitest';
import { startNodeChild } from '#electron/platform/reading/node-child';
import { processReaders, type StartChild } from '#electron/platform/reading/process-link';
import type { Progress } from '#shared/contracts/define';
import type { FilePreview, ImportReport } from '#shared/contracts/punches';
import { attlogDays, rowCounts } from '../punches/support';
import { openCenter } from '../support/center';
import { builtReader } from './built';

const built = builtReader();
const NOTHING = {
  punch: 0,
  punch_issue: 0,
  punch_quarantine: 0,
  punch_coverage: 0,
  machine_user: 0,
  device: 0,
};
/** Some four pieces of an import. */
const MANY = attlogDays(['1', '2', '3', '4', '5', '6', '7', '8', '9'], '2023-03-02', 900);

/** A process that dies after so many answers. */
const dyingAfter =
  (answers: number): StartChild =>
  (script) => {
    const child = startNodeChild(script);
    let left = answers;
    return {
      ...child,
      onMessage: (listener) =>
        child.onMessage((message) => {
          if (left-- > 0) listener(message);
          else child.kill();
        }),
    };
  };

const openWith = (start: StartChild) => openCenter({ readers: processReaders(built.folder, start) });

describe('an import whose files are read in a process of their own', () => {
  it('takes over what is there, in order, once', async () => {
    const center = await openWith(startNodeChild);
    const tokens = [
      await center.pick('a.dat', MANY),
      await center.pick('b.dat', attlogDays(['10'], '2026-03-02', 2)),
    ];
    const report = await center.call<ImportReport>('punches.import', { tokens });
    expect(report).toMatchObject({ read: 32_408, accepted: 32_408, duplicate: 0, rejected: 0 });
    expect(await center.call('punches.import', { tokens })).toMatchObject({ accepted: 0, duplicate: 32_408 });
    const { files } = await center.call<{ files: FilePreview[] }>('punches.preview', { tokens });
    expect(files.map(({ counts }) => counts?.read)).toEqual([32_400, 8]);
    expect(files[0]?.importedAt).not.toBeNull();
    expect(files[0]?.firstLines).toHaveLength(8);
  });

  it('keeps nothing when that process dies in the middle, and says so in words', async () => {
    const center = await openWith(dyingAfter(3));
    const token = await center.pick('a.dat', MANY);
    expect(await center.refusal('punches.import', { tokens: [token] })).toEqual({
      code: 'punch_file_reader_ended',
      params: { file: 'a.dat' },
    });
    expect(rowCounts(center)).toMatchObject(NOTHING);
    expect(await center.call('punches.imports')).toMatchObject([{ state: 'failed' }]);
    expect(center.logged).toEqual([]);
  });

  it('names in the preview the file it died of, and shows the others', async () => {
    let started = 0;
    const center = await openWith((script) => (started++ === 0 ? dyingAfter(0) : startNodeChild)(script));
    const tokens = [await center.pick('a.dat', MANY), await center.pick('b.dat', MANY)];
    const { files } = await center.call<{ files: FilePreview[] }>('punches.preview', { tokens });
    expect(files).toMatchObject([
      { refusal: { code: 'punch_file_reader_ended', params: { file: 'a.dat' } }, counts: null },
      { refusal: null, counts: { read: 32_400 } },
    ]);
    expect(started).toBe(2);
  });

  it('keeps nothing when it is cancelled in the middle', async () => {
    const center = await openWith(startNodeChild);
    const token = await center.pick('a.dat', MANY);
    const cancel = new AbortController();
    const progress = ({ phase, done }: Progress): void => {
      if (phase === 'reading' && done > 0) cancel.abort();
    };
    const answer = await center.dispatch({
      channel: 'punches.import',
      input: { tokens: [token] },
      progress,
      signal: cancel.signal,
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    expect(rowCounts(center)).toMatchObject(NOTHING);
    expect(await center.call('punches.imports')).toMatchObject([{ state: 'cancelled' }]);
    expect(await center.call('punches.import', { tokens: [token] })).toMatchObject({ accepted: 32_400 });
  });
});
