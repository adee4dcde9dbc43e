import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { attendanceSheet } from '#electron/features/attendance/index';
import type { DayPicture } from '#shared/contracts/attendance-floor';
import { wallAt } from '#shared/domain/time/wall';
import { openOffice } from './office';

const MONTH = '2026-04';

it('reports every posted day in the shape of the batch command', async () => {
  const office = await openOffice();
  await office.hire('0147', '张三', '2026-04-07');
  await office.punches('0147 2026-04-07 08:41 12:00 14:00 17:30', '0147 2026-04-08 08:20 12:02 13:50 17:20');
  const report = await office.call<{ month: string; days: { date: string }[] }>('attendance.report', {
    month: MONTH,
  });
  expect(report.month).toBe(MONTH);
  expect(report.days).toHaveLength(24);
  expect(report.days[0]).toEqual({
    staff: '0147',
    date: '2026-04-07',
    sessions: [
      { session: 'am', status: 'late', in: '08:41', out: '12:00', late: 11, early: 0 },
      { session: 'pm', status: 'present', in: '14:00', out: '17:30', late: 0, early: 0 },
    ],
  });
  const weekend = report.days.find((day) => day.date === '2026-04-11');
  expect(weekend).toMatchObject({ sessions: [{ status: 'rest', in: null }, { status: 'rest' }] });
});

it('a B岗 of another window does not move the person who has an A岗', async () => {
  const office = await openOffice();
  const staffId = await office.hire('0147', '张三');
  const other = await office.call<{ id: number }>('units.saveWindow', {
    id: null,
    code: 'W2',
    name: '社保窗口',
  });
  await office.call('staff.addPosting', {
    staffId,
    windowId: other.id,
    duty: 'B',
    post: 'clerk',
    startDate: '2026-04-02',
  });
  await office.punches('0147 2026-04-07 08:41 12:00 14:00 17:30');
  const story = await office.call('attendance.day', { staffId, date: '2026-04-07' });
  expect(story).toMatchObject({ windowName: '企业开办窗口' });
});

it('the month sheet goes to Excel with text that stays text', async () => {
  const office = await openOffice();
  await office.hire('0147', '=1+1');
  await office.punches('0147 2026-04-07 08:41 12:00 14:00 17:30');
  const { file, rows } = await office.call<{ file: string; rows: number }>('attendance.exportMonth', {
    month: MONTH,
  });
  expect(rows).toBe(1);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(office.saved.get(file)!.slice().buffer);
  const sheet = workbook.worksheets[0]!;
  expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', paperSize: 9 });
  expect(sheet.getCell('B4').value).toBe('=1+1');
  expect(sheet.getCell('K4').value).toBe('○√');
  expect(sheet.getCell('C4').value).toBe('企业开办窗口');
});

it('the day opens on the last day with data and counts people by their worst session', async () => {
  const office = await openOffice();
  await office.hire('0147', '张三');
  await office.hire('0148', '李四');
  expect(await office.call('attendance.today', { date: null })).toMatchObject({
    date: '2026-04-10',
    dataUntil: null,
  });
  await office.punches(
    '0147 2026-04-07 08:41 12:00 14:00 17:30',
    '0147 2026-04-08 08:20 12:00 14:00 17:50',
    '0148 2026-04-08 08:45 12:00 14:00 18:10',
  );
  const picture = await office.call<DayPicture>('attendance.today', { date: null });
  expect(picture).toMatchObject({ date: '2026-04-08', due: 2, dataUntil: '2026-04-08' });
  expect(picture.windows).toMatchObject([
    { name: '企业开办窗口', people: [{ name: '张三' }, { name: '李四' }] },
  ]);
});

it('writes the notices of the day under the sheet as papers write days', async () => {
  const office = await openOffice();
  await office.hire('0147', '张三');
  for (const [name, from, to] of [
    ['全楼停电', '2026-03-09', '2026-03-09'],
    ['大雪推迟上班', '2026-03-10', '2026-03-11'],
  ]) {
    await office.call('calendar.saveNotice', {
      ...{ name, from, to, scope: { kind: 'center' } },
      effect: { kind: 'suspend', sessions: ['am'] },
    });
  }
  const sheet = await attendanceSheet(office.database.kysely, '2026-03', wallAt('2026-04-02', 540));
  expect(sheet.notes).toEqual(['3月9日 全楼停电', '3月10日至3月11日 大雪推迟上班']);
});

it('refuses a month that is none', async () => {
  const office = await openOffice();
  expect(await office.refusal('attendance.month', { month: '2026-13' })).toMatchObject({
    code: 'invalid_input',
  });
});
