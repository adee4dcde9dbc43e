import type { Paper } from '#shared/contracts/documents';
import type { MonthState } from '#shared/contracts/months';
import { sealCode } from '#shared/domain/documents/seal-code';
import { refuse } from '#shared/domain/refusal';
import type { Month } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { QueryContext } from '../../ipc/context';
import { markDraft, markVoid } from './draft-mark';
import { type ImprintOf, imprintOf } from './imprint';
import { describePaper, isOrphan, type PaperRef, papersOf, renderPaper } from './render';
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
  const out = await issued(db, month, sources);
  const papers =
    state === 'published' || state === 'void' ? out : [...(await drafts(db, month, sources, now)), ...out];
  return { state, sealCode: state === 'published' && digest ? sealCode(digest) : null, papers };
}

/** By its own id, else the draft or the paper of its kind that holds, else the last one that did. */
export async function findPaper(
  reader: Reader,
  month: Month,
  ref: PaperRef & { paperId: number | null },
): Promise<FinishedPaper> {
  const { papers } = await monthPapers(reader, month);
  const same = papers.filter(({ kind, subjectId }) => kind === ref.kind && subjectId === ref.subjectId);
  const named = same.find(({ paperId }) => ref.paperId !== null && paperId === ref.paperId);
  const valid = same.find(({ voidReason }) => voidReason === null);
  return (ref.paperId === null ? (valid ?? same.at(-1)) : named) ?? refuse('not_found');
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
    paperId: null,
    number: '',
    issuedAt: null,
    voidReason: null,
    html: async () => markDraft(renderPaper(sources, ref, imprint, { serial: null, issueNo })),
  }));
}

/** Issued papers tell their own title and number; scores beside them are the stored ones. */
async function issued(db: ReadDb, month: Month, sources: PaperSources): Promise<FinishedPaper[]> {
  const imprint = await imprintOf(db, 0, null);
  return (await issuedPapers(db, month)).map(({ id, sealCode: _, ...paper }) => ({
    ...describeIssued(sources, paper, imprint),
    ...paper,
    paperId: id,
    html: async () => (paper.voidReason === null ? issuedHtml(db, id) : markVoid(await issuedHtml(db, id))),
  }));
}

/** A window or unit of a void paper may have no result any more. */
const describeIssued = (sources: PaperSources, ref: PaperRef, imprint: ImprintOf) =>
  isOrphan(sources, ref)
    ? { about: '', score: null, gradeName: null, prints: 1 }
    : describePaper(sources, ref, imprint);
