import { z } from 'zod';
import { id, isoDate, line, month, paper, paperDone, paperTarget, text, wallMs } from './common';
import { job, mutation, query } from './define';

const MOST_VISITORS = 1_000_000;

/** A day of the month that has a log, or whose leader still owes one. */
export const dutyLogDay = z.object({
  date: isoDate,
  /** False while nothing was written. */
  written: z.boolean(),
  /** Who is planned as duty leader that day. */
  planned: z.array(z.object({ staffId: id, name: z.string() })),
  leaderId: id.nullable(),
  leaderName: z.string(),
  weather: z.string(),
  visitors: z.number().int().nullable(),
  handover: z.string(),
  incidents: z.string(),
  other: z.string(),
  signedAt: wallMs.nullable(),
  enteredAt: wallMs.nullable(),
  /** Entered only after the day it could have been written. */
  late: z.boolean(),
  /** May still be written or changed today. */
  open: z.boolean(),
});
export type DutyLogDay = z.output<typeof dutyLogDay>;

const dayInput = z.object({ date: isoDate }).strict();

/** 值班日志: one a day, by the duty leader; changeable until the next day. */
export const dutyLogOperations = {
  logs: query('attendance.read', z.object({ month }).strict(), z.array(dutyLogDay)),
  saveLog: mutation(
    'attendance.write',
    z
      .object({
        date: isoDate,
        leaderId: id,
        weather: text(40),
        visitors: z.number().int().min(0).max(MOST_VISITORS).nullable(),
        handover: text(),
        incidents: text(),
        other: text(),
        /** The leader has signed. */
        sign: z.boolean(),
      })
      .strict(),
    z.object({}),
  ),
  removeLog: mutation(
    'attendance.write',
    z.object({ date: isoDate, reason: line(200) }).strict(),
    z.object({}),
  ),
  /** The day's log as a paper, to look at. */
  logPaper: query('attendance.read', dayInput, paper),
  /** The same, printed or saved as PDF. */
  printLog: job('attendance.read', dayInput.extend({ to: paperTarget }).strict(), paperDone),
};
