import { describe, expect, it } from 'vitest';
import type { Incident } from '#shared/contracts/incidents';
import type { ReportInfo, RoundDetail, RoundRow } from '#shared/contracts/inspections';
import { at, auditOf, type Office, openOffice } from '../leave/support';

const round = (rest: object = {}) => ({ kind: 'routine', announced: false, ...rest });
const start = async (office: Office, rest: object = {}): Promise<number> =>
  (await office.call<{ id: number }>('inspections.start', round(rest))).id;
const show = (office: Office, id: number) => office.call<RoundDetail>('inspections.round', { id });

async function running(rest: object = {}) {
  const office = await openOffice();
  const id = await start(office, rest);
  const mark = (staffId: number | null, status: string | null, more: object = {}) =>
    office.call<{ id: number }>('inspections.mark', {
      roundId: id,
      windowId: office.windows.tax,
      staffId,
      status,
      ...more,
    });
  return { office, id, mark };
}

describe('a round', () => {
  it('walks the windows in the order of the route with the people posted that day', async () => {
    const { office, id } = await running();
    const names = async () => (await show(office, id)).route.map(({ name }) => name);
    expect(await names()).toEqual(['办税窗口', '户籍窗口']);
    await office.call('inspections.saveRoute', { windowIds: [office.windows.police, office.windows.tax] });
    expect(await names()).toEqual(['户籍窗口', '办税窗口']);
    expect((await show(office, id)).route[1]?.people.map(({ name }) => name)).toEqual(['测试甲', '测试乙']);
  });

  it('keeps one look for each person, the last one, and takes it back when asked', async () => {
    const { office, id, mark } = await running();
    const { 甲, 乙 } = office.people;
    await mark(甲, 'in');
    await mark(乙, 'off_post');
    await mark(乙, 'good', { note: '主动服务' });
    const { round: row, checks } = await show(office, id);
    expect(row.counts).toMatchObject({ in: 1, off_post: 0, good: 1 });
    expect(checks).toMatchObject([{ staffName: '测试甲' }, { staffName: '测试乙', note: '主动服务' }]);
    await mark(乙, null);
    expect((await show(office, id)).checks).toHaveLength(1);
    expect(await auditOf(office, 'round_check')).toHaveLength(4);
  });

  it('is paused and gone on with, and takes no look while it rests or after its end', async () => {
    const { office, id, mark } = await running();
    await office.call('inspections.pause', { id });
    await expect(mark(null, 'in')).rejects.toMatchObject({ code: 'round_not_running' });
    await office.call('inspections.resume', { id });
    await mark(null, 'in');
    await office.call('inspections.finish', { id, note: '总体良好' });
    await expect(mark(null, 'in')).rejects.toMatchObject({ code: 'round_not_running' });
    expect((await office.refusal('inspections.resume', { id })).code).toBe('changed_meanwhile');
  });

  it('is planned for a day, changed, and begun', async () => {
    const office = await openOffice();
    const plan = round({ plannedOn: '2026-04-13', campaign: '作风整顿' });
    expect((await office.refusal('inspections.plan', { ...plan, plannedOn: '2026-04-09' })).code).toBe(
      'planned_in_past',
    );
    const { id } = await office.call<{ id: number }>('inspections.plan', plan);
    const list = () =>
      office.call<RoundRow[]>('inspections.rounds', { from: '2026-04-01', to: '2026-04-30' });
    expect(await list()).toMatchObject([{ id, state: 'planned', campaign: '作风整顿' }]);
    await office.call('inspections.start', { ...round(), id });
    expect(await list()).toMatchObject([{ id, state: 'running', campaign: '', plannedOn: '2026-04-13' }]);
  });
});

describe('what was seen against what is known', () => {
  it('joins leave and outings of that minute, also those that are entered later', async () => {
    const { office, id, mark } = await running();
    const { 乙 } = office.people;
    await mark(乙, 'leave');
    expect((await show(office, id)).checks[0]).toMatchObject({ mismatch: null, presence: 'waiting' });
    const submitted = await office.call<{ id: number; version: number }>('leave.submit', {
      staffId: 乙,
      kind: 'personal',
      start: { date: '2026-04-10', at: 'am' },
      end: { date: '2026-04-10', at: 'am' },
      notifiedAt: at('04-09 17:00'),
      notifiedTo: '负责人',
    });
    await office.call('leave.decide', {
      id: submitted.id,
      version: submitted.version,
      decision: 'approve',
      note: '',
      approverName: '测试主任',
      decidedAt: at('04-09 17:30'),
    });
    expect((await show(office, id)).checks[0]).toMatchObject({ presence: 'leave', mismatch: null });
    await mark(乙, 'in');
    expect((await show(office, id)).checks[0]).toMatchObject({ mismatch: 'there_on_leave' });
  });

  it('shows who punched in and was not at the window', async () => {
    const { office, id, mark } = await running();
    await office.call('punches.map', { machineId: '2', staffId: office.people.乙 });
    const punches = '2\t2026-04-10 08:25:00\t1\t0\t1\t0\n';
    await office.call('punches.import', { tokens: [await office.pick('1_attlog.dat', punches)] });
    await mark(office.people.乙, 'off_post');
    expect((await show(office, id)).checks[0]).toMatchObject({
      presence: 'punched_in',
      mismatch: 'punched_not_there',
    });
  });
});

