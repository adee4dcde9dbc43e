import { describe, expect, it } from 'vitest';
import { incidentFacts, undecidedIncidents } from '#electron/features/incidents/index';
import type { Incident } from '#shared/contracts/incidents';
import type { OwnIncident, WaiverRow } from '#shared/contracts/incidents-life';
import { at, auditOf, type Office, openOffice } from '../leave/support';

const event = (staffIds: number[], rest: object = {}) => ({
  staffIds,
  date: '2026-04-09',
  minute: 620,
  itemCode: 'wandering',
  source: 'self_check',
  place: '大厅东侧',
  description: '在其他窗口闲谈',
  witnesses: '保安小杨',
  ...rest,
});

async function opened(rest: object = {}) {
  const office = await openOffice();
  const { ids } = await office.call<{ ids: number[] }>('incidents.record', event([office.people.乙], rest));
  const id = ids[0]!;
  const get = () => office.call<Incident>('incidents.get', { id });
  const facts = () => incidentFacts(office.database.kysely, '2026-04');
  return { office, id, ids, get, facts };
}

const code = async (office: Office, channel: string, input: object): Promise<string> =>
  (await office.refusal(channel, input)).code;

describe('hearing the person', () => {
  it('goes from telling to the statement to the decision, with working days for each', async () => {
    const { office, id, get, facts } = await opened();
    expect(await code(office, 'incidents.decide', { id, decision: 'confirm' })).toBe('notice_required');
    await office.call('incidents.notify', { id, way: 'slip' });
    // Friday 2026-04-10 and three working days.
    expect(await get()).toMatchObject({ state: 'notified', answerBy: '2026-04-15', noticeWay: 'slip' });
    const decide = { id, was: 'notified', decision: 'confirm' };
    expect(await code(office, 'incidents.decide', decide)).toBe('answer_time_running');
    await office.call('incidents.answer', { id, name: '测试乙', statement: '当时在交接材料' });
    await office.call('incidents.decide', { ...decide, was: 'answered', reason: '不采纳' });
    expect(await get()).toMatchObject({
      state: 'confirmed',
      outcome: 'upheld',
      statement: '当时在交接材料',
      appealBy: '2026-04-17',
    });
    expect(await facts()).toMatchObject([{ id: `incident:${id}`, tags: [] }]);
    expect(await auditOf(office, 'incident')).toHaveLength(4);
  });

  it('is decided without a statement once its time is over', async () => {
    const { office, id, get } = await opened();
    await office.call('incidents.notify', { id, way: 'manager' });
    office.setNow(at('04-16 09:00'));
    await office.call('incidents.decide', { id, was: 'notified', decision: 'confirm' });
    expect(await get()).toMatchObject({ state: 'confirmed', statement: '' });
  });

  it('is told anew when what was recorded changes', async () => {
    const { office, id, get } = await opened();
    await office.call('incidents.notify', { id, way: 'phone' });
    const { staffIds: _, ...fields } = event([]);
    await office.call('incidents.change', { ...fields, id, itemCode: 'games' });
    expect(await get()).toMatchObject({ state: 'recorded', notifiedAt: null, answerBy: null });
  });

  it('may be left out only where a clause of the rulebook says so, from its day on', async () => {
    const { office, id } = await opened();
    const procedure = { validFrom: '2026-04-01', noticeRequired: false, answerDays: 3, appealDays: 5 };
    expect(await code(office, 'incidents.saveProcedure', { ...procedure, clause: '' })).toBe(
      'procedure_clause_required',
    );
    await office.call('incidents.saveProcedure', { ...procedure, clause: '五（二）' });
    await office.call('incidents.decide', { id, decision: 'confirm' });
    const { ids } = await office.call<{ ids: number[] }>(
      'incidents.record',
      event([office.people.丙], { date: '2026-03-31' }),
    );
    expect(await code(office, 'incidents.decide', { id: ids[0], decision: 'confirm' })).toBe(
      'notice_required',
    );
  });
});

