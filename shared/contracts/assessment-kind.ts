import { z } from 'zod';
import { id } from './common';

/** Persons and windows are assessed; units come with a rulebook of their own. */
export const assessedKind = z.enum(['person', 'window']);
export type AssessedKind = z.output<typeof assessedKind>;

/** One assessed person or window. */
export const subjectRef = { subject: assessedKind, id };
/** Whole hundredths of a point. */
export const points = z.number().int();
/** Points that change a score. */
export const change = points.min(-100_00).max(100_00);
export const messageParams = z.record(z.string(), z.union([z.string(), z.number()]));
export const message = z.object({ code: z.string(), params: messageParams });
