import { z } from 'zod';
import { factView } from './assessment-facts';
import { assessedKind, points } from './assessment-kind';
import { id, month, wallMs } from './common';
import { query } from './define';

export const monthVersion = z.object({
  no: z.number().int(),
  /** Computed by a close, or changed in the review that followed it. */
  cause: z.enum(['close', 'review']),
  digest: z.string(),
  at: wallMs,
  byName: z.string(),
  /** Holds now. */
  current: z.boolean(),
});
export type MonthVersion = z.output<typeof monthVersion>;

export const standing = z.object({ score: points, gradeName: z.string(), rank: z.number().int() });

export const versionComparison = z.object({
  results: z.array(
    z.object({
      subject: assessedKind,
      id,
      name: z.string(),
      before: standing.nullable(),
      after: standing.nullable(),
      lines: z.array(z.object({ clause: z.string(), text: z.string(), before: points, after: points })),
    }),
  ),
  added: z.array(factView),
  removed: z.array(factView),
  changed: z.array(factView),
  /** What the office wrote between the two: reopening, void, waivers. */
  reasons: z.array(z.object({ at: wallMs, byName: z.string(), text: z.string() })),
});
export type VersionComparison = z.output<typeof versionComparison>;

/** What a month's results were before it was reopened or reviewed. */
export const versionOperations = {
  versions: query('assessment.read', z.object({ month }).strict(), z.array(monthVersion)),
  compareVersions: query(
    'assessment.read',
    z.object({ month, from: z.number().int().min(1), to: z.number().int().min(1) }).strict(),
    versionComparison,
  ),
};
