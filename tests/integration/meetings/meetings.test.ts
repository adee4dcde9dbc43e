import { describe, expect, it } from 'vitest';
import { meetingFacts, openMeetings } from '#electron/features/meetings/index';
import { readWorkbook } from '#electron/platform/workbook-reader';
import type { ResultDetail } from '#shared/contracts/assessment';
import type { MeetingDetail, MeetingRow, SheetMarkRow } from '#shared/contracts/meetings';
import { approve, at, auditOf, closeMonth, type Office, openOffice, submit } from '../leave/support';

const meeting = (rest: Record<string, unknown> = {}) => ({
  id: null,
  title: '四月例会',
  kind: 'meeting',
  important: true,
  date: '2026-04-09',
  startMinute: 960,
  endMinute: 1020,
  place: '三楼会议室',
  scope: 'everyone',
  ...rest,
});
const save = async (office: Office, rest: Record<string, unknown> = {}): Promise<number> =>
  (await office.call<{ id: number }>('meetings.save', meeting(rest))).id;
const get = (office: Office, id: number) => office.call<MeetingDetail>('meetings.get', { id });
const mark = (office: Office, id: number, staffId: number, word: string | null, reason = '') =>
  office.call('meetings.mark', { id, marks: [{ staffId, mark: word, reason }] });
const names = ({ attendees }: MeetingDetail) => attendees.map(({ name }) => name);

describe('who must come', () => {
  it('is everybody posted, a window’s people, or the named ones', async () => {
    const office = await openOffice();
    const { people, windows } = office;
    expect(names(await get(office, await save(office)))).toEqual(['测试甲', '测试乙', '测试丙']);
    const ofWindow = await save(office, { scope: 'windows', windowIds: [windows.police] });
    expect(names(await get(office, ofWindow))).toEqual(['测试丙']);
    const named = await save(office, { scope: 'persons', staffIds: [people.乙, people.乙] });
    expect(names(await get(office, named))).toEqual(['测试乙']);
    expect(await office.call<MeetingRow[]>('meetings.list', { month: '2026-04' })).toHaveLength(3);
    expect(await auditOf(office, 'meeting')).toHaveLength(3);
  });

  it('follows a change, but loses no mark', async () => {
    const office = await openOffice();
    const { people } = office;
    const id = await save(office);
    await mark(office, id, people.甲, 'absent');
    await save(office, { id, scope: 'persons', staffIds: [people.甲, people.丙] });
    expect((await get(office, id)).attendees).toMatchObject([
      { name: '测试甲', mark: 'absent' },
      { name: '测试丙', mark: null },
    ]);
    const without = meeting({ id, scope: 'persons', staffIds: [people.丙] });
    expect(await office.refusal('meetings.save', without)).toMatchObject({
      code: 'meeting_drops_marked',
      params: { name: '测试甲' },
    });
    const moved = meeting({ id, date: '2026-04-08' });
    expect((await office.refusal('meetings.save', moved)).code).toBe('meeting_marked_moved');
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['an end before the start', { startMinute: 960, endMinute: 900 }, 'meeting_ends_before_start'],
    ['a day when nobody is posted', { date: '2026-01-02' }, 'meeting_without_people'],
    ['a window that is not there', { scope: 'windows', windowIds: [99] }, 'not_found'],
    ['a person who is not there', { scope: 'persons', staffIds: [99] }, 'not_found'],
    ['nobody', { scope: 'persons', staffIds: [] }, 'meeting_without_people'],
    ['a report after the start', { reportDueAt: at('04-09 16:01') }, 'meeting_report_after_start'],
    ['a title of blanks', { title: '  ' }, 'invalid_input'],
    ['a meeting that is gone', { id: 99 }, 'not_found'],
  ])('refuses %s', async (_, rest, code) => {
    const office = await openOffice();
    expect((await office.refusal('meetings.save', meeting(rest))).code).toBe(code);
    expect(await office.call('meetings.list', { month: '2026-04' })).toEqual([]);
  });

  it('refuses a person who is not posted that day', async () => {
    const office = await openOffice();
    const named = meeting({ date: '2026-01-04', scope: 'persons', staffIds: [office.people.乙] });
    expect(await office.refusal('meetings.save', named)).toMatchObject({
      code: 'not_posted_that_day',
      params: { name: '测试乙' },
    });
  });
});

