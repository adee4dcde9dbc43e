import type { IsoDate, Month } from '../time/wall';
import type { RosterProblem } from './roster-import';
import type { Gender, PostingDraft } from './types';

/** A posting whose window is named by its code: windows that the import makes have no id yet. */
export type RosterPosting = PostingDraft<string>;

export interface RosterPerson {
  id: number;
  staffNo: string;
  name: string;
  gender: Gender;
  unitName: string;
  phone: string;
  entryDate: IsoDate;
  exitDate: IsoDate | null;
  note: string;
  machineIds: readonly string[];
  postings: readonly RosterPosting[];
}

/** What the center knows before the import. */
export interface RosterState {
  units: readonly { name: string; shortName: string }[];
  windows: readonly { code: string; name: string }[];
  people: readonly RosterPerson[];
}

export interface RosterOptions {
  today: IsoDate;
  /** The day changed windows count from; null takes each row's entry date, else today. */
  effectiveDate: IsoDate | null;
  isClosed: (month: Month) => boolean;
}

/** Notes a problem of the row in hand; an error unless said otherwise. */
export type Report = (
  column: RosterProblem['column'],
  code: string,
  params?: RosterProblem['params'],
  level?: RosterProblem['level'],
) => void;
