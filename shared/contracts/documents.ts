import { z } from 'zod';
import { fileToken, id, month, wallMs } from './common';
import { job, mutation, query } from './define';
import { monthState } from './months';

export const PAPER_KINDS = ['notice', 'bulletin', 'attendance_bulletin', 'attendance'] as const;
export const paperKind = z.enum(PAPER_KINDS);
export type PaperKind = z.output<typeof paperKind>;

/** Names a paper of a month; `subjectId` is the window of a notice, null for the others. */
const paperRef = z.object({ month, kind: paperKind, subjectId: id.nullable().default(null) }).strict();

export const paper = z.object({
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
  /** Numbers the notices and the bulletin of a confirmed month and keeps all its papers as they are. */
  publish: mutation(
    'documents.issue',
    z.object({ month }).strict(),
    z.object({ month, state: monthState, first: z.string(), last: z.string(), papers: z.number().int() }),
  ),
};
