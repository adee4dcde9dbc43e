import { z } from 'zod';
import { ATTENDANCE_SYMBOLS, type AttendanceSymbolCode } from '../domain/documents/attendance-symbols';

/** Marks that have a sign; `rest` has none. */
const symbolCode = z
  .enum(ATTENDANCE_SYMBOLS.map(({ code }) => code) as [AttendanceSymbolCode, ...AttendanceSymbolCode[]])
  .exclude(['rest']);

export const attendanceSettings = z
  .object({
    /** Corrected punches a person may have in a month; null: as many as are proved. */
    correctionLimit: z.number().int().min(0).max(99).nullable(),
    /** Signs of the month sheet the office chose itself: one or two characters. */
    glyphs: z.partialRecord(symbolCode, z.string().trim().min(1).max(2)),
  })
  .strict();
export type AttendanceSettings = z.output<typeof attendanceSettings>;
