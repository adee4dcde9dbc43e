import { describe, expect, it } from 'vitest';
import { awayIntervals, pendingLeaves, unreturnedLeaves } from '#electron/features/leave/index';
import type { LeaveDetail, LeavePreview, LeaveRow } from '#shared/contracts/leave';
import { approve, asked, at, auditOf, closeMonth, factsOf, lend, openOffice, submit } from './support';

describe('a leave from the slip to 销假', () => {
  it('is measured on the sessions, decided, and closed by the return', async () => {
    const office = await openOffice();
    const { 乙: staffId, 丙: substituteId } = office.people;
    await lend(office);
    const sent = await submit(office, staffId, '04-13', '04-14', { substituteId, endAt: 'am' });
    expect(sent).toMatchObject({
      staffName: '测试乙',
      windowName: '办税窗口',
      substituteName: '测试丙',
      startAt: at('04-13 08:30'),
      endAt: at('04-14 12:00'),
      dueAt: at('04-14 14:00'),
      halfDays: 3,
      days: 2,
      state: 'submitted',
      retroactive: false,
    });
    expect(await pendingLeaves(office.database.kysely, '2026-04', at('04-14 09:00'))).toHaveLength(1);
    const approved = await approve(office, sent);
    expect(approved).toMatchObject({ state: 'approved', phase: 'upcoming', approverName: '测试主任' });
    office.setNow(at('04-14 13:50'));
    const { id, version } = approved;
    const back = await office.call<LeaveDetail>('leave.returned', {
      id,
      version,
      returnedAt: at('04-14 13:40'),
    });
    expect(back).toMatchObject({ phase: 'returned', overdueUntil: null, halfDays: 3 });
    expect(back.timeline.map(({ mark }) => mark)).toEqual(['done', 'done', 'done', 'todo', 'done']);
    expect((await auditOf(office, 'leave_request')).map(({ operation }) => operation)).toEqual([
      'leave.submit',
      'leave.decide',
      'leave.returned',
    ]);
  });

  it('is previewed with the same length, and says what stands against it', async () => {
    const office = await openOffice();
    const { kind: _, ...input } = asked(office.people.丙, '04-09', '04-12');
    const preview = await office.call<LeavePreview>('leave.preview', input);
    expect(preview).toMatchObject({ halfDays: 4, days: 2, problem: null });
    expect(preview.warnings.map(({ code }) => code)).toEqual(['already_started', 'window_uncovered']);
    const { kind: __, ...weekend } = asked(office.people.丙, '04-11', '04-12');
    const rest = await office.call<LeavePreview>('leave.preview', weekend);
    expect(rest.warnings.map(({ code }) => code)).toContain('nothing_expected');
    const { kind: ___, ...wrong } = asked(office.people.丙, '04-14', '04-13');
    expect(await office.call('leave.preview', wrong)).toMatchObject({
      problem: { code: 'leave_end_before_start' },
      warnings: [],
    });
  });

  it('gives early days back and flags a late return', async () => {
    const office = await openOffice();
    const first = await approve(office, await submit(office, office.people.乙, '04-13', '04-15'));
    const second = await approve(office, await submit(office, office.people.丙, '04-13', '04-13'));
    office.setNow(at('04-14 09:00'));
    expect((await office.call<LeaveRow[]>('leave.list', { phase: 'overdue' })).map(({ id }) => id)).toEqual([
      second.id,
    ]);
    expect(await unreturnedLeaves(office.database.kysely, '2026-04', at('04-14 09:00'), [])).toHaveLength(1);
    office.setNow(at('04-16 14:30'));
    const back = (leave: LeaveDetail, time: string) =>
      office.call<LeaveDetail>('leave.returned', {
        id: leave.id,
        version: leave.version,
        returnedAt: at(time),
      });
    expect(await back(first, '04-14 13:00')).toMatchObject({ halfDays: 3, overdueUntil: null });
    expect(await back(second, '04-15 14:00')).toMatchObject({ overdueUntil: at('04-15 14:00') });

    const { kysely } = office.database;
    expect(
      (await awayIntervals(kysely, at('04-13 00:00'), at('04-14 00:00'))).map(({ staffId, to }) => [
        staffId,
        to,
      ]),
    ).toEqual([
      [office.people.乙, at('04-14 13:00')],
      [office.people.丙, at('04-13 17:30')],
    ]);
    expect(
      (await factsOf(office, '2026-04')).map(({ staffId, date, kind, halfDays }) => [
        staffId,
        date,
        kind,
        halfDays,
      ]),
    ).toEqual([
      [office.people.乙, '2026-04-13', 'leave', 2],
      [office.people.丙, '2026-04-13', 'leave', 2],
      [office.people.乙, '2026-04-14', 'leave', 1],
      [office.people.丙, '2026-04-14', 'overdue_return', 2],
      [office.people.丙, '2026-04-15', 'overdue_return', 1],
    ]);
  });
});

