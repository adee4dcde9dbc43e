import { existsSync } from 'node:fs';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { Refusal } from '#shared/domain/refusal';
import type { SheetText, WorkbookPort } from './ports';

const TIMEOUT_MS = 30_000;

export type WorkbookAnswer =
  | { ok: true; sheets: SheetText[] }
  | { ok: false; code: string; params: Record<string, string | number> };

/**
 * Reads a workbook in a worker with a memory limit and a timeout, so that a hostile file costs
 * an error message and not the program. `workerFolder` holds the built worker.
 */
export function createWorkbooks(workerFolder: string): WorkbookPort {
  return { read: (file) => readInWorker(workerFile(workerFolder), file) };
}

function workerFile(folder: string): string {
  const file = path.join(folder, 'workbook-worker.cjs');
  if (!existsSync(file)) throw new Error('the workbook worker is not built');
  return file;
}

function readInWorker(worker: string, file: string): Promise<SheetText[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(worker, {
      workerData: { file },
      resourceLimits: { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 },
    });
    const timer = setTimeout(() => finish(new Refusal('file_too_slow')), TIMEOUT_MS);
    const finish = (result: SheetText[] | Error): void => {
      clearTimeout(timer);
      void thread.terminate();
      if (result instanceof Error) reject(result);
      else resolve(result);
    };
    thread.once('message', (answer: WorkbookAnswer) =>
      finish(answer.ok ? answer.sheets : new Refusal(answer.code, answer.params)),
    );
    thread.once('error', (error: NodeJS.ErrnoException) =>
      finish(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? new Refusal('file_too_large')
          : new Refusal('file_damaged'),
      ),
    );
    thread.once('exit', () => finish(new Refusal('file_damaged')));
  });
}
