import type { Month } from '../time/wall';
import type { SheetTotals } from './attendance-sheet';
import { formatChange, formatDate, formatMonth, formatPoints, formatShare, NO_FIGURE } from './format';
import { type Hundredths, type Imprint, type ImprintView, imprintView } from './model';
import { renderDocument, type TemplateFiles } from './render';

/** One home unit or window with its people's attendance added up. */
export interface AttendanceGroup {
  readonly name: string;
  readonly persons: number;
  readonly totals: SheetTotals;
}

/** Somebody the rulebook charged for attendance (点名通报). */
export interface NamedPerson {
  readonly name: string;
  readonly window: string;
  readonly unit: string;
  /** What for, with its days. */
  readonly text: string;
  /** Charged to the person; null where the rulebook charges the window only. */
  readonly points: Hundredths | null;
}

/** 月度考勤通报 of the whole center. */
export interface AttendanceBulletin extends Imprint {
  readonly month: Month;
  /** 期号 within the year. */
  readonly issueNo: number;
  /** Empty while no rulebook is in force. */
  readonly rulebook: string;
  readonly units: readonly AttendanceGroup[];
  readonly windows: readonly AttendanceGroup[];
  /** Worst first. */
  readonly cases: readonly NamedPerson[];
  /** People who were due and had nothing against them, not even a leave. */
  readonly fullPersons: number;
  /** Windows where that is true of everybody. */
  readonly fullWindows: readonly string[];
  /** Notices of the day that changed or suspended judging, a text each. */
  readonly notes: readonly string[];
  /** 发 (seed row 187). */
  readonly issue: readonly string[];
  readonly copies: number;
}

export interface AttendanceBulletinView extends ImprintView {
  readonly [placeholder: string]: unknown;
}

const NOTHING: SheetTotals = {
  due: 0,
  worked: 0,
  late: 0,
  early: 0,
  missing: 0,
  absent: 0,
  leave: 0,
  outing: 0,
};

/** Sums of the month sheet's totals. */
export function addTotals(all: readonly SheetTotals[]): SheetTotals {
  return all.reduce(
    (sum, one) => ({
      due: sum.due + one.due,
      worked: sum.worked + one.worked,
      late: sum.late + one.late,
      early: sum.early + one.early,
      missing: sum.missing + one.missing,
      absent: sum.absent + one.absent,
      leave: sum.leave + one.leave,
      outing: sum.outing + one.outing,
    }),
    NOTHING,
  );
}

const figuresView = (totals: SheetTotals) => ({
  due: formatPoints(totals.due),
  worked: formatPoints(totals.worked),
  rate: totals.due === 0 ? NO_FIGURE : formatShare(totals.worked, totals.due),
  late: totals.late,
  early: totals.early,
  missing: totals.missing,
  absent: formatPoints(totals.absent),
  leave: formatPoints(totals.leave),
  outing: totals.outing,
});

const groupView = ({ name, persons, totals }: AttendanceGroup) => ({
  name,
  persons,
  ...figuresView(totals),
});

const personsOf = (groups: readonly AttendanceGroup[]): number =>
  groups.reduce((sum, group) => sum + group.persons, 0);

/** Domain data → the flat texts of `attendance-bulletin.html`. */
export function attendanceBulletinView(bulletin: AttendanceBulletin): AttendanceBulletinView {
  const { cases, units, windows, fullWindows, notes, rulebook } = bulletin;
  const month = formatMonth(bulletin.month);
  const all = addTotals(units.map(({ totals }) => totals));
  return {
    ...imprintView(bulletin, `${month}考勤情况通报`),
    month,
    year: Number(bulletin.month.slice(0, 4)),
    issueNo: bulletin.issueNo,
    rulebook,
    persons: personsOf(units),
    unitCount: units.length,
    windowCount: windows.length,
    all: figuresView(all),
    units: units.map(groupView),
    windows: windows.map(groupView),
    fullPersons: bulletin.fullPersons,
    fullWindows: fullWindows.join('、'),
    hasFullWindows: fullWindows.length > 0,
    notes: notes.join('；'),
    hasNotes: notes.length > 0,
    caseCount: cases.length,
    hasCases: cases.length > 0,
    cases: cases.map(({ points, ...person }, index) => ({
      ...person,
      no: index + 1,
      points: points === null ? NO_FIGURE : formatChange(points),
    })),
    issue: bulletin.issue.join('，'),
    copies: bulletin.copies,
    printedOn: formatDate(bulletin.date),
  };
}

/** The finished bulletin as one HTML document. */
export function renderAttendanceBulletin(files: TemplateFiles, bulletin: AttendanceBulletin): string {
  return renderDocument(files, 'attendance-bulletin.html', attendanceBulletinView(bulletin));
}
