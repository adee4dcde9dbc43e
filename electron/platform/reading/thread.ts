import { parentPort } from 'node:worker_threads';
import type { ReadRequest } from './protocol';
import { createReadService } from './service';
import { buffersOf } from './wire';

/** The thread with the parsers. */
export function serveThread(): void {
  const serve = createReadService();
  parentPort?.on('message', async (request: ReadRequest) => {
    const answer = await serve(request);
    const buffers = answer.kind === 'piece' && answer.piece.batch ? buffersOf(answer.piece.batch) : [];
    parentPort?.postMessage(answer, buffers);
  });
}