describe('marking', () => {
  it('counts, takes back, and shows who is on leave', async () => {
    const office = await openOffice();
    const { people } = office;
    await approve(office, await submit(office, people.丙, '04-09', '04-09'));
    const id = await save(office);
    expect((await get(office, id)).attendees.map(({ away }) => away)).toEqual([null, null, 'personal']);
    await mark(office, id, people.甲, 'late');
    await mark(office, id, people.乙, 'absent');
    await mark(office, id, people.丙, 'excused', '请假');
    expect(await office.call('meetings.list', { month: '2026-04' })).toMatchObject([
      { people: 3, marked: 3, late: 1, absent: 1, excused: 1, early: 0 },
    ]);
    await mark(office, id, people.甲, null, 'gone');
    expect((await get(office, id)).attendees[0]).toMatchObject({ mark: null, reason: '' });
  });

  it.each<[string, [string, string, string], string]>([
    ['an excuse without a reason', ['2026-04-09', 'excused', ''], 'reason_required'],
    ['a meeting that has not begun', ['2026-04-20', 'absent', ''], 'meeting_not_begun'],
    ['a word of no meaning', ['2026-04-09', 'maybe', ''], 'invalid_input'],
  ])('refuses %s', async (_, [date, word, reason], code) => {
    const office = await openOffice();
    const id = await save(office, { date });
    const marks = [{ staffId: office.people.甲, mark: word, reason }];
    expect((await office.refusal('meetings.mark', { id, marks })).code).toBe(code);
    expect((await get(office, id)).marked).toBe(0);
  });

  it('refuses who was not called, and takes an excuse before the meeting', async () => {
    const office = await openOffice();
    const { people } = office;
    const id = await save(office, { date: '2026-04-20', scope: 'persons', staffIds: [people.甲] });
    const marks = [{ staffId: people.乙, mark: 'excused', reason: '出差' }];
    expect((await office.refusal('meetings.mark', { id, marks })).code).toBe('not_found');
    await mark(office, id, people.甲, 'excused', '出差');
  });
});

describe('closed months', () => {
  it('refuse everything', async () => {
    const office = await openOffice();
    const id = await save(office, { date: '2026-03-10', reportDueAt: at('03-09 17:00') });
    await closeMonth(office, '2026-03');
    const marks = [{ staffId: office.people.甲, mark: 'absent', reason: '' }];
    const reports = [{ windowId: office.windows.tax, state: 'missing', reason: '' }];
    const refusals = [
      office.refusal('meetings.save', meeting({ date: '2026-03-10' })),
      office.refusal('meetings.save', meeting({ id, date: '2026-04-01' })),
      office.refusal('meetings.save', meeting({ reportDueAt: at('03-31 17:00') })),
      office.refusal('meetings.mark', { id, marks }),
      office.refusal('meetings.report', { id, reports }),
      office.refusal('meetings.remove', { id, reason: '误录' }),
    ];
    for (const { code } of await Promise.all(refusals)) expect(code).toBe('month_closed');
    expect((await get(office, id)).closed).toBe(true);
  });
});

