import type { MeetingDetail } from '#shared/contracts/meetings';
import { MARK_WORDS, SHEET_COLUMN_NAMES, SHEET_COLUMNS } from '#shared/domain/meetings/sheet';
import { MEETING_MARKS } from '#shared/domain/meetings/types';
import { formatMinute } from '#shared/domain/time/wall';
import { newWorkbook } from '../../platform/new-workbook';

const WIDTHS = [12, 12, 26, 14, 36];
const FONT = { name: '宋体', size: 11 };
const THIN = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const;
const BORDER = { top: THIN, left: THIN, bottom: THIN, right: THIN };

/** 签到表: who must come and how they attended, with a choice list in the column that is filled in. */
export async function signInWorkbook(meeting: MeetingDetail): Promise<Uint8Array> {
  const book = await newWorkbook();
  const sheet = book.addWorksheet('签到表', {
    views: [{ state: 'frozen', ySplit: 3 }],
    pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '1:3' },
  });
  sheet.columns = WIDTHS.map((width) => ({ width, style: { numFmt: '@', font: FONT } }));
  const { date, startMinute, endMinute, place } = meeting;
  const time = `${date} ${formatMinute(startMinute)}—${formatMinute(endMinute)}`;
  for (const [index, text] of [
    `${meeting.title}签到表`,
    [time, place].filter(Boolean).join('　'),
  ].entries()) {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, WIDTHS.length);
    row.getCell(1).alignment = { horizontal: 'center', vertical: 'middle' };
    row.getCell(1).font = { ...FONT, size: index === 0 ? 16 : 11, bold: index === 0 };
    row.height = index === 0 ? 30 : 20;
  }
  const head = sheet.addRow(SHEET_COLUMN_NAMES.map((column) => SHEET_COLUMNS[column][0]));
  head.font = { ...FONT, bold: true };
  head.alignment = { horizontal: 'center', vertical: 'middle' };
  const choices = MEETING_MARKS.map((mark) => MARK_WORDS[mark][0]).join(',');
  for (const { staffNo, name, windowName, mark, reason } of meeting.attendees) {
    const row = sheet.addRow([staffNo, name, windowName, mark === null ? '' : MARK_WORDS[mark][0], reason]);
    row.getCell(4).dataValidation = { type: 'list', allowBlank: true, formulae: [`"${choices}"`] };
    row.height = 20;
  }
  for (let number = head.number; number <= sheet.rowCount; number++) {
    for (let column = 1; column <= WIDTHS.length; column++) sheet.getCell(number, column).border = BORDER;
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}
