import { z } from 'zod';
import { id, month, nothing, wallMs } from './common';
import { query } from './define';

/**
 * open: facts may change · closed: facts frozen, results computed · review: shown to everyone, objections heard ·
 * confirmed by the chief · signed by the leader · published: papers numbered · void: what was issued no longer holds.
 */
export const MONTH_STATES = ['open', 'closed', 'review', 'confirmed', 'signed', 'published', 'void'] as const;
export const monthState = z.enum(MONTH_STATES);
export type MonthState = z.output<typeof monthState>;

export const monthEvent = z.object({
  id,
  fromState: monthState,
  toState: monthState,
  at: wallMs,
  accountName: z.string(),
  reason: z.string(),
});

export const monthsContract = {
  /** Months that hold data, newest first, with their state. */
  list: query('session', nothing, z.array(z.object({ month, state: monthState }))),
  history: query('session', z.object({ month }).strict(), z.array(monthEvent)),
};
