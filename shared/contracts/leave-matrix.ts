import { z } from 'zod';
import { MATRIX_POSTS, matrixRowSchema, matrixSchema, STEP_ROLES } from '../domain/leave/matrix';
import { id, idInput, isoDate, line, text } from './common';
import { mutation, query } from './define';

/** One stretch of lengths that has no signatures, or more than one answer. */
export const matrixFinding = z.object({
  kind: z.enum(['hole', 'overlap', 'empty_row', 'unknown_kind', 'doubled_step']),
  post: z.enum(MATRIX_POSTS).nullable(),
  /** Codes of kinds it is about; all when empty. */
  kinds: z.array(z.string()),
  /** Lengths from and to, both included: minutes below half a day, else half-days; null where it is not about lengths. */
  from: z.object({ unit: z.enum(['minute', 'half_day']), value: z.number().int() }).nullable(),
  to: z.object({ unit: z.enum(['minute', 'half_day']), value: z.number().int() }).nullable(),
  /** Places of the rows concerned, from 0. */
  rows: z.array(z.number().int()),
});
export type MatrixFinding = z.output<typeof matrixFinding>;

export const leaveMatrixView = z.object({
  id,
  name: z.string(),
  effectiveFrom: isoDate,
  rows: z.array(matrixRowSchema),
  inForce: z.boolean(),
  /** A matrix that has been in force is kept as it was. */
  mayChange: z.boolean(),
});

const stepRole = z.enum(STEP_ROLES);
export const SIGNER_ROLES = ['division', 'leader'] as const;

export const leaveMatrixOperations = {
  matrices: query('leave.read', z.object({}).strict(), z.array(leaveMatrixView)),
  /** What published centers have: rows to begin with. Names are words of the program, by `code`. */
  matrixPresets: query(
    'leave.read',
    z.object({}).strict(),
    z.array(z.object({ code: z.string(), rows: z.array(matrixRowSchema) })),
  ),
  /** Holes and overlaps, while it is edited. */
  checkMatrix: query(
    'leave.read',
    z.object({ rows: z.array(matrixRowSchema).max(200), date: isoDate.nullable().default(null) }).strict(),
    z.array(matrixFinding),
  ),
  /** Refuses `leave_matrix_faulty` while the check finds anything, and `leave_matrix_past` for one that has begun. */
  saveMatrix: mutation(
    'leave.rules',
    z.object({ id: id.nullable(), name: line(60), effectiveFrom: isoDate, rows: matrixSchema }).strict(),
    leaveMatrixView,
  ),
  removeMatrix: mutation('leave.rules', idInput, z.object({ id })),
  /** Which accounts sign as 分管领导 or 中心领导; a role that nobody holds is signed by any leader. */
  signers: query(
    'leave.read',
    z.object({}).strict(),
    z.array(
      z.object({ role: z.enum(SIGNER_ROLES), accountId: id, name: z.string(), windowIds: z.array(id) }),
    ),
  ),
  saveSigner: mutation(
    'leave.rules',
    z
      .object({
        role: z.enum(SIGNER_ROLES),
        accountId: id,
        /** Empty: all windows. */
        windowIds: z.array(id).max(300),
        remove: z.boolean().default(false),
      })
      .strict(),
    z.object({ role: stepRole, accountId: id }),
  ),
  /** Accounts that can sign, to choose from. */
  signerChoices: query(
    'leave.read',
    z.object({}).strict(),
    z.array(z.object({ accountId: id, name: z.string(), roles: z.array(z.string()) })),
  ),
  /** Who signs for whom while somebody is away. */
  delegates: query(
    'leave.read',
    z.object({}).strict(),
    z.array(
      z.object({
        id,
        fromId: id,
        fromName: z.string(),
        toId: id,
        toName: z.string(),
        fromDate: isoDate,
        toDate: isoDate,
        reason: z.string(),
        running: z.boolean(),
      }),
    ),
  ),
  /** A leader or manager may hand over their own right; the chief anybody's. */
  saveDelegate: mutation(
    'leave.approve',
    z.object({ fromId: id, toId: id, fromDate: isoDate, toDate: isoDate, reason: text(200) }).strict(),
    z.object({ id }),
  ),
  removeDelegate: mutation('leave.approve', idInput, z.object({ id })),
};
