import { z } from 'zod';
import { EVIDENCE_TYPES } from '../domain/evidence/file-type';
import { id, wallMs } from './common';

/** How many bytes cross to the window at once. */
export const ATTACHMENT_PIECE = 4 * 1024 * 1024;

/** A file kept with a record, as lists show it. Each feature has its own operations for its own files. */
export const attachmentInfo = z.object({
  id,
  name: z.string(),
  type: z.enum(EVIDENCE_TYPES),
  bytes: z.number().int(),
  note: z.string(),
  sha256: z.string(),
  addedAt: wallMs,
  withdrawnAt: wallMs.nullable(),
  withdrawnReason: z.string(),
  /** The file is not on disk any more, or not of its size: said in the list; opening it checks the whole. */
  lost: z.boolean().optional(),
});
export type AttachmentInfo = z.output<typeof attachmentInfo>;

export const attachmentPartInput = z
  .object({
    id,
    offset: z.number().int().min(0),
    length: z.number().int().min(1).max(ATTACHMENT_PIECE).default(ATTACHMENT_PIECE),
  })
  .strict();

/** A piece of a file; the first one comes only after the whole was checked against its hash. */
export const attachmentPart = z.object({ bytes: z.instanceof(Uint8Array), total: z.number().int() });
export type AttachmentPart = z.output<typeof attachmentPart>;