describe('the assessment', () => {
  const scoreOf = (office: Office, subject: 'window' | 'person', id: number) =>
    office.call<ResultDetail>('assessment.result', { month: '2026-04', subject, id });

  it('takes 2 points from the window for an absence, 1 for lateness; an excuse is listed, not charged', async () => {
    const office = await openOffice();
    const { people, windows } = office;
    const id = await save(office);
    const before = await scoreOf(office, 'window', windows.tax);
    const charged = async () =>
      (await scoreOf(office, 'window', windows.tax)).lines
        .filter(({ clause }) => clause.startsWith('四（四）1'))
        .map(({ clause, points }) => [clause, points]);
    expect(await charged()).toEqual([]);
    await mark(office, id, people.甲, 'absent');
    expect(await charged()).toEqual([['四（四）1', -200]]);
    await mark(office, id, people.乙, 'late');
    expect(await charged()).toEqual([
      ['四（四）1', -200],
      ['四（四）1中段', -100],
    ]);
    const after = await scoreOf(office, 'window', windows.tax);
    expect(before.row.score - after.row.score).toBe(300);
    await mark(office, id, people.甲, 'excused', '住院');
    const excused = await scoreOf(office, 'window', windows.tax);
    expect(excused.row.score).toBe(before.row.score - 100);
    expect(excused.notCharged.flatMap(({ reason, facts }) => [[reason, facts[0]?.label]])).toContainEqual([
      'exempt',
      '四月例会 · 住院',
    ]);
  });

  it('charges a window 2 points for a report that is missing, in the month of its deadline', async () => {
    const office = await openOffice();
    const { windows } = office;
    const reportDueAt = at('03-31 17:00');
    const id = await save(office, { reportDueAt, reportAbout: '参会名单' });
    expect((await get(office, id)).windowReports.map(({ windowName }) => windowName)).toEqual([
      '办税窗口',
      '户籍窗口',
    ]);
    const { kysely } = office.database;
    expect(await openMeetings(kysely, '2026-03')).toHaveLength(1);
    await office.call('meetings.report', {
      id,
      reports: [
        { windowId: windows.tax, state: 'missing' },
        { windowId: windows.police, state: 'reported' },
      ],
    });
    expect(await meetingFacts(kysely, '2026-03')).toMatchObject([
      { item: 'meeting_report_missing', windowId: windows.tax, staffId: null, date: '2026-03-31' },
    ]);
    expect(await meetingFacts(kysely, '2026-04')).toEqual([]);
    const open = [await openMeetings(kysely, '2026-03'), await openMeetings(kysely, '2026-04')];
    expect(open.map(({ length }) => length)).toEqual([0, 1]);
  });

  it('charges nothing for a meeting of no importance', async () => {
    const office = await openOffice();
    const id = await save(office, { important: false });
    await mark(office, id, office.people.甲, 'absent');
    expect(await meetingFacts(office.database.kysely, '2026-04')).toEqual([]);
  });
});

describe('reports', () => {
  it.each<[string, Record<string, unknown>, object, string]>([
    ['where none is due', {}, { state: 'missing' }, 'meeting_without_report'],
    [
      'before the deadline',
      { reportDueAt: at('04-11 17:00') },
      { state: 'missing' },
      'meeting_report_not_due',
    ],
    [
      'an excuse without a reason',
      { reportDueAt: at('04-11 17:00') },
      { state: 'excused' },
      'reason_required',
    ],
  ])('are refused %s', async (_, rest, report, code) => {
    const office = await openOffice();
    const id = await save(office, { date: '2026-04-13', ...rest });
    const reports = [{ windowId: office.windows.tax, ...report }];
    expect((await office.refusal('meetings.report', { id, reports })).code).toBe(code);
  });
});

describe('the sign-in sheet', () => {
  it('goes out as Excel, comes back filled in, and changes nothing by being read', async () => {
    const office = await openOffice();
    const id = await save(office, { title: '安全/消防 例会' });
    await mark(office, id, office.people.甲, 'late');
    const { fileName } = await office.call<{ fileName: string }>('meetings.exportSheet', { id });
    expect(fileName).toBe('2026-04-09 安全 消防 例会 签到表.xlsx');
    const token = await office.pick('back.xlsx', office.saved.get(fileName)!);
    const [sheet] = await readWorkbook(`${office.folder}/back.xlsx`);
    expect(sheet?.rows[2]?.cells).toEqual(['工号', '姓名', '窗口', '出席情况', '事由']);
    expect(await office.call<SheetMarkRow[]>('meetings.readSheet', { id, token })).toEqual([
      {
        row: 4,
        staffNo: '001',
        name: '测试甲',
        staffId: office.people.甲,
        mark: 'late',
        reason: '',
        problem: null,
      },
    ]);
    const wrong = await office.pick('wrong.xlsx', 'no workbook');
    expect((await office.refusal('meetings.readSheet', { id, token: wrong })).code).toMatch(/^file_/);
  });
});

it('is removed with a reason, which the log keeps together with the marks', async () => {
  const office = await openOffice();
  const id = await save(office);
  await mark(office, id, office.people.甲, 'absent');
  await office.call('meetings.remove', { id, reason: '会议取消' });
  expect((await office.refusal('meetings.get', { id })).code).toBe('not_found');
  const row = (await auditOf(office, 'meeting')).at(-1);
  expect(row?.reason).toBe('会议取消');
  expect(row?.before).toContain('absent');
});