describe('先斩后奏', () => {
  it.each([
    ['nobody told', {}, true],
    ['told before', { notifiedAt: at('04-09 08:00'), notifiedTo: '窗口负责人' }, false],
    ['told too late', { notifiedAt: at('04-09 09:00'), notifiedTo: '窗口负责人' }, true],
  ])('%s', async (_, told, retroactive) => {
    const office = await openOffice();
    const sent = await submit(office, office.people.乙, '04-09', '04-09', told);
    expect(await approve(office, sent)).toMatchObject({ retroactive, decidedAt: at('04-10 10:00') });
    const [fact] = await factsOf(office, '2026-04');
    expect(fact).toMatchObject({ kind: 'retroactive_leave', tags: retroactive ? [] : ['notified'] });
  });

  it('goes by the time on the paper, which only the office may enter', async () => {
    const office = await openOffice();
    const sent = await submit(office, office.people.乙, '04-09', '04-09');
    const paper = { decidedAt: at('04-08 16:00'), approverName: '分管领导' };
    await office.asManager();
    const decide = { id: sent.id, version: sent.version, decision: 'approve', ...paper };
    expect((await office.refusal('leave.decide', decide)).code).toBe('leave_paper_supervision_only');
    await office.asChief();
    const future = { ...decide, decidedAt: at('04-10 10:01') };
    expect((await office.refusal('leave.decide', future)).code).toBe('in_future');
    expect(await approve(office, sent, paper)).toMatchObject({
      retroactive: false,
      approverName: '分管领导',
    });
    const row = (await auditOf(office, 'leave_request')).at(-1);
    expect([row?.at, JSON.parse(row?.after ?? '{}').decidedAt]).toEqual([
      at('04-10 10:00'),
      at('04-08 16:00'),
    ]);
  });
});

describe('what is refused', () => {
  it.each([
    ['end before start', '04-15', '04-14', {}, 'leave_end_before_start'],
    ['400 days', '04-13', '04-13', { end: { date: '2027-05-18', at: 'pm' } }, 'leave_too_long'],
    ['before the posting', '01-04', '01-06', {}, 'leave_outside_posting'],
    ['unknown kind', '04-13', '04-13', { kind: 'holiday' }, 'leave_kind_unknown'],
    [
      'told in the future',
      '04-13',
      '04-13',
      { notifiedAt: at('04-10 10:01'), notifiedTo: '某' },
      'in_future',
    ],
    ['told nobody', '04-13', '04-13', { notifiedAt: at('04-10 09:00') }, 'notified_incomplete'],
  ])('%s', async (_, from, to, rest, code) => {
    const office = await openOffice();
    expect((await office.refusal('leave.submit', asked(office.people.乙, from, to, rest))).code).toBe(code);
    expect(await office.call('leave.list')).toEqual([]);
  });

  it('an overlap, but not with what was cancelled', async () => {
    const office = await openOffice();
    const first = await submit(office, office.people.乙, '04-13', '04-14');
    const input = asked(office.people.乙, '04-14', '04-15');
    expect(await office.refusal('leave.submit', input)).toMatchObject({
      code: 'leave_overlap',
      params: { from: '2026-04-13' },
    });
    await office.call('leave.cancel', { id: first.id, version: first.version, reason: '改期' });
    await office.call('leave.submit', input);
  });

  it('a substitute who is the person, is away, or is not posted', async () => {
    const office = await openOffice();
    const { 甲, 乙, 丙 } = office.people;
    const code = async (substituteId: number, from = '04-13') =>
      (await office.refusal('leave.submit', asked(乙, from, '04-13', { substituteId }))).code;
    expect(await code(乙)).toBe('substitute_self');
    await submit(office, 丙, '04-13', '04-13');
    expect(await code(丙)).toBe('substitute_on_leave');
    const [posting] = (await office.call<{ postings: { id: number }[] }>('staff.get', { id: 甲 })).postings;
    await office.call('staff.endPosting', { id: posting!.id, endDate: '2026-04-10' });
    expect(await code(甲)).toBe('substitute_not_posted');
  });

  it('anything in a closed month', async () => {
    const office = await openOffice();
    const sent = await submit(office, office.people.乙, '03-31', '04-01');
    await closeMonth(office, '2026-03');
    const { id, version } = sent;
    const codes = [
      await office.refusal('leave.submit', asked(office.people.丙, '03-31', '04-01')),
      await office.refusal('leave.decide', { id, version, decision: 'approve' }),
      await office.refusal('leave.cancel', { id, version, reason: '撤回' }),
    ].map(({ code }) => code);
    expect(codes).toEqual(['month_closed', 'month_closed', 'month_closed']);
  });

  it('the return of a leave of a closed month only when it gives days back', async () => {
    const office = await openOffice();
    const leave = await approve(office, await submit(office, office.people.乙, '03-30', '03-31'));
    await closeMonth(office, '2026-03');
    const { id, version } = leave;
    const early = { id, version, returnedAt: at('03-31 08:00') };
    expect((await office.refusal('leave.returned', early)).code).toBe('month_closed');
    await office.call('leave.returned', { id, version, returnedAt: at('04-01 08:20') });
  });

  it('a second decision on the same version, and a decision without a reason to refuse', async () => {
    const office = await openOffice();
    const sent = await submit(office, office.people.乙, '04-13', '04-13');
    const { id, version } = sent;
    const refuse = { id, version, decision: 'refuse' };
    expect((await office.refusal('leave.decide', refuse)).code).toBe('reason_required');
    await approve(office, sent);
    const later = { ...refuse, note: '人手不足' };
    expect((await office.refusal('leave.decide', later)).code).toBe('changed_meanwhile');
    expect((await office.refusal('leave.decide', { ...later, version: version + 1 })).code).toBe(
      'leave_not_waiting',
    );
  });

  it('a return before the start, in the future, or of what was not approved', async () => {
    const office = await openOffice();
    const sent = await submit(office, office.people.乙, '04-09', '04-09');
    const back = (version: number, time: string) =>
      office.refusal('leave.returned', { id: sent.id, version, returnedAt: at(time) });
    expect((await back(sent.version, '04-09 17:30')).code).toBe('leave_not_approved');
    const { version } = await approve(office, sent);
    expect((await back(version, '04-09 08:30')).code).toBe('return_before_start');
    expect((await back(version, '04-10 10:01')).code).toBe('in_future');
  });
});

