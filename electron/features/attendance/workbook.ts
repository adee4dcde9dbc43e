import type ExcelJS from 'exceljs';
import type { AttendanceSheet, SheetRow } from '#shared/domain/documents/attendance-sheet';
import { dayGlyphs, legendOf } from '#shared/domain/documents/attendance-symbols';
import { formatMonth, weekdayCharacter } from '#shared/domain/documents/format';
import { officeName } from '#shared/domain/documents/model';
import { newWorkbook } from '../../platform/new-workbook';

const BEFORE = ['序号', '姓名', '窗口', '派驻单位'] as const;
const AFTER = ['应到', '实到', '迟到', '早退', '缺卡', '旷工', '请假', '公出'] as const;
const HEADER_ROWS = 3;

const THIN = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };
const fill = (argb: string) =>
  ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) satisfies ExcelJS.FillPattern;
const HEAD = fill('FFE8EDF3');
const REST = fill('FFF0F0F0');
const CENTER = { horizontal: 'center', vertical: 'middle' } as const;

/**
 * The month sheet for Excel: landscape, a row a person, a column a day, totals as numbers that can be summed,
 * the legend below. Texts stay texts whatever they begin with: exceljs writes formulas only from objects.
 */
export async function sheetWorkbook(sheet: AttendanceSheet): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  workbook.creator = sheet.issuer.center;
  const page = workbook.addWorksheet(formatMonth(sheet.month), {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEADER_ROWS, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `1:${HEADER_ROWS}`,
      margins: { left: 0.3, right: 0.3, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.2 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  });
  const columns = BEFORE.length + sheet.days.length + AFTER.length;
  setWidths(page, sheet.days.length);
  addTitle(page, sheet, columns);
  addHeader(page, sheet);
  for (const [index, row] of sheet.rows.entries()) addPerson(page, sheet, row, index);
  addFoot(page, sheet, columns);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function setWidths(page: ExcelJS.Worksheet, days: number): void {
  const widths = [5, 9, 18, 18, ...new Array<number>(days).fill(4), ...AFTER.map(() => 6)];
  widths.forEach((width, index) => {
    page.getColumn(index + 1).width = width;
  });
}

function addTitle(page: ExcelJS.Worksheet, sheet: AttendanceSheet, columns: number): void {
  const title = page.addRow([`${sheet.issuer.center}${formatMonth(sheet.month)}考勤表（${sheet.scope}）`]);
  page.mergeCells(1, 1, 1, columns);
  title.height = 30;
  title.getCell(1).font = { size: 16, bold: true };
  title.getCell(1).alignment = CENTER;
}

function addHeader(page: ExcelJS.Worksheet, sheet: AttendanceSheet): void {
  const numbers = page.addRow([...BEFORE, ...sheet.days.map((day) => Number(day.date.slice(8))), ...AFTER]);
  const weekdays = page.addRow([...BEFORE, ...sheet.days.map((day) => weekdayCharacter(day.date)), ...AFTER]);
  for (const row of [numbers, weekdays]) {
    row.eachCell((cell) => {
      cell.fill = HEAD;
      cell.border = BORDER;
      cell.alignment = CENTER;
      cell.font = { bold: true };
    });
  }
  const sides = [
    ...BEFORE.map((_, index) => index + 1),
    ...AFTER.map((_, index) => BEFORE.length + sheet.days.length + index + 1),
  ];
  for (const column of sides) page.mergeCells(2, column, HEADER_ROWS, column);
}

function addPerson(page: ExcelJS.Worksheet, sheet: AttendanceSheet, person: SheetRow, index: number): void {
  const { totals } = person;
  const row = page.addRow([
    index + 1,
    person.name,
    person.window,
    person.unit,
    ...person.days.map((marks, day) => cellText(person.shifts?.[day] ?? '', dayGlyphs(marks, sheet.glyphs))),
    totals.due / 100,
    totals.worked / 100,
    totals.late,
    totals.early,
    totals.missing,
    totals.absent / 100,
    totals.leave / 100,
    totals.outing,
  ]);
  const hasShifts = person.shifts?.some(Boolean) ?? false;
  // A row of two lines does not grow by itself.
  if (hasShifts) row.height = 28;
  row.eachCell({ includeEmpty: true }, (cell, column) => {
    const day = sheet.days[column - BEFORE.length - 1];
    cell.border = BORDER;
    cell.alignment = column > 1 && column <= BEFORE.length ? { vertical: 'middle' } : CENTER;
    if (day && hasShifts) cell.alignment = { ...CENTER, wrapText: true };
    if (day?.rest) cell.fill = REST;
    // Zeros would hide what happened.
    if (!day && column > BEFORE.length) cell.numFmt = '0.##;-0.##;;@';
  });
}

/** The sign of the shift on a line of its own above the marks, as on the printed sheet. */
const cellText = (shift: string, marks: readonly string[]): string =>
  [shift, marks.join('')].filter(Boolean).join('\n');

function addFoot(page: ExcelJS.Worksheet, sheet: AttendanceSheet, columns: number): void {
  const used = new Set(sheet.rows.flatMap((row) => row.days.flat()));
  const legend = [
    ...legendOf(used, sheet.glyphs).map(({ glyph, label }) => `${glyph} ${label}`),
    ...(sheet.shifts ?? []).map(({ sign, name }) => `［${sign}］${name}`),
  ];
  const notes = sheet.notes ?? [];
  const lines = [
    `图例：${legend.join('　')}`,
    ...(notes.length > 0 ? [`当日通知：${notes.join('；')}`] : []),
    `${sheet.issuer.center}${officeName(sheet.issuer)}　制表日期：${sheet.date}`,
  ];
  for (const line of lines) {
    const row = page.addRow([line]);
    page.mergeCells(row.number, 1, row.number, columns);
    row.getCell(1).alignment = { vertical: 'middle', wrapText: true };
    row.height = 22;
  }
}
