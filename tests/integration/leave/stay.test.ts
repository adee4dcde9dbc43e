import { describe, expect, it } from 'vitest';
import { awayIntervals, pendingLeaves } from '#electron/features/leave/index';
import type { LeaveDetail, LeavePreview, LeaveRow } from '#shared/contracts/leave';
import { approve, asked, at, factsOf, lend, type Office, openOffice, submit } from './support';

const change = (office: Office, name: string, { id, version }: LeaveRow, rest: object) =>
  office.call<LeaveDetail>(`leave.${name}`, { id, version, ...rest });
const refused = async (office: Office, name: string, { id, version }: LeaveRow, rest: object) =>
  (await office.refusal(`leave.${name}`, { id, version, ...rest })).code;
const until = (date: string, half = 'pm') => ({ end: { date: `2026-${date}`, at: half } });

describe('an extension', () => {
  it('moves the end once it is signed, and attendance, facts and balance with it', async () => {
    const office = await openOffice();
    const { 乙 } = office.people;
    await office.call('leave.adjust', {
      staffId: 乙,
      account: 'annual',
      halfDays: 10,
      validFrom: '2026-01-01',
      expiresOn: '2026-12-31',
      reason: '测试',
    });
    const leave = await approve(office, await submit(office, 乙, '04-13', '04-14', { kind: 'annual' }));
    office.setNow(at('04-14 10:00'));
    const extended = await change(office, 'extend', leave, { ...until('04-16'), reason: '家中有事' });
    expect(extended).toMatchObject({
      endAt: at('04-14 17:30'),
      extensionTo: at('04-16 17:30'),
      waitingFor: 'any',
    });
    expect(await pendingLeaves(office.database.kysely, '2026-04', at('04-14 09:00'))).toHaveLength(1);
    const signed = await approve(office, extended);
    expect(signed).toMatchObject({
      endAt: at('04-16 17:30'),
      extensionTo: null,
      halfDays: 8,
      retroactive: false,
    });
    expect(signed.bookings).toMatchObject([{ halfDays: 8 }]);
    const [away] = await awayIntervals(office.database.kysely, at('04-16 00:00'), at('04-17 00:00'));
    expect(away).toMatchObject({ staffId: 乙, to: at('04-16 17:30') });
    expect(await factsOf(office, '2026-04')).toHaveLength(4);
  });

  it('that is signed too late is 先斩后奏 for its own days', async () => {
    const office = await openOffice();
    const leave = await approve(office, await submit(office, office.people.乙, '04-13', '04-14'));
    office.setNow(at('04-15 09:00'));
    const extended = await change(office, 'extend', leave, { ...until('04-15'), reason: '未愈' });
    const signed = await approve(office, extended);
    expect(signed.retroactive).toBe(true);
    expect((await factsOf(office, '2026-04')).map(({ kind }) => kind)).toEqual([
      'leave',
      'leave',
      'retroactive_leave',
    ]);
  });

  it('is refused where it cannot be', async () => {
    const office = await openOffice();
    const { 乙 } = office.people;
    const sent = await submit(office, 乙, '04-13', '04-14');
    const rest = { ...until('04-16'), reason: '' };
    expect(await refused(office, 'extend', sent, rest)).toBe('leave_not_approved');
    const leave = await approve(office, sent);
    await submit(office, 乙, '04-16', '04-16');
    expect(await refused(office, 'extend', leave, rest)).toBe('leave_overlap');
    expect(await refused(office, 'extend', leave, until('04-14'))).toBe('leave_extension_shorter');
    const waiting = await change(office, 'extend', leave, until('04-15'));
    expect(await refused(office, 'extend', waiting, until('04-15'))).toBe('leave_extension_waits');
    const answer = { id: waiting.id, version: waiting.version, decision: 'refuse', note: '不同意' };
    const kept = await office.call<LeaveDetail>('leave.decide', answer);
    expect(kept).toMatchObject({ state: 'approved', endAt: at('04-14 17:30'), extensionTo: null });
  });
});

