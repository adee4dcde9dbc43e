import { normal } from './cells';

/** What a column of a flat table says. */
export type ColumnRole =
  | 'id'
  | 'name'
  | 'date'
  | 'time'
  | 'device'
  | 'direction'
  | 'verify'
  | 'state'
  | 'note';

/**
 * Header texts of each role, normalised; where a table has several the first listed one is taken. An id that
 * the machine itself uses comes before the numbers of personnel files.
 */
const NAMES: Record<ColumnRole, readonly string[]> = {
  id: [
    '考勤号码',
    '考勤号',
    '考勤编号',
    '登记号码',
    '登记号',
    'enno',
    'userid',
    '账号',
    'personid',
    '人员编号',
    '员工编号',
    '员工号',
    '工号',
    '编号',
  ],
  name: ['姓名', '人员姓名', '员工姓名', 'name'],
  date: ['考勤日期', '刷卡日期', '打卡日期', '签到日期', '日期', 'date'],
  time: [
    '实际打卡时间',
    '打卡时间',
    '刷卡时间',
    '签到时间',
    '日期时间',
    '出勤时间',
    '考勤时间',
    '时间',
    'datetime',
    'time',
  ],
  device: ['机器号', '设备编号', '设备号', '考勤机号', '考勤机', '考勤检查点', 'attendancecheckpoint'],
  direction: ['上下班标志', '出入状态', '考勤状态', 'attendancestatus', 'inout'],
  verify: ['比对方式', '签到方式', '验证方式', '打卡方式'],
  state: ['打卡结果', '打卡状态', '处理类型', 'handlingtype'],
  note: ['打卡备注', '异常打卡原因'],
};

const ROLES = Object.keys(NAMES) as ColumnRole[];

/** Column of each role; −1 where the table has none. */
export type FlatColumns = Record<ColumnRole, number> & { width: number };

/**
 * Reads a row as a header; null when it does not name an id and a time. `below` is a second row of headers under
 * merged cells.
 */
export function flatColumns(cells: readonly string[], below: readonly string[] = []): FlatColumns | null {
  const upper = cells.map(normal);
  const lower = below.map(normal);
  const columns = { width: Math.max(upper.length, lower.length) } as FlatColumns;
  for (const role of ROLES) {
    columns[role] = -1;
    for (const name of NAMES[role]) {
      const at = upper.indexOf(name) >= 0 ? upper.indexOf(name) : lower.indexOf(name);
      if (at < 0) continue;
      columns[role] = at;
      break;
    }
  }
  return columns.id >= 0 && columns.time >= 0 ? columns : null;
}

/** The role that a heading alone suggests; null for every other text. */
export function roleOfHeading(text: string): ColumnRole | null {
  const heading = normal(text);
  return ROLES.find((role) => NAMES[role].includes(heading)) ?? null;
}
