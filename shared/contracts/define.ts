import type { z } from 'zod';
import type { Permission } from './roles';

/**
 * `open` needs no login, `session` any logged-in account, a permission one of its roles.
 */
export type Access = 'open' | 'session' | Permission;

/** A query reads; a mutation is one transaction with its audit row; a job is long, reports progress, can be cancelled. */
export type OperationKind = 'query' | 'mutation' | 'job';

export interface Operation<
  K extends OperationKind = OperationKind,
  A extends Access = Access,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> {
  kind: K;
  access: A;
  input: I;
  output: O;
}

export type Contract = Record<string, Operation>;
export type InputOf<Op extends Operation> = z.output<Op['input']>;
/** What a caller writes: defaults may be left out. */
export type RequestOf<Op extends Operation> = z.input<Op['input']>;
export type OutputOf<Op extends Operation> = z.output<Op['output']>;

const define =
  <K extends OperationKind>(kind: K) =>
  <A extends Access, I extends z.ZodType, O extends z.ZodType>(
    access: A,
    input: I,
    output: O,
  ): Operation<K, A, I, O> => ({ kind, access, input, output });

export const query = define('query');
export const mutation = define('mutation');
export const job = define('job');

/** Why something was refused or failed: a code for the client's words, its parameters, and a log reference. */
export interface WireError {
  code: string;
  params: Record<string, string | number>;
  logId?: string;
}

/** The only shape that crosses the process boundary. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: WireError };

/** How far a job is; `total` is null while it is not known. `phase` is a code. */
export interface Progress {
  phase: string;
  done: number;
  total: number | null;
}
