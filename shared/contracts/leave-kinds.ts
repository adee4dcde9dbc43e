import { z } from 'zod';
import { kindRuleSchema } from '../domain/leave/kind-rules';
import { id, isoDate, line, text } from './common';
import { mutation, query } from './define';
import { kindCode } from './leave-rows';

export const leaveKindView = z.object({
  code: z.string(),
  builtIn: z.boolean(),
  /** Key of the kind in the form; empty for own kinds beyond the digits. */
  key: z.string(),
  effectiveFrom: isoDate,
  rule: kindRuleSchema,
  /** Versions that take effect later, or were before. */
  versions: z.array(z.object({ effectiveFrom: isoDate, rule: kindRuleSchema })),
});
export type LeaveKindView = z.output<typeof leaveKindView>;

export const leaveSettings = z
  .object({
    /** A request without a B岗 or stand-in is refused, not only warned of. */
    requireSubstitute: z.boolean(),
    /** The last signature is refused while a certificate is missing. */
    requirePapers: z.boolean(),
    /** Minutes of weekend duty that earn half a day off. */
    lieuMinutesPerHalfDay: z.number().int().min(30).max(600),
    /** Months after the duty until which time off in lieu can be taken; null: no end. */
    lieuMonths: z.number().int().min(1).max(36).nullable(),
  })
  .strict();
export type LeaveSettings = z.output<typeof leaveSettings>;

export const leaveKindOperations = {
  /** Kinds in force on a day; null is today. `planned` adds those whose first version is still to come, in that one. */
  kinds: query(
    'leave.read',
    z.object({ date: isoDate.nullable().default(null), planned: z.boolean().default(false) }).strict(),
    z.array(leaveKindView),
  ),
  /** A new version of a kind, or a new own kind (`code` null). The same day again corrects that version. */
  saveKind: mutation(
    'leave.rules',
    z
      .object({ code: kindCode.nullable(), effectiveFrom: isoDate, rule: kindRuleSchema, reason: text(200) })
      .strict(),
    leaveKindView,
  ),
  settings: query('leave.read', z.object({}).strict(), leaveSettings),
  saveSettings: mutation('leave.rules', leaveSettings, leaveSettings),
  /** Least number of people per window, and which windows lend each other a substitute. */
  cover: query(
    'leave.read',
    z.object({}).strict(),
    z.array(
      z.object({
        windowId: id,
        windowName: z.string(),
        /** 1 where nothing was set. */
        minimum: z.number().int(),
        partners: z.array(z.object({ windowId: id, windowName: z.string() })),
      }),
    ),
  ),
  saveCover: mutation(
    'leave.rules',
    z
      .object({
        windowId: id,
        minimum: z.number().int().min(0).max(99),
        partnerIds: z.array(id).max(50),
        reason: line(200).nullable().default(null),
      })
      .strict(),
    z.object({ windowId: id, minimum: z.number().int(), partnerIds: z.array(id) }),
  ),
};
