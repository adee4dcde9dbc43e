import { z } from 'zod';
import { attachmentInfo, attachmentPart, attachmentPartInput } from './attachments';
import { fileToken, id, idInput, line, text } from './common';
import { job, mutation, query } from './define';

export const SLIP_KINDS = ['request', 'return'] as const;
const slip = z.object({ id, kind: z.enum(SLIP_KINDS) }).strict();

/** Certificates of a leave, and its papers. Who may see the reason may see the certificates. */
export const leaveFileOperations = {
  files: query('leave.read', idInput, z.array(attachmentInfo)),
  /** Pictures or PDF up to 20 MB; refused by their true type and size, kept under their hash. */
  attach: job(
    'leave.write',
    z.object({ id, tokens: z.array(fileToken).min(1).max(10), note: text(200) }).strict(),
    z.array(attachmentInfo),
  ),
  /** A piece of a file, checked against its hash before the first. */
  filePart: query('leave.read', attachmentPartInput, attachmentPart),
  /** Withdraws a file; it stays listed with the reason. */
  detach: mutation('leave.write', z.object({ id, reason: line(200) }).strict(), z.object({ id })),
  /** 请假审批单 or 销假单 as a page. */
  slip: query('leave.read', slip, z.object({ title: z.string(), html: z.string() })),
  printSlip: query('leave.read', slip, z.object({ printed: z.boolean() })),
  /** `file` is null when the save dialog is cancelled. */
  saveSlip: query('leave.read', slip, z.object({ file: z.string().nullable() })),
};
