import { describe, expect, it } from 'vitest';
import { rectificationFacts } from '#electron/features/rectification/index';
import type { OrderRow } from '#shared/contracts/rectification';
import { at, auditOf, closeMonth } from '../leave/support';
import { LOOK, openOrders, REPORT } from './support';

/** The first bytes say what a file is. */
const PNG = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0);

describe('an order from its paper to the re-check', () => {
  it('is issued, extended, reported, sent back, reported, checked, looked at, closed', async () => {
    const office = await openOrders();
    const { take, show, setNow } = office;
    const id = await office.issue({ raisedBy: '企业代表' });
    expect(await show(id)).toMatchObject({
      ...{ no: '2026-0001', state: 'issued', standing: 'running', days: 5 },
      ...{ windowName: '办税窗口', unitName: '测试局', limit: '2026-04-17' },
    });
    await take('extend', id, { due: '2026-04-18', reason: '施工未完', decider: '测试主任' });
    // A Saturday ends on Monday.
    expect(await show(id)).toMatchObject({ extensions: 1, due: '2026-04-18', limit: '2026-04-20' });
    setNow(at('04-20 10:00'));
    await take('report', id, { ...REPORT, receivedOn: '2026-04-20' });
    await take('sendBack', id, { reason: '没有照片', due: '2026-04-22' });
    expect(await show(id)).toMatchObject({ state: 'reopened', returns: 1, due: '2026-04-22' });
    await take('report', id, { ...REPORT, receivedOn: '2026-04-20' });
    await take('check', id, { on: '2026-04-20', ...LOOK, lookBy: '2026-04-24' });
    expect(await show(id)).toMatchObject({ state: 'checked', lookBy: '2026-04-24' });
    setNow(at('04-24 10:00'));
    await take('look', id, { on: '2026-04-24', ...LOOK, result: 'rectified' });
    expect((await office.refusal('rectification.close', { id })).code).toBe(
      'rectification_satisfaction_required',
    );
    await take('close', id, { satisfaction: 'satisfied' });
    const closed = await show(id);
    expect(closed).toMatchObject({
      ...{ state: 'closed', standing: 'done', lookResult: 'rectified' },
      ...{ satisfaction: 'satisfied', closedOn: '2026-04-24' },
    });
    expect(closed.steps.map(({ type }) => type).join(' ')).toBe(
      'issue extend report sendBack report check look close',
    );
    expect(await auditOf(office, 'rectification')).toHaveLength(8);
    expect(await rectificationFacts(office.database.kysely, '2026-04')).toEqual([]);
  });

  it('goes up level by level while it is overdue, with a paper each', async () => {
    const office = await openOrders();
    const { take, show, setNow, call, printed } = office;
    const id = await office.issue();
    const escalate = (level: number) => ({ id, level, person: '测试甲', note: '电话督促' });
    expect((await office.refusal('rectification.escalate', escalate(1))).code).toBe(
      'rectification_not_overdue',
    );
    setNow(at('04-20 10:00'));
    expect(await show(id)).toMatchObject({ standing: 'overdue', days: 1, level: 0, dueLevel: 1 });
    expect(await call('rectification.counts')).toMatchObject({ overdue: 1, escalate: 1 });
    await call('rectification.escalate', escalate(1));
    expect(await call('rectification.counts')).toMatchObject({ overdue: 1, escalate: 0 });
    expect((await office.refusal('rectification.escalate', escalate(2))).code).toBe(
      'rectification_level_early',
    );
    await call('rectification.paper', { id, paper: 'escalation', to: 'printer' });
    expect(printed.at(-1)?.html).toContain('整改催办通知');
    setNow(at('04-24 10:00'));
    await call('rectification.escalate', escalate(3));
    expect(await show(id)).toMatchObject({ level: 3, dueLevel: 3, days: 5 });
    await take('report', id, { ...REPORT, receivedOn: '2026-04-24' });
    expect(await rectificationFacts(office.database.kysely, '2026-04')).toMatchObject([
      { item: 'late', date: '2026-04-20', days: 1, windowId: office.windows.tax },
    ]);
  });

  it('is opened anew by a failed 回头看, also after it was closed', async () => {
    const office = await openOrders();
    const { take, show } = office;
    const id = await office.issue({ staffId: office.people.乙 });
    expect(await show(id)).toMatchObject({
      owner: '测试乙',
      windowName: '办税窗口',
      pinyin: expect.stringContaining('csy'),
    });
    await take('report', id, { ...REPORT, receivedOn: '2026-04-10' });
    await take('check', id, { on: '2026-04-10', ...LOOK });
    expect(await show(id)).toMatchObject({ lookBy: '2026-04-24' });
    await take('look', id, { on: '2026-04-10', ...LOOK, result: 'failed' });
    expect(await show(id)).toMatchObject({ state: 'reopened', due: '2026-04-17', lookResult: 'failed' });
    await take('report', id, { ...REPORT, receivedOn: '2026-04-10' });
    await take('check', id, { on: '2026-04-10', ...LOOK });
    await take('look', id, { on: '2026-04-10', ...LOOK, result: 'rectified' });
    await take('close', id);
    await take('look', id, { on: '2026-04-10', ...LOOK, result: 'relapsed' });
    expect(await show(id)).toMatchObject({ state: 'reopened', returns: 2, closedOn: null });
    const facts = await rectificationFacts(office.database.kysely, '2026-04');
    expect(facts.map(({ item, staffId }) => [item, staffId])).toEqual([
      ['failed', office.people.乙],
      ['relapsed', office.people.乙],
    ]);
    await take('withdraw', id, { reason: '责任人填错' });
    expect(await rectificationFacts(office.database.kysely, '2026-04')).toEqual([]);
  });

  it('prints its order with the slip, or saves it', async () => {
    const office = await openOrders();
    const id = await office.issue({ due: '2026-05-02' });
    await office.call('rectification.paper', { id, paper: 'order', to: 'printer' });
    expect(office.printed[0]?.html).toContain('顺延至');
    await office.call('rectification.paper', { id, paper: 'order', to: 'pdf' });
    expect([...office.saved.keys()]).toEqual(['限期整改通知书 2026-0001.pdf']);
    const early = await office.refusal('rectification.paper', { id, paper: 'escalation', to: 'printer' });
    expect(early.code).toBe('rectification_not_escalated');
  });

  it('keeps what a closed month knows', async () => {
    const office = await openOrders();
    const { setNow, take } = office;
    const id = await office.issue();
    setNow(at('04-20 10:00'));
    await take('escalate', id, { level: 1, person: '测试甲', note: '' });
    setNow(at('05-06 10:00'));
    await closeMonth(office, '2026-04');
    const refused = async (operation: string, rest: object) =>
      (await office.refusal(`rectification.${operation}`, { id, ...rest })).code;
    expect(await refused('withdraw', { reason: '误发' })).toBe('month_closed');
    expect(await refused('report', { ...REPORT, receivedOn: '2026-04-30' })).toBe('month_closed');
    await take('report', id, { ...REPORT, receivedOn: '2026-05-06' });
    expect(await rectificationFacts(office.database.kysely, '2026-05')).toEqual([]);
  });

  it.each([
    ['nobody responsible', { windowId: null }, 'rectification_owner_required'],
    ['a limit before the order', { due: '2026-04-09' }, 'rectification_due_in_past'],
    ['an order of tomorrow', { issuedOn: '2026-04-11' }, 'in_future'],
    ['an incident that is not there', { origin: 'incident', originId: 99 }, 'not_found'],
    ['no incident', { origin: 'incident' }, 'rectification_origin_missing'],
    ['a record with a free order', { originId: 1 }, 'rectification_origin_missing'],
    ['no campaign', { origin: 'campaign' }, 'rectification_campaign_missing'],
    ['an unknown window', { windowId: 99 }, 'not_found'],
  ])('refuses %s', async (_, rest, code) => {
    const office = await openOrders();
    const order = {
      ...{ origin: 'free', problem: '问题', measure: '措施', windowId: office.windows.tax },
      ...{ issuedOn: '2026-04-10', due: '2026-04-17', ...rest },
    };
    expect((await office.refusal('rectification.issue', order)).code).toBe(code);
  });

  it('refuses steps out of order and days that cannot be', async () => {
    const office = await openOrders();
    const id = await office.issue({ issuedOn: '2026-04-08' });
    const refused = async (operation: string, rest: object) =>
      (await office.refusal(`rectification.${operation}`, { id, ...rest })).code;
    expect(await refused('check', { on: '2026-04-10', ...LOOK })).toBe('rectification_step_not_allowed');
    expect(await refused('report', { ...REPORT, receivedOn: '2026-04-11' })).toBe('in_future');
    expect(await refused('report', { ...REPORT, receivedOn: '2026-04-07' })).toBe(
      'rectification_day_too_early',
    );
    expect(await refused('extend', { due: '2026-04-17', reason: '无', decider: '甲' })).toBe(
      'rectification_extension_not_later',
    );
  });
});

