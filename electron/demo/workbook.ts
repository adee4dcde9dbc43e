import { newWorkbook } from '../platform/new-workbook';
import type { DemoPerson } from './roster';

/** The roster as the Excel file an office would hand in: the same columns as the offered template. */
export async function rosterWorkbook(people: readonly DemoPerson[]): Promise<Uint8Array> {
  const book = await newWorkbook();
  const sheet = book.addWorksheet('人员名册');
  sheet.addRow([
    '工号',
    '姓名',
    '性别',
    '派驻单位',
    '窗口编号',
    '窗口名称',
    '岗位',
    '职务',
    '考勤号',
    '进驻日期',
  ]);
  for (const person of people) {
    sheet.addRow([
      person.staffNo,
      person.name,
      person.gender,
      person.unit,
      person.windowCode,
      person.windowName,
      person.duty,
      person.post,
      person.machineId,
      person.entryDate,
    ]);
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
