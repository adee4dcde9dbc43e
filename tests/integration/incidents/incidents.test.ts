import { describe, expect, it } from 'vitest';
import { incidentFacts, undecidedIncidents } from '#electron/features/incidents/index';
import type { DisciplineItemInfo, Incident } from '#shared/contracts/incidents';
import { auditOf, closeMonth, type Office, openOffice } from '../leave/support';

const event = (staffIds: number[], rest: Record<string, unknown> = {}) => ({
  staffIds,
  date: '2026-04-09',
  minute: 620,
  itemCode: 'wandering',
  source: 'self_check',
  place: '大厅东侧',
  description: '在其他窗口闲谈',
  ...rest,
});

const record = async (office: Office, ...input: Parameters<typeof event>): Promise<number[]> =>
  (await office.call<{ ids: number[] }>('incidents.record', event(...input))).ids;

const list = (office: Office, filter: object = {}) => office.call<Incident[]>('incidents.list', filter);

describe('the catalogue', () => {
  it.each([
    ['窜岗', 'wandering'],
    ['串岗', 'wandering'],
    ['cg', 'wandering'],
    ['dyx', 'games'],
    ['吃拿卡要', 'extortion'],
  ])('finds by %s', async (text, code) => {
    const office = await openOffice();
    const found = await office.call<DisciplineItemInfo[]>('incidents.items', { text });
    expect(found.map((item) => item.code)).toContain(code);
  });

  it('says what an item costs under the rulebook, and nothing where no rulebook is in force', async () => {
    const office = await openOffice();
    const charge = (itemCode: string, date: string) =>
      office.call('incidents.charge', { itemCode, date, person: true });
    expect(await charge('wandering', '2026-04-09')).toMatchObject({
      clause: '三（二）',
      points: 200,
      range: null,
    });
    expect(await charge('extortion', '2026-04-09')).toMatchObject({ range: { min: 1000, max: 2000 } });
    expect(await charge('wandering', '1990-04-09')).toBeNull();
  });
});

describe('recording', () => {
  it('makes one incident for each person, at the window of that day, with an audit row each', async () => {
    const office = await openOffice();
    const { 乙, 丙 } = office.people;
    const ids = await record(office, [乙, 丙, 乙]);
    expect(ids).toHaveLength(2);
    expect(await list(office)).toMatchObject([
      { staffName: '测试丙', windowName: '户籍窗口', itemName: '串岗', nth: 1, state: 'recorded' },
      { staffName: '测试乙', windowName: '办税窗口', description: '在其他窗口闲谈', unitName: '测试局' },
    ]);
    expect(await auditOf(office, 'incident')).toHaveLength(2);
    expect(await undecidedIncidents(office.database.kysely, '2026-04')).toHaveLength(2);
  });

  it('names no person only with a reason and a window', async () => {
    const office = await openOffice();
    const input = event([], { windowId: office.windows.tax });
    expect((await office.refusal('incidents.record', input)).code).toBe('no_person_reason_required');
    const reason = { noPersonReason: '录像看不清人' };
    expect((await office.refusal('incidents.record', event([], reason))).code).toBe('window_required');
    await office.call('incidents.record', { ...input, ...reason });
    expect(await list(office)).toMatchObject([
      { staffId: null, windowName: '办税窗口', unitName: '测试局', nth: null },
    ]);
  });

  it.each([
    ['a time to come', { date: '2026-04-10', minute: 601 }, 'in_future'],
    ['tomorrow', { date: '2026-04-11', minute: null }, 'in_future'],
    ['an unknown item', { itemCode: 'no_such' }, 'unknown_item'],
    ['an unknown source', { source: 'rumour' }, 'invalid_input'],
    ['before the posting', { date: '2026-01-04' }, 'not_posted_that_day'],
    ['chosen points where they are fixed', { points: 500, pointsReason: '影响恶劣' }, 'points_fixed'],
    [
      'points outside the range',
      { itemCode: 'extortion', points: 900, pointsReason: '轻' },
      'points_outside_range',
    ],
    ['chosen points without a reason', { itemCode: 'extortion', points: 1500 }, 'points_reason_required'],
  ])('refuses %s', async (_, rest, code) => {
    const office = await openOffice();
    expect((await office.refusal('incidents.record', event([office.people.乙], rest))).code).toBe(code);
    expect(await list(office)).toEqual([]);
  });

  it('keeps all or none: one person who was not posted stops the event', async () => {
    const office = await openOffice();
    const { 甲, 乙 } = office.people;
    const [posting] = (await office.call<{ postings: { id: number }[] }>('staff.get', { id: 甲 })).postings;
    await office.call('staff.endPosting', { id: posting!.id, endDate: '2026-04-08' });
    expect(await office.refusal('incidents.record', event([乙, 甲]))).toMatchObject({
      code: 'not_posted_that_day',
      params: { name: '测试甲', date: '2026-04-09' },
    });
    expect(await list(office)).toEqual([]);
  });

  it('counts repeats of a person within the month', async () => {
    const office = await openOffice();
    const { 乙 } = office.people;
    await record(office, [乙], { date: '2026-03-31' });
    const [second] = await record(office, [乙]);
    const [first] = await record(office, [乙], { date: '2026-04-02' });
    const numbers = new Map((await list(office)).map(({ id, nth }) => [id, nth]));
    expect([numbers.get(first!), numbers.get(second!)]).toEqual([1, 2]);
    expect(
      (await list(office, { text: 'csy', month: '2026-04', itemCode: 'wandering' })).map(({ nth }) => nth),
    ).toEqual([2, 1]);
  });
});

