import { formatDate, weekdayCharacter } from '../documents/format';
import { type Issuer, officeName } from '../documents/model';
import { renderDocument, type TemplateFiles } from '../documents/render';
import type { IsoDate, MinuteOfDay } from '../time/wall';
import { type DutyKind, formatSpan, type PlainKind } from './types';

/** What the paper and Excel call the kinds; a shift has a name and a sign of its own. */
export const DUTY_WORDS: Record<PlainKind, string> = {
  noon: '午间值班',
  weekend: '周末值班',
  leader: '值班长',
  standin: '顶岗',
};

export interface PaperDuty {
  kind: DutyKind;
  /** Of a shift. */
  shift: PaperShift | null;
  name: string;
  /** Whom a stand-in replaces; empty for the others. */
  forName: string;
  startMinute: MinuteOfDay;
  endMinute: MinuteOfDay;
}

interface PaperShift {
  sign: string;
  name: string;
}

export interface DutyPaper {
  issuer: Issuer;
  days: readonly { date: IsoDate; rest: boolean }[];
  /** The leaders' row first, then windows; `cells` in the order of the days. */
  rows: readonly { name: string; cells: readonly (readonly PaperDuty[])[] }[];
  /** 调班 of the week, each as `4月13日午间值班 张三` twice and what they agreed on. */
  swaps: readonly { first: SwapPart; second: SwapPart; note: string }[];
  /** What the signs of the shifts on it mean. */
  legend: readonly (PaperShift & { startMinute: MinuteOfDay; endMinute: MinuteOfDay })[];
  date: IsoDate;
}

interface SwapPart {
  date: IsoDate;
  kind: DutyKind;
  shift: PaperShift | null;
  name: string;
}

const monthDay = (date: IsoDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

/** `4月13日午间值班张三` */
const swapPart = ({ date, name, ...what }: SwapPart): string =>
  `${monthDay(date)}${what.shift?.name ?? kindWords(what)}${name}`;

const kindWords = ({ kind, shift }: { kind: DutyKind; shift: PaperShift | null }): string =>
  kind === 'shift' ? (shift?.sign ?? '') : DUTY_WORDS[kind];

/** `午间 张三（代李四） 12:00—14:00` in its parts; a shift as its sign alone where a legend says its name and times. */
export const dutyText = (
  duty: PaperDuty,
  { signs = false } = {},
): { kind: string; name: string; time: string; isShift: boolean } => ({
  kind: signs || !duty.shift ? kindWords(duty) : duty.shift.name,
  name: duty.forName === '' ? duty.name : `${duty.name}（代${duty.forName}）`,
  time: signs && duty.shift ? '' : formatSpan(duty.startMinute, duty.endMinute),
  isShift: duty.shift !== null,
});

/** The week's title, `2026年5月4日至5月10日值班表`. */
export function paperTitle(days: DutyPaper['days']): string {
  const first = days[0]?.date ?? '';
  const last = days.at(-1)?.date ?? '';
  const end = formatDate(last);
  return `${formatDate(first)}至${first.slice(0, 4) === last.slice(0, 4) ? end.slice(5) : end}值班表`;
}

/** The finished roster of a week as one HTML document. */
export function renderDutyPaper(files: TemplateFiles, paper: DutyPaper): string {
  return renderDocument(files, 'duty-roster.html', {
    title: paperTitle(paper.days),
    center: paper.issuer.center,
    office: officeName(paper.issuer),
    date: formatDate(paper.date),
    days: paper.days.map(({ date, rest }) => ({
      day: monthDay(date),
      weekday: `星期${weekdayCharacter(date)}`,
      rest,
    })),
    rows: paper.rows.map(({ name, cells }) => ({
      name,
      cells: cells.map((duties, index) => ({
        rest: paper.days[index]?.rest ?? false,
        duties: duties.map((duty) => dutyText(duty, { signs: true })),
      })),
    })),
    hasRows: paper.rows.length > 0,
    hasSwaps: paper.swaps.length > 0,
    swaps: paper.swaps.map(({ first, second, note }) => ({
      text: `${swapPart(first)}与${swapPart(second)}对调：${note}`,
    })),
    hasLegend: paper.legend.length > 0,
    legend: paper.legend.map(({ sign, name, startMinute, endMinute }) => ({
      text: [`${sign}：${name}`, formatSpan(startMinute, endMinute) || '不上班'].join(' '),
    })),
    allColumns: paper.days.length + 1,
  });
}
