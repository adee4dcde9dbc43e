import { type CaseFigure, MOST_CASES } from './types';

/** What offices and approval systems call the columns; the first name of each is that of the template. */
export const FIGURE_COLUMNS = {
  code: ['窗口编号', '窗口号', '编号'],
  name: ['窗口名称', '窗口', '部门', '单位'],
  handled: ['办结件', '办件量', '办结量', '办结数', '办结总数', '办件总数'],
  onTime: ['按时办结', '按期办结', '限时办结', '按时办结数'],
  early: ['其中提前', '提前办结', '提前办结数'],
  overdue: ['超时办结', '超时', '超期', '超期办结', '逾期办结'],
  returned: ['退件', '退件量', '退回件', '退办件'],
  due: ['应进驻事项', '应进事项', '应进驻', '应进'],
  entered: ['已进驻事项', '已进事项', '已进驻', '已进'],
  note: ['备注', '说明'],
} as const satisfies Record<CaseFigure | 'code' | 'name' | 'note', readonly string[]>;

export const OVERDUE_COLUMNS = {
  caseNo: ['办件编号', '受理编号', '业务编号', '流水号', '办件号', '受理号'],
  matter: ['事项名称', '事项', '办理事项', '业务名称', '项目名称'],
  window: ['窗口', '窗口名称', '窗口编号', '受理窗口', '办理窗口'],
  person: ['工号', '经办人', '办理人', '经办人员', '姓名'],
  dueOn: ['应办结日期', '承诺办结日期', '承诺日期', '办结期限', '到期日期', '截止日期'],
  doneOn: ['办结日期', '实际办结日期', '办结时间', '实际办结时间'],
  foundOn: ['认定日期', '发现日期', '登记日期'],
  reason: ['超时原因', '原因', '逾期原因'],
} as const;

export type ReadProblem =
  | 'window_missing'
  | 'window_unknown'
  | 'window_ambiguous'
  | 'person_unknown'
  | 'person_ambiguous'
  | 'count_wrong'
  | 'date_wrong'
  | 'date_missing'
  | 'text_missing'
  | 'listed_twice';

/** A row that cannot be taken: the column it is about and what stands there. */
export interface BadRow<Problem extends string> {
  row: number;
  code: Problem;
  column: string;
  text: string;
}

/** A count as typed or exported: `1,250`, `12件`, full-width digits; null when blank, NaN when it is none. */
export function readCount(cell: string): number | null {
  const text = cell
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/[件项个]$/, '')
    .replace(/\.0+$/, '');
  if (text === '' || text === '-' || text === '—') return null;
  if (!/^\d{1,9}$/.test(text)) return Number.NaN;
  const count = Number(text);
  return count <= MOST_CASES ? count : Number.NaN;
}
