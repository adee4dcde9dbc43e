import ExcelJS from 'exceljs';
import { beforeEach, describe, expect, it } from 'vitest';
import { gatherMonth } from '#electron/features/attendance/gather';
import { attendanceSheet } from '#electron/features/attendance/paper';
import { sheetWorkbook } from '#electron/features/attendance/workbook';
import { readWorkbook } from '#electron/platform/workbook-reader';
import type { RosterBulkResult, RosterWeek } from '#shared/contracts/roster';
import { computePersonMonth, planMonth } from '#shared/domain/attendance/month';
import { wallAt } from '#shared/domain/time/wall';
import { auditOf, closeMonth, type Office, openOffice, submit } from '../leave/support';

// The office stands on Friday 2026-04-10; this is the week after.
const MONDAY = '2026-04-13';
const TUESDAY = '2026-04-14';
const SATURDAY = '2026-04-18';
const RULE = { before: 120, after: 180, grace: 0 };
const hours = (start: number, end: number) => [{ code: 'x', start, end, in: RULE, out: RULE }];

let office: Office;
let shifts: Record<'day' | 'night' | 'off', number>;
let patternId: number;

const save = async (
  sign: string,
  name: string,
  sessions: object[],
  restAfter = 0,
  id: number | null = null,
) =>
  (
    await office.call<{ id: number }>('roster.saveShift', {
      ...{ id, sign, name, colour: 'blue', sessions, restAfter },
    })
  ).id;
const put = (staffId: number, shiftId: number, date = MONDAY, rest: object = {}) =>
  office.call<{ id: number }>('roster.putShift', { date, staffId, shiftId, ...rest });
const week = (date = MONDAY) => office.call<RosterWeek>('roster.week', { date });
const signs = ({ duties, shifts: all }: RosterWeek, name: string) =>
  duties
    .filter((duty) => duty.kind === 'shift' && duty.name === name)
    .map(({ date, shiftId }) => `${date.slice(8)}${all.find(({ id }) => id === shiftId)?.sign}`)
    .join(' ');

beforeEach(async () => {
  office = await openOffice();
  shifts = {
    day: await save('白', '白班', hours(480, 1200), 720),
    night: await save('夜', '夜班', hours(1200, 1920), 720),
    off: await save('休', '轮休', []),
  };
  const steps = [shifts.day, shifts.night, shifts.off, shifts.off];
  patternId = (
    await office.call<{ id: number }>('roster.savePattern', { id: null, name: '四班三运转', steps })
  ).id;
});

it('the printed month sheet has the signs of planned shifts, in the cells and in the legend', async () => {
  const { people } = office;
  await put(people.甲, shifts.day);
  await put(people.甲, shifts.night, TUESDAY);
  const sheet = await attendanceSheet(office.database.kysely, '2026-04', wallAt(MONDAY, 0));
  const row = (name: string) => sheet.rows.find((each) => each.name === name);
  expect(row('测试甲')?.shifts?.slice(11, 15)).toEqual(['', '白', '夜', '']);
  expect(row('测试乙')?.shifts).toEqual([]);
  expect(sheet.shifts).toEqual([
    { sign: '白', name: '白班' },
    { sign: '夜', name: '夜班' },
  ]);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await sheetWorkbook(sheet)).buffer as ArrayBuffer);
  const page = workbook.worksheets[0]!;
  const line = page.getColumn(2).values.indexOf('测试甲');
  // Four columns stand before the first of the month.
  expect(String(page.getRow(line).getCell(4 + 13).value).split('\n')[0]).toBe('白');
  expect(JSON.stringify(page.getSheetValues())).toContain('［夜］夜班');
});

