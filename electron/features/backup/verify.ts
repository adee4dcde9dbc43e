import type Database from 'better-sqlite3';
import type { VerifyReport } from '#shared/contracts/backup';
import { integrityProblems } from '../../db/integrity';
import { schemaVersion } from '../../db/migrate';
import { APPLICATION_ID, openCopy } from '../../db/open';

/** Reads every page of an open database; tells what is wrong instead of throwing. */
export function verifyDatabase(sqlite: Database.Database, name: string): VerifyReport {
  try {
    const isOurs = sqlite.pragma('application_id', { simple: true }) === APPLICATION_ID;
    const problems = isOurs ? integrityProblems(sqlite, 'full') : ['not a database of this program'];
    return {
      name,
      ok: problems.length === 0,
      problems,
      schemaVersion: schemaVersion(sqlite),
      auditRows: isOurs ? (sqlite.prepare('select count(*) from audit_log').pluck().get() as number) : 0,
    };
  } catch (error) {
    return { name, ok: false, problems: [String(error)], schemaVersion: 0, auditRows: 0 };
  }
}

/**
 * Checks a copy and leaves it as one plain file: a backup in WAL mode would ask for companions
 * wherever it is opened.
 */
export function verifyCopy(file: string, name: string): VerifyReport {
  let sqlite: Database.Database;
  try {
    sqlite = openCopy(file);
  } catch (error) {
    return { name, ok: false, problems: [String(error)], schemaVersion: 0, auditRows: 0 };
  }
  try {
    const report = verifyDatabase(sqlite, name);
    if (report.ok) sqlite.pragma('journal_mode = DELETE');
    return report;
  } finally {
    sqlite.close();
  }
}
