import { formatDate, weekdayCharacter } from '../documents/format';
import { type Issuer, officeName } from '../documents/model';
import { renderDocument, type TemplateFiles } from '../documents/render';
import type { IsoDate, MinuteOfDay } from '../time/wall';
import { type DutyKind, formatSpan } from './types';

/** What the paper and Excel call the kinds. */
export const DUTY_WORDS: Record<DutyKind, string> = {
  noon: '午间值班',
  weekend: '周末值班',
  leader: '值班长',
  standin: '顶岗',
};

export interface PaperDuty {
  kind: DutyKind;
  name: string;
  /** Whom a stand-in replaces; empty for the others. */
  forName: string;
  startMinute: MinuteOfDay;
  endMinute: MinuteOfDay;
}

export interface DutyPaper {
  issuer: Issuer;
  days: readonly { date: IsoDate; rest: boolean }[];
  /** The leaders' row first, then windows; `cells` in the order of the days. */
  rows: readonly { name: string; cells: readonly (readonly PaperDuty[])[] }[];
  /** 调班 of the week, each as `4月13日午间值班 张三` twice and what they agreed on. */
  swaps: readonly { first: SwapPart; second: SwapPart; note: string }[];
  date: IsoDate;
}

interface SwapPart {
  date: IsoDate;
  kind: DutyKind;
  name: string;
}

const monthDay = (date: IsoDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

/** `4月13日午间值班张三` */
const swapPart = ({ date, kind, name }: SwapPart): string => `${monthDay(date)}${DUTY_WORDS[kind]}${name}`;

/** `午间 张三（代李四） 12:00—14:00` in its parts. */
export const dutyText = (duty: PaperDuty): { kind: string; name: string; time: string } => ({
  kind: DUTY_WORDS[duty.kind],
  name: duty.forName === '' ? duty.name : `${duty.name}（代${duty.forName}）`,
  time: formatSpan(duty.startMinute, duty.endMinute),
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
        duties: duties.map(dutyText),
      })),
    })),
    hasRows: paper.rows.length > 0,
    hasSwaps: paper.swaps.length > 0,
    swaps: paper.swaps.map(({ first, second, note }) => ({
      text: `${swapPart(first)}与${swapPart(second)}对调：${note}`,
    })),
    allColumns: paper.days.length + 1,
  });
}
