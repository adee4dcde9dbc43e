import { z } from 'zod';
import { ATTENDANCE_SYMBOLS, type AttendanceSymbolCode } from '../domain/documents/attendance-symbols';
import { dayPicture } from './attendance-floor';
import { lifeEvent } from './attendance-life';
import { registerContract } from './attendance-register';
import { attendanceSettings } from './attendance-settings';
import {
  dayStory,
  exceptionKind,
  judgedDay,
  restReason,
  sessionStatus,
  settlementAction,
  settlementInfo,
  side,
} from './attendance-story';
import { id, isoDate, line, month, text, wallMs } from './common';
import { job, mutation, query } from './define';
import { monthState } from './months';

const count = z.number().int();
const hundredths = z.number().int();

/** One mark of the month sheet; `open` when somebody still has to settle it. */
export interface CellMark {
  code: AttendanceSymbolCode;
  unsettled: boolean;
}

const FIRST_LETTER = 97;
const indexByCode = new Map(ATTENDANCE_SYMBOLS.map((symbol, index) => [symbol.code, index]));

/** A cell as text, a letter a session, capital while unsettled: 1,000 people × 31 days stay small on the wire. */
export function encodeCell(marks: readonly CellMark[]): string {
  return marks
    .map(({ code, unsettled }) => {
      const letter = String.fromCharCode(FIRST_LETTER + (indexByCode.get(code) ?? 0));
      return unsettled ? letter.toUpperCase() : letter;
    })
    .join('');
}

/** The marks of a cell made by `encodeCell`. */
export function decodeCell(cell: string): CellMark[] {
  return [...cell].map((letter) => {
    const code = ATTENDANCE_SYMBOLS[letter.toLowerCase().charCodeAt(0) - FIRST_LETTER]?.code ?? 'rest';
    return { code, unsettled: letter !== letter.toLowerCase() };
  });
}

export const sheetTotals = z.object({
  /** Days in hundredths of a day: due, worked, absent, leave. */
  due: hundredths,
  worked: hundredths,
  /** Times: late, early, missing, outing. */
  late: count,
  early: count,
  missing: count,
  absent: hundredths,
  leave: hundredths,
  outing: count,
});

export const sheetPerson = z.object({
  staffId: id,
  staffNo: z.string(),
  name: z.string(),
  pinyin: z.string(),
  unitId: id,
  unitName: z.string(),
  /** Of the last posting in the month. */
  windowId: id.nullable(),
  windowName: z.string(),
  /** One text a day, see `encodeCell`; empty where the person was not posted or had nothing to do. */
  cells: z.array(z.string()),
  /** The sign of the shift a day, empty where the timetable holds; no days at all for who has no shift. */
  shifts: z.array(z.string()),
  totals: sheetTotals,
  unsettled: count,
});
export type SheetPerson = z.output<typeof sheetPerson>;

export const sheetDay = z.object({
  date: isoDate,
  rest: restReason.nullable(),
  /** Name of the holiday, also on its make-up workday. */
  name: z.string().nullable(),
  makeup: z.boolean(),
});
export type SheetDayInfo = z.output<typeof sheetDay>;

export const monthSheet = z.object({
  month,
  state: monthState,
  days: z.array(sheetDay),
  /** Shifts that stand on the sheet, for its legend. */
  shifts: z.array(z.object({ sign: z.string(), name: z.string() })),
  people: z.array(sheetPerson),
});
export type MonthSheet = z.output<typeof monthSheet>;

export const exceptionRow = z.object({
  /** `staff:date:session`. */
  id: z.string(),
  staffId: id,
  staffNo: z.string(),
  name: z.string(),
  pinyin: z.string(),
  unitId: id,
  unitName: z.string(),
  windowId: id.nullable(),
  windowName: z.string(),
  date: isoDate,
  session: z.string(),
  status: sessionStatus,
  /** Null when the settlement made it none. */
  kind: exceptionKind.nullable(),
  /** The leave it was missed after (逾期未归); null when it was not. */
  overdueLeaveId: id.nullable(),
  settled: z.boolean(),
  /** Punch that counts, null when none. */
  in: wallMs.nullable(),
  out: wallMs.nullable(),
  /** Punches the plan asks for. */
  expectedIn: wallMs.nullable(),
  expectedOut: wallMs.nullable(),
  late: count,
  early: count,
  /** The last one in force. */
  settlement: settlementInfo.nullable(),
});
export type ExceptionRow = z.output<typeof exceptionRow>;

