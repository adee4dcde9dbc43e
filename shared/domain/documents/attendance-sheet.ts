import type { IsoDate, Month } from '../time/wall';
import { type AttendanceSymbolCode, dayGlyphs, type GlyphChoice, legendOf } from './attendance-symbols';
import { formatCount, formatDate, formatDays, formatMonth, formatPoints, weekdayCharacter } from './format';
import type { Hundredths, Issuer } from './model';
import { officeName } from './model';
import { renderDocument, type TemplateFiles } from './render';

export interface SheetDay {
  readonly date: IsoDate;
  /** Nobody is due: weekend or holiday, shaded. A 调休 make-up day is not. */
  readonly rest: boolean;
}

/** Days in hundredths of a day, the others times. */
export interface SheetTotals {
  readonly due: Hundredths;
  readonly worked: Hundredths;
  readonly late: number;
  readonly early: number;
  readonly missing: number;
  readonly absent: Hundredths;
  readonly leave: Hundredths;
  readonly outing: number;
}

export interface SheetRow {
  readonly name: string;
  readonly window: string;
  readonly unit: string;
  /** For each day of the sheet, in its order, the marks of the day's sessions; empty when not posted then. */
  readonly days: readonly (readonly AttendanceSymbolCode[])[];
  /** For each day the sign of the shift planned on it; none at all for who works by the timetable. */
  readonly shifts?: readonly string[];
  readonly totals: SheetTotals;
}

/** Number, name, window and unit before the days, eight totals after them. */
const FIXED_COLUMNS = 12;

/** 月度考勤表. */
export interface AttendanceSheet {
  readonly issuer: Issuer;
  readonly month: Month;
  /** What the sheet covers, e.g. a window or 全部窗口. */
  readonly scope: string;
  readonly days: readonly SheetDay[];
  readonly rows: readonly SheetRow[];
  /** Signs the office chose itself. */
  readonly glyphs?: GlyphChoice;
  /** The shifts whose signs stand in the cells, for the legend. */
  readonly shifts?: readonly { readonly sign: string; readonly name: string }[];
  /** Notices of the day and the like, a line each, below the legend. */
  readonly notes?: readonly string[];
  /** Names beside the signatures; empty leaves a line to sign on. */
  readonly preparedBy: string;
  readonly checkedBy: string;
  readonly chief: string;
  readonly date: IsoDate;
  readonly sealCode: string | null;
}

export interface AttendanceSheetView {
  readonly [placeholder: string]: unknown;
}

function cellView(
  day: SheetDay,
  sessions: readonly AttendanceSymbolCode[],
  shift: string,
  glyphs?: GlyphChoice,
) {
  const marks = dayGlyphs(sessions, glyphs);
  // Beside a shift's sign the marks are small as well, or the row would grow.
  return { rest: day.rest, shift, marks, split: marks.length + (shift ? 1 : 0) > 1 };
}

function rowView(row: SheetRow, index: number, { days, glyphs }: AttendanceSheet) {
  const t = row.totals;
  return {
    no: index + 1,
    name: row.name,
    window: row.window,
    unit: row.unit,
    cells: days.map((day, i) => cellView(day, row.days[i] ?? [], row.shifts?.[i] ?? '', glyphs)),
    due: formatPoints(t.due),
    worked: formatPoints(t.worked),
    late: formatCount(t.late),
    early: formatCount(t.early),
    missing: formatCount(t.missing),
    absent: formatDays(t.absent),
    leave: formatDays(t.leave),
    outing: formatCount(t.outing),
  };
}

/** Domain data → the flat texts of `attendance-sheet.html`. */
export function attendanceSheetView(sheet: AttendanceSheet): AttendanceSheetView {
  const month = formatMonth(sheet.month);
  const used = new Set(sheet.rows.flatMap((row) => row.days.flat()));
  return {
    title: `${month}考勤表（${sheet.scope}）`,
    center: sheet.issuer.center,
    office: officeName(sheet.issuer),
    month,
    scope: sheet.scope,
    people: sheet.rows.length,
    workdays: sheet.days.filter((day) => !day.rest).length,
    days: sheet.days.map((day) => ({
      number: Number(day.date.slice(8)),
      weekday: weekdayCharacter(day.date),
      rest: day.rest,
    })),
    allColumns: sheet.days.length + FIXED_COLUMNS,
    rows: sheet.rows.map((row, index) => rowView(row, index, sheet)),
    hasRows: sheet.rows.length > 0,
    legend: legendOf(used, sheet.glyphs),
    shifts: sheet.shifts ?? [],
    notes: sheet.notes ?? [],
    preparedBy: sheet.preparedBy,
    checkedBy: sheet.checkedBy,
    chief: sheet.chief,
    date: formatDate(sheet.date),
    sealCode: sheet.sealCode,
  };
}

/** The finished sheet as one HTML document. */
export function renderAttendanceSheet(files: TemplateFiles, sheet: AttendanceSheet): string {
  return renderDocument(files, 'attendance-sheet.html', attendanceSheetView(sheet));
}
