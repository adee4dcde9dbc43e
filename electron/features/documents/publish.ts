import { sealCode } from '#shared/domain/documents/seal-code';
import { refuse } from '#shared/domain/refusal';
import { type Month, wallDate } from '#shared/domain/time/wall';
import type { MutationContext } from '../../ipc/context';
import { publishMonth } from '../assessment/index';
import { imprintOf, yearOf } from './imprint';
import { describePaper, papersOf, renderPaper } from './render';
import { bulletinsOfYear, insertPaper, lastSerial } from './repo';
import { paperSources } from './sources';

/**
 * Issues the papers of a confirmed month: one number each for notices and bulletin, running on through the year of
 * issue; every paper is kept whole, so that a reprint is the same to the last byte.
 */
export async function publishPapers(context: MutationContext, month: Month) {
  const { db, ports, now, actor } = context;
  const { state } = await publishMonth(context, month);
  const sources = await paperSources(db, ports.resources, month, now);
  const digest = sources.assessment.digest ?? refuse('month_not_in_state', { month, state });
  const seal = sealCode(digest);
  const imprint = await imprintOf(db, now, seal);
  const year = yearOf(wallDate(now));
  const issueNo = (await bulletinsOfYear(db, month)) + 1;
  const refs = papersOf(sources);
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
  const [first = ''] = numbers;
  const after = { papers: refs.length, first, last: numbers.at(-1) ?? '' };
  await context.audit({ entity: 'papers', entityId: month, after });
  return { month, state, ...after };
}
