import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { SheetHead, TableRow } from '#shared/domain/punches/table-types';
import { Refusal } from '#shared/domain/refusal';
import type { OpenTables, TableContainer, TablePort } from './ports';

/** Opening is the parser's work and grows with the file; a piece of rows after that is little. */
const OPEN_TIMEOUT_MS = 8000;
const OPEN_MS_PER_MB = 1000;
const ROWS_TIMEOUT_MS = 10_000;

export interface TableJob {
  file: string;
  container: TableContainer;
}

export type TableRequest = 'open' | 'more' | { sheet: number };

export type TableAnswer =
  | { kind: 'heads'; heads: SheetHead[] }
  | { kind: 'rows'; rows: TableRow[]; done: boolean }
  | { kind: 'refused'; code: string; params: Record<string, string | number> };

/**
 * Reads untrusted files of tables in a worker with a memory limit and timeouts, so that a hostile file costs an
 * error message and not the program. Rows come piece by piece, and the next piece is made only when it
 * is asked for. `workerFolder` holds the built worker.
 */
export function createTables(workerFolder: string): TablePort {
  return {
    open: async (file, container) => {
      const worker = path.join(workerFolder, 'table-worker.cjs');
      if (!existsSync(worker)) throw new Error('the table worker is not built');
      const thread = startWorker(worker, { file, container });
      try {
        const { size } = await stat(file);
        return await openTables(thread, OPEN_TIMEOUT_MS + OPEN_MS_PER_MB * (size / 2 ** 20));
      } catch (error) {
        thread.close();
        throw error;
      }
    },
  };
}

interface Thread {
  ask(request: TableRequest, timeoutMs: number): Promise<TableAnswer>;
  close(): void;
}

async function openTables({ ask, close }: Thread, timeoutMs: number): Promise<OpenTables> {
  const opened = await ask('open', timeoutMs);
  if (opened.kind !== 'heads') throw new Refusal('file_damaged');
  return {
    heads: opened.heads,
    async *rows(sheet) {
      for (let request: TableRequest = { sheet }; ; request = 'more') {
        const answer = await ask(request, ROWS_TIMEOUT_MS);
        if (answer.kind !== 'rows') return;
        if (answer.rows.length > 0) yield answer.rows;
        if (answer.done) return;
      }
    },
    close,
  };
}

function startWorker(worker: string, job: TableJob): Thread {
  const thread = new Worker(worker, {
    workerData: job,
    resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 },
  });
  let ended: Refusal | null = null;
  let settle: ((result: TableAnswer | Refusal) => void) | null = null;
  const end = (refusal: Refusal): void => {
    ended ??= refusal;
    settle?.(ended);
    void thread.terminate();
  };
  thread.on('message', (answer: TableAnswer) => settle?.(answer));
  thread.once('error', (error: NodeJS.ErrnoException) =>
    end(new Refusal(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file_too_large' : 'file_damaged')),
  );
  thread.once('exit', () => end(new Refusal('file_damaged')));
  return {
    close: () => end(new Refusal('file_damaged')),
    ask: (request, timeoutMs) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        const timer = setTimeout(() => end(new Refusal('file_too_slow')), timeoutMs);
        settle = (result) => {
          clearTimeout(timer);
          settle = null;
          if (result instanceof Refusal) reject(result);
          else if (result.kind === 'refused') reject(new Refusal(result.code, result.params));
          else resolve(result);
        };
        thread.postMessage(request);
      }),
  };
}
