import { formatMinute, type IsoDate, type MinuteOfDay } from '../time/wall';

/**
 * Duties beyond the plain timetable, in the order of the keys 1 to 4: noon duty 午间值班, duty on a day of rest
 * 周末值班, duty leader 值班长 (seed row 170), B岗 standing in for A岗 顶岗 (seed row 168).
 */
export const DUTY_KINDS = ['noon', 'weekend', 'leader', 'standin'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** A planned duty: who is where, when. `windowId` is null for a leader, who answers for the whole hall. */
export interface Duty {
  id: number;
  date: IsoDate;
  kind: DutyKind;
  windowId: number | null;
  staffId: number;
  /** From and to, on the day. */
  startMinute: MinuteOfDay;
  endMinute: MinuteOfDay;
  /** Whom a stand-in replaces; null for the other kinds. */
  forStaffId: number | null;
  note: string;
}

export type DutyDraft = Omit<Duty, 'id' | 'note'>;

/** Usual times; each duty may have its own. */
export const USUAL_TIMES: Record<DutyKind, { startMinute: MinuteOfDay; endMinute: MinuteOfDay }> = {
  noon: { startMinute: 720, endMinute: 840 },
  weekend: { startMinute: 540, endMinute: 960 },
  leader: { startMinute: 510, endMinute: 1050 },
  standin: { startMinute: 510, endMinute: 1050 },
};

/** What was done to the roster; every one can be undone as long as it is the last. */
export const CHANGE_KINDS = ['assign', 'edit', 'move', 'remove', 'swap', 'copy', 'rotate', 'import'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** The end of a span of a day: midnight is 24:00. */
export const formatEnd = (minute: MinuteOfDay): string => (minute === 1440 ? '24:00' : formatMinute(minute));

/** `12:00—14:00` */
export const formatSpan = (startMinute: MinuteOfDay, endMinute: MinuteOfDay): string =>
  `${formatMinute(startMinute)}—${formatEnd(endMinute)}`;
