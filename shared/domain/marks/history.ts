import type { WallMs } from '../time/wall';
import { cellKey, type GivenMark } from './due';
import type { Mark } from './values';

/** A mark as the change log has it; null where it was taken back. */
export interface LoggedMark {
  giverId: number;
  subjectId: number;
  item: string;
  score: Mark | null;
}

/** A row of the change log about a sheet. */
export interface LoggedSave {
  at: WallMs;
  by: string;
  reason: string;
  before: readonly LoggedMark[];
  after: readonly LoggedMark[];
}

/** What somebody made of one cell. */
export interface MarkChange {
  at: WallMs;
  by: string;
  reason: string;
  before: Mark | null;
  after: Mark | null;
}

/** Who changed one cell of a sheet, when, from what to what and why; in the order of the log. */
export function cellHistory(saves: readonly LoggedSave[], place: Omit<GivenMark, 'mark'>): MarkChange[] {
  const key = cellKey(place);
  const own = (marks: readonly LoggedMark[]) => marks.find((each) => cellKey(each) === key);
  return saves.flatMap(({ before, after, ...save }): MarkChange[] => {
    const [was, is] = [own(before), own(after)];
    return is ? [{ ...save, before: was?.score ?? null, after: is.score }] : [];
  });
}
