import { type Giver, giversOf } from './due';
import type { MarkPart } from './parts';

/** Kinds of raters as offices call them; a kind that is not here is named as the rulebook names it. */
const RATERS: Readonly<Record<string, string>> = {
  mutual: '窗口互评',
  colleagues: '同事互评',
  leaders: '中心领导',
  deputy: '分管领导',
  office: '督查办',
  manager: '窗口负责人',
  center: '中心',
  public: '办事群众',
  lower_units: '下级单位',
  supervisors: '监督员',
};

export const raterWord = (rater: string): string => RATERS[rater] ?? rater;

/** A column of a sheet: one giver, and what is marked. */
export interface MarkColumn {
  giver: Giver;
  item: string;
}

/** The columns of a sheet in the order of the rulebook. */
export const columnsOf = (part: Pick<MarkPart, 'raters' | 'items'>, givers: readonly Giver[]): MarkColumn[] =>
  giversOf(part, givers).flatMap((giver) => part.items.map((item) => ({ giver, item })));

/** What stands above a column in a workbook: `分管领导 张副主任`, with the item where there are several. */
export function columnHeading({ items, name, type }: MarkPart, { giver, item }: MarkColumn): string {
  const who =
    type === 'score' ? giver.name || name : [raterWord(giver.rater), giver.name].filter(Boolean).join(' ');
  return items.length > 1 ? `${who} ${item}` : who;
}

/** What offices call the columns that name the subject; the first of each is that of the template. */
export const SUBJECT_COLUMNS = {
  code: ['编号', '工号', '窗口编号', '窗口号', '单位编号', '单位代码'],
  name: ['名称', '姓名', '窗口', '窗口名称', '单位', '单位名称'],
} as const;