describe('an overdue return', () => {
  it('is flagged the same day, is absence, and is none once the office accepts it', async () => {
    const office = await openOffice();
    const leave = await approve(office, await submit(office, office.people.乙, '04-13', '04-13'));
    office.setNow(at('04-14 08:30'));
    const phase = async () => (await office.call<LeaveRow[]>('leave.list'))[0]!.phase;
    expect(await phase()).toBe('away');
    office.setNow(at('04-14 08:31'));
    expect(await phase()).toBe('overdue');
    office.setNow(at('04-14 18:00'));
    const back = await change(office, 'returned', leave, { returnedAt: at('04-14 17:30') });
    expect(back).toMatchObject({ overdueUntil: at('04-14 17:30'), overdueSettled: false });
    const facts = async () =>
      (await factsOf(office, '2026-04')).map(({ kind, halfDays, tags }) => [kind, halfDays, tags]);
    expect(await facts()).toContainEqual(['overdue_return', 2, []]);
    const settled = await change(office, 'settleOverdue', back, { settled: true, reason: '列车停运' });
    expect(settled).toMatchObject({ overdueSettled: true, overdueReason: '列车停运' });
    expect(await facts()).toContainEqual(['overdue_return', 2, ['waived']]);
    await change(office, 'settleOverdue', settled, { settled: false, reason: '查无此事' });
    expect(await facts()).toContainEqual(['overdue_return', 2, []]);
  });

  it('cannot be settled before it is, nor by a manager', async () => {
    const office = await openOffice();
    const leave = await approve(office, await submit(office, office.people.乙, '03-30', '03-30'));
    const settle = { settled: true, reason: '列车停运' };
    const back = await change(office, 'returned', leave, { returnedAt: at('03-31 18:00') });
    await office.asManager();
    expect(await refused(office, 'settleOverdue', back, settle)).toBe('no_permission');
    await office.asChief();
    const inTime = await approve(office, await submit(office, office.people.丙, '04-13', '04-13'));
    expect(await refused(office, 'settleOverdue', inTime, settle)).toBe('leave_not_overdue');
  });
});

describe('a notice entered afterwards', () => {
  it('turns 先斩后奏 into a late paper', async () => {
    const office = await openOffice();
    const late = await approve(office, await submit(office, office.people.乙, '04-09', '04-09'));
    expect(late.retroactive).toBe(true);
    const told = {
      notifiedAt: at('04-09 08:00'),
      notifiedTo: '窗口负责人',
      notifiedHow: 'phone',
      reason: '通话记录',
    };
    const mended = await change(office, 'setNotified', late, told);
    expect(mended).toMatchObject({ retroactive: false, notified: true, notifiedHow: 'phone' });
    const future = { ...told, notifiedAt: at('04-10 10:01') };
    expect(await refused(office, 'setNotified', mended, future)).toBe('in_future');
    expect(await refused(office, 'setNotified', mended, { ...told, notifiedTo: '' })).toBe(
      'notified_incomplete',
    );
  });
});

describe('the departure', () => {
  it('is kept with its time', async () => {
    const office = await openOffice();
    const leave = await approve(office, await submit(office, office.people.乙, '04-10', '04-10'));
    expect(await change(office, 'departed', leave, { departedAt: at('04-10 09:00') })).toMatchObject({
      departedAt: at('04-10 09:00'),
    });
    const later = { ...leave, version: leave.version + 1 };
    expect(await refused(office, 'departed', later, { departedAt: at('04-10 11:00') })).toBe('in_future');
  });
});

