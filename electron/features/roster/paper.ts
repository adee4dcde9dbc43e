import type { PlannedDuty } from '#shared/contracts/roster';
import type { ShiftInfo } from '#shared/contracts/roster-shifts';
import { weekdayCharacter } from '#shared/domain/documents/format';
import type { Issuer } from '#shared/domain/documents/model';
import { isOff } from '#shared/domain/roster/check';
import { logTitle, renderLogPaper } from '#shared/domain/roster/log-paper';
import {
  type DutyPaper,
  dutyText,
  type PaperDuty,
  paperTitle,
  renderDutyPaper,
} from '#shared/domain/roster/paper';
import { spanOfShift } from '#shared/domain/roster/shift';
import { type IsoDate, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import type { QueryContext } from '../../ipc/context';
import { newWorkbook } from '../../platform/new-workbook';
import { readCenter } from '../settings/index';
import { staffByIds } from '../staff/index';
import { type Paper, readTemplates } from '../transfer/index';
import { findLog } from './log';
import { readWeek } from './week';

const LEADERS = '值班长';

/** The week as it is printed: the leaders' row, then each window that has a duty. */
export async function dutyPaper(db: ReadDb, date: IsoDate, now: WallMs): Promise<DutyPaper> {
  const week = await readWeek(db, date);
  const shifts = new Map(week.shifts.map((shift) => [shift.id, shift]));
  const onPaper = (duty: PlannedDuty): PaperDuty => ({
    ...duty,
    shift: shifts.get(duty.shiftId ?? 0) ?? null,
  });
  const used = new Set(week.duties.map(({ shiftId }) => shiftId));
  const cells = (belongs: (duty: PlannedDuty) => boolean) =>
    week.days.map((day) =>
      week.duties.filter((duty) => duty.date === day.date && belongs(duty)).map(onPaper),
    );
  const rows = [
    { name: LEADERS, cells: cells(({ windowId }) => windowId === null) },
    ...week.windows.map(({ id, name }) => ({ name, cells: cells(({ windowId }) => windowId === id) })),
  ];
  return {
    issuer: await readIssuer(db),
    days: week.days,
    swaps: week.swaps.map(({ first, second, note }) => ({
      ...{ first: ofSwap(first, shifts), second: ofSwap(second, shifts), note },
    })),
    legend: week.shifts
      .filter(({ id }) => used.has(id))
      .map((shift) => ({ sign: shift.sign, name: shift.name, ...spanOfShift(shift) })),
    rows: rows.filter((row) => row.cells.some((duties) => duties.length > 0)),
    date: wallDate(now),
  };
}

const ofSwap = <P extends { shiftId: number | null }>(part: P, shifts: ReadonlyMap<number, ShiftInfo>) => ({
  ...part,
  shift: shifts.get(part.shiftId ?? 0) ?? null,
});

async function readIssuer(db: ReadDb): Promise<Issuer> {
  const center = await readCenter(db);
  return {
    center: center.centerName,
    office: center.supervisionOffice,
    phone: center.phone,
    address: center.address,
  };
}

const HEAD = ['base.css', 'part-head.html'];

/** The week as a paper. */
export async function weekPaper(
  { db, now, ports }: Pick<QueryContext, 'db' | 'now' | 'ports'>,
  { date }: { date: IsoDate },
): Promise<Paper> {
  const paper = await dutyPaper(db, date, now);
  const files = await readTemplates(ports, [...HEAD, 'duty-roster.css', 'duty-roster.html']);
  return { title: paperTitle(paper.days), html: renderDutyPaper(files, paper) };
}

/** The log of a day as it is printed; refuses `not_found` while none is written. */
export async function logPaper(
  { db, ports }: Pick<QueryContext, 'db' | 'ports'>,
  { date }: { date: IsoDate },
): Promise<Paper> {
  const log = await findLog(db, date);
  const week = await readWeek(db, date);
  const shifts = new Map(week.shifts.map((shift) => [shift.id, shift]));
  const duties = week.duties
    .filter((duty) => duty.date === date && !isOff(duty))
    .map((duty) => ({ ...duty, shift: shifts.get(duty.shiftId ?? 0) ?? null }));
  const leader = await staffByIds(db, [log.leaderId]);
  const paper = {
    ...{ issuer: await readIssuer(db), log, duties },
    leaderName: leader.get(log.leaderId)?.name ?? '',
  };
  const files = await readTemplates(ports, [...HEAD, 'duty-log.css', 'duty-log.html']);
  return { title: logTitle(date), html: renderLogPaper(files, paper) };
}

const THIN = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** The week for Excel, laid out as the paper; texts stay texts whatever they begin with. */
export async function dutyWorkbook(paper: DutyPaper): Promise<Uint8Array> {
  const book = await newWorkbook();
  const sheet = book.addWorksheet('值班表', {
    views: [{ state: 'frozen', xSplit: 1, ySplit: 2 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.columns = [{ width: 24 }, ...paper.days.map(() => ({ width: 20 }))];
  const title = sheet.addRow([`${paper.issuer.center}${paperTitle(paper.days)}`]);
  sheet.mergeCells(1, 1, 1, paper.days.length + 1);
  title.height = 30;
  title.font = { size: 16, bold: true };
  const head = ['窗口', ...paper.days.map(({ date }) => `${date.slice(5)} 周${weekdayCharacter(date)}`)];
  sheet.addRow(head).font = { bold: true };
  for (const { name, cells } of paper.rows) {
    sheet.addRow([name, ...cells.map((duties) => duties.map(cellText).join('\n'))]);
  }
  sheet.eachRow((row, number) => {
    row.eachCell({ includeEmpty: true }, (cell, column) => {
      cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
      if (number > 1) cell.border = BORDER;
      if (number > 1 && paper.days[column - 2]?.rest) {
        cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF0F0F0' } };
      }
    });
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function cellText(duty: PaperDuty): string {
  const { kind, name, time } = dutyText(duty);
  return `${kind} ${name} ${time}`;
}
