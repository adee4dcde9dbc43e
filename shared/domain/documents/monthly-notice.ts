import type { IsoDate, Month } from '../time/wall';
import { formatChange, formatDate, formatDay, formatMonth, formatPoints, NO_FIGURE } from './format';
import { type Hundredths, type Imprint, type ImprintView, imprintView } from './model';
import { renderDocument, type TemplateFiles } from './render';

/** A home unit the notice goes to. */
export interface NoticeUnit {
  readonly name: string;
  /** 上级主管单位 of a 垂直管理 unit, which gets a copy (seed row 146); null for others. */
  readonly superior: string | null;
}

/** One thing that happened, behind a line. */
export interface NoticeFact {
  readonly date: IsoDate;
  /** Null when the fact is the window's and no one person's. */
  readonly person: string | null;
  /** In the office's words, e.g. 迟到12分钟. */
  readonly text: string;
}

/** One line of the computation. */
export interface NoticeLine {
  /** 条款, e.g. 第八条第(一)项. */
  readonly clause: string;
  /** What the clause is about, e.g. 迟到、早退. */
  readonly item: string;
  readonly facts: readonly NoticeFact[];
  /** Times the rule was met; may differ from the number of facts. */
  readonly count: number;
  /** Multiplier × 100: 100 is ×1, 200 doubles. */
  readonly factor: Hundredths;
  /** Negative deducts, positive adds. */
  readonly points: Hundredths;
  /** The score after this line. */
  readonly runningTotal: Hundredths;
}

export interface NoticePerson {
  readonly name: string;
  /** 岗位, e.g. A岗 or 窗口负责人; may be empty. */
  readonly post: string;
  readonly score: Hundredths;
  readonly grade: string;
  readonly remark: string;
}

/** What a composed score is made of. */
export interface NoticePart {
  readonly name: string;
  /** Of 100; null without data. */
  readonly score: Hundredths | null;
  /** Percent. */
  readonly weight: number;
  /** What it gives to the score. */
  readonly points: Hundredths;
}

/** A window of a unit. */
export interface NoticeWindow {
  readonly name: string;
  readonly score: Hundredths;
  readonly grade: string;
}

/** 窗口月度考核通知单, and that of a unit. */
export interface MonthlyNotice extends Imprint {
  readonly month: Month;
  /** What it is about; left out: a window. */
  readonly of?: 'window' | 'unit';
  /** Name of the window or unit. */
  readonly window: string;
  /** Only of a unit. */
  readonly windows?: readonly NoticeWindow[];
  /** Only where the rulebook weighs parts. */
  readonly parts?: readonly NoticePart[];
  readonly units: readonly NoticeUnit[];
  /** Name of the rulebook the month was computed with, without 《》. */
  readonly rulebook: string;
  readonly base: Hundredths;
  readonly score: Hundredths;
  readonly grade: string;
  readonly rank: number;
  readonly rankedWindows: number;
  readonly lines: readonly NoticeLine[];
  readonly people: readonly NoticePerson[];
  /** 整改期限; null when nothing is to be mended, and the notice thanks instead. */
  readonly rectifyBy: IsoDate | null;
  /** Further demands, one sentence each. */
  readonly requirements: readonly string[];
  /** Last day to object (申诉复核); null prints no such sentence. */
  readonly objectBy: IsoDate | null;
  readonly receiptBy: IsoDate;
}

export interface MonthlyNoticeView extends ImprintView {
  readonly [placeholder: string]: unknown;
}

/** Everyone a notice is printed for, in order: window or unit, home units, superiors, and the office's own file. */
export function noticeRecipients(notice: Pick<MonthlyNotice, 'window' | 'units'>): {
  main: string[];
  copies: string[];
  prints: number;
} {
  const copies = [...new Set(notice.units.flatMap((unit) => unit.superior ?? []))];
  const main = [...new Set([notice.window, ...notice.units.map((unit) => unit.name)])];
  return { main, copies, prints: main.length + copies.length + 1 };
}

function lineView(line: NoticeLine, index: number) {
  return {
    no: index + 1,
    clause: line.clause,
    item: line.item,
    facts: line.facts.map((fact) => ({
      day: formatDay(fact.date),
      person: fact.person ?? '',
      text: fact.text,
    })),
    count: line.count,
    factor: line.factor === 100 ? '1' : formatPoints(line.factor),
    points: formatChange(line.points),
    runningTotal: formatPoints(line.runningTotal),
  };
}

const NOUNS = { window: '窗口', unit: '单位' } as const;

export const noticeTitle = ({
  month,
  of = 'window',
  window,
}: Pick<MonthlyNotice, 'month' | 'of' | 'window'>) =>
  `${formatMonth(month)}${NOUNS[of]}考核通知单（${window}）`;

/** Domain data → the flat texts of `monthly-notice.html`. */
export function monthlyNoticeView(notice: MonthlyNotice): MonthlyNoticeView {
  const month = formatMonth(notice.month);
  const recipients = noticeRecipients(notice);
  const { parts = [], windows = [] } = notice;
  const noun = NOUNS[notice.of ?? 'window'];
  return {
    ...imprintView(notice, noticeTitle(notice)),
    month,
    noun,
    parts: parts.map((part) => ({
      ...part,
      score: part.score === null ? NO_FIGURE : formatPoints(part.score),
      points: formatPoints(part.points),
    })),
    hasParts: parts.length > 0,
    windows: windows.map((window, index) => ({
      ...window,
      no: index + 1,
      score: formatPoints(window.score),
    })),
    hasWindows: windows.length > 0,
    window: notice.window,
    units: recipients.main.slice(1).join('、'),
    hasUnits: recipients.main.length > 1,
    copies: recipients.copies.join('，'),
    hasCopies: recipients.copies.length > 0,
    prints: recipients.prints,
    rulebook: notice.rulebook,
    base: formatPoints(notice.base),
    score: formatPoints(notice.score),
    grade: notice.grade,
    rank: notice.rank,
    rankedWindows: notice.rankedWindows,
    lines: notice.lines.map(lineView),
    hasLines: notice.lines.length > 0,
    change: formatPoints(notice.lines.reduce((sum, line) => sum + line.points, 0)),
    people: notice.people.map((person, index) => ({
      ...person,
      no: index + 1,
      score: formatPoints(person.score),
    })),
    hasPeople: notice.people.length > 0,
    rectifyBy: notice.rectifyBy && formatDate(notice.rectifyBy),
    requirements: notice.requirements,
    objectBy: notice.objectBy && formatDate(notice.objectBy),
    receiptBy: formatDate(notice.receiptBy),
  };
}

/** The finished notice as one HTML document. */
export function renderMonthlyNotice(files: TemplateFiles, notice: MonthlyNotice): string {
  return renderDocument(files, 'monthly-notice.html', monthlyNoticeView(notice));
}
