import type { StaffMember } from '#shared/contracts/staff';
import { refuse } from '#shared/domain/refusal';
import {
  affectedMonths,
  checkPostings,
  firstDays,
  laterOf,
  managerClash,
} from '#shared/domain/staff/postings';
import type { PostingDraft, Presence } from '#shared/domain/staff/types';
import { wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { MutationContext } from '../../ipc/context';
import { refuseClosed } from '../months/index';
import { windowDirectory } from '../units/index';
import { listPostings, managersAt, writePostings } from './repo';

/** A person's postings without the words for the screen. */
export const draftsOf = ({ postings }: StaffMember): PostingDraft[] =>
  postings.map(({ id, windowId, duty, post, startDate, startMinute, endDate }) => ({
    id,
    windowId,
    duty,
    post,
    startDate,
    startMinute,
    endDate,
  }));

/**
 * The one way a person's postings change by hand: the rules of postings, one manager a window and day,
 * no closed month touched; then they are written with an audit row.
 */
export async function changePostings(
  { db, now, audit }: Pick<MutationContext, 'db' | 'now' | 'audit'>,
  member: StaffMember,
  after: readonly PostingDraft[],
  reason?: string,
): Promise<void> {
  refuseBroken(member, after);
  const before = draftsOf(member);
  await refuseUnknownWindow(db, after);
  await refuseClosed(db, firstDays(affectedMonths(before, after, wallDate(now))));
  await refuseSecondManager(db, member.id, after);
  const stored = new Map(before.map((draft) => [draft.id, draft]));
  await writePostings(
    db,
    member.id,
    before,
    after.map((draft) => sameAs(stored.get(draft.id), draft)),
  );
  await audit({
    entity: 'posting',
    entityId: member.id,
    before: member.postings,
    after: await listPostings(db, member.id),
    reason,
  });
}

async function refuseUnknownWindow(db: ReadDb, postings: readonly PostingDraft[]): Promise<void> {
  if (postings.length === 0) return;
  const known = new Set((await windowDirectory(db)).map(({ id }) => id));
  if (postings.some(({ windowId }) => !known.has(windowId))) refuse('not_found');
}

/** Refuses with the first rule that a set of postings breaks. */
export function refuseBroken(presence: Presence, postings: readonly PostingDraft[]): void {
  const problem = checkPostings(presence, postings);
  if (problem) refuse(problem.code, problem.params);
}

async function refuseSecondManager(
  db: ReadDb,
  staffId: number,
  postings: readonly PostingDraft[],
): Promise<void> {
  for (const posting of postings.filter(({ post }) => post === 'manager')) {
    const clash = managerClash(posting, await managersAt(db, posting.windowId, staffId));
    if (!clash) continue;
    refuse('window_has_manager', {
      window: clash.windowName,
      name: clash.name,
      date: laterOf(clash.startDate, posting.startDate),
    });
  }
}

/** The stored object where nothing changed, so that it is not written again. */
function sameAs(stored: PostingDraft | undefined, draft: PostingDraft): PostingDraft {
  return stored && JSON.stringify(stored) === JSON.stringify(draft) ? stored : draft;
}
