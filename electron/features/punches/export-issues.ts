import { punchOutcome, punchReason, type WordLanguage } from '#shared/contracts/punch-words';
import type { IssueOutcome, PunchIssue } from '#shared/contracts/punches';
import type { JobContext } from '../../ipc/context';
import { newWorkbook } from '../../platform/new-workbook';
import { countIssues, listIssues } from './issue-repo';

const PAGE = 2000;

const WORDS = {
  zh: { name: '打卡导入问题清单', headers: ['文件', '工作表', '行号', '处理', '原因', '原始记录'] },
  en: { name: 'punch-import-issues', headers: ['File', 'Sheet', 'Line', 'Outcome', 'Reason', 'Raw line'] },
} as const;
const WIDTHS = [30, 16, 10, 10, 44, 70];

/** Writes the lines into a workbook and asks where to save it. Cells are text: nothing becomes a formula. */
export async function exportIssues(
  { db, ports, progress, signal }: JobContext,
  filter: { importIds: number[]; outcomes: IssueOutcome[]; language: WordLanguage },
): Promise<{ saved: string | null; rows: number }> {
  const words = WORDS[filter.language];
  const workbook = await newWorkbook();
  const sheet = workbook.addWorksheet(words.name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = words.headers.map((header, i) => ({ header, width: WIDTHS[i] }));
  sheet.getRow(1).font = { bold: true };
  const search = { importIds: filter.importIds, outcomes: filter.outcomes, search: '' };
  const total = await countIssues(db, search);
  for (let offset = 0; offset < total; offset += PAGE) {
    const page = await listIssues(db, search, { offset, limit: PAGE });
    for (const issue of page) sheet.addRow(cells(issue, filter.language));
    progress({ phase: 'writing', done: Math.min(offset + PAGE, total), total });
    signal.throwIfAborted();
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return { saved: await ports.files.save(`${words.name}.xlsx`, bytes), rows: total };
}

const cells = (issue: PunchIssue, language: WordLanguage): (string | number)[] => [
  issue.file,
  issue.sheet ?? '',
  issue.row,
  punchOutcome(issue.outcome, language),
  punchReason(issue.code, issue.params, language),
  issue.raw,
];
