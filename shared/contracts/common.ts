import { z } from 'zod';
import { isMonth } from '../domain/time/dates';
import { isIsoDate } from '../domain/time/wall';

export const nothing = z.object({}).strict();
export const id = z.number().int().positive();
export const idInput = z.object({ id }).strict();
export const isoDate = z.string().refine(isIsoDate, 'date');
export const month = z.string().refine(isMonth, 'month');
export const wallMs = z.number().int();
/** A line of text a person typed: trimmed, not empty. */
export const line = (max = 100) => z.string().trim().min(1).max(max);
/** Optional text: trimmed, may be empty. */
export const text = (max = 2000) => z.string().trim().max(max).default('');
/** A reference to a file the user picked in a dialog of the main process; paths never cross. */
export const fileToken = z.string().min(8).max(64);