describe('a bad look', () => {
  it('becomes one incident of its person, at its minute, and no second one', async () => {
    const { office, id, mark } = await running({ kind: 'undercover' });
    const { 乙 } = office.people;
    const look = await mark(乙, 'off_post');
    const charge = { checkId: look.id, itemCode: 'off_post', description: '窗口无人' };
    const { ids } = await office.call<{ ids: number[] }>('inspections.charge', charge);
    expect(await office.call<Incident>('incidents.get', { id: ids[0] })).toMatchObject({
      staffId: 乙,
      date: '2026-04-10',
      minute: 600,
      source: 'undercover',
      place: '办税窗口',
      checkId: look.id,
    });
    expect((await show(office, id)).checks[0]?.incidentIds).toEqual(ids);
    expect((await office.refusal('inspections.charge', charge)).code).toBe('check_charged');
    await expect(mark(乙, 'in')).rejects.toMatchObject({ code: 'check_charged' });
  });

  it('is none when somebody was there', async () => {
    const { office, mark } = await running();
    const look = await mark(office.people.乙, 'in');
    const charge = { checkId: look.id, itemCode: 'off_post', description: '' };
    expect((await office.refusal('inspections.charge', charge)).code).toBe('check_not_bad');
  });
});

describe('those who look', () => {
  const supervisor = {
    id: null,
    kind: 'volunteer',
    name: '周监督',
    area: '办税大厅',
    termFrom: '2026-01-01',
    termTo: '2026-12-31',
    reports: true,
  };

  it('are reminded of their report of the half month', async () => {
    const office = await openOffice();
    const { id } = await office.call<{ id: number }>('inspections.saveInspector', supervisor);
    const reports = () => office.call<ReportInfo[]>('inspections.reports');
    expect((await reports()).map(({ period, receivedOn }) => [period, receivedOn])).toEqual([
      ['2026-03-2', null],
      ['2026-03-1', null],
    ]);
    const report = {
      inspectorId: id,
      period: '2026-03-2',
      receivedOn: '2026-04-02',
      items: 4,
      units: 2,
      rectified: 3,
    };
    expect((await office.refusal('inspections.saveReport', { ...report, rectified: 5 })).code).toBe(
      'more_rectified',
    );
    await office.call('inspections.saveReport', report);
    expect((await reports()).map(({ period, receivedOn }) => [period, receivedOn])).toEqual([
      ['2026-03-1', null],
      ['2026-03-2', '2026-04-02'],
    ]);
  });

  it('are named to officers and auditors, to nobody else: neither on screen nor on paper', async () => {
    const { office, id, mark } = await running();
    const { id: person } = await office.call<{ id: number }>('inspections.saveInspector', supervisor);
    const { id: teamId } = await office.call<{ id: number }>('inspections.saveTeam', {
      id: null,
      name: '第一组',
      active: true,
      memberIds: [person],
    });
    const other = await start(office, { teamId, inspectorIds: [person] });
    await mark(office.people.甲, 'in');
    const text = async () => JSON.stringify([await show(office, other), await show(office, id)]);
    const print = async (names: boolean) => {
      await office.call('inspections.printLog', { id: other, names, to: 'printer' });
      return office.printed.at(-1)?.html ?? '';
    };
    expect(await text()).toContain('周监督');
    expect(await print(true)).toContain('周监督');
    expect(await print(false)).not.toContain('周监督');
    expect(await print(false)).toContain('第一组');
    await office.login(['leader'], null);
    expect(await text()).not.toContain('周监督');
    expect(await print(true)).not.toContain('周监督');
    expect((await office.refusal('inspections.inspectors')).code).toBe('no_permission');
    expect(office.logged).toEqual([]);
    await office.login(['auditor'], null);
    expect(await text()).toContain('周监督');
  });
});

it('prints the log with what does not fit and the windows nobody looked at', async () => {
  const { office, id, mark } = await running();
  await mark(office.people.乙, 'leave', { note: '同事说请假' });
  office.setNow(at('04-10 10:05'));
  await mark(office.people.甲, 'finding', { itemCode: 'games' });
  await office.call('inspections.printLog', { id, names: false, to: 'printer' });
  const html = office.printed[0]?.html ?? '';
  expect(html).toMatch(/查岗登记表[\s\S]*10:00[\s\S]*测试乙[\s\S]*同事说请假[\s\S]*测试甲[\s\S]*打游戏/);
  expect(html).toContain('没有查到的窗口：户籍窗口');
});
