import type { PlannedDuty } from '#shared/contracts/roster';
import { weekdayCharacter } from '#shared/domain/documents/format';
import {
  type DutyPaper,
  dutyText,
  type PaperDuty,
  paperTitle,
  renderDutyPaper,
} from '#shared/domain/roster/paper';
import { type IsoDate, type WallMs, wallDate } from '#shared/domain/time/wall';
import type { ReadDb } from '../../db/handles';
import { newWorkbook } from '../../platform/new-workbook';
import type { ResourcePort } from '../../platform/ports';
import { readCenter } from '../settings/index';
import { readWeek } from './week';

const TEMPLATES = ['base.css', 'duty-roster.css', 'duty-roster.html', 'part-head.html'];
const LEADERS = '值班长';

/** The week as it is printed: the leaders' row, then each window that has a duty. */
export async function dutyPaper(db: ReadDb, date: IsoDate, now: WallMs): Promise<DutyPaper> {
  const week = await readWeek(db, date);
  const center = await readCenter(db);
  const cells = (belongs: (duty: PlannedDuty) => boolean) =>
    week.days.map((day) => week.duties.filter((duty) => duty.date === day.date && belongs(duty)));
  const rows = [
    { name: LEADERS, cells: cells(({ windowId }) => windowId === null) },
    ...week.windows.map(({ id, name }) => ({ name, cells: cells(({ windowId }) => windowId === id) })),
  ];
  return {
    issuer: {
      center: center.centerName,
      office: center.supervisionOffice,
      phone: center.phone,
      address: center.address,
    },
    days: week.days,
    rows: rows.filter((row) => row.cells.some((duties) => duties.length > 0)),
    date: wallDate(now),
  };
}

export async function paperHtml(resources: ResourcePort, paper: DutyPaper): Promise<string> {
  const files = await Promise.all(
    TEMPLATES.map(async (name) => [name, await resources.text(`templates/${name}`)] as const),
  );
  return renderDutyPaper(Object.fromEntries(files), paper);
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