describe('shifts', () => {
  it('are planned, changed in place, moved, swapped, copied and undone like duties', async () => {
    const { people } = office;
    await put(people.甲, shifts.day);
    await put(people.甲, shifts.night);
    const { duties } = await week();
    expect(duties).toMatchObject([
      {
        kind: 'shift',
        shiftId: shifts.night,
        startMinute: 1200,
        endMinute: 1920,
        windowId: office.windows.tax,
      },
    ]);
    const { id: other } = await put(people.乙, shifts.off, TUESDAY);
    await office.call('roster.swap', { first: duties[0]!.id, second: other, note: '双方商定' });
    expect([signs(await week(), '测试甲'), signs(await week(), '测试乙')]).toEqual(['14休', '13夜']);
    await office.call('roster.copyWeek', { from: MONDAY, to: '2026-04-20' });
    expect(signs(await week('2026-04-20'), '测试乙')).toBe('20夜');
    const { undo } = await week();
    await office.call('roster.undo', { id: undo!.id });
    expect(signs(await week('2026-04-20'), '测试乙')).toBe('');
    await office.call('roster.move', { id: other, date: '2026-04-15', windowId: office.windows.tax });
    expect(signs(await week(), '测试甲')).toBe('15休');
    const edit = { id: other, staffId: people.甲, shiftId: shifts.day, startMinute: 0, endMinute: 0 };
    await office.call('roster.edit', edit);
    expect((await week()).duties.find(({ id }) => id === other)).toMatchObject({
      ...{ shiftId: shifts.day, startMinute: 480, endMinute: 1200 },
    });
    expect((await auditOf(office, 'shift')).length).toBe(3);
  });

  it('stand in place of timetable and calendar when days are judged', async () => {
    const { people } = office;
    await put(people.甲, shifts.night);
    await put(people.甲, shifts.off, TUESDAY);
    await put(people.甲, shifts.day, SATURDAY);
    const input = await gatherMonth(office.database.kysely, '2026-04', people.甲);
    const plan = planMonth('2026-04', input, [MONDAY, TUESDAY, '2026-04-15', SATURDAY]);
    const judged = computePersonMonth(plan, input.people[0]!).days.map(({ date, rest, sessions }) => [
      ...[date.slice(8), rest],
      sessions.map(({ session, start, end }) => `${session} ${(end - start) / 3_600_000}`).join(),
    ]);
    expect(judged).toEqual([
      ['13', null, 'shift 12'],
      ['14', 'shift_rest', expect.stringContaining('am')],
      ['15', null, expect.stringContaining('am')],
      ['18', null, 'shift 12'],
    ]);
  });

  it('are what leave of their day is measured on', async () => {
    const { people } = office;
    await put(people.甲, shifts.night, TUESDAY);
    const leave = await submit(office, people.甲, '04-14', '04-14');
    expect([leave.startAt, leave.endAt]).toEqual([wallAt(TUESDAY, 1200), wallAt(TUESDAY, 1920)]);
    expect(leave.halfDays).toBe(2);
  });

  it('refuse hours, signs and names that cannot be', async () => {
    const refusal = (sign: string, name: string, sessions: object[], id: number | null = null) =>
      office.refusal('roster.saveShift', {
        ...{ id, sign, name, colour: 'blue', sessions, restAfter: 0 },
      });
    expect(await refusal('晚', '晚班', hours(1200, 480))).toMatchObject({ code: 'session_end_before_start' });
    expect(await refusal('晚', '晚班', hours(480, 1921))).toMatchObject({ code: 'session_too_long' });
    expect(await refusal('夜', '晚班', hours(1200, 1920))).toMatchObject({ code: 'shift_sign_taken' });
    expect(await refusal('午', '午间值班', hours(720, 840))).toMatchObject({ code: 'shift_name_taken' });
    expect(await refusal('顶岗', '晚班', hours(720, 840))).toMatchObject({ code: 'shift_sign_taken' });
    expect(await refusal('晚', '晚班', hours(720, 840), 99)).toMatchObject({ code: 'not_found' });
  });

  it('cannot be given to who is not posted, nor to somebody who has a duty on a day off', async () => {
    const { people, windows } = office;
    const shift = { staffId: people.甲, shiftId: shifts.day };
    expect(await office.refusal('roster.putShift', { ...shift, date: '2026-01-04' })).toMatchObject({
      code: 'duty_not_posted',
    });
    const noon = { date: MONDAY, kind: 'noon', windowId: windows.tax, staffId: people.甲 };
    await office.call('roster.assign', noon);
    expect(await office.refusal('roster.putShift', { ...shift, date: MONDAY })).toMatchObject({
      code: 'duty_overlaps',
    });
    const off = { ...shift, shiftId: shifts.off, date: MONDAY };
    expect(await office.refusal('roster.putShift', off)).toMatchObject({ code: 'duty_on_day_off' });
    await put(people.乙, shifts.night);
    const early = { ...noon, staffId: people.乙, date: TUESDAY, startMinute: 420, endMinute: 500 };
    expect(await office.refusal('roster.assign', early)).toMatchObject({ code: 'duty_overlaps' });
  });

  it('change with their definition in open months only, which says so before', async () => {
    const { people } = office;
    await put(people.甲, shifts.night, '2026-03-31');
    await put(people.甲, shifts.night, MONDAY);
    await closeMonth(office, '2026-03');
    const later = { id: shifts.night, sign: '夜', name: '夜班', colour: 'red', restAfter: 0 };
    const changed = { ...later, sessions: hours(1260, 1920) };
    expect(await office.call('roster.previewShift', changed)).toEqual({ days: 1, people: 1, closedDays: 1 });
    expect(await office.call('roster.previewShift', { ...later, sessions: hours(1200, 1920) })).toEqual({
      ...{ days: 0, people: 0, closedDays: 0 },
    });
    await office.call('roster.saveShift', changed);
    expect((await week()).duties[0]?.startMinute).toBe(1260);
    expect((await week('2026-03-31')).duties[0]?.startMinute).toBe(1200);
    expect(
      await office.refusal('roster.putShift', {
        ...{ date: '2026-03-30', staffId: people.甲, shiftId: shifts.night },
      }),
    ).toMatchObject({ code: 'month_closed' });
  });

  it('are deleted when nobody had them, else retired, and not while a rotation needs them', async () => {
    const { people } = office;
    expect(await office.refusal('roster.removeShift', { id: shifts.off })).toMatchObject({
      code: 'shift_in_pattern',
    });
    await office.call('roster.removePattern', { id: patternId });
    await put(people.甲, shifts.day);
    expect(await office.call('roster.removeShift', { id: shifts.day })).toEqual({ retired: true });
    expect(await office.call('roster.removeShift', { id: shifts.off })).toEqual({ retired: false });
    const again = { date: TUESDAY, staffId: people.甲, shiftId: shifts.day };
    expect(await office.refusal('roster.putShift', again)).toMatchObject({ code: 'shift_retired' });
    expect(signs(await week(), '测试甲')).toBe('13白');
  });
});

