import type { Approval } from './schema';
import type { Speaker } from './speaker';

/** Lengths of leave are half days: 1 is half a day. */
const days = (halfDays: number): string => (halfDays === 1 ? '半天' : `${halfDays / 2}天`);

/** Which lengths a row is about: 1天以内（含）, 1天以上（不含）、3天以内（含）, 3天以上（不含）. */
function lengthWords({ from, fromIncluded, to, toIncluded }: Approval): string {
  const begins = from > 0 ? [`${days(from)}以上（${fromIncluded ? '含' : '不含'}）`] : [];
  const ends = to === null ? [] : [`${days(to)}以内（${toIncluded ? '含' : '不含'}）`];
  return [...begins, ...ends].join('、') || '不论长短';
}

/** K38: the approval matrix as the rows of a table, in the order of the rulebook. */
export const approvalRows = (approvals: readonly Approval[], speaker: Speaker) =>
  approvals.map((row) => ({
    code: row.code,
    applicant: speaker.code('roles', row.applicant),
    kinds: row.leaveKinds.map((kind) => speaker.code('leaveKinds', kind)).join('、'),
    length: lengthWords(row),
    chain: row.chain.map((role) => speaker.code('roles', role)).join('→'),
    consent: row.homeUnitConsent ? '须经同意' : '—',
    papers: row.papers.join('、') || '—',
  }));
