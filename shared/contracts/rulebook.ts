import { z } from 'zod';
import { rulebookSchema } from '../domain/rulebook/schema';
import { fileToken, id, idInput, isoDate, month, nothing, wallMs } from './common';
import { mutation, query } from './define';

export const subjectKind = z.enum(['person', 'window', 'unit']);

/** A version of a 考核办法 without its clauses. */
export const rulebookInfo = z.object({
  id,
  code: z.string(),
  version: z.number().int(),
  name: z.string(),
  subject: subjectKind,
  effectiveFrom: isoDate,
  /** Last day; null until a later version begins. */
  effectiveTo: isoDate.nullable().default(null),
  createdAt: wallMs,
});
export type RulebookInfo = z.output<typeof rulebookInfo>;

/** Something wrong in a rulebook file; `place` leads into it, as `clauses[3].measure`. */
export const rulebookProblem = z.object({
  code: z.string(),
  place: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type RulebookProblemView = z.output<typeof rulebookProblem>;

/** What a picked file holds; it can be taken over when there are no problems. */
export const rulebookPreview = z.object({
  file: z.string(),
  rulebook: rulebookSchema.nullable(),
  /** First month it would govern; null while the file cannot be read. */
  firstMonth: month.nullable(),
  problems: z.array(rulebookProblem),
});
export type RulebookPreview = z.output<typeof rulebookPreview>;

export const rulebookContract = {
  /** Every version of every rulebook, newest effective date first; `inForce` says which ones govern this month. */
  list: query('rulebook.read', nothing, z.array(rulebookInfo.extend({ inForce: z.boolean() }))),
  get: query('rulebook.read', idInput, z.object({ info: rulebookInfo, rulebook: rulebookSchema })),
  /** The version that governs a month, asked by its first day; null when none does yet. */
  inForce: query(
    'rulebook.read',
    z.object({ subject: subjectKind, month }).strict(),
    rulebookInfo.nullable(),
  ),
  preview: query('rulebook.write', z.object({ token: fileToken }).strict(), rulebookPreview),
  /** Adds a version; those that exist never change. Refused with `rulebook_problems` as the preview told. */
  import: mutation('rulebook.write', z.object({ token: fileToken }).strict(), rulebookInfo),
  /** Saves a version as a file; `file` is null when the person cancels. */
  export: query('rulebook.read', idInput, z.object({ file: z.string().nullable() })),
};
