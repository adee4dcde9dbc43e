import { punchReason } from '#shared/contracts/punch-words';
import type { FullImportReport, ImportedFile, ImportReport, ImportWarning } from '#shared/contracts/punches';
import type { ReadDb } from '../../db/handles';
import type { FileOutcome } from './import-file';
import type { ImportTotals } from './import-repo';
import { countIssues, listIssues } from './issue-repo';
import { encodingOf } from './punch-file';

/** Bad lines that travel with the report; the others are asked for page by page. */
const BAD_WITH_REPORT = 200;
const PAGE = 5000;

/** The numbers of one file. */
export function totalsOf({ end, tally, sha256 }: FileOutcome): ImportTotals {
  const { perDevice: _, ...counts } = end.report;
  return { ...counts, unmapped: tally.unmapped, sha256 };
}

/** What the person who imported gets to see. */
export async function buildReport(
  db: ReadDb,
  outcomes: readonly FileOutcome[],
  extra: { warnings: ImportWarning[]; unmappedIds: number },
): Promise<ImportReport> {
  const files = outcomes.map((outcome): ImportedFile => {
    const { sha256: _, ...totals } = totalsOf(outcome);
    const { inspection, name } = outcome.file;
    return {
      importId: outcome.importId,
      file: name,
      format: inspection.format,
      encoding: encodingOf(outcome.file),
      ...totals,
    };
  });
  const sum = (
    key: 'read' | 'accepted' | 'duplicate' | 'quarantined' | 'rejected' | 'flagged' | 'unmapped',
  ) => files.reduce((total, file) => total + file[key], 0);
  const filter = {
    importIds: files.map((file) => file.importId),
    outcomes: ['rejected', 'quarantined'] as const,
    search: '',
  };
  return {
    read: sum('read'),
    accepted: sum('accepted'),
    duplicate: sum('duplicate'),
    quarantined: sum('quarantined'),
    rejected: sum('rejected'),
    flagged: sum('flagged'),
    unmapped: sum('unmapped'),
    files,
    ...extra,
    bad: await listIssues(db, filter, { offset: 0, limit: BAD_WITH_REPORT }),
    badTotal: await countIssues(db, filter),
  };
}

/** The report with every bad line and its reason in words, for programs that read it. */
export async function withAllBad(db: ReadDb, report: ImportReport): Promise<FullImportReport> {
  const { badTotal, bad: _, ...rest } = report;
  const filter = {
    importIds: report.files.map((file) => file.importId),
    outcomes: ['rejected', 'quarantined'] as const,
    search: '',
  };
  const bad: FullImportReport['bad'] = [];
  while (bad.length < badTotal) {
    const page = await listIssues(db, filter, { offset: bad.length, limit: PAGE });
    if (page.length === 0) break;
    for (const { importId: _id, line: _line, outcome: _outcome, decision: _decision, ...issue } of page) {
      bad.push({ ...issue, reason: punchReason(issue.code, issue.params) });
    }
  }
  return { ...rest, bad };
}
