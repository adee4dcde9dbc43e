import { punchReason } from '#shared/contracts/punch-words';
import type { ImportReport, PunchIssue } from '#shared/contracts/punches';
import type { CommandCall } from './commands';
import { must } from './door';

const PAGE_ROWS = 5000;

interface BatchReport {
  read: number;
  accepted: number;
  duplicate: number;
  quarantined: number;
  rejected: number;
  unmapped: number;
  bad: { file: string; sheet: string | null; row: number; raw: string; code: string; reason: string }[];
}

/** `import-punches`: the report of the import with every bad line, its reason in Chinese. */
export async function importPunches(call: CommandCall, tokens: string[]): Promise<BatchReport> {
  const report = await must<ImportReport>(call, 'punches.import', { tokens });
  const bad = (await allIssues(call, report)).map((issue) => ({
    file: issue.file,
    sheet: issue.sheet,
    row: issue.row,
    raw: issue.raw,
    code: issue.code,
    reason: punchReason(issue.code, issue.params),
  }));
  const { read, accepted, duplicate, quarantined, rejected, unmapped } = report;
  return { read, accepted, duplicate, quarantined, rejected, unmapped, bad };
}

async function allIssues(call: CommandCall, report: ImportReport): Promise<PunchIssue[]> {
  const importIds = report.files.map((file) => file.importId);
  const issues: PunchIssue[] = [];
  for (;;) {
    const page = await must<{ total: number; rows: PunchIssue[] }>(call, 'punches.issues', {
      importIds,
      offset: issues.length,
      limit: PAGE_ROWS,
    });
    issues.push(...page.rows);
    if (page.rows.length === 0 || issues.length >= page.total) return issues;
  }
}
