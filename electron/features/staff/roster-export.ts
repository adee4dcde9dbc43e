import { covers } from '#shared/domain/staff/postings';
import type { RosterColumn } from '#shared/domain/staff/roster-columns';
import { EXAMPLE_MARK } from '#shared/domain/staff/roster-import';
import type { RosterPerson } from '#shared/domain/staff/roster-types';
import { wallDate } from '#shared/domain/time/wall';
import type { JobContext } from '../../ipc/context';
import type { Ports } from '../../platform/ports';
import { windowDirectory } from '../units/index';
import { rosterState } from './roster-state';
import { DUTY_TEXT, EXPLANATION, GENDER_TEXT, POST_TEXT } from './roster-words';
import { rosterWorkbook } from './roster-workbook';
import type { WorkDates } from './work-dates';

type Line = Record<RosterColumn, string>;

const example = (line: Partial<Line>): Line => ({
  staffNo: '',
  name: '',
  gender: '',
  unit: '',
  windowCode: '',
  windowName: '',
  duty: '',
  post: '',
  machineId: '',
  phone: '',
  entryDate: '',
  exitDate: '',
  workSince: '',
  note: '',
  ...line,
});

const EXAMPLES: Line[] = [
  example({
    staffNo: `${EXAMPLE_MARK}0147`,
    name: '示例一',
    gender: '女',
    unit: '市场监督管理局',
    windowCode: '05',
    windowName: '企业登记窗口',
    duty: 'A岗',
    post: '窗口负责人',
    machineId: '0147',
    phone: '13800000000',
    entryDate: '2026-03-02',
    workSince: '2008-07-01',
    note: '以“示例”开头的行不会导入',
  }),
  example({
    staffNo: `${EXAMPLE_MARK}0148`,
    name: '示例二',
    gender: '男',
    unit: '市场监督管理局',
    windowCode: '05',
    windowName: '企业登记窗口',
    duty: 'B岗',
    post: '工作人员',
    machineId: '0148',
    entryDate: '2026/3/2',
    workSince: '2019年7月',
  }),
];

/** Offers the empty roster with two examples and an explanation of each column. */
export async function saveTemplate(ports: Ports): Promise<{ fileName: string | null }> {
  const bytes = await rosterWorkbook(EXAMPLES, EXPLANATION);
  return { fileName: await ports.files.save('人员名册导入模板.xlsx', bytes) };
}

/** Saves today's roster in the template's columns; importing it again changes nothing. */
export async function exportRoster(
  { db, now, ports }: JobContext,
  workDates: WorkDates,
): Promise<{ fileName: string | null }> {
  const today = wallDate(now);
  const windows = new Map((await windowDirectory(db)).map(({ code, name }) => [code, name]));
  const { people, mappings } = await rosterState(db, workDates);
  const machineIds = new Map(
    mappings.filter(({ endDate }) => endDate === null).map(({ staffNo, machineId }) => [staffNo, machineId]),
  );
  const present = people.filter(({ exitDate }) => exitDate === null || exitDate >= today);
  const bytes = await rosterWorkbook(
    present.map((person) => lineOf(person, windows, machineIds.get(person.staffNo) ?? '', today)),
    null,
  );
  return { fileName: await ports.files.save(`人员名册${today}.xlsx`, bytes) };
}

/** One line a person: the A岗 posting before the B岗 one. */
function lineOf(
  person: RosterPerson,
  windows: ReadonlyMap<string, string>,
  machineId: string,
  today: string,
): Line {
  const running = person.postings.filter((posting) => covers(posting, today));
  const job = running.toSorted((a, b) => (a.duty < b.duty ? -1 : 1))[0];
  return {
    staffNo: person.staffNo,
    name: person.name,
    gender: GENDER_TEXT[person.gender],
    unit: person.unitName,
    windowCode: job?.windowId ?? '',
    windowName: job ? (windows.get(job.windowId) ?? '') : '',
    duty: job ? DUTY_TEXT[job.duty] : '',
    post: job ? POST_TEXT[job.post] : '',
    machineId,
    phone: person.phone,
    entryDate: person.entryDate,
    exitDate: person.exitDate ?? '',
    workSince: person.workSince ?? '',
    note: person.note,
  };
}
