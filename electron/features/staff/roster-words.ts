import { heading, ROSTER_COLUMNS, type RosterColumn } from '#shared/domain/staff/roster-columns';
import type { Duty, Gender, Post } from '#shared/domain/staff/types';

/** The words of the roster file; `parseRoster` reads them back. */
export const GENDER_TEXT: Record<Gender, string> = { '': '', male: '男', female: '女' };
export const DUTY_TEXT: Record<Duty, string> = { A: 'A岗', B: 'B岗' };
export const POST_TEXT: Record<Post, string> = { manager: '窗口负责人', clerk: '工作人员' };

const MEANINGS: Record<RosterColumn, [need: string, meaning: string]> = {
  staffNo: ['必填', '每人一个，不能重复。按文本保存，0147 与 147 是两个不同的工号。再次导入时按工号更新。'],
  name: ['必填', '姓名，两字名中间的空格会自动去掉。'],
  gender: ['', '男 或 女。'],
  unit: ['必填', '派驻单位（原单位）的全称或简称。程序里没有的单位会自动新建。'],
  windowCode: ['', '按文本保存。只填窗口名称时，新窗口的编号自动编排。'],
  windowName: ['', '没有的窗口会自动新建；编号已有而名称不同时，窗口改用新名称。'],
  duty: ['', 'A岗 或 B岗，不填按 A岗。同一人同一天只能有一个 A岗。'],
  post: ['', '窗口负责人 或 工作人员，不填按工作人员。一个窗口同一天只能有一名负责人。'],
  machineId: ['', '考勤机上的登记号码，按文本保存，用来对应打卡记录。'],
  phone: ['', '手机或其他电话。'],
  entryDate: ['', '例：2026-03-02、2026/3/2、2026年3月2日。新人员不填时，按导入时选定的生效日期。'],
  exitDate: ['', '最后在岗的一天；填写后，派驻期到这一天结束。'],
  workSince: [
    '',
    '用来计算年休假天数，累计工作满 1 年、10 年、20 年各不相同。只知道年月的写 1998年7月，按当月 1 日算。',
  ],
  note: ['', '其他说明。'],
};

const NOTES = [
  '1. 先预览、后导入：有错误的行会逐行指出，改正后重新选择文件；只要有一处错误，整份名册都不导入。',
  '2. 再次导入：空白的单元格表示“不改动”，不会清除已有内容；名册里没有列出的人员不受影响。',
  '3. 换了窗口的人员：原派驻期在生效日期的前一天结束，新的派驻期从生效日期开始。',
  '4. 列的先后可以调整，多余的列会提示并忽略。',
];

/** Rows of the explanation sheet. */
export const EXPLANATION: string[][] = [
  ['列名', '是否必填', '怎样填写'],
  ...ROSTER_COLUMNS.map((column) => [heading(column), ...MEANINGS[column]]),
  [],
  ...NOTES.map((note) => [note]),
];
