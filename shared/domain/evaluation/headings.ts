import { cleanName } from '../staff/cells';
import { HEADING_SEARCH_ROWS, type TextSheet } from '../staff/headings';
import type { BallotForm } from './types';

export type TableRow = TextSheet['rows'][number];

/** What offices and makers of rating devices call the columns. */
const NAMES = {
  window: ['窗口', '窗口名称', '窗口号', '窗口编号', '被评议窗口', '被评窗口', '部门', '科室', '单位'],
  person: ['工号', '人员编号', '员工编号', '员工号', '姓名', '被评议人', '工作人员'],
  aspect: ['方面', '评议项目', '项目', '评议方面'],
  abstained: ['弃权', '未答', '漏答'],
  valid: ['有效', '有效票', '有效票数', '有效份数'],
  invalid: ['无效', '无效票', '无效票数', '无效份数'],
  reason: ['无效原因', '作废原因', '原因'],
  time: ['评价时间', '时间', '日期时间', '办理时间', '日期'],
  rating: ['评价', '评价结果', '满意度', '评价等级', '评价内容', '满意度评价'],
  serial: ['流水号', '序列号', '评价编号', '业务流水号', '记录号'],
} as const;
export type Column = keyof typeof NAMES;

export interface Layout {
  kind: 'sheets' | 'totals' | 'device';
  at: Partial<Record<Column, number>>;
  /** Places of the aspects (sheets) or of the levels (totals), in the order of the form. */
  places: number[];
}

const plain = (cell: string): string => cleanName(cell).replace(/\(.*?\)|[*:]/g, '');

/** How a heading row is to be read for this form; null when it is none. */
function layoutOf(cells: readonly string[], form: BallotForm): Layout | null {
  const texts = cells.map(plain);
  const at: Layout['at'] = {};
  for (const column of Object.keys(NAMES) as Column[]) {
    const place = texts.findIndex((text) => (NAMES[column] as readonly string[]).includes(text));
    if (place >= 0) at[column] = place;
  }
  const placesOf = (names: readonly { name: string }[]): number[] | null => {
    const places = names.map(({ name }) => texts.indexOf(plain(name)));
    return places.every((place) => place >= 0) ? places : null;
  };
  const levels = placesOf(form.levels);
  if (levels) return { kind: 'totals', at, places: levels };
  const aspects = placesOf(form.aspects);
  if (aspects) return { kind: 'sheets', at, places: aspects };
  const isDevice = at.time !== undefined && at.rating !== undefined && form.aspects.length === 1;
  return isDevice ? { kind: 'device', at, places: [at.rating!] } : null;
}

/** The first table of a file that fits the form, and the rows below its headings; null when there is none. */
export function findTable(
  sheets: readonly TextSheet[],
  form: BallotForm,
): { layout: Layout; rows: readonly TableRow[] } | null {
  for (const { rows } of sheets) {
    for (const [index, { cells }] of rows.slice(0, HEADING_SEARCH_ROWS).entries()) {
      const layout = layoutOf(cells, form);
      if (layout) return { layout, rows: rows.slice(index + 1) };
    }
  }
  return null;
}
