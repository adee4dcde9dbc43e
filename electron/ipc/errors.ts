import type { ZodError } from 'zod';
import type { WireError } from '#shared/contracts/define';
import { Refusal } from '#shared/domain/refusal';
import type { LogPort } from '../platform/ports';

const KNOWN_CODES: Record<string, string> = {
  SQLITE_FULL: 'disk_full',
  SQLITE_IOERR_WRITE: 'disk_full',
  SQLITE_NOTADB: 'database_damaged',
  SQLITE_CONSTRAINT_UNIQUE: 'already_exists',
  SQLITE_CONSTRAINT_PRIMARYKEY: 'already_exists',
  SQLITE_CONSTRAINT_FOREIGNKEY: 'still_used',
  ENOSPC: 'disk_full',
  EACCES: 'no_access',
  EPERM: 'no_access',
  EROFS: 'no_access',
  EISDIR: 'no_access',
  ENOTDIR: 'no_access',
  EEXIST: 'no_access',
  ENOENT: 'file_gone',
};

/** SQLite tells these apart further, which helps nobody in the office. */
const CODE_FAMILIES = [
  ['SQLITE_CORRUPT', 'database_damaged'],
  ['SQLITE_READONLY', 'database_readonly'],
  ['SQLITE_BUSY', 'database_busy'],
] as const;

/** What a caller sent does not fit the contract: the first field that does not, and why. */
export function invalidInput(error: ZodError): Refusal {
  const issue = error.issues[0];
  return new Refusal('invalid_input', { field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' });
}

/** Turns anything thrown into what may cross the boundary; only unexpected errors reach the log. */
export function toWireError(error: unknown, log: LogPort, about: string): WireError {
  if (error instanceof Refusal) return { code: error.code, params: error.params };
  if ((error as { name?: unknown } | null)?.name === 'AbortError') return { code: 'cancelled', params: {} };
  const systemCode = String((error as { code?: unknown } | null)?.code ?? '');
  const known =
    KNOWN_CODES[systemCode] ?? CODE_FAMILIES.find(([prefix]) => systemCode.startsWith(prefix))?.[1];
  const logId = log.error(error, about);
  return known ? { code: known, params: {}, logId } : { code: 'unexpected', params: {}, logId };
}
