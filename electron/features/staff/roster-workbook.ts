import { heading, ROSTER_COLUMNS, type RosterColumn } from '#shared/domain/staff/roster-columns';
import { textWorkbook } from '../../platform/text-sheet';

const WIDTHS: Record<RosterColumn, number> = {
  staffNo: 12,
  name: 10,
  gender: 6,
  unit: 24,
  windowCode: 10,
  windowName: 24,
  duty: 8,
  post: 13,
  machineId: 10,
  phone: 14,
  entryDate: 13,
  exitDate: 13,
  workSince: 14,
  note: 26,
};

/** A roster as xlsx, every cell text; with `explanation`, a second sheet. */
export function rosterWorkbook(
  lines: readonly Record<RosterColumn, string>[],
  explanation: readonly string[][] | null,
): Promise<Uint8Array> {
  const columns = ROSTER_COLUMNS.map((key) => ({ key, header: heading(key), width: WIDTHS[key] }));
  return textWorkbook({ name: '人员名册', columns, lines, explanation });
}
