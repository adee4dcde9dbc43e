import type { Paper } from '#shared/contracts/documents';
import type { MonthState } from '#shared/contracts/months';
import { sealCode } from '#shared/domain/documents/seal-code';
import { refuse } from '#shared/domain/refusal';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { QueryContext } from '../../ipc/context';
import { markDraft } from './draft-mark';
import { imprintOf } from './imprint';
import { describePaper, type PaperRef, papersOf, renderPaper } from './render';
import { bulletinsOfYear, issuedHtml, issuedPapers } from './repo';
import { type PaperSources, paperSources } from './sources';

type Reader = Pick<QueryContext, 'db' | 'ports' | 'now'>;

/** One paper ready to be shown or printed. */
export interface FinishedPaper extends Paper {
  html(): Promise<string>;
}

/** The papers of a month: as issued once it is published, drafts before. */
export async function monthPapers(
  { db, ports, now }: Reader,
  month: Month,
): Promise<{ state: MonthState; sealCode: string | null; papers: FinishedPaper[] }> {
  const sources = await paperSources(db, ports.resources, month, now);
  const { state, digest } = sources.assessment;
  const papers =
    state === 'published' ? await issued(db, month, sources) : await drafts(db, month, sources, now);
  return { state, sealCode: state === 'published' && digest ? sealCode(digest) : null, papers };
}

export async function findPaper(reader: Reader, month: Month, ref: PaperRef): Promise<FinishedPaper> {
  const { papers } = await monthPapers(reader, month);
  const found = papers.find(({ kind, subjectId }) => kind === ref.kind && subjectId === ref.subjectId);
  return found ?? refuse('not_found');
}

async function drafts(
  db: ReadDb,
  month: Month,
  sources: PaperSources,
  now: number,
): Promise<FinishedPaper[]> {
  const imprint = await imprintOf(db, now, null);
  const issueNo = (await bulletinsOfYear(db, month)) + 1;
  return papersOf(sources).map((ref) => ({
    ...ref,
    ...describePaper(sources, ref, imprint),
    number: '',
    issuedAt: null,
    html: async () => markDraft(renderPaper(sources, ref, imprint, { serial: null, issueNo })),
  }));
}

/** Issued papers tell their own title and number; scores beside them are the stored ones. */
async function issued(db: ReadDb, month: Month, sources: PaperSources): Promise<FinishedPaper[]> {
  const imprint = await imprintOf(db, 0, null);
  return (await issuedPapers(db, month)).map(({ id, kind, subjectId, title, number, issuedAt }) => ({
    ...describePaper(sources, { kind, subjectId }, imprint),
    kind,
    subjectId,
    title,
    number,
    issuedAt,
    html: () => issuedHtml(db, id),
  }));
}
