import { safeFileName } from '#shared/domain/documents/file-name';
import type { Month } from '#shared/domain/time/wall';
import type { JobContext } from '../../ipc/context';
import { type FinishedPaper, monthPapers } from './papers';

/** The sheet lies on its side; the others stand. */
export const paperOptions = (paper: Pick<FinishedPaper, 'kind'>) => ({
  landscape: paper.kind === 'attendance',
});

/** Name of a paper's PDF, without anything a file system would refuse. */
export function paperFileName(paper: Pick<FinishedPaper, 'title' | 'issuedAt' | 'voidReason'>): string {
  const state = paper.issuedAt === null ? '（草稿）' : paper.voidReason === null ? '' : '（作废）';
  return `${safeFileName(paper.title + state)}.pdf`;
}

/** Writes every paper of the month into a folder; files written before a cancel are whole and stay. */
export async function saveAllPapers(context: JobContext, month: Month, folderToken: string) {
  const { ports, progress, signal } = context;
  const folder = await ports.files.resolve(folderToken);
  const { papers } = await monthPapers(context, month);
  const files: string[] = [];
  for (const paper of papers) {
    signal.throwIfAborted();
    progress({ phase: 'printing', done: files.length, total: papers.length });
    const pdf = await ports.printer.pdf(await paper.html(), paperOptions(paper));
    const name = uniqueName(paperFileName(paper), files);
    await ports.files.writeInto(folderToken, name, pdf);
    files.push(name);
  }
  return { files, folder: folder.name };
}

/** Two windows of the same name must not overwrite each other. */
function uniqueName(name: string, taken: readonly string[]): string {
  const stem = name.replace(/\.pdf$/, '');
  for (let n = 2; taken.includes(name); n++) name = `${stem}-${n}.pdf`;
  return name;
}
