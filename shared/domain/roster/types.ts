import { formatMinute, type IsoDate, type MinuteOfDay } from '../time/wall';

/**
 * Duties beside the timetable: noon duty 午间值班, duty on a day of rest 周末值班, duty leader 值班长 (seed row 170),
 * B岗 standing in for A岗 顶岗 (seed row 168).
 */
export const PLAIN_KINDS = ['noon', 'weekend', 'leader', 'standin'] as const;
export type PlainKind = (typeof PLAIN_KINDS)[number];

/** `shift`: a shift 班次 in place of the timetable. */
export const DUTY_KINDS = [...PLAIN_KINDS, 'shift'] as const;
export type DutyKind = (typeof DUTY_KINDS)[number];

/** A duty may run past midnight, to the same hour of the next day at the latest. */
export const LATEST_END = 2880;
/** Longer is a slip of the hand. */
export const LONGEST_DUTY = 1440;

/** A planned duty: who is where, when. `windowId` is null for a leader, who answers for the whole hall. */
export interface Duty {
  id: number;
  date: IsoDate;
  kind: DutyKind;
  windowId: number | null;
  staffId: number;
  /** From and to, counted from the midnight the day begins with; a duty past midnight ends after 1440. */
  startMinute: MinuteOfDay;
  /** As `startMinute` for a day off by rotation. */
  endMinute: MinuteOfDay;
  /** Whom a stand-in replaces; null for the other kinds. */
  forStaffId: number | null;
  /** Which shift; null for the other kinds. */
  shiftId: number | null;
  note: string;
}

export type DutyDraft = Omit<Duty, 'id' | 'note'>;

/** Usual times; each duty may have its own. */
export const USUAL_TIMES: Record<PlainKind, { startMinute: MinuteOfDay; endMinute: MinuteOfDay }> = {
  noon: { startMinute: 720, endMinute: 840 },
  weekend: { startMinute: 540, endMinute: 960 },
  leader: { startMinute: 510, endMinute: 1050 },
  standin: { startMinute: 510, endMinute: 1050 },
};

/** What was done to the roster; every one can be undone as long as it is the last. */
export const CHANGE_KINDS = [
  'assign',
  'edit',
  'move',
  'remove',
  'swap',
  'copy',
  'rotate',
  'import',
  'shift',
] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** What the papers and Excel write before an hour of the next day. */
export const NEXT_DAY = '次日';

/** The end of a span of a day: midnight is 24:00, `次日08:00` is on the day after. */
export const formatEnd = (minute: MinuteOfDay, nextDay: string = NEXT_DAY): string =>
  minute === 1440 ? '24:00' : minute > 1440 ? `${nextDay}${formatMinute(minute)}` : formatMinute(minute);

/** `12:00—14:00`, `20:00—次日08:00`; nothing for a day off. */
export const formatSpan = (
  startMinute: MinuteOfDay,
  endMinute: MinuteOfDay,
  nextDay: string = NEXT_DAY,
): string =>
  startMinute === endMinute
    ? ''
    : `${startMinute > 1440 ? nextDay : ''}${formatMinute(startMinute)}—${formatEnd(endMinute, nextDay)}`;