describe('the AB岗 guard', () => {
  const require = (office: Office, rest = {}) =>
    office.call('leave.saveSettings', {
      requireSubstitute: true,
      requirePapers: false,
      lieuMinutesPerHalfDay: 180,
      lieuMonths: 12,
      ...rest,
    });
  const code = async (office: Office, ...input: Parameters<typeof asked>) =>
    (await office.refusal('leave.submit', asked(...input))).code;

  it('asks for a substitute of the window or of one that lends, or a stand-in of the unit', async () => {
    const office = await openOffice();
    await require(office);
    const { 甲, 乙, 丙 } = office.people;
    expect(await code(office, 乙, '04-13', '04-13')).toBe('substitute_required');
    expect(await code(office, 丙, '04-13', '04-13')).toBe('stand_in_required');
    expect(await code(office, 乙, '04-13', '04-13', { substituteId: 丙 })).toBe('substitute_other_window');
    await lend(office);
    const lent = await submit(office, 乙, '04-13', '04-13', { substituteId: 丙, handover: '印章' });
    expect(lent).toMatchObject({ substituteName: '测试丙', handover: '印章' });
    expect(await code(office, 丙, '04-13', '04-13', { standIn: '李某' })).toBe('substitute_needed_elsewhere');
    expect((await submit(office, 丙, '04-14', '04-14', { standIn: '李某' })).standIn).toBe('李某');
    await submit(office, 乙, '04-15', '04-15', { substituteId: 甲 });
  });

  it('offers people of the window, B岗 first, and of one that lends; who is away comes last', async () => {
    const office = await openOffice();
    const { 甲, 乙, 丙 } = office.people;
    const offered = async (staffId: number, text = '') =>
      (
        await office.call<{ name: string; away: boolean }[]>('leave.substitutes', {
          ...{ staffId, text },
          ...{ from: '2026-04-13', to: '2026-04-14' },
        })
      ).map(({ name, away }) => (away ? `${name}!` : name));
    expect(await offered(乙)).toEqual(['测试甲']);
    expect(await offered(丙)).toEqual([]);
    await lend(office);
    expect(await offered(乙)).toEqual(['测试甲', '测试丙']);
    await submit(office, 甲, '04-14', '04-14');
    expect(await offered(乙)).toEqual(['测试丙', '测试甲!']);
    expect(await offered(乙, '001')).toEqual(['测试甲!']);
    await office.call('staff.addPosting', {
      ...{ staffId: 丙, windowId: office.windows.tax },
      ...{ duty: 'B', post: 'clerk', startDate: '2026-04-01' },
    });
    expect(await offered(甲)).toEqual(['测试丙', '测试乙']);
    await office.asManager();
    const foreign = { staffId: 丙, from: '2026-04-13', to: '2026-04-13' };
    expect((await office.refusal('leave.substitutes', foreign)).code).toBe('not_your_window');
  });

  it('lets the substitute go once another is found', async () => {
    const office = await openOffice();
    await require(office);
    await lend(office);
    const { 甲, 乙, 丙 } = office.people;
    const leave = await approve(office, await submit(office, 乙, '04-13', '04-13', { substituteId: 甲 }));
    expect(await code(office, 甲, '04-13', '04-13', { substituteId: 丙 })).toBe(
      'substitute_needed_elsewhere',
    );
    const self = { substituteId: 乙, standIn: '', handover: '' };
    expect(await refused(office, 'setSubstitute', leave, self)).toBe('substitute_self');
    const none = { substituteId: null, standIn: '', handover: '' };
    expect(await refused(office, 'setSubstitute', leave, none)).toBe('substitute_required');
    const other = await change(office, 'setSubstitute', leave, { ...self, substituteId: 丙 });
    expect(other.substituteName).toBe('测试丙');
    await submit(office, 甲, '04-13', '04-13', { standIn: '李某' });
  });

  it('shows whose substitute fell away', async () => {
    const office = await openOffice();
    const { 甲, 乙 } = office.people;
    const leave = await approve(office, await submit(office, 乙, '04-13', '04-13', { substituteId: 甲 }));
    await submit(office, 甲, '04-13', '04-13');
    const tasks = await office.call<{ task: string; leave: LeaveRow }[]>('leave.tasks');
    expect(tasks.map(({ task, leave: { id } }) => [task, id])).toContainEqual(['substitute_away', leave.id]);
  });

  it('warns when fewer are left than the window needs', async () => {
    const office = await openOffice();
    const { windows, people } = office;
    await office.call('leave.saveCover', { windowId: windows.tax, minimum: 2, partnerIds: [] });
    const { kind: _, ...input } = asked(people.乙, '04-13', '04-13');
    const warnings = async (rest = {}) =>
      (await office.call<LeavePreview>('leave.preview', { ...input, ...rest })).warnings.map(
        (one) => one.code,
      );
    expect(await warnings()).toEqual(['below_minimum']);
    expect(await warnings({ standIn: '李某' })).toEqual(['handover_missing']);
  });

  it('refuses a window that lends to itself', async () => {
    const office = await openOffice();
    const { tax } = office.windows;
    const input = { windowId: tax, minimum: 1, partnerIds: [tax] };
    expect((await office.refusal('leave.saveCover', input)).code).toBe('cover_own_window');
  });
});
