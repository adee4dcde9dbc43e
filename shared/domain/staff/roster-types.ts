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
  /** 参加工作时间; null when nobody has entered it. */
  workSince: IsoDate | null;
  note: string;
  postings: readonly RosterPosting[];
}

/** Whose punches a machine id's are (考勤号), on which days; null has no limit. */
export interface RosterMapping {
  machineId: string;
  staffNo: string;
  name: string;
  endDate: IsoDate | null;
}

/** What the center knows before the import. */
export interface RosterState {
  units: readonly { name: string; shortName: string }[];
  windows: readonly { code: string; name: string }[];
  people: readonly RosterPerson[];
  mappings: readonly RosterMapping[];
}

export interface RosterOptions {
  today: IsoDate;
  /** The day changed windows count from; null takes each row's entry date, else today. */
  effectiveDate: IsoDate | null;
  isClosed: (month: Month) => boolean;
  /** The day after the last closed month; null when none is closed. */
  openSince: IsoDate | null;
}

/** Notes a problem of the row in hand; an error unless said otherwise. */
export type Report = (
  column: RosterProblem['column'],
  code: RosterProblem['code'],
  params?: RosterProblem['params'],
  level?: RosterProblem['level'],
) => void;
