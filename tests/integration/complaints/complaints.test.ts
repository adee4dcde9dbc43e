import { describe, expect, it } from 'vitest';
import { complaintFacts } from '#electron/features/complaints/index';
import type { ComplaintStatisticsInfo } from '#shared/contracts/complaints';
import type { Incident } from '#shared/contracts/incidents';
import { at, auditOf, closeMonth } from '../leave/support';
import { answered, called, judged, openComplaints } from './support';

describe('a complaint from the call to the follow-up', () => {
  it('is registered, answered, sent back, answered again, judged point by point, apologised for, called, closed', async () => {
    const office = await openComplaints();
    const { take, show, setNow } = office;
    const id = await office.register({ allegations: ['态度生硬', '让群众跑了两趟'] });
    expect(await show(id)).toMatchObject({
      no: '2026-0001',
      state: 'registered',
      windowName: '办税窗口',
      closeDue: '2026-04-24',
      standing: 'running',
    });
    await take('assign', id, { handler: '测试甲', demand: '查清后书面答复' });
    expect(await show(id)).toMatchObject({ state: 'assigned', replyDue: '2026-04-17', due: '2026-04-17' });
    await take('extend', id, { due: '2026-04-20', reason: '当事人休假' });
    setNow(at('04-20 10:00'));
    const reply = { receivedOn: '2026-04-20', person: '测试甲', text: '已处理' };
    await take('reply', id, reply);
    await take('sendBack', id, { reason: '没有写明调查经过', due: '2026-04-22' });
    expect(await show(id)).toMatchObject({ state: 'returned', returns: 1, due: '2026-04-22' });
    await take('reply', id, { ...reply, text: '经查监控，情况部分属实' });
    await take('accept', id);
    const { allegations } = await show(id);
    await take('judge', id, {
      on: '2026-04-20',
      points: [
        { id: allegations[0]?.id, verdict: 'proven', finding: '录音证实' },
        { id: allegations[1]?.id, verdict: 'circumstance', finding: '系统故障' },
      ],
      reason: '态度问题属实，跑两趟系网络原因',
    });
    expect(await show(id)).toMatchObject({ verdict: 'partly', verdictOn: '2026-04-20' });
    expect((await office.refusal('complaints.close', { id })).code).toBe('call_required');
    await take('apologise', id, { how: 'phone', on: '2026-04-20', person: '测试乙' });
    await take('call', id, { on: '2026-04-20', caller: '督查员', result: 'satisfied', note: '表示理解' });
    await take('close', id);
    const closed = await show(id);
    expect(closed).toMatchObject({
      state: 'closed',
      apology: 'phone',
      satisfaction: 'satisfied',
      standing: 'done',
    });
    expect(closed.steps.map(({ type }) => type)).toEqual(
      ['register', 'assign', 'extend', 'reply', 'return', 'reply', 'accept', 'judge'].concat([
        'apologise',
        'call',
        'close',
      ]),
    );
    expect(await auditOf(office, 'complaint')).toHaveLength(11);
  });

  it('is opened again after its end, counted once, and asked about once more', async () => {
    const office = await openComplaints();
    const { take, show, setNow, call } = office;
    const id = await office.register();
    await answered(office, id);
    await take('judge', id, judged());
    await take('call', id, { on: '2026-04-13', caller: '督查员', result: 'unsatisfied', note: '' });
    await take('close', id);
    setNow(at('05-06 10:00'));
    await closeMonth(office, '2026-04');
    await take('reopen', id, { reason: '投诉人再次来电', due: '2026-05-08' });
    expect(await show(id)).toMatchObject({
      ...{ state: 'judged', verdict: 'proven', satisfaction: null, closedOn: null, closeDue: '2026-05-08' },
    });
    expect(await call('complaints.counts')).toEqual({ overdue: 0, soon: 0, unanswered: 0 });
    // The verdict counted in a month that is closed.
    expect((await office.refusal('complaints.judge', { id, ...judged(), on: '2026-05-06' })).code).toBe(
      'month_closed',
    );
    expect((await office.refusal('complaints.close', { id })).code).toBe('call_required');
    await take('call', id, { on: '2026-05-06', caller: '督查员', result: 'satisfied', note: '' });
    await take('close', id);
    expect(await complaintFacts(office.database.kysely, '2026-04')).toHaveLength(1);
    expect(await complaintFacts(office.database.kysely, '2026-05')).toEqual([]);
  });

  it('becomes an incident once, and both are one act', async () => {
    const office = await openComplaints();
    const id = await office.register();
    const [item] = await office.call<{ code: string }[]>('incidents.items', {});
    const charge = { itemCode: item!.code, noPersonReason: '', description: '' };
    expect((await office.refusal('complaints.recordIncident', { id, ...charge })).code).toBe(
      'complaint_not_proven',
    );
    await answered(office, id);
    await office.take('judge', id, judged());
    const { ids } = (await office.take('recordIncident', id, charge)) as { ids: number[] };
    const incident = await office.call<Incident>('incidents.get', { id: ids[0] });
    expect(incident).toMatchObject({ complaintId: id, source: 'complaint', staffName: '测试乙' });
    expect((await office.show(id)).incidentIds).toEqual(ids);
    expect((await office.refusal('complaints.recordIncident', { id, ...charge })).code).toBe(
      'incident_recorded_before',
    );
    const facts = await complaintFacts(office.database.kysely, '2026-04');
    expect(facts).toMatchObject([
      {
        kind: 'complaint',
        event: `incident:${incident.eventId}:${office.people.乙}`,
        tags: ['proven', 'channel:phone'],
      },
    ]);
  });

  it('is urged when it is overdue, and the missed limit becomes a fact of its kind', async () => {
    const office = await openComplaints();
    const id = await office.register({
      kindCode: 'forwarded',
      sourceBody: '测试信访局',
      sourceNo: '转〔2026〕9号',
    });
    await office.take('assign', id, { handler: '测试甲' });
    expect((await office.refusal('complaints.urge', { id })).code).toBe('not_overdue');
    office.setNow(at('04-21 09:00'));
    expect((await office.list())[0]).toMatchObject({ standing: 'overdue', days: 2 });
    expect((await office.refusal('complaints.extend', { id, due: '2026-04-30', reason: '忙' })).code).toBe(
      'extension_late',
    );
    await office.take('urge', id, { note: '电话催办' });
    await office.take('reply', id, { receivedOn: '2026-04-21', person: '测试甲', text: '补报' });
    expect(await complaintFacts(office.database.kysely, '2026-04')).toMatchObject([
      { kind: 'duty', item: 'forwarded', days: 2, tags: ['urged'], windowId: office.windows.tax },
    ]);
  });

  it('is settled on the spot without a slip, or withdrawn, and then rests', async () => {
    const office = await openComplaints();
    const spot = await office.register({ kindCode: 'on_spot', complainant: null });
    await office.take('judge', spot, judged({ on: '2026-04-10', verdict: 'unproven' }));
    await office.take('close', spot);
    const other = await office.register();
    await office.take('withdraw', other, { reason: '投诉人撤诉' });
    expect((await office.refusal('complaints.withdraw', { id: other, reason: '再次' })).code).toBe(
      'complaint_step_not_allowed',
    );
    const counted = await office.call<ComplaintStatisticsInfo>('complaints.statistics', {
      from: '2026-04',
      to: '2026-04',
    });
    expect(counted.all).toMatchObject({ total: 2, unproven: 1, withdrawn: 1, open: 0 });
    expect(counted.groups.window).toMatchObject([{ name: '办税窗口', total: 2 }]);
  });
});

