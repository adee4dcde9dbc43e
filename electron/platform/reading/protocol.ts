import type { InspectAnswers, PunchSource, RefusedCode, SampleQuestion } from './types';
import type { PackedBatch } from './wire';

/** What is asked of the process that reads; `more` is the next piece of the punches asked for last. */
export type ReadRequest =
  | { ask: 'inspect'; path: string; bytes: number; answers: InspectAnswers }
  | { ask: 'punches'; source: PunchSource }
  | { ask: 'more' }
  | { ask: 'sample'; path: string; question: SampleQuestion }
  | { ask: 'users'; path: string }
  | { ask: 'workbook'; path: string };

/** A piece as it travels; `batch` is null when there is none after the last. */
export interface PackedPiece {
  batch: PackedBatch | null;
  bytes: number;
  text: string;
  sha256: string | null;
}

/** The answers come in the order of the requests; `ended` comes unasked and is the last. */
export type ReadAnswer =
  | { kind: 'value'; value: unknown }
  | { kind: 'piece'; piece: PackedPiece }
  | ({ kind: 'refused' } & RefusedCode)
  | ({ kind: 'ended' } & RefusedCode);

/** A way to whoever reads. `timeoutMs` is from the asking to the answer. Throws refusals. */
export interface ReadLink {
  ask(request: ReadRequest, timeoutMs: number): Promise<ReadAnswer>;
  close(): void;
}
