import { z } from 'zod';
import { isMonth } from '../domain/time/dates';
import { isIsoDate } from '../domain/time/wall';

export const nothing = z.object({}).strict();
export const id = z.number().int().positive();
export const idInput = z.object({ id }).strict();

/** A year such as 0206 or 9999 is a slip of the finger, and a span up to it would be walked day by day. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;
const inOurTimes = (text: string): boolean => text >= `${FIRST_YEAR}` && text < `${LAST_YEAR + 1}`;

export const isoDate = z.string().refine((text) => isIsoDate(text) && inOurTimes(text), 'date');
export const month = z.string().refine((text) => isMonth(text) && inOurTimes(text), 'month');
export const wallMs = z
  .number()
  .int()
  .min(Date.UTC(FIRST_YEAR))
  .lt(Date.UTC(LAST_YEAR + 1));
/** How many of something. */
export const count = z.number().int().min(0);
export const minuteOfDay = z.number().int().min(0).max(1439);
/** A line of text a person typed: trimmed, not empty. */
export const line = (max = 100) => z.string().trim().min(1).max(max);
/** Optional text: trimmed, may be empty. */
export const text = (max = 2000) => z.string().trim().max(max).default('');
/** A reference to a file the user picked in a dialog of the main process; paths never cross. */
export const fileToken = z.string().min(8).max(64);
/** A paper to look at: a whole HTML document. */
export const paper = z.object({ title: z.string(), html: z.string() });
/** Where a paper goes; `done` false where the person thought better of it. */
export const paperTarget = z.enum(['printer', 'pdf']);
export const paperDone = z.object({ done: z.boolean() });
