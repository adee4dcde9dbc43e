import { describe, expect, it } from 'vitest';
import type { LeaveDetail, LeavePreview, LeaveRow } from '#shared/contracts/leave';
import { FIRST_ACCOUNT } from '../support/center';
import { approve, asked, at, openOffice, submit } from './support';
import { decide, refused, saveMatrix } from './support-matrix';

describe('signatures by the matrix', () => {
  it('are shown while typing, and given one after the other by whom they belong to', async () => {
    const office = await openOffice();
    await saveMatrix(office);
    const { kind: _, ...input } = asked(office.people.乙, '04-13', '04-14');
    const looked = await office.call<LeavePreview>('leave.preview', input);
    expect(looked.chain).toEqual(['manager', 'office', 'leader']);
    // The manager by the roster, the only account of the office, and no leader yet.
    expect(looked.signers).toEqual(['测试甲', FIRST_ACCOUNT.displayName, '']);
    const sent = await submit(office, office.people.乙, '04-13', '04-14');
    expect(sent.waitingFor).toBe('manager');
    expect((await refused(office, sent)).code).toBe('leave_step_not_yours');
    await office.asManager();
    const first = await decide(office, sent);
    expect([first.state, first.waitingFor, first.decidedAt]).toEqual(['submitted', 'office', null]);
    expect((await refused(office, first)).code).toBe('leave_step_not_yours');
    await office.asChief();
    const second = await decide(office, first);
    await office.login(['leader'], null);
    const done = await decide(office, second, 'approve', { note: '同意' });
    expect([done.state, done.phase, done.waitingFor]).toEqual(['approved', 'upcoming', null]);
    expect(done.steps.map(({ role, state, note }) => [role, state, note])).toEqual([
      ['manager', 'approved', ''],
      ['office', 'approved', ''],
      ['leader', 'approved', '同意'],
    ]);
  });

  it('go by the length: the unit signs on paper, entered by the office', async () => {
    const office = await openOffice();
    await saveMatrix(office);
    const sent = await submit(office, office.people.乙, '04-13', '04-15');
    expect((await refused(office, sent)).code).toBe('leave_unit_paper');
    await office.asManager();
    expect((await refused(office, sent, { approverName: '单位领导' })).code).toBe(
      'leave_paper_supervision_only',
    );
    await office.asChief();
    const paper = { approverName: '测试局（盖章）', decidedAt: at('04-10 09:00') };
    const signed = await decide(office, sent, 'approve', paper);
    expect(signed.steps[0]).toMatchObject({ byName: '测试局（盖章）', at: at('04-10 09:00'), onPaper: true });
    expect(signed.waitingFor).toBe('office');
  });

  it('a manager does not sign for themselves', async () => {
    const office = await openOffice();
    await saveMatrix(office);
    expect((await submit(office, office.people.甲, '04-13', '04-13')).steps.map(({ role }) => role)).toEqual([
      'office',
    ]);
    expect((await submit(office, office.people.甲, '04-20', '04-21')).steps.map(({ role }) => role)).toEqual([
      'office',
      'leader',
    ]);
  });

  it('are sent back with a reason, and begin anew', async () => {
    const office = await openOffice();
    await saveMatrix(office);
    const sent = await submit(office, office.people.乙, '04-13', '04-13');
    await office.asManager();
    expect((await refused(office, sent, { decision: 'send_back' })).code).toBe('reason_required');
    const back = await decide(office, sent, 'send_back', { note: '请写明事由' });
    expect([back.state, back.phase, back.actions.includes('edit')]).toEqual(['sent_back', 'sent_back', true]);
    const written = { ...asked(office.people.乙, '04-13', '04-13', { endAt: 'am' }), reason: '看病' };
    const again = await office.call<LeaveDetail>('leave.resubmit', {
      id: back.id,
      version: back.version,
      ...written,
    });
    expect([again.state, again.reason, again.halfDays]).toEqual(['submitted', '看病', 1]);
    expect(again.earlier).toMatchObject([{ round: 1, steps: [{ state: 'sent_back', note: '请写明事由' }] }]);
    expect((await decide(office, again)).state).toBe('approved');
  });
});

describe('two managers at once on one request', () => {
  it('one decides, the other is told that somebody was faster', async () => {
    const office = await openOffice();
    const sent = await submit(office, office.people.乙, '04-13', '04-13');
    const input = { id: sent.id, version: sent.version };
    const answers = await Promise.all([
      office.dispatch({ channel: 'leave.decide', input: { ...input, decision: 'approve' } }),
      office.dispatch({ channel: 'leave.decide', input: { ...input, decision: 'refuse', note: '人手不足' } }),
    ]);
    expect(answers.map((answer) => (answer.ok ? 'served' : answer.error.code)).sort()).toEqual([
      'changed_meanwhile',
      'served',
    ]);
    const after = await office.call<LeaveDetail>('leave.get', { id: sent.id });
    expect(after.steps).toHaveLength(1);
    expect(after.steps[0]?.state).toBe(after.state === 'approved' ? 'approved' : 'refused');
  });
});

