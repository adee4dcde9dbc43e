import { z } from 'zod';
import { code, codes, dueSchema, text } from './base';

const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);

/** K37: a session with its punches, by season and weekday. */
export const sessionSchema = z.strictObject({
  code,
  name: text,
  /** `05-01` to `09-30`; null: all year. */
  season: z.strictObject({ from: monthDay, to: monthDay }).nullable().default(null),
  /** 1 Monday … 7 Sunday. */
  weekdays: z.array(z.int().min(1).max(7)).min(1),
  start: clock,
  end: clock,
  punches: z.enum(['in_out', 'in', 'out', 'none']),
  graceMinutes: z.int().min(0).max(60).default(0),
});

/**
 * K38: who approves which length of leave. Lengths are whole half days, each bound says whether it belongs; rows of
 * one applicant and kind must cover every length exactly once.
 */
export const approvalSchema = z.strictObject({
  code,
  applicant: code,
  leaveKinds: codes,
  from: z.int().min(0),
  fromIncluded: z.boolean(),
  to: z.int().min(1).nullable(),
  toIncluded: z.boolean(),
  /** Roles that approve, in order. */
  chain: codes,
  homeUnitConsent: z.boolean().default(false),
  papers: z.array(text).default([]),
});

/** K40: what is due when, over and over. */
export const calendarDutySchema = z.strictObject({
  code,
  text,
  every: z.enum(['week', 'half_month', 'month', 'quarter', 'year', 'event']),
  due: dueSchema,
});

/** K43: who reviews a result, and how long one may object; null where the text states no limit. */
export const reviewSchema = z.strictObject({ body: text, within: dueSchema.nullable() });

/** K37, K38, K40, K43: rulebook data that makes no points. */
export const procedureSchema = z.strictObject({
  sessions: z.array(sessionSchema).default([]),
  approvals: z.array(approvalSchema).default([]),
  duties: z.array(calendarDutySchema).default([]),
  review: reviewSchema.nullable().default(null),
});
