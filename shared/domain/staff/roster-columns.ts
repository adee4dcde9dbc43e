import { refuse } from '../refusal';
import { cleanText } from './cells';

/** Columns of the roster in the order of the template, each with its heading and what offices call it instead. */
const COLUMNS = {
  staffNo: ['工号', '人员编号', '职工编号', '员工编号', '工作证号', '编号'],
  name: ['姓名', '人员姓名', '名字'],
  gender: ['性别'],
  unit: ['派驻单位', '原单位', '单位', '所属单位', '派驻部门', '进驻单位', '进驻部门'],
  windowCode: ['窗口编号', '窗口号', '窗口代码'],
  windowName: ['窗口名称', '窗口', '所在窗口'],
  duty: ['岗位', 'AB岗', 'A/B岗', '岗别'],
  post: ['职务', '窗口职务', '身份'],
  machineId: ['考勤号', '考勤编号', '考勤机号', '打卡号', '登记号码', '考勤号码'],
  phone: ['手机', '手机号', '手机号码', '联系电话', '电话'],
  entryDate: ['进驻日期', '进驻时间', '派驻日期', '入驻日期', '到岗日期'],
  exitDate: ['离开日期', '离开时间', '撤离日期', '离岗日期', '退出日期'],
  workSince: ['参加工作时间', '参加工作日期', '参加工作年月', '参工时间'],
  note: ['备注', '说明'],
} as const;

export type RosterColumn = keyof typeof COLUMNS;
export const ROSTER_COLUMNS = Object.keys(COLUMNS) as RosterColumn[];
/** Headings that say nothing about a person. */
const IGNORED = new Set(['序号', '行号']);
const REQUIRED: readonly RosterColumn[] = ['staffNo', 'name', 'unit'];
/** A title and a few remarks may stand above the headings. */
const HEADING_SEARCH_ROWS = 10;

/** The heading as the template writes it. */
export const heading = (column: RosterColumn): string => COLUMNS[column][0];

export interface SheetRows {
  name: string;
  rows: { number: number; cells: string[] }[];
}

export interface FoundHeadings {
  sheet: SheetRows;
  /** Position in `sheet.rows`. */
  index: number;
  /** Cell index of each column that is there. */
  at: Partial<Record<RosterColumn, number>>;
  /** Headings that name no column of the roster. */
  unknown: string[];
}

/** `手机(必填)*` and `手机` are the same heading. */
const headingKey = (cell: string): string =>
  cleanText(cell)
    .replace(/\(.*?\)|[*:\s]/g, '')
    .toUpperCase();

const BY_KEY = new Map(
  ROSTER_COLUMNS.flatMap((column) => COLUMNS[column].map((word) => [headingKey(word), column] as const)),
);

/**
 * Finds the headings in any order on any sheet. Refuses with `roster_columns_missing` naming what is missing,
 * `roster_column_twice` when two headings mean the same column.
 */
export function findHeadings(sheets: readonly SheetRows[]): FoundHeadings {
  let best: FoundHeadings | null = null;
  for (const sheet of sheets) {
    for (const [index, row] of sheet.rows.slice(0, HEADING_SEARCH_ROWS).entries()) {
      const found = readHeadings(sheet, index, row.cells);
      if (best === null || count(found) > count(best)) best = found;
    }
  }
  const missing = REQUIRED.filter((column) => best?.at[column] === undefined);
  if (best === null || missing.length > 0) {
    refuse('roster_columns_missing', { columns: missing.map(heading).join('、') });
  }
  refuseTwice(best);
  return best;
}

const count = (found: FoundHeadings): number => Object.keys(found.at).length;

function readHeadings(sheet: SheetRows, index: number, cells: readonly string[]): FoundHeadings {
  const at: FoundHeadings['at'] = {};
  const unknown: string[] = [];
  for (const [cell, text] of cells.entries()) {
    const key = headingKey(text);
    if (key === '' || IGNORED.has(key)) continue;
    const column = BY_KEY.get(key);
    if (column === undefined) unknown.push(cleanText(text));
    else at[column] ??= cell;
  }
  return { sheet, index, at, unknown };
}

function refuseTwice({ sheet, index }: FoundHeadings): void {
  const seen = new Set<RosterColumn>();
  for (const cell of sheet.rows[index]!.cells) {
    const column = BY_KEY.get(headingKey(cell));
    if (column === undefined) continue;
    if (seen.has(column)) refuse('roster_column_twice', { column: heading(column) });
    seen.add(column);
  }
}
