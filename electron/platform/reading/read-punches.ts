import { createHash, type Hash } from 'node:crypto';
import { createPunchReader } from '#shared/domain/punches/reader';
import { createTableReader } from '#shared/domain/punches/table-reader';
import type { TableRow } from '#shared/domain/punches/table-types';
import type { Container } from '#shared/domain/punches/types';
import { ROWS_AT_ONCE } from '../table-head';
import { openTables } from '../table-source';
import { pieces } from './inspect';
import { makeDecoder } from './text-layout';
import type { PunchPiece, PunchSource } from './types';

/** Of the beginning that a person sees. Characters. */
const SHOWN_TEXT = 4000;
/** Rows that make the beginning of a sheet clear. */
const SHOWN_ROWS = 12;

/** The punches of a file piece by piece, all its bytes hashed. */
export async function* readPunches(source: PunchSource): AsyncGenerator<PunchPiece> {
  const { container } = source.inspection;
  const hash = createHash('sha256');
  yield* container === 'text' ? readLines(source, hash) : readSheets(source, container, hash);
  yield { batch: { punches: [], bad: [] }, bytes: 0, text: '', sha256: hash.digest('hex') };
}

async function* readLines(source: PunchSource, hash: Hash): AsyncGenerator<PunchPiece> {
  const reader = createPunchReader(source.inspection);
  const decoder = makeDecoder(source.encoding.encoding);
  let { skip } = source.encoding;
  let first = true;
  for await (const piece of pieces(source.path, source.pieceBytes)) {
    hash.update(piece);
    const text = decoder.decode(piece.subarray(skip), { stream: true });
    yield {
      batch: reader.push(text),
      bytes: piece.length,
      text: first ? text.slice(0, SHOWN_TEXT) : '',
      sha256: null,
    };
    skip = 0;
    first = false;
  }
  yield { batch: reader.push(decoder.decode()), bytes: 0, text: '', sha256: null };
  yield { batch: reader.end(), bytes: 0, text: '', sha256: null };
}

async function* readSheets(
  { path, bytes, inspection }: PunchSource,
  container: Exclude<Container, 'text'>,
  hash: Hash,
): AsyncGenerator<PunchPiece> {
  for await (const piece of pieces(path)) hash.update(piece);
  const reader = createTableReader(inspection);
  const sources = openTables(path, container);
  let first = true;
  for (const sheet of inspection.sheets) {
    reader.sheet(sources[sheet]?.name ?? '');
    for (const rows of inPieces(sources[sheet]?.rows() ?? [])) {
      yield { batch: reader.push(rows), bytes: 0, text: first ? rowsText(rows) : '', sha256: null };
      first = false;
    }
  }
  yield { batch: { punches: [], bad: [] }, bytes, text: '', sha256: null };
}

function* inPieces(rows: Iterable<TableRow>): Generator<TableRow[]> {
  let piece: TableRow[] = [];
  for (const row of rows) {
    if (piece.push(row) < ROWS_AT_ONCE) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}

/** Rows as a person sees them: their cells set apart. */
const rowsText = (rows: readonly TableRow[]): string =>
  rows
    .slice(0, SHOWN_ROWS)
    .map(({ cells }) =>
      cells
        .map((cell) => cell.replace(/\s+/g, ' '))
        .filter((cell) => cell !== '')
        .join('  '),
    )
    .join('\n')
    .slice(0, SHOWN_TEXT);
