import { z } from 'zod';
import type { IsoDate } from '../time/wall';

/**
 * Who signs a step. `manager` 窗口负责人, `office` 监督办, `chief` 监督办主任, `division` 分管领导, `leader` 中心主要领导,
 * `unit` the home unit's stamped consent, registered as a paper; `any` whoever may approve.
 */
export const STEP_ROLES = ['manager', 'office', 'chief', 'division', 'leader', 'unit', 'any'] as const;
export type StepRole = (typeof STEP_ROLES)[number];
export const MATRIX_POSTS = ['clerk', 'manager', 'any'] as const;
export type ApplicantPost = 'clerk' | 'manager';

/** Up to or from a length; `included` says whether the length itself belongs (以内/以上 are never guessed). */
export const boundSchema = z.strictObject({
  value: z.int().min(0).max(1440),
  unit: z.enum(['minute', 'half_day']),
  included: z.boolean(),
});
export type Bound = z.infer<typeof boundSchema>;

export const matrixRowSchema = z.strictObject({
  post: z.enum(MATRIX_POSTS),
  /** Codes of kinds; empty: every kind that no other row names. */
  kinds: z.array(z.string().min(1).max(40)).max(60),
  from: boundSchema.nullable(),
  to: boundSchema.nullable(),
  /** Signatures in their order. */
  chain: z.array(z.enum(STEP_ROLES)).min(1).max(7),
});
export type MatrixRow = z.infer<typeof matrixRowSchema>;
export const matrixSchema = z.array(matrixRowSchema).min(1).max(200);

/** One dated approval matrix (rule kind K38). */
export interface DatedMatrix {
  id: number;
  name: string;
  effectiveFrom: IsoDate;
  rows: MatrixRow[];
}

/** How long a leave is for the matrix: minutes while it is less than a half-day, else half-days. */
export type MatrixLength = { minutes: number } | { halfDays: number };

/** Above any session: minutes lie below the first half-day. */
const HALF_DAY = 10_000;

export const lengthScale = (length: MatrixLength): number =>
  'minutes' in length ? length.minutes : length.halfDays * HALF_DAY;

const boundScale = ({ value, unit }: Bound): number => (unit === 'minute' ? value : value * HALF_DAY);

export function rowTakes({ from, to }: Pick<MatrixRow, 'from' | 'to'>, length: MatrixLength): boolean {
  const at = lengthScale(length);
  if (from && (from.included ? at < boundScale(from) : at <= boundScale(from))) return false;
  return !(to && (to.included ? at > boundScale(to) : at >= boundScale(to)));
}

/** A row that names the post or the kind goes before one that is for all. */
const rankOf = (row: MatrixRow): number => (row.kinds.length > 0 ? 2 : 0) + (row.post === 'any' ? 0 : 1);

export interface Asked {
  post: ApplicantPost;
  kind: string;
  length: MatrixLength;
}

/** Places of the rows that decide: one is right, none is a hole, several are an overlap. */
export function rowsFor(rows: readonly MatrixRow[], { post, kind, length }: Asked): number[] {
  const fitting = rows.flatMap((row, index) =>
    (row.post === 'any' || row.post === post) &&
    (row.kinds.length === 0 || row.kinds.includes(kind)) &&
    rowTakes(row, length)
      ? [index]
      : [],
  );
  const best = Math.max(...fitting.map((index) => rankOf(rows[index]!)));
  return fitting.filter((index) => rankOf(rows[index]!) === best);
}

/** The matrix in force on a day; null before the first. */
export function matrixOn(date: IsoDate, matrices: readonly DatedMatrix[]): DatedMatrix | null {
  let best: DatedMatrix | null = null;
  for (const matrix of matrices) {
    if (matrix.effectiveFrom > date) continue;
    if (best === null || matrix.effectiveFrom >= best.effectiveFrom) best = matrix;
  }
  return best;
}

/** Without a matrix one signature of whoever may approve is enough. */
const WITHOUT_MATRIX: readonly StepRole[] = ['any'];

/**
 * The signatures a request needs. A manager does not sign for themselves: that step falls away, and when nothing
 * is left the office signs. Null: the matrix has no answer (hole) or several (overlap).
 */
export function chainFor(matrix: DatedMatrix | null, asked: Asked): StepRole[] | null {
  if (matrix === null) return [...WITHOUT_MATRIX];
  const [found, second] = rowsFor(matrix.rows, asked);
  if (found === undefined || second !== undefined) return null;
  const chain = matrix.rows[found]!.chain;
  const signed = asked.post === 'manager' ? chain.filter((role) => role !== 'manager') : chain;
  return signed.length > 0 ? [...signed] : ['office'];
}
