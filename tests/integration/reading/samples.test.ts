import { expect, it } from 'vitest';
import { startNodeChild } from '#electron/platform/reading/node-child';
import { processReaders } from '#electron/platform/reading/process-link';
import type { ImportReport } from '#shared/contracts/punches';
import {
  describeSamples,
  filesThere,
  SAMPLE_NAMES,
  SAMPLES,
  sampleFolder,
} from '../../domain/punches/sample-files';
import { rowCounts } from '../punches/support';
import { openCenter } from '../support/center';
import { builtReader } from './built';

const built = builtReader();

describeSamples('every real file, read as the program reads it', () => {
  it('is in the table of expectations', () => {
    expect(filesThere()).toEqual([...SAMPLE_NAMES].sort());
  });

  it('goes through from the file to the people, and a second time changes nothing', async () => {
    const center = await openCenter({ readers: processReaders(built.folder, startNodeChild) });
    const tokens = await Promise.all(SAMPLE_NAMES.map((name) => center.pickPath(sampleFolder + name)));
    const first: unknown[] = [];
    for (const token of tokens) {
      const report = await center.call<ImportReport>('punches.import', { tokens: [token] });
      const { read, accepted, duplicate, quarantined, rejected } = report;
      expect(read).toBe(accepted + duplicate + quarantined + rejected);
      first.push([read, rejected]);
    }
    // Files of several machines share ids: only what a file alone gives is known beforehand.
    expect(first).toEqual(SAMPLE_NAMES.map((name) => [SAMPLES[name][0], SAMPLES[name][4]]));
    const counts = rowCounts(center);
    const again = await center.call<ImportReport>('punches.import', { tokens });
    expect(again).toMatchObject({ accepted: 0, quarantined: 0, rejected: 1 });
    expect(again.warnings.filter(({ code }) => code === 'already_imported')).toHaveLength(
      SAMPLE_NAMES.length,
    );
    const { punch, punch_quarantine, machine_user } = counts;
    expect(rowCounts(center)).toMatchObject({ punch, punch_quarantine, machine_user });
  }, 60_000);
});
