import { Worker } from 'node:worker_threads';
import type { ReadAnswer } from './protocol';

/** The heap the parsers get, and all memory of the process with what lies outside the heap. MB. */
const HEAP_MB = 384;
const YOUNG_HEAP_MB = 16;
const MOST_MB = 640;
/** How often the memory is looked at. */
const LOOK_MS = 50;

/** How a process talks to the one that started it. */
interface Parent {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
}

/**
 * The main thread of a process that reads: hands requests to the thread with the parsers and answers back. A parser
 * on damaged bytes runs for ever or eats all memory, so it runs beside what watches it. `script` is the thread's.
 */
export function guard(script: string): void {
  const parent = parentOf();
  const end = (code: string): void => {
    parent.send({ kind: 'ended', code, params: {} } satisfies ReadAnswer);
    // The parent ends this process when it hears that; should it not hear it, nothing is lost.
    setTimeout(() => process.exit(1), 1000);
    void thread.terminate();
  };
  const thread = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: YOUNG_HEAP_MB },
    stdout: true,
    stderr: true,
  });
  thread.on('message', (answer) => parent.send(answer));
  thread.once('error', (error: NodeJS.ErrnoException) =>
    end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file_too_large' : 'file_reader_ended'),
  );
  parent.onMessage((request) => thread.postMessage(request));
  const timer = setInterval(() => {
    if (process.memoryUsage.rss() < MOST_MB * 2 ** 20) return;
    clearInterval(timer);
    end('file_too_large');
  }, LOOK_MS);
}

/** Electron's channel, or that of plain Node. */
function parentOf(): Parent {
  const port = (process as { parentPort?: ElectronPort }).parentPort;
  if (port) {
    return {
      send: (message) => port.postMessage(message),
      onMessage: (listener) => port.on('message', ({ data }) => listener(data)),
    };
  }
  process.once('disconnect', () => process.exit(0));
  return {
    send: (message) => void process.send?.(message),
    onMessage: (listener) => void process.on('message', listener),
  };
}

interface ElectronPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
}
