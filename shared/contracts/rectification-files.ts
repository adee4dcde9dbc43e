import { z } from 'zod';
import { attachmentInfo, attachmentPart, attachmentPartInput } from './attachments';
import { fileToken, id, idInput, line, paper, paperDone, paperTarget, text } from './common';
import { job, mutation, query } from './define';

export const ORDER_PAPERS = ['order', 'escalation'] as const;

/** Proof of what was put right, and the papers of an order. */
export const rectificationFileOperations = {
  files: query('rectification.own', idInput, z.array(attachmentInfo)),
  addFiles: job(
    'rectification.answer',
    z.object({ id, tokens: z.array(fileToken).min(1).max(20), note: text(200) }).strict(),
    z.object({ ids: z.array(id) }),
  ),
  filePart: query('rectification.own', attachmentPartInput, attachmentPart),
  saveFile: job('rectification.own', idInput, z.object({ file: z.string().nullable() })),
  withdrawFile: mutation(
    'rectification.write',
    z.object({ id, reason: line(200) }).strict(),
    z.object({ id }),
  ),
  /** 整改通知书 with the slip for the report, or the letter of the last escalation, to look at. */
  paperView: query('rectification.own', z.object({ id, paper: z.enum(ORDER_PAPERS) }).strict(), paper),
  /** The same, printed or saved as PDF. */
  paper: job(
    'rectification.own',
    z.object({ id, paper: z.enum(ORDER_PAPERS), to: paperTarget }).strict(),
    paperDone,
  ),
};
