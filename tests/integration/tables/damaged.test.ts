import { readFileSync } from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import type { TableContainer } from '#electron/platform/ports';
import { openTables } from '#electron/platform/table-source';
import { Refusal } from '#shared/domain/refusal';
import { importSheets } from '../../domain/punches/helpers';
import { describeSamples, sampleFolder } from '../../domain/punches/sample-files';
import { fileWith } from '../workbooks/files';

// The parser of old workbooks writes of every record it does not know.
beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => {}));

/** The same numbers every time. */
function createNumbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % below;
  };
}

/** A copy with some bytes changed, a piece zeroed or the end cut off; its head stays what it is. */
function damage(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes);
  const at = 16 + next(copy.length - 16);
  const kind = next(3);
  if (kind === 0) return copy.subarray(0, at);
  if (kind === 1) copy.fill(0, at, at + next(4096));
  else for (let i = 0; i < 20; i++) copy[16 + next(copy.length - 16)] = next(256);
  return copy;
}

/** Opens and reads a file as an import would; what a reader refuses is fine. */
function read(file: string, container: TableContainer): 'read' | 'refused' {
  try {
    const heads = openTables(file, container).map(({ name, rows }) => ({ name, rows: [...rows()] }));
    try {
      const {
        read: count,
        accepted,
        duplicate,
        quarantined,
        rejected,
      } = importSheets(heads, container).report;
      expect(count).toBe(accepted + duplicate + quarantined + rejected);
    } catch (error) {
      // A file in which nothing known is found any more.
      expect(error).toBeInstanceOf(RangeError);
    }
    return 'read';
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal);
    return 'refused';
  }
}

describeSamples('damaged copies of real files are read or refused, nothing else', () => {
  it.each<[string, TableContainer, number]>([
    ['standard_report/campus-a.xls', 'workbook', 200],
    ['access_mdb/socianovation_att2000.mdb', 'access', 60],
    ['wecom/上下班打卡_日报_20260201-20260228.xlsx', 'workbook', 60],
  ])('%s', { timeout: 60_000 }, (name, container, rounds) => {
    const bytes = readFileSync(sampleFolder + name);
    const next = createNumbers(7);
    const outcomes = new Set<string>();
    for (let round = 0; round < rounds; round++) {
      outcomes.add(read(fileWith(damage(bytes, next), 'a.bin'), container));
    }
    expect(outcomes.has('refused')).toBe(true);
  });
});
