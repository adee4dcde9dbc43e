import {
  OUTING_COLUMN_NAMES,
  OUTING_COLUMNS,
  OUTING_EXAMPLE,
  type OutingColumn,
} from '#shared/domain/attendance/outing-sheet';
import { textWorkbook } from '../../platform/text-sheet';

type Line = Record<OutingColumn, string>;

const WIDTHS: Record<OutingColumn, number> = {
  ...{ date: 13, staffNo: 12, name: 11, kind: 10, out: 10, due: 11, back: 11 },
  ...{ place: 22, reason: 30, allowedBy: 11 },
};

const MEANINGS: Record<OutingColumn, [need: string, meaning: string]> = {
  date: ['必填', '例：2026-05-04、2026/5/4、2026年5月4日。'],
  staffNo: ['', '工号和姓名填一项即可；有同名的人时必须填工号。'],
  name: ['', '外出人员姓名，须在当天有在岗派驻。'],
  kind: ['', '公出或培训；不填按公出。'],
  out: ['必填', '例：09:30。'],
  due: ['', '约定什么时候回来；到第二天的写“次日09:30”。培训的约定返回和返回时间至少填一项。'],
  back: ['', '实际返回时间。不填的按“返回时间不明”处理，只覆盖到约定返回时间。'],
  place: ['', '去了哪里。'],
  reason: ['必填', '为什么外出。'],
  allowedBy: ['', '谁准许的。'],
};

const NOTES = [
  '1. 先预览、后导入：有错误的行会逐行指出；只要有一行错误，整张表都不导入。',
  '2. 再次导入：同一个人、同一外出时间的，更新其余各项，不填的格子保持原样；其余的新增。',
  '3. 已月结月份的外出不能导入，请做补记调整。',
  `4. 姓名或工号以“${OUTING_EXAMPLE}”开头的行不会导入。`,
];

const EXPLANATION: string[][] = [
  ['列名', '是否必填', '怎样填写'],
  ...OUTING_COLUMN_NAMES.map((column) => [OUTING_COLUMNS[column][0], ...MEANINGS[column]]),
  [],
  ...NOTES.map((note) => [note]),
];

const EMPTY = Object.fromEntries(OUTING_COLUMN_NAMES.map((column) => [column, ''])) as Line;

const EXAMPLES: Line[] = [
  {
    ...EMPTY,
    ...{ date: '2026-05-06', staffNo: `${OUTING_EXAMPLE}0147`, name: '示例一', kind: '公出', out: '09:30' },
    ...{ due: '11:00', back: '10:50', place: '市局窗口科', reason: '送件', allowedBy: '窗口负责人' },
  },
  {
    ...EMPTY,
    ...{ date: '2026-05-07', name: '示例二', kind: '培训', out: '08:30', due: '17:30' },
    ...{ place: '县委党校', reason: '业务培训' },
  },
];

/** The empty register with examples and an explanation of each column. */
export const outingTemplateBytes = (): Promise<Uint8Array> =>
  textWorkbook({
    name: '外出登记',
    columns: OUTING_COLUMN_NAMES.map((key) => ({ key, header: OUTING_COLUMNS[key][0], width: WIDTHS[key] })),
    lines: EXAMPLES,
    explanation: EXPLANATION,
  });
