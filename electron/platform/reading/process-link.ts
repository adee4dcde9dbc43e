import { existsSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from '#shared/domain/refusal';
import type { ReadAnswer, ReadLink } from './protocol';
import { readersOver, unrefused } from './reader';
import type { ReaderPort } from './types';

/** A process that was started; Node and Electron start one each in their way. */
export interface Child {
  send(message: unknown): void;
  onMessage(listener: (message: unknown) => void): void;
  /** Ended by itself, by a signal or because it could not be started; once. */
  onExit(listener: () => void): void;
  kill(): void;
}

/** Starts the built script of that path. */
export type StartChild = (script: string) => Child;

/** Readers that are each a process of the built script in that folder. */
export function processReaders(codeFolder: string, start: StartChild): ReaderPort {
  return readersOver((signal) => {
    const script = path.join(codeFolder, 'file-reader.cjs');
    if (!existsSync(script)) throw new Error('the process that reads files is not built');
    return processLink(() => start(script), signal);
  });
}

interface Waiting {
  settle(answer: ReadAnswer | Error): void;
}

/**
 * A way to a process that reads. It is started when it is first asked, and again when it has died: a hostile file
 * costs one file. It refuses with `file_reader_ended` when the process ends by itself, `file_too_slow` when it does
 * not answer in time, `file_too_large` when it wants more memory than it is given; a signal ends it with its reason.
 */
export function processLink(start: () => Child, signal?: AbortSignal): ReadLink {
  let child: Child | null = null;
  let waiting: Waiting[] = [];
  let closed: Error | null = null;

  const end = (of: Child, error: Error): void => {
    if (child !== of) return;
    child = null;
    of.kill();
    const left = waiting;
    waiting = [];
    for (const { settle } of left) settle(error);
  };

  const running = (): Child => {
    if (child) return child;
    const started = start();
    started.onMessage((message) => {
      const answer = message as ReadAnswer;
      if (answer.kind === 'ended') end(started, new Refusal(answer.code, answer.params));
      else if (child === started) waiting.shift()?.settle(answer);
    });
    started.onExit(() => end(started, new Refusal('file_reader_ended')));
    child = started;
    return started;
  };

  const close = (reason: Error): void => {
    closed ??= reason;
    signal?.removeEventListener('abort', abort);
    if (child) end(child, reason);
  };
  const abort = (): void => close(signal?.reason as Error);
  if (signal?.aborted) closed = signal.reason as Error;
  else signal?.addEventListener('abort', abort);

  return {
    ask: (request, timeoutMs) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(closed);
        const asked = running();
        const timer = setTimeout(() => end(asked, new Refusal('file_too_slow')), timeoutMs);
        const settle = (answer: ReadAnswer | Error): void => {
          clearTimeout(timer);
          if (answer instanceof Error) reject(answer);
          else
            try {
              resolve(unrefused(answer));
            } catch (refusal) {
              reject(refusal);
            }
        };
        waiting.push({ settle });
        asked.send(request);
      }),
    close: () => close(new Refusal('file_reader_ended')),
  };
}
