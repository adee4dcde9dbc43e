import type { Hash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { createPunchReader } from '#shared/domain/punches/reader';
import { createTableReader } from '#shared/domain/punches/table-reader';
import type { TableRow } from '#shared/domain/punches/table-types';
import type { ReadBatch } from '#shared/domain/punches/types';
import type { TablePort } from '../../platform/ports';
import { makeDecoder } from './layout-file';
import { type PunchFile, pieces } from './punch-file';

/** A piece of a file, read. */
export interface PunchPiece {
  batch: ReadBatch;
  /** Bytes of the file that are done with this piece. */
  bytes: number;
  /** What the piece looks like to a person: text as it stands, rows with their cells set apart. */
  text: string;
}

export interface ReadOptions {
  /** Sees every byte. */
  hash: Hash;
  signal: AbortSignal;
  /** Bytes of a text read at a time. */
  pieceBytes?: number;
}

/** The punches of a file piece by piece; the loop of events turns between pieces. */
export function readPunches(
  tables: TablePort,
  file: PunchFile,
  options: ReadOptions,
): AsyncGenerator<PunchPiece> {
  const read =
    file.inspection.container === 'text'
      ? readLines(file, options)
      : readSheets(tables, file, file.inspection.container, options);
  return file.device ? withDevice(read, file.device) : read;
}

/** Lines that name no machine are of the one a person named. */
async function* withDevice(read: AsyncIterable<PunchPiece>, device: string): AsyncGenerator<PunchPiece> {
  for await (const piece of read) {
    for (const punch of piece.batch.punches) if (punch.device === '') punch.device = device;
    yield piece;
  }
}

async function* readLines(
  file: PunchFile,
  { hash, signal, pieceBytes }: ReadOptions,
): AsyncGenerator<PunchPiece> {
  const reader = createPunchReader(file.inspection);
  const decoder = makeDecoder(file.encoding.encoding);
  let skip = file.encoding.skip;
  for await (const piece of pieces(file.path, signal, pieceBytes)) {
    hash.update(piece);
    const text = decoder.decode(piece.subarray(skip), { stream: true });
    yield { batch: reader.push(text), bytes: piece.length, text };
    skip = 0;
    await nextTurn();
  }
  yield { batch: reader.push(decoder.decode()), bytes: 0, text: '' };
  yield { batch: reader.end(), bytes: 0, text: '' };
}

async function* readSheets(
  tables: TablePort,
  file: PunchFile,
  container: Parameters<TablePort['open']>[1],
  { hash, signal }: ReadOptions,
): AsyncGenerator<PunchPiece> {
  for await (const piece of pieces(file.path, signal)) hash.update(piece);
  const reader = createTableReader(file.inspection);
  const open = await tables.open(file.path, container);
  try {
    for (const sheet of file.inspection.sheets) {
      reader.sheet(open.heads[sheet]?.name ?? '');
      for await (const rows of open.rows(sheet)) {
        yield { batch: reader.push(rows), bytes: 0, text: rowsText(rows) };
        await nextTurn();
      }
    }
    yield { batch: { punches: [], bad: [] }, bytes: file.bytes, text: '' };
  } finally {
    open.close();
  }
}

/** Rows that make the beginning of a sheet clear. */
const ROWS_SHOWN = 12;

const rowsText = (rows: readonly TableRow[]): string =>
  rows
    .slice(0, ROWS_SHOWN)
    .map(({ cells }) =>
      cells
        .map((cell) => cell.replace(/\s+/g, ' '))
        .filter((cell) => cell !== '')
        .join('  '),
    )
    .join('\n');
