import { Refusal } from '#shared/domain/refusal';
import { readWorkbook } from '../workbook-reader';
import { inspectFile } from './inspect';
import { machineUsers } from './machine-users';
import type { PackedPiece, ReadAnswer, ReadRequest } from './protocol';
import { readPunches } from './read-punches';
import { sampleTable } from './sample';
import type { PunchPiece } from './types';
import { packBatch } from './wire';

/** What a file that cannot be read is called; everything else that a parser throws is damage. */
const SYSTEM_CODES: Readonly<Record<string, string>> = {
  ENOENT: 'file_gone',
  ENODEV: 'file_gone',
  ENXIO: 'file_gone',
  EIO: 'file_gone',
  EACCES: 'no_access',
  EPERM: 'no_access',
  EBUSY: 'no_access',
  EISDIR: 'no_access',
  ENOTDIR: 'file_gone',
};

const NOTHING: PackedPiece = { batch: null, bytes: 0, text: '', sha256: null };

/** Answers what a reader is asked, one request after another. It never throws. */
export function createReadService(): (request: ReadRequest) => Promise<ReadAnswer> {
  let pieces: AsyncGenerator<PunchPiece> | null = null;

  const nextPiece = async (): Promise<ReadAnswer> => {
    const step = await pieces?.next();
    if (!step || step.done) return { kind: 'piece', piece: NOTHING };
    return { kind: 'piece', piece: { ...step.value, batch: packBatch(step.value.batch) } };
  };

  const answer = async (request: ReadRequest): Promise<ReadAnswer> => {
    switch (request.ask) {
      case 'inspect':
        return { kind: 'value', value: await inspectFile(request, request.answers) };
      case 'sample':
        return { kind: 'value', value: await sampleTable(request.path, request.question) };
      case 'users':
        return { kind: 'value', value: await machineUsers(request.path) };
      case 'workbook':
        return { kind: 'value', value: readWorkbook(request.path) };
      case 'punches':
        await pieces?.return(undefined);
        pieces = readPunches(request.source);
        return nextPiece();
      case 'more':
        return nextPiece();
    }
  };

  let last: Promise<unknown> = Promise.resolve();
  return (request) => {
    const done = last.then(() => answer(request)).catch(refused);
    last = done;
    return done;
  };
}

function refused(error: unknown): ReadAnswer {
  if (error instanceof Refusal) return { kind: 'refused', code: error.code, params: error.params };
  const system = String((error as { code?: unknown } | null)?.code ?? '');
  return { kind: 'refused', code: SYSTEM_CODES[system] ?? 'file_damaged', params: {} };
}
