import { covers } from '#shared/domain/staff/postings';
import type { Posting } from '#shared/domain/staff/types';
import type { IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { postingsBetween } from '../staff/index';

/** Where people serve on a day: their window, A岗 before B岗; absent from the map when not posted. */
export async function windowsOn(db: ReadDb, date: IsoDate): Promise<Map<number, number>> {
  const windows = new Map<number, number>();
  for (const [staffId, posting] of postingsOn(await postingsBetween(db, date, date), date)) {
    windows.set(staffId, posting.windowId);
  }
  return windows;
}

function postingsOn(postings: readonly Posting[], date: IsoDate): Map<number, Posting> {
  const found = new Map<number, Posting>();
  for (const posting of postings) {
    if (!covers(posting, date)) continue;
    const known = found.get(posting.staffId);
    if (!known || (known.duty === 'B' && posting.duty === 'A')) found.set(posting.staffId, posting);
  }
  return found;
}
