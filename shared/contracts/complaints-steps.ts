import { z } from 'zod';
import { ALLEGATION_VERDICTS, APOLOGIES, CALL_RESULTS, VERDICTS } from '../domain/complaints/types';
import { attachmentInfo, attachmentPart, attachmentPartInput } from './attachments';
import { fileToken, id, idInput, isoDate, line, paper, paperDone, paperTarget, text } from './common';
import { job, mutation, query } from './define';
import { itemCode } from './incidents-catalogue';

const moved = z.object({ id });
const words = line(2000);

/** What is done with a complaint after it was registered; each step goes into its story. */
export const complaintStepOperations = {
  /** The supervision slip goes out; `due` null takes the working days of its kind. */
  assign: mutation(
    'complaints.write',
    z.object({ id, handler: line(60), demand: text(1000), due: isoDate.nullable().default(null) }).strict(),
    moved,
  ),
  /** The limit is over and nothing came. */
  urge: mutation('complaints.write', z.object({ id, note: text(500) }).strict(), moved),
  extend: mutation('complaints.write', z.object({ id, due: isoDate, reason: line(300) }).strict(), moved),
  /** From a window manager it is received as it comes, today. */
  reply: mutation(
    'complaints.answer',
    z.object({ id, receivedOn: isoDate, person: line(40), text: words }).strict(),
    moved,
  ),
  accept: mutation('complaints.write', z.object({ id, note: text(500) }).strict(), moved),
  /** 退回重办, counted. */
  sendBack: mutation(
    'complaints.write',
    z.object({ id, reason: line(500), due: isoDate.nullable().default(null) }).strict(),
    moved,
  ),
  /** A verdict for each allegation gives that of the whole; without allegations it is chosen. */
  judge: mutation(
    'complaints.write',
    z
      .object({
        id,
        on: isoDate,
        verdict: z.enum(VERDICTS).nullable().default(null),
        points: z
          .array(z.object({ id, verdict: z.enum(ALLEGATION_VERDICTS), finding: text(500) }).strict())
          .max(20)
          .default([]),
        reason: words,
      })
      .strict(),
    moved,
  ),
  apologise: mutation(
    'complaints.write',
    z.object({ id, how: z.enum(APOLOGIES), on: isoDate, person: line(40), note: text(500) }).strict(),
    moved,
  ),
  /** 回访. */
  call: mutation(
    'complaints.write',
    z.object({ id, on: isoDate, caller: line(40), result: z.enum(CALL_RESULTS), note: text(500) }).strict(),
    moved,
  ),
  close: mutation('complaints.write', z.object({ id, note: text(500) }).strict(), moved),
  /** A closed one; `due` null takes the working days of its kind. */
  reopen: mutation(
    'complaints.write',
    z.object({ id, reason: line(500), due: isoDate.nullable().default(null) }).strict(),
    moved,
  ),
  withdraw: mutation('complaints.write', z.object({ id, reason: line(300) }).strict(), moved),
  /** A complaint that is not unfounded becomes an incident of its person or window. */
  recordIncident: mutation(
    'incidents.write',
    z.object({ id, itemCode, noPersonReason: text(200), description: text(1000) }).strict(),
    z.object({ ids: z.array(id) }),
  ),
  /** 督办单 as it was last sent out, to look at; who complained is never on it. */
  slipView: query('complaints.own', idInput, paper),
  /** The same, printed or saved as PDF. */
  printSlip: job('complaints.own', z.object({ id, to: paperTarget }).strict(), paperDone),
};

/** What a window lays beside its answer: photos, records, receipts. Readable to whoever sees the slip. */
export const complaintAnswerFileOperations = {
  answerFiles: query('complaints.own', idInput, z.array(attachmentInfo)),
  addAnswerFiles: job(
    'complaints.answer',
    z.object({ id, tokens: z.array(fileToken).min(1).max(20) }).strict(),
    z.object({ ids: z.array(id) }),
  ),
  answerFilePart: query('complaints.own', attachmentPartInput, attachmentPart),
  saveAnswerFile: job('complaints.own', idInput, z.object({ file: z.string().nullable() })),
  /** A window takes back only what went with no answer yet. */
  withdrawAnswerFile: mutation(
    'complaints.answer',
    z.object({ id, reason: line(200) }).strict(),
    z.object({ id }),
  ),
};

/** Letters and recordings say who complained: they are for those who may know. */
export const complaintFileOperations = {
  files: query('complainants.read', idInput, z.array(attachmentInfo)),
  addFiles: job(
    'complainants.read',
    z.object({ id, tokens: z.array(fileToken).min(1).max(20) }).strict(),
    z.object({ ids: z.array(id) }),
  ),
  filePart: query('complainants.read', attachmentPartInput, attachmentPart),
  saveFile: job('complainants.read', idInput, z.object({ file: z.string().nullable() })),
  withdrawFile: mutation('complainants.read', z.object({ id, reason: line(200) }).strict(), z.object({ id })),
};