describe('reducing', () => {
  it('needs a lighter item or fewer points, and stands in the list of waivers', async () => {
    const { office, id, facts } = await opened({
      itemCode: 'extortion',
      points: 1500,
      pointsReason: '数额小',
    });
    const reduce = { id, decision: 'reduce', told: true, ground: 'mitigating', reason: '主动退还' };
    expect(await code(office, 'incidents.decide', reduce)).toBe('reduction_required');
    expect(await code(office, 'incidents.decide', { ...reduce, points: 1600 })).toBe('not_reduced');
    expect(await code(office, 'incidents.decide', { ...reduce, points: 500 })).toBe('points_outside_range');
    await office.call('incidents.decide', { ...reduce, points: 1000 });
    expect(await facts()).toMatchObject([{ points: 1000, item: 'extortion' }]);
    const waivers = await office.call<WaiverRow[]>('incidents.waivers', { from: '2026-01', to: '2026-04' });
    expect(waivers).toMatchObject([
      { outcome: 'reduced', ground: 'mitigating', full: 1500, charged: 1000, decidedByName: '测试主任' },
    ]);
  });

  it('merges two items of one act of one person', async () => {
    const { office, ids, facts } = await opened({ moreItems: ['games'] });
    const [first, second] = ids;
    expect(ids).toHaveLength(2);
    await office.call('incidents.decide', { id: first, decision: 'confirm', told: true });
    const merge = { id: second, decision: 'dismiss', ground: 'merged', reason: '同一行为，从重计一次' };
    expect(await code(office, 'incidents.decide', { ...merge, mergedInto: second })).toBe('merge_target_bad');
    await office.call('incidents.decide', { ...merge, mergedInto: first });
    const [charged, merged] = await facts();
    expect([charged?.tags, merged?.tags]).toEqual([[], ['waived']]);
    expect(charged?.event).toBe(merged?.event);
  });
});

describe('appeals', () => {
  it('are heard once and in time, and what they take back is no longer charged', async () => {
    const { office, id, get, facts } = await opened();
    await office.call('incidents.decide', { id, decision: 'confirm', told: true });
    const appeal = { id, name: '测试乙', appeal: '当时是去复印' };
    await office.call('incidents.appeal', appeal);
    expect(await undecidedIncidents(office.database.kysely, '2026-04')).toHaveLength(1);
    await office.call('incidents.resolve', { id, outcome: 'dismissed', reason: '监控证实' });
    expect(await get()).toMatchObject({ state: 'final', outcome: 'dismissed', resolution: '监控证实' });
    expect(await facts()).toMatchObject([
      { tags: ['waived'], waiver: { by: '测试主任', reason: '监控证实' } },
    ]);
    expect(await code(office, 'incidents.appeal', appeal)).toBe('appealed_before');
  });

  it('come too late after their working days', async () => {
    const { office, id } = await opened();
    await office.call('incidents.decide', { id, decision: 'confirm', told: true });
    expect(await code(office, 'incidents.finish', { id, accepted: false })).toBe('appeal_time_running');
    office.setNow(at('04-18 09:00'));
    expect(await code(office, 'incidents.appeal', { id, name: '测试乙', appeal: '晚了' })).toBe(
      'appeal_late',
    );
    await office.call('incidents.finish', { id, accepted: false });
  });
});

describe('a window manager', () => {
  it('answers for the own windows, and learns neither who looked nor who saw it', async () => {
    const { office, id } = await opened();
    const { ids } = await office.call<{ ids: number[] }>('incidents.record', event([office.people.丙]));
    for (const each of [id, ids[0]]) await office.call('incidents.notify', { id: each, way: 'manager' });
    await office.asManager();
    const mine = await office.call<OwnIncident[]>('incidents.mine');
    expect(mine.map(({ staffName }) => staffName)).toEqual(['测试乙']);
    expect(JSON.stringify(mine)).not.toMatch(/测试主任|保安小杨/);
    const statement = { name: '测试甲', statement: '已批评教育' };
    expect(await code(office, 'incidents.answer', { ...statement, id: ids[0] })).toBe('not_your_window');
    await office.call('incidents.answer', { ...statement, id });
  });
});

