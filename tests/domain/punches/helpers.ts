import type { Verdict } from '#shared/domain/punches/classify';
import { inspectBytes, inspectText } from '#shared/domain/punches/detect';
import { decodeChunks, type MakeDecoder } from '#shared/domain/punches/encoding';
import { createImportRun, type ImportEnd, type ImportOptions } from '#shared/domain/punches/import-run';
import { createPunchReader, isSorted } from '#shared/domain/punches/reader';
import { inspectSheets } from '#shared/domain/punches/table-detect';
import { createTableReader } from '#shared/domain/punches/table-reader';
import type { SheetHead } from '#shared/domain/punches/table-types';
import type { BadLine, Container, Inspection, RawPunch } from '#shared/domain/punches/types';
import { formatWall, type WallMs, wallFromParts } from '#shared/domain/time/wall';

export const makeDecoder: MakeDecoder = (label) => new TextDecoder(label);

export const NOW = at('2026-06-30 18:00:00');

/** `YYYY-MM-DD HH:MM:SS` as a moment. */
export function at(text: string): WallMs {
  const parts = text.split(/[- :]/).map(Number);
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const value = wallFromParts(year, month, day, hour, minute, second);
  if (value === null) throw new Error(`not a moment: ${text}`);
  return value;
}

export function readAll(text: string, inspection: Inspection = inspectText([text]), cut = text.length || 1) {
  const reader = createPunchReader(inspection);
  const punches: RawPunch[] = [];
  const bad: BadLine[] = [];
  const take = (batch: { punches: RawPunch[]; bad: BadLine[] }) => {
    punches.push(...batch.punches);
    bad.push(...batch.bad);
  };
  for (let i = 0; i < text.length; i += cut) take(reader.push(text.slice(i, i + cut)));
  take(reader.end());
  return { inspection, punches, bad };
}

/** `id date device direction verify name` of each punch, short enough for literal tables. */
export function brief(punches: RawPunch[]): string[] {
  return punches.map((p) =>
    [p.machineId, formatWall(p.at), `d${p.device}`, p.direction ?? '-', p.verify ?? '-', p.name ?? '-'].join(
      ' ',
    ),
  );
}

export interface Imported extends ImportEnd {
  inspection: Inspection;
  verdicts: { punch: RawPunch; verdict: Verdict }[];
  bad: BadLine[];
}

/** The whole way from bytes to report, as an importer goes it. */
export function importBytes(
  bytes: Uint8Array,
  options: Partial<ImportOptions> = {},
  stored: (punch: RawPunch) => boolean = () => true,
): Imported {
  const inspection = inspectBytes(bytes, makeDecoder);
  const verdicts: Imported['verdicts'] = [];
  const bad: BadLine[] = [];
  const run = createImportRun(
    { now: NOW, sorted: isSorted(inspection), ...options },
    {
      punch(punch, verdict) {
        verdicts.push({ punch, verdict });
        return stored(punch);
      },
      bad: (line) => void bad.push(line),
    },
  );
  const reader = createPunchReader(inspection);
  for (const text of decodeChunks(bytes, makeDecoder, inspection.encoding)) run.take(reader.push(text));
  run.take(reader.end());
  return { ...run.end(), inspection, verdicts, bad };
}

export function importText(text: string, options: Partial<ImportOptions> = {}): Imported {
  return importBytes(new TextEncoder().encode(text), options);
}

/** A line as ZKTeco machines write it. */
export function attlogLine(id: string, moment: string, device = '1', status = '255'): string {
  return `${id.padStart(9)}\t${moment}\t${device}\t${status}\t1\t0`;
}

/** The whole way from the sheets of a file to the report. */
export function importSheets(
  heads: readonly SheetHead[],
  container: Exclude<Container, 'text'> = 'workbook',
  options: Partial<ImportOptions> = {},
): Imported {
  const inspection = inspectSheets(container, heads);
  const verdicts: Imported['verdicts'] = [];
  const bad: BadLine[] = [];
  const run = createImportRun(
    { now: NOW, sorted: isSorted(inspection), ...options },
    { punch: (punch, verdict) => !!verdicts.push({ punch, verdict }), bad: (line) => void bad.push(line) },
  );
  const reader = createTableReader(inspection);
  for (const index of inspection.sheets) {
    const { name, rows } = heads[index] as SheetHead;
    reader.sheet(name);
    run.take(reader.push(rows));
  }
  return { ...run.end(), inspection, verdicts, bad };
}

/** A sheet from lines of cells with `|` between; an empty line is a row without text. */
export function sheetOf(name: string, lines: readonly string[]): SheetHead {
  const rows = lines.map((line, index) => ({
    number: index + 1,
    cells: line.split('|').map((cell) => cell.trim()),
  }));
  return { name, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
}

/** What was read, in a few characters: who and when. */
export const found = ({ verdicts }: Imported): string[] =>
  verdicts.map(({ punch }) => `${punch.machineId} ${formatWall(punch.at).slice(0, 16)}`);
/** Read, accepted, duplicate, set aside, bad. */
export const counts = ({ report }: Imported): number[] => [
  report.read,
  report.accepted,
  report.duplicate,
  report.quarantined,
  report.rejected,
];
/** Row, code and text of the bad ones. */
export const badOf = ({ bad }: Imported) => bad.map(({ place, code, raw }) => [place?.row, code, raw]);