/** One month of one person. */
export const personMonth = z.object({
  month,
  state: monthState,
  totals: sheetTotals,
  unsettled: count,
  /** Corrected punches in force. */
  corrections: count,
});
export type PersonMonthRow = z.output<typeof personMonth>;

export const personHistory = z.object({
  staffId: id,
  staffNo: z.string(),
  name: z.string(),
  unitName: z.string(),
  windowName: z.string(),
  entryDate: isoDate,
  exitDate: isoDate.nullable(),
  /** Newest first; open months from the first punch data of the center on. */
  months: z.array(personMonth),
  /** What is or was an exception in these months, newest first, with its decision. */
  exceptions: z.array(exceptionRow),
});
export type PersonHistory = z.output<typeof personHistory>;

/** What the batch command promises: a training counts as excused there. */
export const reportStatus = sessionStatus.exclude(['training']);

export const reportSession = z.object({
  /** Of the timetable, or `duty_noon` and `duty_weekend` of the roster; the second of a name is `pm_2`. */
  session: z.string(),
  status: reportStatus,
  /** `HH:MM` of the punch that counts, null when none. */
  in: z.string().nullable(),
  out: z.string().nullable(),
  /** Minutes. */
  late: count,
  early: count,
});

const monthInput = z.object({ month }).strict();
const settleItem = z.object({ staffId: id, date: isoDate, session: z.string().min(1).max(20) }).strict();

export const attendanceContract = {
  /** Everyone × every day; a closed month as it was frozen. */
  month: query('attendance.read', monthInput, monthSheet),
  /** What happened on one day of one person, and who decided what. */
  day: query('attendance.read', z.object({ staffId: id, date: isoDate }).strict(), dayStory),
  /** The picture of a day; `date` null asks for today, or the last day with data. */
  today: query('attendance.read', z.object({ date: isoDate.nullable() }).strict(), dayPicture),
  /** Everything attendance knows of one person. */
  person: query('attendance.read', z.object({ staffId: id }).strict(), personHistory),
  /** Postings, decisions, outings, duties, swaps and meetings of one person, revoked ones too, newest first. */
  life: query('attendance.read', z.object({ staffId: id }).strict(), z.array(lifeEvent)),
  /** Exceptions of a month: unsettled first, then by day and person. Settled ones keep their row. */
  exceptions: query(
    'attendance.read',
    z.object({ month, filter: z.enum(['unsettled', 'settled', 'all']).default('unsettled') }).strict(),
    z.object({
      /** Of a month that is not open nothing can be decided any more: what is unsettled was counted as judged. */
      state: monthState,
      rows: z.array(exceptionRow),
      unsettled: count,
      settled: count,
      /** Reasons lately given, most used first. */
      reasons: z.array(z.string()),
    }),
  ),
  /** Every judged day, in the shape of the batch command `attendance`. */
  report: query(
    'attendance.read',
    monthInput,
    z.object({
      month,
      days: z.array(z.object({ staff: z.string(), date: isoDate, sessions: z.array(reportSession) })),
    }),
  ),
  settings: query('attendance.read', z.object({}).strict(), attendanceSettings),
  /** Refuses two marks with the same sign. */
  saveSettings: mutation('attendance.rules', attendanceSettings, attendanceSettings),
  /**
   * Settles one or many, all or none, and answers the days as they are judged now. `correct` needs side, time and
   * proof, and keeps to the monthly limit; `sign` needs side, time and a witness.
   */
  settle: mutation(
    'attendance.write',
    z
      .object({
        items: z.array(settleItem).min(1).max(2000),
        action: settlementAction,
        side: side.nullable().default(null),
        /** Minute of the day the punch is corrected to. */
        time: z.number().int().min(0).max(1439).nullable().default(null),
        reason: line(200),
        proof: text(200),
        witness: text(60),
        /** The declared failure a sign-in stands on. */
        failureId: id.nullable().default(null),
      })
      .strict(),
    z.object({ settlementIds: z.array(id), days: z.array(judgedDay) }),
  ),
  revoke: mutation(
    'attendance.write',
    z.object({ settlementIds: z.array(id).min(1).max(2000), reason: line(200) }).strict(),
    z.object({ days: z.array(judgedDay) }),
  ),
  ...registerContract,
  /** Saves the month sheet as xlsx; `file` null when the person cancels the dialog. */
  exportMonth: job('attendance.read', monthInput, z.object({ file: z.string().nullable(), rows: count })),
};
