import { z } from 'zod';
import { LEAVE_UNITS } from '../domain/leave/kind-rules';
import { id, isoDate, month, wallMs } from './common';
import { job, query } from './define';
import { leaveKind, leaveRow } from './leave-rows';

const year = z.number().int().min(2000).max(2100);

export const LEAVE_TASKS = [
  'decide',
  'decide_extension',
  'sent_back',
  'draft',
  'ends_tomorrow',
  'overdue',
  'confirm_return',
  'substitute_away',
  'papers_missing',
] as const;

const counted = z.object({
  requests: z.number().int(),
  halfDays: z.number().int(),
  people: z.number().int(),
  retroactive: z.number().int(),
  overdue: z.number().int(),
});
export type LeaveCount = z.output<typeof counted>;
const compared = { now: counted, before: counted };

export const leaveOverviewOperations = {
  /** What waits for this account, and what is due; the most urgent first. */
  tasks: query(
    'leave.read',
    z.object({}).strict(),
    z.array(z.object({ task: z.enum(LEAVE_TASKS), dueAt: wallMs.nullable(), leave: leaveRow })),
  ),
  /** Who is away on which day of a year, window by window, and where fewer are there than must be. */
  coverage: query(
    'leave.read',
    z.object({ year, windowId: id.nullable().default(null) }).strict(),
    z.object({
      year,
      /** Days the center does not work, by its calendar. */
      rest: z.array(isoDate),
      windows: z.array(
        z.object({
          windowId: id,
          windowName: z.string(),
          minimum: z.number().int(),
          /** Workdays with somebody away, or with too few people; the rest is fully there. */
          days: z.array(
            z.object({
              date: isoDate,
              posted: z.number().int(),
              /** There for the whole day. */
              present: z.number().int(),
              /** Fewest there at once over its half-days, with substitutes of other windows. */
              least: z.number().int(),
              below: z.boolean(),
              away: z.array(
                z.object({
                  staffId: id,
                  name: z.string(),
                  kind: leaveKind,
                  /** Name of an own kind; empty for a built-in one. */
                  kindName: z.string(),
                  leaveId: id,
                  halfDays: z.number().int(),
                  /** Not decided yet. */
                  pending: z.boolean(),
                }),
              ),
            }),
          ),
        }),
      ),
    }),
  ),
  /** Approved leave of a year, or up to a month of it, beside the same time a year before. */
  statistics: query(
    'leave.read',
    z
      .object({
        year,
        untilMonth: z.number().int().min(1).max(12).default(12),
        windowId: id.nullable().default(null),
      })
      .strict(),
    z.object({
      total: z.object(compared),
      kinds: z.array(
        z.object({ code: z.string(), name: z.string(), unit: z.enum(LEAVE_UNITS), ...compared }),
      ),
      people: z.array(
        z.object({
          staffId: id,
          staffNo: z.string(),
          staffName: z.string(),
          windowName: z.string(),
          ...compared,
        }),
      ),
      windows: z.array(z.object({ windowId: id.nullable(), windowName: z.string(), ...compared })),
      months: z.array(z.object({ month, ...compared })),
    }),
  ),
  /** The statistics as a workbook; `file` is null when the save dialog is cancelled. */
  exportStatistics: job(
    'leave.read',
    z
      .object({
        year,
        untilMonth: z.number().int().min(1).max(12).default(12),
        windowId: id.nullable().default(null),
      })
      .strict(),
    z.object({ file: z.string().nullable() }),
  ),
};
