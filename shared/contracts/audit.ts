import { z } from 'zod';
import { id, isoDate, wallMs } from './common';
import { query } from './define';

export const auditRow = z.object({
  id,
  at: wallMs,
  accountName: z.string(),
  operation: z.string(),
  entity: z.string(),
  entityId: z.string(),
  /** JSON as it was stored; null when there was nothing before or after. */
  before: z.string().nullable(),
  after: z.string().nullable(),
  reason: z.string().nullable(),
});
export type AuditRow = z.output<typeof auditRow>;

export const auditContract = {
  /** Newest first; `beforeId` pages on. */
  list: query(
    'audit.read',
    z
      .object({
        from: isoDate.nullable().default(null),
        to: isoDate.nullable().default(null),
        text: z.string().max(100).default(''),
        beforeId: id.nullable().default(null),
      })
      .strict(),
    z.object({ rows: z.array(auditRow), more: z.boolean() }),
  ),
};