describe('whose orders they are', () => {
  it('shows a window manager the own ones only, without who looked', async () => {
    const office = await openOrders();
    const { take, call } = office;
    const own = await office.issue();
    const other = await office.issue({ windowId: office.windows.police, problem: '户籍窗口的问题' });
    await take('report', own, { ...REPORT, receivedOn: '2026-04-10' });
    await take('check', own, { on: '2026-04-10', ...LOOK });
    await take('look', own, { on: '2026-04-10', ...LOOK, result: 'failed' });
    await office.asManager();
    expect((await call<OrderRow[]>('rectification.mine')).map(({ id }) => id)).toEqual([own]);
    expect((await office.refusal('rectification.list')).code).toBe('no_permission');
    for (const operation of ['get', 'files']) {
      expect((await office.refusal(`rectification.${operation}`, { id: other })).code).toBe(
        'not_your_window',
      );
    }
    const paper = { id: other, paper: 'order', to: 'printer' };
    expect((await office.refusal('rectification.paper', paper)).code).toBe('not_your_window');
    const report = { ...REPORT, receivedOn: '2026-04-10' };
    expect((await office.refusal('rectification.report', { id: other, ...report })).code).toBe(
      'not_your_window',
    );
    const shown = await office.show(own);
    expect(
      shown.steps.flatMap(({ byName, person, type }) => (type === 'report' ? [] : [byName, person])).join(''),
    ).toBe('');
    await take('report', own, report);
    expect(await office.show(own)).toMatchObject({ state: 'reported' });
    expect((await office.refusal('rectification.check', { id: own, on: '2026-04-10', ...LOOK })).code).toBe(
      'no_permission',
    );
  });

  it('keeps proof with the order, for those who may see it', async () => {
    const office = await openOrders();
    const own = await office.issue();
    const other = await office.issue({ windowId: office.windows.police });
    const token = await office.pick('整改后.png', PNG);
    const { ids } = await office.call<{ ids: number[] }>('rectification.addFiles', {
      id: other,
      tokens: [token],
    });
    await office.asManager();
    expect((await office.refusal('rectification.filePart', { id: ids[0], offset: 0 })).code).toBe(
      'not_your_window',
    );
    const mine = await office.pick('照片.png', PNG);
    await office.call('rectification.addFiles', { id: own, tokens: [mine] });
    expect(await office.call('rectification.files', { id: own })).toMatchObject([{ name: '照片.png' }]);
  });
});

it('sets the levels in their order only', async () => {
  const office = await openOrders();
  const settings = { windowDays: 2, unitDays: 4, leaderDays: 6, dueDays: 7, lookDays: 15 };
  await office.call('rectification.saveSettings', settings);
  expect(await office.call('rectification.settings')).toEqual(settings);
  const wrong = { ...settings, unitDays: 1 };
  expect((await office.refusal('rectification.saveSettings', wrong)).code).toBe('rectification_levels_order');
});
