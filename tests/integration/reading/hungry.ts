import { isMainThread, parentPort } from 'node:worker_threads';
import { guard } from '#electron/platform/reading/guard';

// A process that reads, with a parser that wants more than there is: what the name of the file says.
const BUFFER_BYTES = 32 * 2 ** 20;

if (isMainThread) guard(__filename);
else
  parentPort?.on('message', ({ path }: { path: string }) => {
    const kept: unknown[] = [];
    for (;;) {
      if (path === 'hang') continue;
      if (path === 'throw') throw new Error('a parser gone wild');
      kept.push(
        path === 'buffers' ? Buffer.alloc(BUFFER_BYTES, 1) : Array.from({ length: 100_000 }, () => ({})),
      );
    }
  });