describe('window managers', () => {
  it('see and change only the people of their own window', async () => {
    const office = await openOffice();
    const { 乙, 丙 } = office.people;
    const own = await submit(office, 乙, '04-13', '04-13');
    const other = await submit(office, 丙, '04-13', '04-13');
    await office.asManager();
    expect((await office.call<LeaveRow[]>('leave.list')).map(({ id }) => id)).toEqual([own.id]);
    const { id, version } = other;
    const { kind: _, ...preview } = asked(丙, '04-20', '04-20');
    const refused = [
      await office.refusal('leave.get', { id }),
      await office.refusal('leave.preview', preview),
      await office.refusal('leave.submit', asked(丙, '04-20', '04-20')),
      await office.refusal('leave.decide', { id, version, decision: 'approve' }),
      await office.refusal('leave.cancel', { id, version, reason: '撤回' }),
    ].map(({ code }) => code);
    expect(new Set(refused)).toEqual(new Set(['not_your_window']));
    expect(await approve(office, own)).toMatchObject({ state: 'approved', approverName: expect.any(String) });
  });

  it('do not decide their own leave, and leave what has begun to the office', async () => {
    const office = await openOffice();
    const sent = await submit(office, office.people.甲, '04-13', '04-13');
    const begun = await approve(office, await submit(office, office.people.乙, '04-09', '04-10'));
    await office.asManager();
    const decide = { id: sent.id, version: sent.version, decision: 'approve' };
    expect((await office.refusal('leave.decide', decide)).code).toBe('leave_own');
    const cancel = { id: begun.id, version: begun.version, reason: '撤回' };
    expect((await office.refusal('leave.cancel', cancel)).code).toBe('leave_begun');
    await office.asChief();
    expect(await office.call('leave.cancel', cancel)).toMatchObject({ state: 'cancelled' });
  });

  it('without a person of their own see nothing', async () => {
    const office = await openOffice();
    await submit(office, office.people.乙, '04-13', '04-13');
    await office.login(['manager'], null);
    expect(await office.call('leave.list')).toEqual([]);
  });
});

describe('the list', () => {
  it('filters by month, person, window and pinyin', async () => {
    const office = await openOffice();
    const { 乙, 丙 } = office.people;
    await submit(office, 乙, '04-30', '05-06');
    await submit(office, 丙, '04-13', '04-13');
    const found = async (filter: object) =>
      (await office.call<LeaveRow[]>('leave.list', filter)).map(({ staffId }) => staffId);
    expect(await found({})).toEqual([乙, 丙]);
    expect(await found({ month: '2026-05' })).toEqual([乙]);
    expect(await found({ month: '2026-04' })).toEqual([乙, 丙]);
    expect(await found({ month: '2026-03' })).toEqual([]);
    expect(await found({ staffId: 丙 })).toEqual([丙]);
    expect(await found({ windowId: office.windows.tax })).toEqual([乙]);
    expect(await found({ text: 'csb' })).toEqual([丙]);
  });
});