describe('bad input', () => {
  it.each([
    ['tomorrow', { receivedAt: at('04-11 09:00') }, 'in_future'],
    ['an act after its complaint', { occurredOn: '2026-04-11' }, 'occurred_after_receipt'],
    ['an unknown kind', { kindCode: 'nothing' }, 'not_found'],
    ['an unknown category', { categoryCode: 'nothing' }, 'not_found'],
    ['an unknown window', { windowId: 99 }, 'not_found'],
    ['an unknown earlier one', { repeatOf: 99 }, 'not_found'],
    ['somebody who was not posted that day', { occurredOn: '2025-12-01' }, 'not_posted_that_day'],
  ])('refuses %s', async (_, rest, code) => {
    const office = await openComplaints();
    const input = called(office.people.乙, rest);
    expect((await office.refusal('complaints.register', input)).code).toBe(code);
  });

  it('refuses a verdict without points, against nobody, or on a day that cannot be', async () => {
    const office = await openComplaints();
    const id = await office.register({ staffId: null, kindCode: 'on_spot' });
    const refused = async (rest: object) =>
      (await office.refusal('complaints.judge', { id, ...judged({ on: '2026-04-10' }), ...rest })).code;
    expect(await refused({ verdict: null })).toBe('verdict_required');
    expect(await refused({})).toBe('complaint_target_required');
    expect(await refused({ on: '2026-04-11' })).toBe('in_future');
    expect(await refused({ on: '2026-04-09' })).toBe('complaint_day_too_early');
  });

  it('leaves closed months as they are', async () => {
    const office = await openComplaints();
    const id = await office.register({ kindCode: 'on_spot' });
    await office.take('judge', id, judged({ on: '2026-04-10' }));
    office.setNow(at('05-06 09:00'));
    await closeMonth(office, '2026-04');
    for (const [operation, rest] of [
      ['judge', judged({ on: '2026-05-06' })],
      ['sendBack', { reason: '投诉人不满意' }],
    ] as const) {
      expect((await office.refusal(`complaints.${operation}`, { id, ...rest })).code).toBe('month_closed');
    }
    const late = await office.register({ kindCode: 'on_spot' });
    expect((await office.refusal('complaints.judge', { id: late, ...judged() })).code).toBe('month_closed');
    await office.take('judge', late, judged({ on: '2026-05-06' }));
  });
});

describe('kinds and categories', () => {
  it('are changed by the chief, and running limits stay', async () => {
    const office = await openComplaints();
    const id = await office.register();
    const kind = { code: 'supervised', name: '督办处理', replyDays: 3, closeDays: 5, active: true };
    await office.call('complaints.saveKind', kind);
    expect((await office.show(id)).closeDue).toBe('2026-04-24');
    expect((await office.show(await office.register())).closeDue).toBe('2026-04-17');
    expect((await office.refusal('complaints.saveKind', { ...kind, closeDays: 2 })).code).toBe(
      'close_before_reply',
    );
    expect((await office.refusal('complaints.saveKind', { ...kind, code: null })).code).toBe(
      'complaint_word_taken',
    );
    const { code } = await office.call<{ code: string }>('complaints.saveCategory', {
      ...{ code: null, name: '环境卫生', active: true },
    });
    expect(code).toBe('category_11');
    await office.loginAs('officer');
    expect((await office.refusal('complaints.saveKind', kind)).code).toBe('no_permission');
  });
});