describe('a rotation over shifts', () => {
  const fill = (rest: object = {}) =>
    office.call<RosterBulkResult>('roster.fillPattern', {
      ...{ patternId, windowId: office.windows.tax, from: MONDAY, to: '2026-04-19' },
      staffIds: [office.people.甲, office.people.乙],
      ...rest,
    });

  it('fills the days, leaves what stands, and replaces it when told; all at once undone', async () => {
    await put(office.people.甲, shifts.off);
    expect(await fill()).toMatchObject({ placed: 13, skipped: [{ date: MONDAY, code: 'shift_taken' }] });
    expect(signs(await week(), '测试甲')).toBe('13休 14夜 15休 16休 17白 18夜 19休');
    expect(signs(await week(), '测试乙')).toBe('13休 14白 15夜 16休 17休 18白 19夜');
    expect(await fill({ replace: true })).toMatchObject({ placed: 14, skipped: [] });
    expect(signs(await week(), '测试甲')).toBe('13白 14夜 15休 16休 17白 18夜 19休');
    await office.call('roster.undo', { id: (await week()).undo!.id });
    expect(signs(await week(), '测试甲')).toBe('13休 14夜 15休 16休 17白 18夜 19休');
  });

  it('shows the nights nobody has, and rest that is too short', async () => {
    await fill();
    const { conflicts } = await week();
    expect(conflicts.some(({ code, fromMinute }) => code === 'window_empty' && fromMinute === 1200)).toBe(
      true,
    );
    await put(office.people.甲, shifts.day, '2026-04-15');
    expect((await week()).conflicts).toContainEqual(
      expect.objectContaining({ code: 'rest_short', date: TUESDAY, fromMinute: 1920, toMinute: 1920 }),
    );
  });

  it('has at least one day, known shifts, and a span that does not end before it begins', async () => {
    const pattern = (steps: number[]) => ({ id: null, name: '空', steps });
    expect(await office.refusal('roster.savePattern', pattern([]))).toMatchObject({ code: 'invalid_input' });
    expect(await office.refusal('roster.savePattern', pattern([99]))).toMatchObject({ code: 'not_found' });
    const taken = { id: null, name: '四班三运转', steps: [shifts.off] };
    expect(await office.refusal('roster.savePattern', taken)).toMatchObject({ code: 'pattern_name_taken' });
    const input = { patternId, windowId: office.windows.tax, staffIds: [office.people.甲] };
    expect(await office.refusal('roster.fillPattern', { ...input, from: TUESDAY, to: MONDAY })).toMatchObject(
      { code: 'duty_range_empty' },
    );
  });
});

describe('on paper and in Excel', () => {
  it('prints the signs and says what they mean', async () => {
    await put(office.people.甲, shifts.night);
    const { html } = await office.call<{ html: string }>('roster.paper', { date: MONDAY });
    expect(html).toContain('夜：夜班 20:00—次日08:00');
    expect(html).not.toContain('白：白班');
  });

  it('goes out as a list and comes in again unchanged, or with another sign as another shift', async () => {
    await put(office.people.甲, shifts.night);
    await put(office.people.乙, shifts.off);
    const span = { from: MONDAY, to: MONDAY };
    const { fileName } = await office.call<{ fileName: string }>('roster.exportList', span);
    const token = await office.pick('again.xlsx', office.saved.get(fileName)!);
    const [sheet] = await readWorkbook(`${office.folder}/again.xlsx`);
    const lines = sheet!.rows.map(({ cells }) => cells.join('|'));
    expect(lines.some((line) => line.includes('夜班') && line.includes('次日08:00'))).toBe(true);
    expect(await office.call('roster.importPreview', { token })).toMatchObject({ unchanged: 2, errors: 0 });
  });
});
