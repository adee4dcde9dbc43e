import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';

/** People of the journey; their machine ids occur in the sample file. Invented names. */
export const PEOPLE = [
  {
    staffNo: '0101',
    name: '周明远',
    unit: '东河县税务局',
    window: 'W01',
    windowName: '办税服务窗口',
    post: '窗口负责人',
    machine: '2',
  },
  {
    staffNo: '0102',
    name: '沈佳宁',
    unit: '东河县税务局',
    window: 'W01',
    windowName: '办税服务窗口',
    post: '工作人员',
    machine: '51',
  },
  {
    staffNo: '0103',
    name: '韩立新',
    unit: '东河县税务局',
    window: 'W01',
    windowName: '办税服务窗口',
    post: '工作人员',
    machine: '12',
  },
  {
    staffNo: '0147',
    name: '许文静',
    unit: '东河县民政局',
    window: 'W02',
    windowName: '社会组织窗口',
    post: '窗口负责人',
    machine: '6',
  },
  {
    staffNo: '0148',
    name: '高子涵',
    unit: '东河县民政局',
    window: 'W02',
    windowName: '社会组织窗口',
    post: '工作人员',
    machine: '30',
  },
];

/** The month of the sample file. */
export const MONTH = '2018-10';

const HEADER = ['工号', '姓名', '派驻单位', '窗口编号', '窗口名称', '岗位', '职务', '考勤号', '进驻日期'];

/** A roster as an office would hand it in. `broken` adds a row with a date that does not exist. */
export async function writeRoster(file: string, { broken = false } = {}): Promise<void> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('名册');
  sheet.addRow(HEADER);
  for (const p of PEOPLE) {
    sheet.addRow([p.staffNo, p.name, p.unit, p.window, p.windowName, 'A岗', p.post, p.machine, '2018-10-08']);
  }
  if (broken)
    sheet.addRow([
      '0199',
      '贾一帆',
      '东河县民政局',
      'W02',
      '社会组织窗口',
      'A岗',
      '工作人员',
      '99',
      '2018-02-30',
    ]);
  await book.xlsx.writeFile(file);
}

const SAMPLE = fileURLToPath(
  new URL('../../../../shared/samples/punches/glg/muhaha120054_AGL_001.TXT', import.meta.url),
);

/** The real sample file beside the project, or, where that folder is absent, one of the same grammar. */
export function punchFile(folder: string): { file: string; real: boolean } {
  if (existsSync(SAMPLE)) return { file: SAMPLE, real: true };
  console.warn('the folder of sample punch files is absent: the journey uses a file of its own');
  const file = path.join(folder, 'AGL_001.TXT');
  const lines = ['No\tTMNo\tEnNo\tName GMNo\tMode\tDateTime'];
  for (let day = 8; day <= 33; day++) {
    const date = day <= 31 ? `2018/10/${String(day).padStart(2, '0')}` : `2018/11/0${day - 31}`;
    for (const { machine } of PEOPLE) {
      lines.push(`${lines.length}\t1\t${machine}\t 1\t0\t${date} 07:2${machine.length}:10`);
      lines.push(`${lines.length}\t1\t${machine}\t 1\t0\t${date} 12:1${machine.length}:20`);
    }
  }
  writeFileSync(file, `${lines.join('\r\n')}\r\n`);
  return { file, real: false };
}
