import {
  TASK_COLUMN_NAMES,
  TASK_COLUMNS,
  TASK_EXAMPLE,
  type TaskColumn,
} from '#shared/domain/cases/task-sheet';
import { textWorkbook } from '../../platform/text-sheet';

const WIDTHS: Record<TaskColumn, number> = {
  ...{ no: 11, title: 34, content: 40, source: 14, sourceBody: 20, sourceNo: 20 },
  ...{ window: 20, unit: 22, person: 11, issuedOn: 13, dueOn: 13 },
};

const MEANINGS: Record<TaskColumn, [need: string, meaning: string]> = {
  no: ['', '新登记的不填，由程序编号；要修改已登记的事项时，填列表里的编号，如 2026-003。'],
  title: ['必填', '督办什么事，不超过 100 字。'],
  content: ['', '办理要求。'],
  source: ['', '领导批示交办、会议议定、文件部署、提案、其他；不填按其他。'],
  sourceBody: ['', '哪位领导批示，或哪次会议议定。'],
  sourceNo: ['', '批示、纪要或文件的编号。'],
  window: ['', '窗口编号或名称；承办窗口、承办单位、承办人至少填一项。'],
  unit: ['', '派驻单位的编号、全称或简称。'],
  person: ['', '工号或姓名；有同名的人时填工号。'],
  issuedOn: ['', '例：2026-05-06；不填的按导入当天。'],
  dueOn: ['必填', '例：2026-05-29；填了交办日期的，也可以写“20日前”。'],
};

const NOTES = [
  '1. 先预览、后导入：有错误的行会逐行指出；只要有一行错误，整张表都不导入。',
  '2. 再次导入：编号相同，或者事项、承办和交办日期都相同的，更新其余各项，不填的格子保持原样；其余的新增。',
  '3. 已有办理记录的事项，来源、承办和日期不能用导入修改；期限请在程序里用“延期”调整。',
  `4. 督办事项以“${TASK_EXAMPLE}”开头的行不会导入。`,
];

const EMPTY = Object.fromEntries(TASK_COLUMN_NAMES.map((column) => [column, ''])) as Record<
  TaskColumn,
  string
>;

const EXAMPLES = [
  {
    ...EMPTY,
    ...{ title: `${TASK_EXAMPLE}：综合窗口改造`, content: '完成第二批事项划转', source: '会议议定' },
    ...{ sourceBody: '主任办公会', sourceNo: '会议纪要〔2026〕5号', window: '05' },
    ...{ issuedOn: '2026-05-06', dueOn: '2026-05-29' },
  },
  {
    ...EMPTY,
    ...{ title: `${TASK_EXAMPLE}：答复政协提案`, source: '提案', unit: '市场监督管理局', person: '示例一' },
    ...{ issuedOn: '2026-05-06', dueOn: '20日前' },
  },
];

/** The empty register with examples and an explanation of each column. */
export const taskTemplateBytes = (): Promise<Uint8Array> =>
  textWorkbook({
    name: '督办事项',
    columns: TASK_COLUMN_NAMES.map((key) => ({ key, header: TASK_COLUMNS[key][0], width: WIDTHS[key] })),
    lines: EXAMPLES,
    explanation: [
      ['列名', '是否必填', '怎样填写'],
      ...TASK_COLUMN_NAMES.map((column) => [TASK_COLUMNS[column][0], ...MEANINGS[column]]),
      [],
      ...NOTES.map((note) => [note]),
    ],
  });
