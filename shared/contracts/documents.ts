import { z } from 'zod';
import { fileToken, id, line, month, wallMs } from './common';
import { job, mutation, query } from './define';
import { monthState } from './months';

export const PAPER_KINDS = [
  'notice',
  'unit_notice',
  'bulletin',
  'attendance_bulletin',
  'attendance',
] as const;
export const paperKind = z.enum(PAPER_KINDS);
export type PaperKind = z.output<typeof paperKind>;

/** Names a paper of a month; `subjectId` is the window or unit of a notice, null for the others. */
const paperRef = z
  .object({
    month,
    kind: paperKind,
    subjectId: id.nullable().default(null),
    /** An issued paper by its own id: a void one stands beside the one that replaced it. */
    paperId: id.nullable().default(null),
  })
  .strict();

export const paper = z.object({
  /** Of an issued paper; null for a draft. */
  paperId: id.nullable(),
  kind: paperKind,
  subjectId: id.nullable(),
  title: z.string(),
  /** Home units a notice goes to, and the superiors that get a copy; empty for the others. */
  about: z.string(),
  /** 文号; empty for drafts and for papers without a number. */
  number: z.string(),
  /** Score and grade of a notice, for the list. */
  score: z.number().int().nullable(),
  gradeName: z.string().nullable(),
  /** How many copies are printed for everyone it goes to. */
  prints: z.number().int(),
  issuedAt: wallMs.nullable(),
  /** Why it no longer holds; null while it does. Its prints say 作废. */
  voidReason: z.string().nullable(),
});
export type Paper = z.output<typeof paper>;

export const documentsContract = {
  /** The papers of a month: drafts until it is published, then as issued. */
  papers: query(
    'documents.read',
    z.object({ month }).strict(),
    z.object({ month, state: monthState, sealCode: z.string().nullable(), papers: z.array(paper) }),
  ),
  /** One paper as a whole HTML document. A draft says so across the page; an issued one is the stored paper. */
  html: query('documents.read', paperRef, z.object({ title: z.string(), html: z.string() })),
  /** Shows the system's print dialog; false when the person cancels. */
  print: query('documents.read', paperRef, z.object({ printed: z.boolean() })),
  /** Asks where and writes the PDF; null when the person cancels. */
  savePdf: query('documents.read', paperRef, z.object({ file: z.string().nullable() })),
  /** All papers of a month as PDF files into a folder, each whole or not at all. */
  savePapers: job(
    'documents.read',
    z.object({ month, folder: fileToken }).strict(),
    z.object({ files: z.array(z.string()), folder: z.string() }),
  ),
  /** Numbers the notices and the bulletin of a signed month and keeps all its papers as they are. */
  publish: mutation(
    'documents.issue',
    z.object({ month }).strict(),
    z.object({ month, state: monthState, first: z.string(), last: z.string(), papers: z.number().int() }),
  ),
  /** 作废 of everything a published month issued; the month can then be reopened and computed anew. */
  voidMonth: mutation(
    'documents.issue',
    z.object({ month, reason: line(500) }).strict(),
    z.object({ month, state: monthState, papers: z.number().int() }),
  ),
  /** Makes one issued paper void and issues it anew under a new number. */
  reissue: mutation(
    'documents.issue',
    z.object({ paperId: id, reason: line(500) }).strict(),
    z.object({ number: z.string() }),
  ),
};
