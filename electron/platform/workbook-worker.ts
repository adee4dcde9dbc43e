import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '#shared/domain/refusal';
import { readWorkbook } from './workbook-reader';
import type { WorkbookAnswer } from './workbooks';

const answer = (): WorkbookAnswer => {
  try {
    return { ok: true, sheets: readWorkbook((workerData as { file: string }).file) };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, code: error.code, params: error.params };
    return { ok: false, code: 'file_damaged', params: {} };
  }
};

parentPort?.postMessage(answer());
