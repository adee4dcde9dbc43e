import { z } from 'zod';
import { id } from './common';

/** What a month is closed with; units are assessed only where a rulebook for them is in force. */
export const REQUIRED_KINDS = ['person', 'window'] as const;
/** In the order they are computed: scores of windows may rest on those of people, scores of units on both. */
export const KINDS = [...REQUIRED_KINDS, 'unit'] as const;
export const assessedKind = z.enum(KINDS);
export type AssessedKind = z.output<typeof assessedKind>;
/** In the order they are shown: what the office looks at first. */
export const SHOWN_KINDS = ['window', 'person', 'unit'] as const satisfies readonly AssessedKind[];

/** One assessed person, window or unit. */
export const subjectRef = { subject: assessedKind, id };
/** Whole hundredths of a point. */
export const points = z.number().int();
/** Points that change a score. */
export const change = points.min(-100_00).max(100_00);
export const messageParams = z.record(z.string(), z.union([z.string(), z.number()]));
export const message = z.object({ code: z.string(), params: messageParams });
