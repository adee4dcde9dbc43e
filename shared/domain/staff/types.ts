import type { IsoDate, MinuteOfDay } from '../time/wall';

/** A岗 is responsible, B岗 substitutes (seed row 168). */
export const DUTIES = ['A', 'B'] as const;
export type Duty = (typeof DUTIES)[number];

/** manager is 窗口负责人/首席代表. */
export const POSTS = ['clerk', 'manager'] as const;
export type Post = (typeof POSTS)[number];

export const GENDERS = ['', 'male', 'female'] as const;
export type Gender = (typeof GENDERS)[number];

/** Days a person serves a window, both ends included; `endDate` is null while it lasts (seed row 180). */
export interface Posting {
  id: number;
  staffId: number;
  windowId: number;
  duty: Duty;
  post: Post;
  startDate: IsoDate;
  /** Minute of the first day it begins at; left out or 0: with the day. What ran before it ends there. */
  startMinute?: MinuteOfDay;
  endDate: IsoDate | null;
}

/** A posting that may not be saved yet. `W` identifies the window: its id, or its code during an import. */
export interface PostingDraft<W = number> {
  id: number | null;
  windowId: W;
  duty: Duty;
  post: Post;
  startDate: IsoDate;
  startMinute?: MinuteOfDay;
  endDate: IsoDate | null;
}

/** When a person is with the center. */
export interface Presence {
  entryDate: IsoDate;
  exitDate: IsoDate | null;
}
