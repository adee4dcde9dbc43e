import type { IsoDate, Month } from '../time/wall';
import {
  formatChange,
  formatDate,
  formatDay,
  formatMonth,
  formatPoints,
  formatShare,
  separated,
} from './format';
import { type Hundredths, type Imprint, type ImprintView, imprintView } from './model';
import { renderDocument, type TemplateFiles } from './render';

export interface GradeCount {
  readonly grade: string;
  readonly windows: number;
  readonly persons: number;
}

export interface RankedWindow {
  readonly rank: number;
  readonly window: string;
  readonly unit: string;
  readonly persons: number;
  readonly score: Hundredths;
  readonly grade: string;
}

export interface RankedUnit {
  readonly rank: number;
  readonly unit: string;
  readonly windows: number;
  readonly persons: number;
  readonly score: Hundredths;
  readonly grade: string;
}

/** A named case (点名通报). */
export interface BulletinCase {
  readonly date: IsoDate;
  readonly window: string;
  /** Null when the case is the window's; seed row 130 asks for a name or a reason in `text`. */
  readonly person: string | null;
  readonly text: string;
  readonly points: Hundredths;
  /** How many facts stand in this row; left out: one. */
  readonly times?: number;
}

export interface BulletinClause {
  readonly clause: string;
  readonly item: string;
  readonly cases: readonly BulletinCase[];
}

/** Sums of the month over all persons; days in hundredths. */
export interface AttendanceSummary {
  readonly dueDays: Hundredths;
  readonly workedDays: Hundredths;
  readonly late: number;
  readonly early: number;
  readonly missing: number;
  readonly absentDays: Hundredths;
  readonly outings: number;
  readonly leave: readonly { readonly kind: string; readonly persons: number; readonly days: Hundredths }[];
}

/** 月度考核通报 of the whole center. */
export interface MonthlyBulletin extends Imprint {
  readonly month: Month;
  /** 期号 within the year. */
  readonly issueNo: number;
  readonly rulebook: string;
  readonly units: number;
  readonly averageWindow: Hundredths;
  readonly averagePerson: Hundredths;
  /** In the rulebook's order, best first. */
  readonly grades: readonly GradeCount[];
  readonly ranking: readonly RankedWindow[];
  /** Only where units are assessed. */
  readonly unitRanking?: readonly RankedUnit[];
  /** How many windows are named at the top and at the bottom; the two never overlap. */
  readonly named: number;
  readonly clauses: readonly BulletinClause[];
  readonly attendance: AttendanceSummary;
  /** 下一步工作, a paragraph each; none prints the usual sentence. */
  readonly nextSteps: readonly string[];
  /** 报 / 发 / 送 (seed row 187). */
  readonly report: readonly string[];
  readonly issue: readonly string[];
  readonly send: readonly string[];
  readonly copies: number;
}

export interface MonthlyBulletinView extends ImprintView {
  readonly [placeholder: string]: unknown;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function gradeViews(grades: readonly GradeCount[], windows: number, persons: number) {
  return grades.map((g) => ({
    grade: g.grade,
    windows: g.windows,
    windowShare: formatShare(g.windows, windows),
    persons: g.persons,
    personShare: formatShare(g.persons, persons),
  }));
}

const rankedView = (w: RankedWindow) => ({ ...w, score: formatPoints(w.score) });

/**
 * First and last windows of the ranking, the last one worst; short rankings name each window once. Windows of
 * the same rank are named together or not at all, and none of the lowest grade is praised.
 */
export function namedWindows(ranking: readonly RankedWindow[], named: number, lowestGrade: string | null) {
  const rest = ranking.filter((w) => w.rank > named);
  const lastRank = rest.at(-named)?.rank ?? 0;
  return {
    top: ranking.filter((w) => w.rank <= named && w.grade !== lowestGrade),
    bottom: rest.filter((w) => w.rank >= lastRank),
  };
}

const timesOf = (group: BulletinClause): number => sum(group.cases.map((c) => c.times ?? 1));

function clauseView(group: BulletinClause) {
  return {
    clause: group.clause,
    item: group.item,
    count: timesOf(group),
    cases: group.cases.map((c) => ({
      day: formatDay(c.date),
      window: c.window,
      person: c.person ?? '',
      text: c.text,
      points: formatChange(c.points),
    })),
  };
}

function attendanceView(a: AttendanceSummary) {
  return {
    dueDays: formatPoints(a.dueDays),
    workedDays: formatPoints(a.workedDays),
    rate: formatShare(a.workedDays, a.dueDays),
    late: a.late,
    early: a.early,
    missing: a.missing,
    absentDays: formatPoints(a.absentDays),
    outings: a.outings,
    leave: separated(
      a.leave.map((l) => ({ kind: l.kind, persons: l.persons, days: formatPoints(l.days) })),
      '，',
    ),
    hasLeave: a.leave.length > 0,
  };
}

function distributionView(bulletin: MonthlyBulletin) {
  const targets = [
    { word: '报', names: bulletin.report },
    { word: '发', names: bulletin.issue },
    { word: '送', names: bulletin.send },
  ];
  return targets.filter((t) => t.names.length > 0).map((t) => ({ word: t.word, names: t.names.join('，') }));
}

/** Domain data → the flat texts of `monthly-bulletin.html`. */
export function monthlyBulletinView(bulletin: MonthlyBulletin): MonthlyBulletinView {
  const month = formatMonth(bulletin.month);
  const windows = bulletin.ranking.length;
  const unitRanking = bulletin.unitRanking ?? [];
  const hasUnits = unitRanking.length > 0;
  const persons = sum(bulletin.grades.map((g) => g.persons));
  const lowestGrade = bulletin.grades.length > 1 ? bulletin.grades.at(-1)!.grade : null;
  const { top, bottom } = namedWindows(bulletin.ranking, bulletin.named, lowestGrade);
  return {
    ...imprintView(bulletin, `${month}${hasUnits ? '单位、' : ''}窗口及工作人员考核情况通报`),
    month,
    year: Number(bulletin.month.slice(0, 4)),
    issueNo: bulletin.issueNo,
    rulebook: bulletin.rulebook,
    windows,
    persons,
    units: bulletin.units,
    averageWindow: formatPoints(bulletin.averageWindow),
    averagePerson: formatPoints(bulletin.averagePerson),
    grades: gradeViews(bulletin.grades, windows, persons),
    ranking: bulletin.ranking.map(rankedView),
    unitRanking: unitRanking.map((unit) => ({ ...unit, score: formatPoints(unit.score) })),
    hasUnits,
    hasTop: top.length > 0,
    top: separated(top.map(rankedView), '、'),
    bottom: separated(bottom.map(rankedView), '、'),
    hasBottom: bottom.length > 0,
    clauses: bulletin.clauses.map(clauseView),
    hasClauses: bulletin.clauses.length > 0,
    caseCount: sum(bulletin.clauses.map(timesOf)),
    attendance: attendanceView(bulletin.attendance),
    nextSteps: bulletin.nextSteps,
    hasNextSteps: bulletin.nextSteps.length > 0,
    distribution: distributionView(bulletin),
    copies: bulletin.copies,
    printedOn: formatDate(bulletin.date),
  };
}

/** The finished bulletin as one HTML document. */
export function renderMonthlyBulletin(files: TemplateFiles, bulletin: MonthlyBulletin): string {
  return renderDocument(files, 'monthly-bulletin.html', monthlyBulletinView(bulletin));
}
