import { z } from 'zod';
import { FACT_KINDS } from '../../assessment/facts';
import { codes } from './base';

/** Minutes between two bounds; each bound says whether it belongs (以内/以上 are never guessed); null is open. */
export const minuteRangeSchema = z.strictObject({
  from: z.int().min(0).max(1440).nullable(),
  fromIncluded: z.boolean(),
  to: z.int().min(0).max(1440).nullable(),
  toIncluded: z.boolean(),
});

/** Which facts a rule is about: every stated condition must hold. */
export const matchSchema = z.strictObject({
  kinds: z.array(z.enum(FACT_KINDS)).min(1),
  /** Discipline items, registers or measures; left out: any. */
  items: codes.optional(),
  /** Leave types; left out: any. A leave of another type is listed as exempt. */
  leaveKinds: codes.optional(),
  /** Who rated; left out: any. */
  raters: codes.optional(),
  /** All of these tags. */
  tags: codes.optional(),
  /** None of these tags. */
  withoutTags: codes.optional(),
  minutes: minuteRangeSchema.optional(),
});
