import { z } from 'zod';
import { id, line, nothing, wallMs } from './common';
import { mutation, query } from './define';

const count = z.number().int().min(0);

/** Lines of imports, and why it is so decided. */
const decidedLines = z
  .object({
    lines: z
      .array(z.object({ importId: id, line: z.number().int() }).strict())
      .min(1)
      .max(5000),
    reason: line(200),
  })
  .strict();

const decidedIds = z.object({ machineIds: z.array(line(64)).min(1).max(500), reason: line(200) }).strict();

/** A machine id whose punches are nobody's, and are meant to be. */
export const dismissedId = z.object({
  machineId: z.string(),
  /** Name stored in the machine. */
  name: z.string().nullable(),
  /** Those that belong to nobody. */
  punches: count,
  lastAt: wallMs.nullable(),
  reason: z.string(),
});
export type DismissedId = z.output<typeof dismissedId>;

/** What a person says about lines that were set aside, and about ids that nobody claims. */
export const decisionOperations = {
  /** Lines that wait for a word, and the newest imports that they stand in. */
  held: query('punches.read', nothing, z.object({ lines: count, importIds: z.array(id) })),
  /**
   * Lets lines count that were held back as `clock_jump`. Refuses `import_running`, `month_closed`,
   * `nothing_to_release`.
   */
  release: mutation('punches.write', decidedLines, z.object({ released: count, known: count })),
  /** Quarantined lines stay out for good and are not asked about again. Refuses `nothing_to_dismiss`. */
  dismiss: mutation('punches.write', decidedLines, z.object({ dismissed: count })),
  /** Takes that back: the lines wait again. Refuses `nothing_to_restore`. */
  restore: mutation('punches.write', decidedLines, z.object({ restored: count })),
  dismissedIds: query('punches.read', nothing, z.array(dismissedId)),
  /** What is nobody's of these ids is not asked about any more. Refuses `not_found`, `nothing_to_dismiss`. */
  dismissIds: mutation('punches.write', decidedIds, z.object({ dismissed: count })),
  /** The ids are asked about again. Refuses `nothing_to_restore`. */
  restoreIds: mutation('punches.write', decidedIds, z.object({ restored: count })),
};
