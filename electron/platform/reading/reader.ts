import { Refusal } from '#shared/domain/refusal';
import type { PackedPiece, ReadAnswer, ReadLink, ReadRequest } from './protocol';
import { createReadService } from './service';
import type { FileReader, PunchPiece, ReaderPort } from './types';
import { unpackBatch } from './wire';

/** Looking into a file is the parser's work and grows with it; a piece of rows after that is little. */
const OPEN_MS = 10_000;
const OPEN_MS_PER_MB = 1000;
const PIECE_MS = 10_000;
const WORKBOOK_MS = 30_000;

/** Readers over a way to whoever reads, made anew for each. */
export const readersOver = (connect: (signal?: AbortSignal) => ReadLink): ReaderPort => ({
  open: (signal) => readerOver(connect(signal)),
});

/** Readers in this very process: for tests, which give them no hostile files. */
export const localReaders = (): ReaderPort =>
  readersOver(() => {
    const serve = createReadService();
    return { ask: async (request) => unrefused(await serve(request)), close: () => {} };
  });

/** The answer, unless it is a refusal. */
export function unrefused(answer: ReadAnswer): ReadAnswer {
  if (answer.kind === 'refused' || answer.kind === 'ended') throw new Refusal(answer.code, answer.params);
  return answer;
}

function readerOver({ ask, close }: ReadLink): FileReader {
  const value = async <T>(request: ReadRequest, timeoutMs: number): Promise<T> => {
    const answer = await ask(request, timeoutMs);
    return (answer as { value: T }).value;
  };
  const openMs = (bytes: number): number => OPEN_MS + OPEN_MS_PER_MB * (bytes / 2 ** 20);
  const piece = async (request: ReadRequest, timeoutMs: number): Promise<PackedPiece> => {
    const answer = await ask(request, timeoutMs);
    return (answer as { piece: PackedPiece }).piece;
  };
  return {
    inspect: ({ path, bytes }, answers) => value({ ask: 'inspect', path, bytes, answers }, openMs(bytes)),
    sample: (path, question) => value({ ask: 'sample', path, question }, WORKBOOK_MS),
    machineUsers: (path) => value({ ask: 'users', path }, WORKBOOK_MS),
    workbook: (path) => value({ ask: 'workbook', path }, WORKBOOK_MS),
    async *punches(source): AsyncGenerator<PunchPiece> {
      let next = piece({ ask: 'punches', source }, openMs(source.bytes));
      for (;;) {
        const { batch, ...rest } = await next;
        if (batch === null) return;
        next = piece({ ask: 'more' }, PIECE_MS);
        // Whoever stops in the middle does not wait for it.
        next.catch(() => {});
        yield { ...rest, batch: unpackBatch(batch) };
      }
    },
    close,
  };
}
