import { z } from 'zod';
import { fileToken, nothing, wallMs } from './common';
import { job, query } from './define';

export const backupInfo = z.object({
  /** File name inside the backups folder. */
  name: z.string(),
  bytes: z.number(),
  /** When it was made; null for a file whose name does not tell. */
  at: wallMs.nullable(),
});
export type BackupInfo = z.output<typeof backupInfo>;

export const verifyReport = z.object({
  name: z.string(),
  ok: z.boolean(),
  /** What SQLite found wrong, in its own words; empty when ok. */
  problems: z.array(z.string()),
  schemaVersion: z.number().int(),
  auditRows: z.number().int(),
});
export type VerifyReport = z.output<typeof verifyReport>;

export const backupContract = {
  list: query('backup.manage', nothing, z.array(backupInfo)),
  /** Saves the whole database and checks the copy; into the data folder, or a folder the person picked. */
  create: job('backup.manage', z.object({ folder: fileToken.nullable().default(null) }).strict(), backupInfo),
  /** Checks a backup by name, or the running database itself when `name` is null. */
  verify: job(
    'backup.manage',
    z.object({ name: z.string().max(120).nullable().default(null) }).strict(),
    verifyReport,
  ),
};