describe('deciding', () => {
  it('charges what is confirmed and shows what was dismissed as waived', async () => {
    const office = await openOffice();
    const { 乙, 丙 } = office.people;
    const [first] = await record(office, [乙]);
    const [second] = await record(office, [丙], {
      itemCode: 'extortion',
      points: 1500,
      pointsReason: '数额小',
    });
    await record(office, [乙], { itemCode: 'games' });
    await office.call('incidents.decide', { id: second, decision: 'confirm', told: true });
    expect((await office.refusal('incidents.decide', { id: first, decision: 'dismiss' })).code).toBe(
      'reason_required',
    );
    await office.call('incidents.decide', { id: first, decision: 'dismiss', reason: '当时公出' });
    expect(await incidentFacts(office.database.kysely, '2026-04')).toMatchObject([
      {
        id: `incident:${first}`,
        staffId: 乙,
        tags: ['waived'],
        label: '10:20 · 大厅东侧 · 当时公出 · 测试主任',
      },
      { id: `incident:${second}`, staffId: 丙, tags: [], points: 1500, windowId: office.windows.police },
    ]);
    expect(await undecidedIncidents(office.database.kysely, '2026-04')).toHaveLength(1);
  });

  it('is done once: the second who decides is told; changing it needs a reason', async () => {
    const office = await openOffice();
    const [id] = await record(office, [office.people.乙]);
    await office.call('incidents.decide', { id, decision: 'confirm', told: true });
    const dismiss = { id, decision: 'dismiss', reason: '误认' };
    expect((await office.refusal('incidents.decide', dismiss)).code).toBe('changed_meanwhile');
    await office.call('incidents.decide', { ...dismiss, was: 'confirmed' });
    const back = { id, decision: 'confirm', was: 'dismissed' };
    expect((await office.refusal('incidents.decide', back)).code).toBe('reason_required');
    expect(await office.call('incidents.get', { id })).toMatchObject({
      state: 'dismissed',
      decisionReason: '误认',
    });
  });

  it('ends corrections', async () => {
    const office = await openOffice();
    const [id] = await record(office, [office.people.乙]);
    const { staffIds: _, ...fields } = event([]);
    const changed = { ...fields, id, itemCode: 'games', minute: 630 };
    expect(await office.call('incidents.change', changed)).toMatchObject({ itemName: '打游戏', minute: 630 });
    await office.call('incidents.decide', { id, decision: 'confirm', told: true });
    expect((await office.refusal('incidents.change', changed)).code).toBe('incident_decided');
  });

  it('leaves a closed month as it is', async () => {
    const office = await openOffice();
    const [id] = await record(office, [office.people.乙], { date: '2026-03-31' });
    await closeMonth(office, '2026-03');
    expect((await office.refusal('incidents.decide', { id, decision: 'confirm', told: true })).code).toBe(
      'month_closed',
    );
    const late = event([office.people.乙], { date: '2026-03-30' });
    expect((await office.refusal('incidents.record', late)).code).toBe('month_closed');
  });
});

it('is closed to window managers, and read only to auditors', async () => {
  const office = await openOffice();
  await record(office, [office.people.乙]);
  await office.asManager();
  expect((await office.refusal('incidents.list')).code).toBe('no_permission');
  await office.login(['auditor'], null);
  expect(await list(office)).toHaveLength(1);
  expect((await office.refusal('incidents.record', event([office.people.乙]))).code).toBe('no_permission');
});
