import { isOff } from '#shared/domain/roster/check';
import { DUTY_WORDS } from '#shared/domain/roster/paper';
import { DUTY_COLUMN_NAMES, DUTY_COLUMNS, type DutyColumn, EXAMPLE_MARK } from '#shared/domain/roster/sheet';
import { formatEnd } from '#shared/domain/roster/types';
import { formatMinute, type IsoDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { textWorkbook } from '../../platform/text-sheet';
import { listShifts } from '../shifts/index';
import { staffDirectory } from '../staff/index';
import { windowDirectory } from '../units/index';
import { listDuties } from './repo';

type Line = Record<DutyColumn, string>;

const WIDTHS: Record<DutyColumn, number> = {
  ...{ date: 13, kind: 11, windowCode: 10, windowName: 24, staffNo: 12, name: 11 },
  ...{ start: 10, end: 10, forStaffNo: 14, forName: 11, note: 30 },
};

const MEANINGS: Record<DutyColumn, [need: string, meaning: string]> = {
  date: ['必填', '例：2026-05-04、2026/5/4、2026年5月4日。'],
  kind: [
    '必填',
    '午间值班、周末值班、值班长、顶岗，或者班次的简称、名称（如 白、夜班）。周末值班只能排在休息日。',
  ],
  windowCode: ['', '窗口编号和窗口名称填一项即可；值班长不填。'],
  windowName: ['', '与程序里的窗口名称一致。'],
  staffNo: ['', '工号和姓名填一项即可；有同名的人时必须填工号。'],
  name: ['', '值班人员姓名，须在当天有在岗派驻。'],
  start: ['', '例：12:00。不填时按该类值班的通常时间；再次导入时不填表示不改。班次的时间以班次设置为准。'],
  end: ['', '例：14:00。到第二天的写“次日08:00”。'],
  forStaffNo: ['', '只有顶岗填写：被顶替的人。'],
  forName: ['', '只有顶岗填写：被顶替的人。'],
  note: ['', '顶岗约定或其他说明。'],
};

const NOTES = [
  '1. 先预览、后导入：有错误的行会逐行指出；只要有一行错误，整张表都不导入。',
  '2. 再次导入：日期、类别、窗口和人员都相同的，更新时间和备注；其余的新增。每人每天只有一个班次，再次导入就是换班次。',
  '3. 勾选“以文件为准”时，文件列出的日期里没有列出的值班会取消。',
  '4. 姓名或工号以“示例”开头的行不会导入。',
];

const EXPLANATION: string[][] = [
  ['列名', '是否必填', '怎样填写'],
  ...DUTY_COLUMN_NAMES.map((column) => [DUTY_COLUMNS[column][0], ...MEANINGS[column]]),
  [],
  ...NOTES.map((note) => [note]),
];

const EMPTY = Object.fromEntries(DUTY_COLUMN_NAMES.map((column) => [column, ''])) as Line;

const EXAMPLES: Line[] = [
  {
    ...EMPTY,
    ...{ date: '2026-05-04', kind: '午间值班', windowCode: '05', windowName: '企业登记窗口' },
    ...{ staffNo: `${EXAMPLE_MARK}0147`, name: '示例一', start: '12:00', end: '14:00' },
  },
  { ...EMPTY, date: '2026-05-04', kind: '值班长', name: '示例二' },
  {
    ...EMPTY,
    ...{ date: '2026-05-05', kind: '顶岗', windowCode: '05', name: '示例三', forName: '示例一' },
    note: '示例一外出培训，已交接待办件',
  },
];

const workbook = (lines: readonly Line[], explanation: readonly string[][] | null): Promise<Uint8Array> =>
  textWorkbook({
    name: '值班清单',
    columns: DUTY_COLUMN_NAMES.map((key) => ({ key, header: DUTY_COLUMNS[key][0], width: WIDTHS[key] })),
    ...{ lines, explanation },
  });

/** The empty list with examples and an explanation of each column. */
export const templateBytes = (): Promise<Uint8Array> => workbook(EXAMPLES, EXPLANATION);

/** The duties of a span in the columns of the template; importing it again changes nothing. */
export async function listBytes(db: ReadDb, from: IsoDate, to: IsoDate): Promise<Uint8Array> {
  const staff = new Map((await staffDirectory(db)).map((person) => [person.id, person]));
  const windows = new Map((await windowDirectory(db)).map((window) => [window.id, window]));
  const shifts = new Map((await listShifts(db)).map((shift) => [shift.id, shift]));
  const lines = (await listDuties(db, from, to)).map((duty): Line => {
    const person = staff.get(duty.staffId);
    const absentee = staff.get(duty.forStaffId ?? 0);
    const window = windows.get(duty.windowId ?? 0);
    return {
      date: duty.date,
      kind: duty.kind === 'shift' ? (shifts.get(duty.shiftId ?? 0)?.name ?? '') : DUTY_WORDS[duty.kind],
      windowCode: window?.code ?? '',
      windowName: window?.name ?? '',
      staffNo: person?.staffNo ?? '',
      name: person?.name ?? '',
      ...(isOff(duty)
        ? { start: '', end: '' }
        : { start: formatMinute(duty.startMinute), end: formatEnd(duty.endMinute) }),
      forStaffNo: absentee?.staffNo ?? '',
      forName: absentee?.name ?? '',
      note: duty.note,
    };
  });
  return workbook(lines, null);
}
