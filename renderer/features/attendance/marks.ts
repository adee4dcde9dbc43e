import type { ParseKeys } from 'i18next';
import type { AttendanceSymbolCode } from '#shared/domain/documents/attendance-symbols';

/** How a mark is coloured; the sign itself says the same. */
export type MarkTone = 'plain' | 'notice' | 'bad' | 'info' | 'open';

const TONES: Partial<Record<AttendanceSymbolCode, MarkTone>> = {
  present: 'plain',
  excused: 'plain',
  rest: 'plain',
  late: 'notice',
  early: 'notice',
  late_early: 'notice',
  missing_in: 'notice',
  missing_out: 'notice',
  absent: 'bad',
  open: 'open',
};

/** Leave kinds and outings are `info`. */
export const markTone = (code: AttendanceSymbolCode): MarkTone => TONES[code] ?? 'info';

type LeaveCode = Extract<AttendanceSymbolCode, 'leave' | `leave_${string}`>;

const isLeave = (code: AttendanceSymbolCode): code is LeaveCode => code.startsWith('leave');

/** The i18n key of a mark's words. */
export const markKey = (code: AttendanceSymbolCode): ParseKeys =>
  isLeave(code) ? `attendance.leaveKind.${code}` : `attendance.status.${code}`;
