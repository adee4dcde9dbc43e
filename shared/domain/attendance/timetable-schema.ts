import { z } from 'zod';
import { isIsoDate } from '../time/wall';
import type { NoticeEffect } from './notices';
import type { Timetable } from './types';

const DAY_MINUTES = 1440;
const minutes = (max: number) => z.int().min(0).max(max);

export const punchRuleSchema = z.strictObject({
  before: minutes(DAY_MINUTES),
  after: minutes(DAY_MINUTES),
  grace: minutes(240),
});

/** Codes that begin with `duty_` are those of the roster. */
const sessionCode = z
  .string()
  .regex(/^(?!duty_)/)
  .min(1)
  .max(20);

export const sessionRuleSchema = z.strictObject({
  code: sessionCode,
  start: minutes(DAY_MINUTES - 1),
  end: minutes(2 * DAY_MINUTES),
  in: punchRuleSchema.nullable(),
  out: punchRuleSchema.nullable(),
});

export const dayPlanSchema = z.strictObject({
  code: z.string().min(1).max(40),
  name: z.string().max(60),
  sessions: z.array(sessionRuleSchema).min(1).max(12),
});

export const scopeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('center') }),
  z.strictObject({ kind: z.literal('windows'), windows: z.array(z.string().min(1)).min(1).max(1000) }),
]);

/** What a notice of the day does; `suspend` with no session named means the whole day. */
export const noticeEffectSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('suspend'), sessions: z.array(sessionRuleSchema.shape.code).max(12) }),
  z.strictObject({ kind: z.literal('replace'), sessions: z.array(sessionRuleSchema).min(1).max(12) }),
]) satisfies z.ZodType<NoticeEffect>;

const planCode = z.string().min(1).max(40);

/** Shape of a stored timetable; what a shape cannot say is checked by `checkTimetable`. */
export const timetableSchema = z.strictObject({
  code: z.string().min(1).max(40),
  name: z.string().min(1).max(60),
  effectiveFrom: z.string().refine(isIsoDate),
  scope: scopeSchema,
  days: z.strictObject({
    '1': planCode,
    '2': planCode,
    '3': planCode,
    '4': planCode,
    '5': planCode,
    '6': planCode,
    '7': planCode,
  }),
  plans: z.array(dayPlanSchema).min(1).max(30),
}) satisfies z.ZodType<Timetable>;
