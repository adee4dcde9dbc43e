import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';

/** Real exports lie beside the project, not in it: they are other people's. */
export const sampleFolder = fileURLToPath(new URL('../../../../shared/samples/punches/', import.meta.url));
const present = existsSync(sampleFolder);

/** Every file there: read, accepted, duplicate, quarantined, rejected. */
export const SAMPLES = {
  'access_mdb/socianovation_att2000.mdb': [74, 74, 0, 0, 0],
  'glg/muhaha120054_AGL_001.TXT': [1314, 1314, 0, 0, 0],
  'glg/nikitfornoles_GLG_001.TXT': [1726, 1431, 295, 0, 0],
  'glg/stefanlourens_GLogData_001.txt': [885, 885, 0, 0, 0],
  'software_export/xuyonggit_23层考勤.PSEUDONYMISED.xls': [441, 441, 0, 0, 0],
  'standard_report/campus-a.xls': [24, 24, 0, 0, 0],
  'wecom/上下班打卡_日报_20260201-20260228.xlsx': [367, 352, 2, 13, 0],
  'zkteco_attlog/lushaobin_1_attlog.dat': [191, 191, 0, 0, 0],
  'zkteco_attlog/thrawn1_1_attlog.dat': [14_360, 14_270, 0, 89, 1],
} as const satisfies Record<string, readonly [number, number, number, number, number]>;

export type SampleName = keyof typeof SAMPLES;
export const SAMPLE_NAMES = Object.keys(SAMPLES) as SampleName[];

/** What lies in the folder, the note on where it comes from aside. */
export const filesThere = (): string[] =>
  readdirSync(sampleFolder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && entry.parentPath.replace(/\/$/, '') !== sampleFolder.replace(/\/$/, ''),
    )
    .map((entry) => `${entry.parentPath.slice(sampleFolder.length)}/${entry.name}`.replace(/^\//, ''))
    .sort();

/**
 * Tests that need the real files. Where the folder is absent they are skipped, not passed, and a line says which
 * files nobody has tested.
 */
export function describeSamples(about: string, body: () => void): void {
  if (!present)
    console.warn(`NOT TESTED, as ${sampleFolder} is absent: “${about}” with ${SAMPLE_NAMES.join(', ')}`);
  describe.runIf(present)(about, body);
}
