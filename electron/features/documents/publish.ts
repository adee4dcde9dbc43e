import { sealCode } from '#shared/domain/documents/seal-code';
import { refuse } from '#shared/domain/refusal';
import { type Month, wallDate } from '#shared/domain/time/wall';
import type { MutationContext } from '../../ipc/context';
import { publishMonth } from '../assessment/index';
import { imprintOf, yearOf } from './imprint';
import { describePaper, type PaperRef, papersOf, renderPaper } from './render';
import { bulletinsOfYear, insertPaper, issuedPaper, lastSerial, voidPapers } from './repo';
import { paperSources } from './sources';

/**
 * Issues the papers of a signed month: one number each for notices and bulletin, running on through the year of
 * issue; every paper is kept whole, so that a reprint is the same to the last byte.
 */
export async function publishPapers(context: MutationContext, month: Month) {
  const { state } = await publishMonth(context, month);
  const { numbers, papers } = await issuePapers(context, month, null);
  const after = { papers, first: numbers[0] ?? '', last: numbers.at(-1) ?? '' };
  await context.audit({ entity: 'papers', entityId: month, after });
  return { month, state, ...after };
}

/** Numbers and stores papers of a month that is published: all of them, or only one. */
async function issuePapers(context: MutationContext, month: Month, only: PaperRef | null) {
  const { db, ports, now, actor } = context;
  const sources = await paperSources(db, ports.resources, month, now);
  const { state } = sources.assessment;
  const digest = sources.assessment.digest ?? refuse('month_not_in_state', { month, state });
  const seal = sealCode(digest);
  const imprint = await imprintOf(db, now, seal);
  const year = yearOf(wallDate(now));
  const issueNo = (await bulletinsOfYear(db, month)) + 1;
  const refs = papersOf(sources).filter((ref) => only === null || isSame(ref, only));
  const numbers: string[] = [];
  let last = await lastSerial(db, year);
  for (const ref of refs) {
    const serial = ref.kind === 'attendance' ? null : ++last;
    const number = serial === null ? '' : imprint(serial).number;
    if (number) numbers.push(number);
    const html = renderPaper(sources, ref, imprint, { serial, issueNo });
    const { title } = describePaper(sources, ref, imprint);
    const issue = { digest, sealCode: seal, issuedAt: now, issuedBy: actor.accountId };
    await insertPaper(db, { ...ref, month, year, serial, number, title, html, ...issue });
  }
  return { numbers, papers: refs.length };
}

const isSame = (a: PaperRef, b: PaperRef): boolean => a.kind === b.kind && a.subjectId === b.subjectId;

/** One paper with a slip in it: it becomes void and is issued anew under the next number. */
export async function reissuePaper(context: MutationContext, id: number, reason: string) {
  const { db, now: at, actor, audit } = context;
  const paper = (await issuedPaper(db, id)) ?? refuse('not_found');
  if (paper.voidReason !== null) refuse('paper_void');
  const { state } = (await paperSources(db, context.ports.resources, paper.month, at)).assessment;
  if (state !== 'published') refuse('month_not_in_state', { month: paper.month, state });
  await voidPapers(db, [id], { at, by: actor.accountId, reason });
  const { kind, subjectId, number: before } = paper;
  const { numbers } = await issuePapers(context, paper.month, { kind, subjectId });
  const number = numbers[0] ?? '';
  await audit({ entity: 'papers', entityId: id, before: { number: before }, after: { number }, reason });
  return { number };
}
