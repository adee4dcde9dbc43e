import { parentPort, workerData } from 'node:worker_threads';
import type { TableRow } from '#shared/domain/punches/table-types';
import { Refusal } from '#shared/domain/refusal';
import { headOf, ROWS_AT_ONCE } from './table-head';
import { openTables, type TableSource } from './table-source';
import type { TableAnswer, TableJob, TableRequest } from './tables';

const { file, container } = workerData as TableJob;
let sources: TableSource[] = [];
let rows: Iterator<TableRow> | null = null;

function next(request: TableRequest): TableAnswer {
  if (request === 'open') {
    sources = openTables(file, container);
    return { kind: 'heads', heads: sources.map(headOf) };
  }
  if (request !== 'more') rows = sources[request.sheet]?.rows()[Symbol.iterator]() ?? null;
  const piece: TableRow[] = [];
  while (rows && piece.length < ROWS_AT_ONCE) {
    const step = rows.next();
    if (step.done) return { kind: 'rows', rows: piece, done: true };
    piece.push(step.value);
  }
  return { kind: 'rows', rows: piece, done: rows === null };
}

parentPort?.on('message', (request: TableRequest) => {
  try {
    parentPort?.postMessage(next(request));
  } catch (error) {
    const { code, params } = error instanceof Refusal ? error : { code: 'file_damaged', params: {} };
    parentPort?.postMessage({ kind: 'refused', code, params } satisfies TableAnswer);
  }
});
