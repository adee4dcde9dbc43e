import ExcelJS from 'exceljs';
import type { StaffMember } from '#shared/contracts/staff';
import type { RosterPreview } from '#shared/contracts/staff-roster';
import type { Unit, WindowRecord } from '#shared/contracts/units';
import type { TestCenter } from '../support/center';

export const HEADINGS = [
  '工号',
  '姓名',
  '性别',
  '派驻单位',
  '窗口编号',
  '窗口名称',
  '岗位',
  '职务',
  '考勤号',
  '手机',
  '进驻日期',
  '离开日期',
  '备注',
];

/** A workbook whose cells are written as given: strings as text, numbers and dates as Excel keeps them. */
export async function workbook(rows: readonly (readonly ExcelJS.CellValue[])[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('名册');
  for (const row of rows) sheet.addRow([...row]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

let files = 0;

export async function pickRoster(
  center: TestCenter,
  rows: readonly (readonly ExcelJS.CellValue[])[],
  headings: readonly string[] = HEADINGS,
): Promise<string> {
  return center.pick(`roster${++files}.xlsx`, await workbook([headings, ...rows]));
}

export async function importRoster(
  center: TestCenter,
  rows: readonly (readonly ExcelJS.CellValue[])[],
  effectiveDate: string | null = null,
): Promise<{ rows: number; counts: RosterPreview['counts'] }> {
  return center.call('staff.importApply', { token: await pickRoster(center, rows), effectiveDate });
}

export async function preview(
  center: TestCenter,
  rows: readonly (readonly ExcelJS.CellValue[])[],
  effectiveDate: string | null = null,
): Promise<RosterPreview> {
  return center.call('staff.importPreview', { token: await pickRoster(center, rows), effectiveDate });
}

/** `[row, column, code]` of every problem, to compare with a literal list. */
export const problemsOf = (view: RosterPreview): [number | null, string | null, string][] =>
  [...view.fileProblems, ...view.rows.flatMap((row) => row.problems)].map(({ row, column, code }) => [
    row,
    column,
    code,
  ]);

export async function makeUnit(center: TestCenter, code: string, name: string): Promise<Unit> {
  return center.call('units.save', { id: null, code, name });
}

export async function makeWindow(center: TestCenter, code: string, name: string): Promise<WindowRecord> {
  return center.call('units.saveWindow', { id: null, code, name });
}

export async function makePerson(
  center: TestCenter,
  staffNo: string,
  name: string,
  unitId: number,
  entryDate = '2026-01-05',
): Promise<StaffMember> {
  return center.call('staff.save', { id: null, staffNo, name, unitId, entryDate });
}

export async function closeMonth(center: TestCenter, month: string): Promise<void> {
  await center.database.kysely
    .insertInto('month_period')
    .values({
      month,
      state: 'closed',
      person_rulebook_id: null,
      window_rulebook_id: null,
      unit_rulebook_id: null,
      digest: null,
      changed_at: 0,
      changed_by: 1,
    })
    .execute();
}

/** `窗口 岗位 start end` of each posting, oldest first. */
export const timeline = (member: StaffMember): string[] =>
  member.postings.map(
    ({ windowName, duty, post, startDate, endDate }) =>
      `${windowName} ${duty} ${post} ${startDate}..${endDate ?? ''}`,
  );

export async function byNumber(center: TestCenter, staffNo: string): Promise<StaffMember> {
  const all = await center.call<StaffMember[]>('staff.list', { presence: 'all' });
  const found = all.find((member) => member.staffNo === staffNo);
  if (!found) throw new Error(`nobody has ${staffNo}`);
  return center.call('staff.get', { id: found.id });
}
