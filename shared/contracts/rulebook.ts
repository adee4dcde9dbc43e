import { z } from 'zod';
import { rulebookSchema } from '../domain/rulebook/schema';
import {
  fileToken,
  id,
  idInput,
  isoDate,
  month,
  nothing,
  paper,
  paperDone,
  paperTarget,
  wallMs,
} from './common';
import { job, mutation, query } from './define';

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

/** A version as the list shows it: when it governs, and the closed months computed with it. */
export const rulebookEntry = rulebookInfo.extend({
  /** Governs this month. */
  inForce: z.boolean(),
  firstMonth: month,
  used: z.object({ months: z.number().int(), first: month, last: month }).nullable(),
});
export type RulebookEntry = z.output<typeof rulebookEntry>;

/** Something wrong in a rulebook file; `place` leads into it, as `clauses[3].measure`. */
export const rulebookProblem = z.object({
  code: z.string(),
  place: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type RulebookProblemView = z.output<typeof rulebookProblem>;

/** A rulebook that may still lack things has no schema: it crosses as the text of its JSON. */
const MAX_DEFINITION = 2 * 1024 * 1024;
const definition = z.string().max(MAX_DEFINITION);

/** The last day a version may begin on. */
export const LAST_BEGINNING = '2199-12-01';

/** What a picked file holds; it can be taken over when there are no problems. */
export const rulebookPreview = z.object({
  file: z.string(),
  rulebook: rulebookSchema.nullable(),
  /** First month it would govern; null while the file cannot be read. */
  firstMonth: month.nullable(),
  problems: z.array(rulebookProblem),
  /** What the places of the problems lead into; null when it can be no draft either. */
  definition: definition.nullable().default(null),
});
export type RulebookPreview = z.output<typeof rulebookPreview>;

/** A version that is being written. */
export const rulebookDraft = z.object({
  id,
  name: z.string(),
  subject: z.string(),
  effectiveFrom: z.string(),
  /** The version it was copied from. */
  basedOn: id.nullable(),
  revision: z.number().int(),
  updatedBy: z.string(),
  updatedAt: wallMs,
});
export type RulebookDraft = z.output<typeof rulebookDraft>;

/** When a version would govern, as far as the others let it; its first month has to be in our times as well. */
const datesInput = z
  .object({
    subject: subjectKind,
    effectiveFrom: isoDate.refine((date) => date <= LAST_BEGINNING, 'date'),
    effectiveTo: isoDate.nullable(),
  })
  .strict();

/** A stored version, or a draft. */
const paperInput = z.object({ of: z.enum(['version', 'draft']), id }).strict();

export const rulebookContract = {
  /** Every version of every rulebook, newest effective date first. */
  list: query('rulebook.read', nothing, z.array(rulebookEntry)),
  get: query('rulebook.read', idInput, z.object({ info: rulebookInfo, rulebook: rulebookSchema })),
  /** The version that governs a month, asked by its first day; null when none does yet. */
  inForce: query(
    'rulebook.read',
    z.object({ subject: subjectKind, month }).strict(),
    rulebookInfo.nullable(),
  ),
  preview: query('rulebook.draft', z.object({ token: fileToken }).strict(), rulebookPreview),
  /** Adds a version; those that exist never change. Refused with `rulebook_problems` as the preview told. */
  import: mutation('rulebook.write', z.object({ token: fileToken }).strict(), rulebookInfo),
  /** Saves a version or draft as a file; `file` is null when the person cancels. */
  export: query('rulebook.read', paperInput, z.object({ file: z.string().nullable() })),

  drafts: query('rulebook.read', nothing, z.array(rulebookDraft)),
  draft: query('rulebook.read', idInput, z.object({ info: rulebookDraft, definition })),
  /** Copies a version or a shipped rulebook, or takes a file with its problems, to go on from. */
  createDraft: mutation(
    'rulebook.draft',
    z.discriminatedUnion('from', [
      z.object({ from: z.literal('version'), id }).strict(),
      z.object({ from: z.literal('sample'), subject: subjectKind }).strict(),
      z.object({ from: z.literal('file'), token: fileToken }).strict(),
    ]),
    rulebookDraft,
  ),
  /** Saved as it is written, without a row in the log: it computes nothing until it is put in force. */
  saveDraft: job(
    'rulebook.draft',
    z.object({ id, revision: z.number().int().min(1), definition }).strict(),
    z.object({ revision: z.number().int(), updatedAt: wallMs }),
  ),
  discardDraft: mutation('rulebook.draft', idInput, z.object({ id })),
  /** Months and versions that stand against these dates. */
  checkDates: query(
    'rulebook.read',
    datesInput,
    z.object({ firstMonth: month, problems: z.array(rulebookProblem) }),
  ),
  /** Makes a version of a draft; refused with `draft_problems` while anything is wrong in it. */
  putInForce: mutation(
    'rulebook.write',
    z.object({ id, revision: z.number().int().min(1) }).strict(),
    rulebookInfo,
  ),

  /** The official 考核办法 on paper. */
  paper: query('rulebook.read', paperInput, paper),
  /** The same, printed or saved as PDF. */
  print: job('rulebook.read', paperInput.extend({ to: paperTarget }).strict(), paperDone),
};