describe('many at once', () => {
  it('decide what waits, say why the rest stays, and revive nothing', async () => {
    const office = await openOffice();
    const { 乙, 丙 } = office.people;
    const open = await submit(office, 乙, '04-13', '04-13');
    const cancelled = await submit(office, 丙, '04-13', '04-13');
    await office.call('leave.cancel', { id: cancelled.id, version: cancelled.version, reason: '不去了' });
    const refusedOne = await submit(office, 丙, '04-14', '04-14');
    await decide(office, refusedOne, 'refuse', { note: '人手不足' });
    const list = await office.call<LeaveRow[]>('leave.list');
    const items = list.map(({ id, version }) => ({ id, version }));
    const answer = await office.call('leave.decideMany', { items, decision: 'approve' });
    expect(answer).toMatchObject({
      done: 1,
      refused: [
        { code: 'leave_not_waiting' },
        { id: cancelled.id, code: 'leave_not_waiting', staffName: '测试丙' },
      ],
    });
    const states = (await office.call<LeaveRow[]>('leave.list')).map(({ id, state }) => [id, state]);
    expect(new Map(states as [number, string][])).toEqual(
      new Map([
        [open.id, 'approved'],
        [cancelled.id, 'cancelled'],
        [refusedOne.id, 'refused'],
      ]),
    );
  });

  it('take the balance for as many as it lasts', async () => {
    const office = await openOffice();
    const { 乙 } = office.people;
    const first = await submit(office, 乙, '04-13', '04-13', { kind: 'annual' });
    const second = await submit(office, 乙, '04-14', '04-14', { kind: 'annual' });
    await office.call('leave.adjust', {
      staffId: 乙,
      account: 'annual',
      halfDays: 3,
      validFrom: '2026-01-01',
      expiresOn: '2026-12-31',
      reason: '测试',
    });
    const items = [first, second].map(({ id, version }) => ({ id, version }));
    expect(await office.call('leave.decideMany', { items, decision: 'approve' })).toMatchObject({
      done: 1,
      refused: [{ id: second.id, code: 'leave_balance_short', params: { halfDays: 1 } }],
    });
    const stays = await office.call<LeaveDetail>('leave.get', { id: second.id });
    expect([stays.state, stays.version, stays.steps[0]?.state, stays.bookings]).toEqual([
      'submitted',
      second.version,
      'waiting',
      [],
    ]);
  });
});

describe('a slip signed on paper', () => {
  it('is entered in one go, with a signature for each step', async () => {
    const office = await openOffice();
    await saveMatrix(office);
    const slip = asked(office.people.乙, '04-13', '04-14');
    const one = [{ name: '甲经理', at: at('04-09 09:00') }];
    expect(await office.refusal('leave.enter', { ...slip, signatures: one })).toMatchObject({
      code: 'leave_signatures_count',
      params: { needed: 3 },
    });
    expect(await office.call('leave.list')).toEqual([]);
    const signatures = [
      ...one,
      { name: '督查员', at: at('04-09 10:00') },
      { name: '分管主任', at: at('04-09 15:00') },
    ];
    const entered = await office.call<LeaveDetail>('leave.enter', { ...slip, signatures });
    expect(entered).toMatchObject({
      state: 'approved',
      approverName: '分管主任',
      decidedAt: at('04-09 15:00'),
      retroactive: false,
    });
    const disorder = asked(office.people.丙, '04-13', '04-14');
    const wrong = signatures.toReversed();
    expect((await office.refusal('leave.enter', { ...disorder, signatures: wrong })).code).toBe(
      'leave_signature_order',
    );
  });

  it('is the office’s to enter', async () => {
    const office = await openOffice();
    await office.asManager();
    const signatures = [{ name: '甲', at: at('04-09 09:00') }];
    const input = { ...asked(office.people.乙, '04-13', '04-13'), signatures };
    expect((await office.refusal('leave.enter', input)).code).toBe('no_permission');
  });
});

describe('a draft', () => {
  it('is kept as it is typed, sent when it is ready, and waits for nobody', async () => {
    const office = await openOffice();
    const written = asked(office.people.乙, '04-13', '04-10');
    const draft = await office.call<LeaveDetail>('leave.saveDraft', { id: null, ...written });
    expect([draft.state, draft.waitingFor, draft.steps]).toEqual(['draft', null, []]);
    const { id } = draft;
    expect((await refused(office, draft)).code).toBe('leave_not_waiting');
    const bad = await office.refusal('leave.resubmit', { id, version: draft.version, ...written });
    expect(bad.code).toBe('leave_end_before_start');
    const fixed = asked(office.people.乙, '04-13', '04-13');
    const saved = await office.call<LeaveDetail>('leave.saveDraft', { id, version: draft.version, ...fixed });
    const sent = await office.call<LeaveDetail>('leave.resubmit', { id, version: saved.version, ...fixed });
    expect([sent.state, sent.halfDays]).toEqual(['submitted', 2]);
    expect((await office.refusal('leave.saveDraft', { id, version: sent.version, ...fixed })).code).toBe(
      'leave_is_sent',
    );
    expect((await approve(office, sent)).state).toBe('approved');
  });
});
