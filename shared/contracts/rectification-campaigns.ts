import { z } from 'zod';
import { fileToken, id, isoDate, line, nothing, text } from './common';
import { job, mutation, query } from './define';

const count = z.number().int().min(0);

const campaignFields = {
  name: line(60),
  /** Where its problems come from: 上级督查反馈, 群众评议 and the like. */
  source: text(100),
  fromDate: isoDate,
  untilDate: isoDate.nullable().default(null),
  note: text(500),
};
export const campaign = z.object({
  ...campaignFields,
  id,
  closedOn: isoDate.nullable(),
  progress: z.object({
    total: count,
    closed: count,
    open: count,
    overdue: count,
    satisfied: count,
    basic: count,
    unsatisfied: count,
  }),
});
export type CampaignInfo = z.output<typeof campaign>;

export const problemImport = z.object({
  added: count,
  problems: z.array(z.object({ row: count, code: z.string(), value: z.string() })),
});
export type ProblemImport = z.output<typeof problemImport>;

/** 专项行动 with their problem lists. */
export const campaignOperations = {
  campaigns: query('rectification.read', nothing, z.array(campaign)),
  saveCampaign: mutation(
    'rectification.write',
    z.object({ ...campaignFields, id: id.nullable() }).strict(),
    z.object({ id }),
  ),
  /** Ends it; refused while a problem is open. */
  closeCampaign: mutation('rectification.write', z.object({ id, on: isoDate }).strict(), z.object({ id })),
  /** An empty workbook with the columns of a problem list. */
  problemForm: job('rectification.write', nothing, z.object({ file: z.string().nullable() })),
  /** Adds every row as an order of the campaign, or, where a row has a problem or `apply` is not set, none. */
  importProblems: job(
    'rectification.write',
    z.object({ campaignId: id, token: fileToken, apply: z.boolean() }).strict(),
    problemImport,
  ),
};