describe('names of those who looked', () => {
  it.each([
    ['leader', '', ''],
    ['officer', '保安小杨', '测试主任'],
    ['auditor', '保安小杨', '测试主任'],
  ] as const)('%s', async (role, witnesses, createdByName) => {
    const { office, id, get } = await opened();
    await office.login([role], null);
    expect(await get()).toMatchObject({ witnesses, createdByName });
    expect(await office.call('incidents.list', {})).toMatchObject([{ id, witnesses, createdByName }]);
    expect(office.logged).toEqual([]);
  });
});

describe('one act', () => {
  it('written down twice is named, and recorded again only when it is another', async () => {
    const { office } = await opened();
    const again = event([office.people.乙], { minute: 640 });
    expect(await office.refusal('incidents.record', again)).toMatchObject({
      code: 'maybe_recorded',
      params: { name: '测试乙', when: '2026-04-09 10:20' },
    });
    await office.call('incidents.record', { ...again, again: true });
    expect(await office.call('incidents.list', {})).toMatchObject([
      { nth: 2, nthYear: 2, nthItem: 2 },
      { nth: 1 },
    ]);
  });

  it('of an exempted post is charged only with a reason', async () => {
    const { office } = await opened();
    await office.call('incidents.saveExemption', {
      id: null,
      itemCode: 'watching_video',
      windowId: office.windows.tax,
      from: '2026-01-01',
      reason: '专业审读岗位',
    });
    const watching = event([office.people.乙], { itemCode: 'watching_video' });
    expect(await office.refusal('incidents.record', watching)).toMatchObject({
      code: 'post_exempt',
      params: { reason: '专业审读岗位' },
    });
    await office.call('incidents.record', { ...watching, despiteExemption: '看的是娱乐节目' });
  });
});

describe('joint liability and consequences', () => {
  it('names who answers, charges them once, and lists what has to be done', async () => {
    const { office, id } = await opened();
    const { 甲, 乙 } = office.people;
    const consequence = {
      incidentId: id,
      kind: 'talk_reminder',
      target: 'window_manager',
      targetName: '测试甲',
    };
    expect(await code(office, 'incidents.addConsequence', consequence)).toBe('consequence_undecided');
    await office.call('incidents.decide', { id, decision: 'confirm', told: true });
    const targets = await office.call('incidents.targetNames', { incidentId: id });
    expect(targets).toMatchObject([
      { target: 'person', name: '测试乙' },
      { target: 'window_manager', name: '测试甲', staffId: 甲 },
      { target: 'unit', name: '测试局' },
      { target: 'unit_head' },
      { target: 'supervisor' },
      { target: 'office' },
    ]);
    const { id: due } = await office.call<{ id: number }>('incidents.addConsequence', {
      ...consequence,
      staffId: 甲,
      dueOn: '2026-04-09',
    });
    expect(await office.call('incidents.consequences', {})).toMatchObject([
      { state: 'overdue', staffName: '测试乙' },
    ]);
    const done = { id: due, executedOn: '2026-04-10', paperNo: '测政服督〔2026〕第3号' };
    expect(await code(office, 'incidents.executeConsequence', { ...done, executedOn: '2026-04-11' })).toBe(
      'in_future',
    );
    await office.call('incidents.executeConsequence', done);
    expect(await code(office, 'incidents.cancelConsequence', { id: due, reason: '改' })).toBe(
      'changed_meanwhile',
    );
    const joint = { id, staffId: 甲, itemCode: 'wandering', description: '失察失管' };
    expect(await code(office, 'incidents.joint', { ...joint, staffId: 乙 })).toBe('joint_same_person');
    const { id: second } = await office.call<{ id: number }>('incidents.joint', joint);
    expect(await office.call('incidents.get', { id: second })).toMatchObject({
      causeId: id,
      state: 'recorded',
    });
    expect(await code(office, 'incidents.joint', joint)).toBe('joint_known');
  });
});
